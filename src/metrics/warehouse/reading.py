"""The questions an edition answers."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from pathlib import Path

from metrics.model.area import Area
from metrics.model.clock import utc
from metrics.model.disclosure import Disclosure
from metrics.model.funnel import Placed, Share
from metrics.model.home import Home
from metrics.model.indicator import Indicator
from metrics.model.month import Month
from metrics.model.report import Edition, PublishedPoint
from metrics.model.series import Event, Series
from metrics.model.words import Words
from metrics.registry.indicators import parse_indicator_text
from metrics.warehouse.arrivals import Came, came_from
from metrics.warehouse.connection import EditionFile, Row, open_file
from metrics.warehouse.funnel import TENTH, as_parameters, placed_from
from metrics.warehouse.rows import area_from, event_from, published_from, series_from
from metrics.warehouse.words import SeriesKey, words_from


class Warehouse:
    """One edition, open for reading."""

    def __init__(self, file: EditionFile) -> None:
        self._file = file

    @property
    def id(self) -> str:
        """The edition's id: its file's name up to the level it is for."""
        return self._file.path.name.partition(".")[0]

    @cached_property
    def disclosure(self) -> Disclosure:
        """The level of the readers this file is for: it holds nothing that they may not see."""
        return Disclosure(str(self._file.ask("disclosure")[0][0]))

    def edition(self) -> Edition:
        """What was published, and when."""
        number, built, loaded, version, synthetic = self._file.ask("edition")[0]
        assert isinstance(built, datetime) and isinstance(loaded, datetime)  # noqa: S101
        return Edition(
            id=self.id,
            number=int(str(number)),
            built_at=utc(built),
            loaded_at=utc(loaded),
            code_version=str(version),
            months=tuple(Month.of(row[0]) for row in self._file.ask("months")),  # type: ignore[arg-type]
            is_synthetic=bool(synthetic),
        )

    def definitions(self) -> Mapping[str, Indicator]:
        """The indicators as they were defined when the edition was made."""
        rows = self._file.ask("definitions")
        return {str(name): parse_indicator_text(str(name), str(sql)) for name, sql in rows}

    def series(
        self,
        *,
        indicator_id: str | None = None,
        level: str | None = None,
        breakdown: str | None = None,
        is_split: bool | None = None,
        until: Month | None = None,
        is_told: bool = True,
    ) -> tuple[Series, ...]:
        """The series asked for, cut at a month, with what is told of each where that is wanted."""
        asked = {
            "indicator_id": indicator_id,
            "level": level,
            "breakdown": breakdown,
            "is_split": is_split,
            "until": until.first_day if until else None,
        }
        told: Mapping[SeriesKey, tuple[Words, ...]] = {}
        if is_told:
            told = self.words(indicator_id=indicator_id, breakdown=breakdown, until=until)
        return series_from(self._file.ask("series", asked), told)

    def words(
        self,
        *,
        indicator_id: str | None = None,
        breakdown: str | None = None,
        until: Month | None = None,
    ) -> Mapping[SeriesKey, tuple[Words, ...]]:
        """What is told of the series asked for, month by month; nothing of a series without signals, nor
        in an edition made before anything was told.
        """
        if not self._holds("measure_words.expected_half_step"):
            return {}
        asked = {
            "indicator_id": indicator_id,
            "breakdown": breakdown,
            "until": until.first_day if until else None,
        }
        return words_from(self._file.ask("words", asked))

    def placed(self, shares: Sequence[Share], *, tail: float = TENTH) -> tuple[Placed, ...]:
        """Shares held against the others of their place, by place and part: queries/reads/funnel.sql.

        `tail` is how much of the scores at either end is pulled in.
        """
        if not shares:
            return ()
        return placed_from(self._file.ask("funnel", as_parameters(shares, tail)))

    def _holds(self, column: str) -> bool:
        return (column,) in self._file.ask("tables")

    def hidden_breakdowns(self, indicator_id: str, month: Month) -> int:
        """How many districts and team types are hidden that month: too few people behind them."""
        rows = self._file.ask(
            "hidden_breakdowns", {"indicator_id": indicator_id, "month": month.first_day}
        )
        return int(str(rows[0][0]))

    def hidden_points(self, indicator_id: str | None, breakdown: str | None) -> list[Row]:
        """Every figure hidden from its readers: indicator, breakdown, split (empty if none), month."""
        asked = {"indicator_id": indicator_id, "breakdown": breakdown}
        return self._file.ask("hidden_points", asked)

    def breakdowns(self) -> tuple[str, ...]:
        """The keys of the breakdowns that are offered."""
        return tuple(str(row[0]) for row in self._file.ask("breakdowns"))

    def events(self) -> tuple[Event, ...]:
        """Every event, earliest first."""
        return tuple(event_from(row) for row in self._file.ask("events"))

    def areas(self) -> tuple[Area, ...]:
        """Every area for improvement, in the order of its inspection's list."""
        return tuple(area_from(row) for row in self._file.ask("areas"))

    def judgements(self) -> Mapping[str, tuple[tuple[str, str], ...]]:
        """What each inspection judged: event id to (area, judgement) pairs."""
        found: dict[str, list[tuple[str, str]]] = {}
        for event_id, area, judgement in self._file.ask("judgements"):
            found.setdefault(str(event_id), []).append((str(area), str(judgement)))
        return {event_id: tuple(pairs) for event_id, pairs in found.items()}

    def arrived(self, month: Month) -> frozenset[str]:
        """The extracts that cover a month."""
        rows = self._file.ask("arrivals", {"month": month.first_day})
        return frozenset(str(row[0]) for row in rows)

    def arrival_calendar(self) -> Mapping[tuple[str, Month], Came]:
        """When each month of each extract with a due day came, by extract and month."""
        return came_from(self._file.ask("arrival_calendar"), self._file.ask("absent_teams"))

    def batches(self) -> list[Row]:
        """What the edition was made from, newest first: queries/reads/batches.sql."""
        return self._file.ask("batches")

    def values(
        self,
        *,
        indicator_id: str | None = None,
        breakdown: str | None = None,
        month: Month | None = None,
    ) -> list[Row]:
        """Plain rows of values: queries/reads/values.sql."""
        return self._file.ask(
            "values",
            {
                "indicator_id": indicator_id,
                "breakdown": breakdown,
                "month": month.first_day if month else None,
            },
        )

    def published(self, *, series: str | None = None, code: str | None = None) -> list[Row]:
        """Published values as loaded, symbols as written: queries/reads/published.sql."""
        return self._file.ask("published", {"series": series, "code": code})

    def published_around(self, series: str) -> tuple[tuple[PublishedPoint, str, str], ...]:
        """Every geography's values of a series, each with its old code and its region's code."""
        rows = self._file.ask("published_around", {"series": series})
        return tuple((published_from(r), str(r[3] or ""), str(r[11] or "")) for r in rows)

    def published_series(self) -> tuple[str, ...]:
        """The ids of every published series in the edition."""
        return tuple(str(row[0]) for row in self._file.ask("published_series"))

    def neighbours(self, old_code: str) -> tuple[tuple[str, ...], str | None]:
        """The old codes of an authority's statistical neighbours, nearest first, and the model."""
        rows = self._file.ask("neighbours", {"old_code": old_code})
        return tuple(str(row[0]) for row in rows), (str(rows[0][3]) if rows else None)

    def authorities(self) -> tuple[tuple[str, str, str, str], ...]:
        """Every published authority: code, old code, name, region code."""
        rows = self._file.ask("authorities")
        return tuple((str(a), str(b or ""), str(c), str(d or "")) for a, b, c, d in rows)


def open_edition(path: Path, home: Home) -> Warehouse:
    """An edition, open for reading. The file is opened once in a process."""
    return Warehouse(open_file(path, home.queries / "reads"))


@contextmanager
def edition_for_now(path: Path, home: Home) -> Iterator[Warehouse]:
    """An edition open for the length of a block, for a file that will not stay."""
    file = EditionFile(path, home.queries / "reads")
    try:
        yield Warehouse(file)
    finally:
        file.close()
