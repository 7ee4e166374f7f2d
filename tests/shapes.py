"""Small shapes for tests: each states only what matters to it."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from metrics.board.chance import expected_by_chance
from metrics.board.need import is_to_watch, really_changed
from metrics.model.indicator import (
    Change,
    Indicator,
    Kind,
    Measure,
    Polarity,
    Spc,
    Status,
    Unit,
)
from metrics.model.month import Month
from metrics.model.report import Edition, Measured, Scorecard, ThemeGroup
from metrics.model.series import SERVICE, Point, Series
from metrics.model.signal import PointType
from metrics.model.words import (
    AgainstStart,
    Compared,
    Expected,
    Lately,
    Months,
    ThisMonth,
    Way,
    Words,
)

JUNE = Month(2025, 6)
DAY = date(2026, 11, 1)

INDICATOR = Indicator(
    id="agency_rate_fte",
    title="Agency social workers",
    subtitle="share of social workers, full-time equivalents at month end",
    theme="workforce",
    kind=Kind.INDICATOR,
    question="Are we depending less on agency staff?",
    definition="Agency as a share of agency and in post.",
    measure=Measure.RATE,
    unit=Unit.PERCENT,
    polarity=Polarity.LOWER_IS_BETTER,
    spc=Spc(),
    extracts=("workforce_snapshot", "teams"),
    source="Workforce snapshot",
    owner="Head of workforce",
    reviewed=DAY,
    review_due=date(2027, 11, 1),
    status=Status.PUBLISHED,
    history=(Change(DAY, "First published."),),
    sql="select 1",
    carry=0.9,
)

WORDS = Words(
    month=JUNE,
    this_month=ThisMonth.NOTHING,
    this_month_way=None,
    told_by=None,
    changed_in=None,
    against_start=AgainstStart.NO_CLEAR_DIFFERENCE,
    lately=Lately.STEADY,
    is_stock=False,
    alone=Compared(now=10.0, then=11.0, spread=1.0, z=-1.0, limit=2.75),
    together=None,
    watch_limit=2.3,
    expected=Expected(value=11.0, low=8.25, high=13.75),
    usual=Months(Month(2023, 5), Month(2025, 4)),
    usual_level=11.0,
    usual_count=24,
    scatter=1.0,
    is_scatter_known=False,
    since_start=Compared(now=10.5, then=12.0, spread=1.0, z=-1.5, limit=2.5),
    start=Months(Month(2022, 7), Month(2023, 6)),
    since=Months(Month(2025, 1), JUNE),
    over_months=Compared(now=10.2, then=10.4, spread=1.0, z=-0.2, limit=2.4),
    keep_limit=1.7,
    before=Months(Month(2024, 7), Month(2025, 3)),
    recent=Months(Month(2025, 4), JUNE),
)

POINT = Point(
    month=JUNE,
    value=10.0,
    missing=None,
    numerator=Decimal(30),
    denominator=Decimal(300),
    interval_low=7.1,
    interval_high=13.9,
    rolling_value=None,
    target=12.0,
    target_set_by="Improvement Board, May 2024",
    mean=19.0,
    lower_limit=17.0,
    upper_limit=21.0,
    base=0,
    point_type=PointType.COMMON_CAUSE,
    special_cause_type="Common Cause",
    is_new=False,
    since=None,
    assurance=None,
    is_part_month=False,
    words=WORDS,
)


STANDING_SINCE = Month(2025, 4)


def told(
    this_month: ThisMonth = ThisMonth.NOTHING, way: Way | None = None, **changes: object
) -> Words:
    """What is told of a month; a change that stands was told in April 2025."""
    changed_in = {ThisMonth.REALLY_CHANGED: JUNE, ThisMonth.STANDING: STANDING_SINCE}.get(
        this_month
    )
    given = {"this_month": this_month, "this_month_way": way, "changed_in": changed_in, **changes}
    return replace(WORDS, **given)  # type: ignore[arg-type]


def points(
    values: list[float | None], *, last: Month = JUNE, **changes: object
) -> tuple[Point, ...]:
    """Points month after month, the last one in the month given."""
    first = last.plus(1 - len(values))
    made = (
        replace(POINT, month=first.plus(n), value=value, **changes)  # type: ignore[arg-type]
        for n, value in enumerate(values)
    )
    return tuple(
        replace(point, words=replace(point.words, month=point.month) if point.words else None)
        for point in made
    )


def month_told(
    this_month: ThisMonth = ThisMonth.NOTHING, way: Way | None = None, **changes: object
) -> Point:
    """June with what is told of it."""
    return replace(POINT, words=told(this_month, way, **changes))


def series(*made: Point, **changes: object) -> Series:
    """A series for the whole service."""
    whole = Series(INDICATOR.id, SERVICE, None, None, None, False, made or (POINT,))
    return replace(whole, **changes)  # type: ignore[arg-type]


def measured(*made: Point, indicator: Indicator = INDICATOR, **changes: object) -> Measured:
    """A measure whose last point is the month shown."""
    return Measured(indicator, series(*made, **changes), None, ())


EDITION = Edition(
    id="edition-0001",
    number=1,
    built_at=datetime(2025, 7, 8, 9, 0),
    loaded_at=datetime(2025, 7, 8, 9, 0),
    code_version="0.1.0",
    months=(JUNE.plus(-1), JUNE),
    is_synthetic=True,
)


def scorecard(*measures: Measured, **changes: object) -> Scorecard:
    """A month with these measures, and of them what really changed and what is to be watched."""
    whole = Scorecard(
        month=JUNE,
        edition=EDITION,
        day_zero=None,
        headlines=(),
        really_changed=tuple(filter(really_changed, measures)),
        to_watch=tuple(filter(is_to_watch, measures)),
        chance=expected_by_chance(m.indicator for m in measures if m.point.words),
        groups=(ThemeGroup("workforce", measures),),
        elsewhere=0,
        missing_extracts=(),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]
