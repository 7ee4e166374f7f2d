"""A council beside England, its region and its statistical neighbours, as published."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from statistics import median

from metrics.board.known import is_out
from metrics.board.measuring import NATIONAL, Desk
from metrics.board.quarters import quarter_from_best
from metrics.errors import NotFound
from metrics.model.indicator import Indicator
from metrics.model.month import Month
from metrics.model.report import Comparison, OwnFigures, PublishedPoint
from metrics.model.series import Series

REGIONAL = "regional"
LOCAL = "local_authority"


@dataclass(frozen=True)
class Authority:
    """A real authority with published figures."""

    code: str
    old_code: str
    name: str
    region_code: str


@dataclass(frozen=True)
class _Row:
    point: PublishedPoint
    old_code: str
    region_code: str


def authorities(desk: Desk) -> tuple[Authority, ...]:
    """Every authority that has published figures in the edition, by name."""
    return tuple(Authority(*row) for row in desk.warehouse.authorities())


def authority_chosen(desk: Desk, asked: str) -> Authority:
    """The authority of that code, old code or name. Raises NotFound naming what to do."""
    known = authorities(desk)
    if found := _called(known, asked.strip()):
        return found
    if not known:
        raise NotFound(
            "No published figures are loaded. Load a Department for Education file first."
        )
    raise NotFound(
        f"There is no authority {asked!r} in the published figures. "
        f"Use a code such as {known[0].code}, or a name such as {known[0].name}."
    )


def own_authority(desk: Desk) -> Authority | None:
    """The authority whose statistical neighbours stand beside the council: the one its settings name, or
    the one of its name. A council that is made up has none of its own.
    """
    said, council = desk.council.neighbours_of, desk.council
    names = [said] if said else [council.name, council.short_name]
    return _called(authorities(desk), *names)


def _called(known: Iterable[Authority], *names: str) -> Authority | None:
    """The first authority that has one of these for its code, old code or name."""
    wanted = {name.casefold() for name in names}
    own = ((a, {a.code.casefold(), a.old_code, a.name.casefold()}) for a in known)
    return next((authority for authority, called in own if wanted & called), None)


def council_comparison(
    desk: Desk, indicator: Indicator, series: Series, month: Month
) -> Comparison | None:
    """A measure's published series around the council, its own figures at the same date and now.

    None when nothing is published that means the same.
    """
    if indicator.published is None:
        return None
    around = comparison(desk, indicator.published, authority=None, month=month)
    if around is None or around.period_end is None:
        return around
    then = series.at(Month.of(around.period_end))
    among = [p.value for p in around.every_authority if p.value is not None]
    at = None if then is None else then.value
    quarter = None if at is None else quarter_from_best(at, among, indicator.polarity)
    return replace(around, own=OwnFigures(then, series.points[-1], quarter, len(among)))


def comparison(
    desk: Desk, series: str, *, authority: Authority | None, month: Month | None
) -> Comparison | None:
    """A published series around an authority, or around the council's own region.

    With a month, only periods that had ended by then, as far as they were out. None when nothing is
    published for it.
    """
    rows = [_Row(*row) for row in desk.warehouse.published_around(series)]
    whole = min((row.point.breakdown for row in rows), default="")
    rows = [row for row in rows if row.point.breakdown == whole]
    if month:
        day = desk.day_known(month)
        ended = (row for row in rows if row.point.period_end <= month.last_day)
        rows = [row for row in ended if is_out(row.point, day)]
    if not rows:
        return None
    latest = max(row.point.period_end for row in rows)
    region = authority.region_code if authority else desk.council.region_code
    neighbours_of = authority or own_authority(desk)
    near, model = desk.warehouse.neighbours(neighbours_of.old_code) if neighbours_of else ((), None)
    beside = [row for row in rows if row.old_code in near and row.point.level == LOCAL]
    now = [r.point.value for r in beside if r.point.period_end == latest]
    present = [value for value in now if value is not None]
    england = _of(rows, NATIONAL)
    return Comparison(
        series=series,
        title=series.split(".", 1)[1],
        authority=_of(rows, LOCAL, authority.code) if authority else (),
        england=england,
        region=_of(rows, REGIONAL, region),
        neighbours=_medians(beside),
        neighbour_range=(min(present), max(present)) if present else None,
        neighbours_present=len(present),
        neighbours_model=model,
        neighbours_of=neighbours_of.name if neighbours_of and model else None,
        every_authority=tuple(
            r.point for r in rows if r.point.level == LOCAL and r.point.period_end == latest
        ),
        period_end=latest,
        release=rows[-1].point.release,
        lag_months=month.months_since(Month.of(latest)) if month else None,
        source="Department for Education",
    )


def published_around(
    desk: Desk, authority: Authority, series: str | None
) -> tuple[PublishedPoint, ...]:
    """Published values of an authority, England, its region and its neighbours' median.

    One series, or every one that is loaded; by series, level, breakdown and period.
    """
    wanted = [series] if series else desk.warehouse.published_series()
    near, _ = desk.warehouse.neighbours(authority.old_code)
    found: list[PublishedPoint] = []
    for name in wanted:
        rows = [_Row(*row) for row in desk.warehouse.published_around(name)]
        found += _of(rows, LOCAL, authority.code)
        found += _of(rows, NATIONAL)
        found += _of(rows, REGIONAL, authority.region_code)
        beside = [row for row in rows if row.old_code in near and row.point.level == LOCAL]
        for breakdown in sorted({row.point.breakdown for row in beside}):
            found += _medians([row for row in beside if row.point.breakdown == breakdown])
    return tuple(found)


def _of(rows: list[_Row], level: str, code: str | None = None) -> tuple[PublishedPoint, ...]:
    return tuple(
        row.point for row in rows if row.point.level == level and code in (None, row.point.code)
    )


def _medians(rows: list[_Row]) -> tuple[PublishedPoint, ...]:
    """The neighbours' median at each period; a missing value is left out, never counted as 0."""
    found = []
    for period_end in sorted({row.point.period_end for row in rows}):
        points = [row.point for row in rows if row.point.period_end == period_end]
        values = [point.value for point in points if point.value is not None]
        if values:
            first = points[0]
            found.append(
                PublishedPoint(
                    series=first.series,
                    level="neighbours",
                    code="",
                    name="Statistical neighbours (median)",
                    breakdown=first.breakdown,
                    period_end=period_end,
                    value=median(values),
                    missing=None,
                    symbol=None,
                    unit=first.unit,
                    release=first.release,
                )
            )
    return tuple(found)
