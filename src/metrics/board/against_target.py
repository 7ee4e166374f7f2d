"""How a measure stands against its target, in the three words the Board uses."""

from enum import StrEnum

from metrics.model.indicator import Polarity
from metrics.model.report import Measured
from metrics.model.series import Point
from metrics.model.signal import Assurance, PointType

RECORD_MONTHS = 6


class AgainstTarget(StrEnum):
    """Three words for a target."""

    MEETS = "meets"
    HIT_AND_MISS = "hit_and_miss"
    MISSES = "misses"


_FROM_LIMITS = {
    Assurance.CONSISTENT_PASS: AgainstTarget.MEETS,
    Assurance.CONSISTENT_FAIL: AgainstTarget.MISSES,
    Assurance.INCONSISTENT: AgainstTarget.HIT_AND_MISS,
}


def against_target(measure: Measured) -> AgainstTarget | None:
    """Whether the target can be counted on; None without a target, a judgement or a value.

    While a measure stays in its ordinary range, the limits say what to expect (SPC assurance). Once
    it has really changed, those limits describe how it used to be, so the record of the last six
    months is used instead: met in all, in none, or in some.
    """
    point = measure.point
    polarity = measure.indicator.polarity
    if point.target is None or point.value is None or polarity is Polarity.NO_JUDGEMENT:
        return None
    if point.point_type is PointType.COMMON_CAUSE and point.assurance:
        return _FROM_LIMITS[point.assurance]
    recent = [p for p in measure.series.points[-RECORD_MONTHS:] if p.value is not None]
    met = [is_met(p, polarity) for p in recent]
    if all(met):
        return AgainstTarget.MEETS
    return AgainstTarget.HIT_AND_MISS if any(met) else AgainstTarget.MISSES


def is_met(point: Point, polarity: Polarity) -> bool:
    """Whether the unrounded value is at its month's target or on the good side of it."""
    if point.value is None or point.target is None:
        return False
    if polarity is Polarity.HIGHER_IS_BETTER:
        return point.value >= point.target
    return point.value <= point.target
