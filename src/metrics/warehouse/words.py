"""What is told of each month, as an edition holds it, into the frozen shapes that travel."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from metrics.model.month import Month
from metrics.model.words import (
    AgainstStart,
    Compared,
    Expected,
    Lately,
    Months,
    ThisMonth,
    ToldBy,
    Way,
    Words,
)
from metrics.warehouse.connection import Row

SeriesKey = tuple[str, str | None, str]  # indicator, value of its split, breakdown


@dataclass(frozen=True)
class WordRow:
    """One row of queries/reads/words.sql, by name and in its order."""

    indicator_id: str
    split: str | None
    breakdown: str
    value: float | None
    month: date
    this_month: str
    this_month_way: str | None
    told_by: str | None
    changed_in: date | None
    against_start: str
    lately: str
    is_stock: bool
    expected: float | None
    expected_spread: float | None
    expected_half_step: float | None
    z: float | None
    two_months: float | None
    two_months_expected: float | None
    two_months_spread: float | None
    two_months_z: float | None
    watch_limit: float | None
    really_limit: float | None
    usual_level: float | None
    usual_from: date | None
    usual_until: date | None
    usual_months: int | None
    scatter: float | None
    is_scatter_known: bool | None
    start_from: date | None
    start_until: date | None
    since_from: date | None
    start_level: float | None
    level_since: float | None
    start_spread: float | None
    start_z: float | None
    start_limit: float | None
    before_from: date | None
    before_until: date | None
    lately_from: date | None
    level_before: float | None
    level_lately: float | None
    lately_spread: float | None
    lately_z: float | None
    lately_limit: float | None
    lately_keep_limit: float | None

    @property
    def key(self) -> SeriesKey:
        return self.indicator_id, self.split, self.breakdown


def words_from(rows: Iterable[Row]) -> Mapping[SeriesKey, tuple[Words, ...]]:
    """What is told month by month, by series; the rows come sorted by series and month."""
    typed = (WordRow(*row) for row in rows)  # type: ignore[arg-type]
    return {key: tuple(map(_words, months)) for key, months in groupby(typed, lambda r: r.key)}


def _words(row: WordRow) -> Words:
    return Words(
        month=Month.of(row.month),
        this_month=ThisMonth(row.this_month),
        this_month_way=Way(row.this_month_way) if row.this_month_way else None,
        told_by=ToldBy(row.told_by) if row.told_by else None,
        changed_in=Month.of(row.changed_in) if row.changed_in else None,
        against_start=AgainstStart(row.against_start),
        lately=Lately(row.lately),
        is_stock=row.is_stock,
        alone=_compared(row.value, row.expected, row.expected_spread, row.z, row.really_limit),
        together=_compared(
            row.two_months,
            row.two_months_expected,
            row.two_months_spread,
            row.two_months_z,
            row.really_limit,
        ),
        watch_limit=row.watch_limit,
        expected=_expected(row),
        usual=_months(row.usual_from, row.usual_until),
        usual_level=row.usual_level,
        usual_count=row.usual_months,
        scatter=row.scatter,
        is_scatter_known=bool(row.is_scatter_known),
        since_start=_compared(
            row.level_since, row.start_level, row.start_spread, row.start_z, row.start_limit
        ),
        start=_months(row.start_from, row.start_until),
        since=_months(row.since_from, row.month),
        over_months=_compared(
            row.level_lately, row.level_before, row.lately_spread, row.lately_z, row.lately_limit
        ),
        keep_limit=row.lately_keep_limit,
        before=_months(row.before_from, row.before_until),
        recent=_months(row.lately_from, row.month),
    )


def _expected(row: WordRow) -> Expected | None:
    """Where the month by itself would not be told as changed: limit times spread, and half a step."""
    if row.expected is None or row.expected_spread is None or row.really_limit is None:
        return None
    reach = row.really_limit * row.expected_spread + (row.expected_half_step or 0)
    return Expected(row.expected, row.expected - reach, row.expected + reach)


def _compared(
    now: float | None,
    then: float | None,
    spread: float | None,
    z: float | None,
    limit: float | None,
) -> Compared | None:
    if now is None or then is None or spread is None or z is None or limit is None:
        return None
    return Compared(now, then, spread, z, limit)


def _months(first: date | None, last: date | None) -> Months | None:
    return Months(Month.of(first), Month.of(last)) if first and last else None
