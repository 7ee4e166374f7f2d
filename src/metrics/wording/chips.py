"""Chips: the variation of a measure and how it stands against its target, each as a sign and a word."""

from metrics.board.against_target import AgainstTarget, against_target
from metrics.model.document import Chip, Sign
from metrics.model.report import Measured
from metrics.model.series import Point, Series
from metrics.model.signal import PointType
from metrics.wording.words import AGAINST, since_words, variation_word

_SIGNS = {
    PointType.IMPROVEMENT: Sign.BETTER,
    PointType.CONCERN: Sign.CONCERN,
    PointType.NEUTRAL_HIGH: Sign.NEUTRAL,
    PointType.NEUTRAL_LOW: Sign.NEUTRAL,
    PointType.COMMON_CAUSE: Sign.COMMON,
    None: Sign.UNJUDGED,
}
_AGAINST = {
    AgainstTarget.MEETS: Sign.MEETS,
    AgainstTarget.HIT_AND_MISS: Sign.HIT_AND_MISS,
    AgainstTarget.MISSES: Sign.MISSES,
}
_UPWARD = ("Above", "Increasing")


def variation(series: Series, point: Point) -> Chip:
    """What a month means: Improving since May 2024, No real change."""
    return Chip(
        sign=_SIGNS[point.point_type],
        word=variation_word(series, point),
        since=since_words(point),
        is_upward=any(word in (point.special_cause_type or "") for word in _UPWARD),
    )


def against(measure: Measured) -> Chip | None:
    """How a measure stands against its target; None without one."""
    stands = against_target(measure)
    return Chip(_AGAINST[stands], AGAINST[stands]) if stands else None


def chips(measure: Measured) -> tuple[Chip, ...]:
    """The variation, and the target's where it has one."""
    target = against(measure)
    found = variation(measure.series, measure.point)
    return (found, target) if target else (found,)
