"""The press: checks files beside what is published, and prints editions nobody points at yet."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from metrics.holdings.typed import Typist, typed_faults
from metrics.home import Archive, Fault
from metrics.home.shelf import Shelf
from metrics.home.staging import sweep_staging
from metrics.home.trouble import archive_blamed
from metrics.intake import Beside, Checked, Source, check
from metrics.making.alone import refuse_unsaid_lookback
from metrics.making.edition import BuildReport, Ingredients, build_edition
from metrics.model import clock
from metrics.model.disclosure import Disclosure
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.publish.base import Base, base_of
from metrics.registry import Registry, load_registry
from metrics.registry.council import load_council

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Load:
    """What is said of a load, apart from its files."""

    at: datetime  # kept in UTC; given without an offset it is London's time
    note: str = ""
    loaded_by: str = ""
    covers: tuple[Month, Month] | None = None
    month: Month | None = None  # the month that was chosen, which every snapshot must be of
    accept_without_refused_rows: bool = False  # said by whoever has seen the list
    accept_large_change: bool = False  # the same, of much that would go or change
    quiet: frozenset[tuple[str, Month]] = frozenset()  # extract, month in which nothing happened

    def __post_init__(self) -> None:
        object.__setattr__(self, "at", clock.utc(self.at))

    @property
    def today(self) -> date:
        return clock.london_day(self.at)


@dataclass(frozen=True)
class Press:
    """Everything publishing works with, for one home."""

    home: Home
    registry: Registry
    shelf: Shelf
    archive: Archive

    @classmethod
    def at(cls, home: Home) -> "Press":
        """The press of a home. Raises DefinitionError when the definitions do not hold together."""
        return cls(home, load_registry(home), Shelf(home.editions), Archive(home.archive))

    @property
    def typist(self) -> Typist:
        """What makes the typed copies of this home's batches."""
        registry = self.registry
        return Typist(self.archive, registry.contracts, registry.codes, self.home.queries)

    def archive_faults(self) -> tuple[Fault, ...]:
        """Every batch that is not as it was kept, and every typed copy that is not what it should be."""
        faults = self.archive.verify()
        whole = () if faults else typed_faults(self.typist, self.archive.batches())
        return (*faults, *whole)

    @contextmanager
    def turn(self, load: Load, tell: Progress) -> Iterator[None]:
        """Publish alone: others wait. What the archive has lost is told as such."""
        with self.shelf.lock(load.loaded_by, tell), archive_blamed(self.archive_faults):
            self.archive.sweep()
            sweep_staging(self.home.staging)
            yield

    def published_base(self) -> Base:
        """The batches of the published edition; none when nothing is published."""
        return base_of(self.shelf.published(), self.typist)

    def check(
        self,
        sources: Sequence[Source],
        base: Base,
        load: Load,
        folder: Path,
        tell: Progress = lambda _: None,
    ) -> Checked:
        """The door's answer to some files, set beside some batches; accepted rows are in the folder."""
        council = load_council(self.home)
        beside = Beside(
            published=base.batches,
            typist=self.typist,
            counted_from=council.day_zero_event,
            districts=tuple(district.name for district in council.districts),
            indicators={i.id: i.unit for i in self.registry.indicators.values()},
            today=load.today,
            covers=load.covers,
            month=load.month,
            accept_without_refused_rows=load.accept_without_refused_rows,
            quiet=load.quiet,
        )
        return check(sources, beside, folder, tell)

    def build(
        self,
        path: Path,
        base: Base,
        at: datetime,
        number: int,
        tell: Progress,
        *,
        afresh: bool = False,
    ) -> BuildReport:
        """Build an edition from some batches into a file; what the published one has is copied.

        Afresh, nothing is copied, and indicators that do not say how far back they look are refused.
        """
        published = None if afresh else self.shelf.published()
        previous = self.shelf.file(published.id, Disclosure.MANAGER) if published else None
        given = (base.batches, self.registry, self.home, number, at, previous)
        ingredients = Ingredients(*given)
        report = build_edition(path, ingredients, tell)
        if afresh:
            refuse_unsaid_lookback(path, ingredients)
        return report
