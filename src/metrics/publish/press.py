"""The press: checks files beside what stands, keeps them, and prints editions."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from metrics import __version__
from metrics.home import Archive
from metrics.home.entries import publication_of
from metrics.home.shelf import EditionRecord, Shelf
from metrics.home.trouble import archive_blamed
from metrics.intake import Beside, Checked, Source, check, read_sources
from metrics.making.edition import BuildReport, Ingredients, build_edition
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.publish.base import Base, base_of
from metrics.publish.ledger import Ledger
from metrics.publish.overtaking import refuse_if_overtaken
from metrics.registry import Registry, load_registry

Progress = Callable[[str], None]
SAMPLE_NOTE = "Synthetic sample"


@dataclass(frozen=True)
class Load:
    """What is said of a load, apart from its files."""

    at: datetime  # the council's own clock
    note: str = ""
    loaded_by: str = ""
    covers: tuple[Month, Month] | None = None
    month: Month | None = None  # the month that was chosen, which every snapshot must be of
    accept_without_refused_rows: bool = False  # said by whoever has seen the list
    quiet: frozenset[tuple[str, Month]] = frozenset()  # extract, month in which nothing happened
    seen_edition: str | None = None  # the published edition this load was decided upon

    @property
    def today(self) -> date:
        return self.at.date()


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

    @contextmanager
    def turn(self, load: Load, tell: Progress) -> Iterator[None]:
        """Publish alone: others wait. What the archive has lost is told as such.

        Raises Overtaken when something else has been published since the load was decided upon.
        """
        with self.shelf.lock(load.loaded_by, tell):
            if load.seen_edition is not None:
                refuse_if_overtaken(load.seen_edition, self.shelf, self.archive)
            with archive_blamed(self.archive):
                yield

    def published_base(self) -> Base:
        """The batches of the published edition; none when nothing is published."""
        return base_of(self.shelf.published(), self.archive, self.registry.contracts)

    def check(
        self, sources: Sequence[Source], base: Base, load: Load, tell: Progress = lambda _: None
    ) -> Checked:
        """The door's answer to some files, set beside some batches."""
        beside = Beside(
            contracts=self.registry.contracts,
            codes=self.registry.codes,
            current=base.by_extract(),
            indicators=self.registry.indicators,
            today=load.today,
            covers=load.covers,
            month=load.month,
            accept_without_refused_rows=load.accept_without_refused_rows,
            quiet=load.quiet,
        )
        return check(sources, beside, tell)

    def keep(self, checked: Checked, load: Load, *, after: int = 0) -> Base:
        """The checked files as batches of the archive, numbered after any so far and `after`."""
        self.archive.sweep()
        batches = self.archive.keep(
            checked.files,
            note=load.note,
            loaded_by=load.loaded_by,
            loaded_at=load.at,
            covers=load.covers,
            after=after,
        )
        return Base({b: self.archive.path(b) for b in batches}, self.registry.contracts)

    def keep_sample(self, load: Load) -> Base:
        """The synthetic council's batches, checked like anybody's and kept."""
        own = replace(load, note=SAMPLE_NOTE, covers=None, quiet=frozenset())
        sources = read_sources(sorted(self.home.sample.glob("*.csv")))
        checked = self.check(sources, Base({}, self.registry.contracts), own)
        if checked.is_refused:
            raise RuntimeError(f"the sample does not pass its own door: {checked.problems[:3]}")
        return self.keep(checked, own)

    def build(
        self,
        path: Path,
        base: Base,
        load: Load,
        number: int,
        tell: Progress,
        *,
        afresh: bool = False,
    ) -> BuildReport:
        """Build an edition from some batches into a file; what the published one has is copied.

        Afresh, nothing is copied.
        """
        published = None if afresh else self.shelf.published()
        previous = self.shelf.file(published.id) if published else None
        given = (base.batches, self.registry, self.home, number, load.at, load.note, previous)
        return build_edition(path, Ingredients(*given), tell)

    def publish(self, base: Base, load: Load, *, came_from: str, tell: Progress) -> EditionRecord:
        """Build the next edition and point viewers at it. The caller has the turn."""
        number, before = self.shelf.next_number(), self.shelf.published()
        record = EditionRecord(
            id=f"edition-{number:04d}",
            number=number,
            built_at=load.at,
            note=load.note,
            batch_ids=tuple(sorted(batch.id for batch in base.batches)),
            code_version=__version__,
            came_from=came_from,
            published_by=load.loaded_by,
            follows=before.id if before else None,
        )
        try:
            whole = replace(record, sha256=self._print(record, base, load, tell))
            return self._announce(whole, base, load)
        except BaseException:
            self.shelf.withdraw(record.id)
            raise

    def _print(self, record: EditionRecord, base: Base, load: Load, tell: Progress) -> str:
        """Build the edition's file and shelve it whole; its hash."""
        unfinished = self.shelf.folder / f".{record.id}.building"
        try:
            afresh = record.came_from == "rebuild"
            self.build(unfinished, base, load, record.number, tell, afresh=afresh)
            return self.shelf.shelve(unfinished, record.id)
        finally:
            self.shelf.sweep()  # DuckDB may have left files of its own beside it

    def _announce(self, record: EditionRecord, base: Base, load: Load) -> EditionRecord:
        """Write down what an edition changes, then point viewers at it."""
        stands = self.shelf.published()
        new = [b for b in base.batches if stands is None or b.id not in stands.batch_ids]
        said = publication_of(
            record,
            at=load.at,
            by=load.loaded_by,
            note=load.note,
            came_from=record.came_from,
            batches=new,
        )
        ledger = Ledger(self.home)
        entry = ledger.write(said, self.shelf.file(record.id))
        counted = replace(record, values_restated=entry.values_restated)
        self.shelf.put(counted)
        self.shelf.publish(record.id)
        ledger.confirm(entry)
        return counted
