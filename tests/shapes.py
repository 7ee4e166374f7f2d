"""Small shapes for tests: each states only what matters to it."""

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

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
)


def points(
    values: list[float | None], *, last: Month = JUNE, **changes: object
) -> tuple[Point, ...]:
    """Points month after month, the last one in the month given."""
    first = last.plus(1 - len(values))
    return tuple(
        replace(POINT, month=first.plus(n), value=value, **changes)  # type: ignore[arg-type]
        for n, value in enumerate(values)
    )


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
    """A month with these measures, sorted into new and standing by their own points."""
    new = tuple(m for m in measures if m.point.is_new)
    old = tuple(m for m in measures if not m.point.is_new)
    whole = Scorecard(
        month=JUNE,
        edition=EDITION,
        day_zero=None,
        headlines=(),
        new_signals=new,
        standing_concerns=tuple(m for m in old if m.point.point_type is PointType.CONCERN),
        standing_improvements=tuple(m for m in old if m.point.point_type is PointType.IMPROVEMENT),
        groups=(ThemeGroup("workforce", measures),),
        missing_extracts=(),
    )
    return replace(whole, **changes)  # type: ignore[arg-type]
