"""How a measure stands against its target, in the three words the Board uses."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from metrics.model.indicator import Polarity
from metrics.model.month import Month
from metrics.model.report import Measured
from metrics.model.series import Point, Series
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


class ToldBy(StrEnum):
    """What the word rests on."""

    LIMITS = "limits"  # where the target lies against them: what to expect (SPC assurance)
    RECORD = "last_six_months"  # whether it was met in all, in some or in none of them


@dataclass(frozen=True)
class Judged:
    """The Board's word for a target, and what it rests on."""

    word: AgainstTarget
    by: ToldBy


def against_target(measure: Measured) -> AgainstTarget | None:
    """Whether the target can be counted on; None without a target, a judgement or a value."""
    judged = judged_at(measure.series.points, measure.indicator.polarity)
    return judged.word if judged else None


def judged_at(points: Sequence[Point], polarity: Polarity) -> Judged | None:
    """The word for the last of some points, which are a series up to a month.

    While a measure stays in its ordinary range, the limits say what to expect (SPC assurance). Once
    it has really changed, those limits describe how it used to be, so the record of the last six
    months is used instead: met in all, in none, or in some.
    """
    point = points[-1]
    if point.target is None or point.value is None or polarity is Polarity.NO_JUDGEMENT:
        return None
    if point.point_type is PointType.COMMON_CAUSE and point.assurance:
        return Judged(_FROM_LIMITS[point.assurance], ToldBy.LIMITS)
    met = [is_met(p, polarity) for p in points[-RECORD_MONTHS:] if p.value is not None]
    if all(met):
        return Judged(AgainstTarget.MEETS, ToldBy.RECORD)
    return Judged(AgainstTarget.HIT_AND_MISS if any(met) else AgainstTarget.MISSES, ToldBy.RECORD)


def judged_months(series: Series, polarity: Polarity) -> dict[Month, Judged | None]:
    """The word for each month of a series, as it would have been told that month."""
    points = series.points
    return {
        point.month: judged_at(points[max(0, n - RECORD_MONTHS + 1) : n + 1], polarity)
        for n, point in enumerate(points)
    }


def is_met(point: Point, polarity: Polarity) -> bool:
    """Whether the unrounded value is at its month's target or on the good side of it."""
    if point.value is None or point.target is None:
        return False
    if polarity is Polarity.HIGHER_IS_BETTER:
        return point.value >= point.target
    return point.value <= point.target
