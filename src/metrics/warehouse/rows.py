"""Rows of an edition into the frozen shapes that travel."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from metrics.model.area import Area, Evidence
from metrics.model.month import Month
from metrics.model.report import PublishedPoint
from metrics.model.series import Breakdown, Event, Point, Series
from metrics.model.signal import Assurance, Missing, NoSignals, PointType
from metrics.model.words import Words
from metrics.warehouse.connection import Row
from metrics.warehouse.words import SeriesKey

SYMBOLS = {
    "c": Missing.WITHHELD,
    "u": Missing.UNRELIABLE,
    "x": Missing.UNAVAILABLE,
    ":": Missing.UNAVAILABLE,
    "z": Missing.NOT_APPLICABLE,
    "low": Missing.ROUNDS_TO_ZERO,
}


@dataclass(frozen=True)
class SeriesRow:
    """One row of queries/reads/series.sql, by name and in its order."""

    series_id: int
    indicator_id: str
    breakdown: str
    level: str
    label: str
    split: str | None
    split_label: str | None
    no_signals: str | None
    month: date
    value: float | None
    missing: str | None
    numerator: Decimal | None
    denominator: Decimal | None
    interval_low: float | None
    interval_high: float | None
    rolling_value: float | None
    target: float | None
    mean: float | None
    lpl: float | None
    upl: float | None
    base: int
    is_trial: bool
    point_type: str | None
    special_cause_type: str | None
    is_new: bool
    since: date | None
    assurance: str | None
    is_part_month: bool
    set_by_meeting: str | None

    @property
    def key(self) -> SeriesKey:
        return self.indicator_id, self.split, self.breakdown


def series_from(
    rows: Iterable[Row], told: Mapping[SeriesKey, tuple[Words, ...]]
) -> tuple[Series, ...]:
    """Series in the order of their rows, which come sorted by series and month, with what is told of them."""
    typed = (SeriesRow(*row) for row in rows)  # type: ignore[arg-type]
    by_series = (list(group) for _, group in groupby(typed, key=lambda r: r.series_id))
    return tuple(_series(group, told.get(group[0].key, ())) for group in by_series)


def _series(rows: list[SeriesRow], told: tuple[Words, ...]) -> Series:
    first, last = rows[0], rows[-1]
    words = {one.month: one for one in told}
    return Series(
        indicator_id=first.indicator_id,
        breakdown=Breakdown(first.breakdown, first.level, first.label),
        split=first.split,
        split_label=first.split_label,
        no_signals=NoSignals(first.no_signals) if first.no_signals else None,
        trial_limits=last.is_trial,
        points=tuple(_point(row, words.get(Month.of(row.month))) for row in rows),
    )


def _point(row: SeriesRow, words: Words | None) -> Point:
    return Point(
        month=Month.of(row.month),
        value=row.value,
        missing=Missing(row.missing) if row.missing else None,
        numerator=row.numerator,
        denominator=row.denominator,
        interval_low=row.interval_low,
        interval_high=row.interval_high,
        rolling_value=row.rolling_value,
        target=row.target,
        target_set_by=row.set_by_meeting,
        mean=row.mean,
        lower_limit=row.lpl,
        upper_limit=row.upl,
        base=row.base,
        point_type=PointType(row.point_type) if row.point_type else None,
        special_cause_type=row.special_cause_type,
        is_new=row.is_new,
        since=Month.of(row.since) if row.since else None,
        assurance=Assurance(row.assurance) if row.assurance else None,
        is_part_month=row.is_part_month,
        words=words,
    )


def event_from(row: Row) -> Event:
    """An event from queries/reads/events.sql."""
    event_id, start, end, kind, title, marked, rebase, indicators, judgement, *others = row
    owner, reason, published, in_words = others
    return Event(
        id=str(event_id),
        start=start,  # type: ignore[arg-type]
        end=end,  # type: ignore[arg-type]
        type=str(kind),
        title=str(title),
        is_marked=bool(marked),
        rebases=_ids(indicators) if rebase else (),
        overall_judgement=judgement,  # type: ignore[arg-type]
        owner_role=owner,  # type: ignore[arg-type]
        reason=reason,  # type: ignore[arg-type]
        published=published,  # type: ignore[arg-type]
        kind=str(in_words or str(kind).replace("_", " ").capitalize()),
    )


def area_from(row: Row) -> Area:
    """An area for improvement from queries/reads/areas.sql."""
    (
        area_id,
        place,
        event_id,
        wording,
        judgement,
        status,
        lead,
        timescale,
        linked,
        closed,
        months,
    ) = row
    return Area(
        id=str(area_id),
        number=int(str(place)),
        event_id=str(event_id),
        wording=str(wording),
        judgement_area=str(judgement or ""),
        status=str(status or ""),
        lead_role=lead,  # type: ignore[arg-type]
        timescale=timescale,  # type: ignore[arg-type]
        evidence=tuple(Evidence.read(entry) for entry in _ids(linked)),
        closed=closed,  # type: ignore[arg-type]
        timescale_months=None if months is None else int(str(months)),
    )


def published_from(row: Row) -> PublishedPoint:
    """A published value: its symbol as the word for what it means, never a number."""
    series, level, code, _, name, breakdown, period_end, value, symbol, unit, release = row[:11]
    return PublishedPoint(
        series=str(series),
        level=str(level),
        code=str(code or ""),
        name=str(name),
        breakdown=str(breakdown or ""),
        period_end=period_end,  # type: ignore[arg-type]
        value=float(value) if value is not None else None,  # type: ignore[arg-type]
        missing=SYMBOLS.get(str(symbol)) if symbol else None,
        symbol=str(symbol) if symbol else None,
        unit=str(unit),
        release=str(release),
        released_by=row[12],  # type: ignore[arg-type]
    )


def _ids(text: object) -> tuple[str, ...]:
    return tuple(part.strip() for part in str(text or "").split(";") if part.strip())
