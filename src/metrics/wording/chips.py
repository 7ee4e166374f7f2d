"""Chips: what is told of a measure and how it stands against its target, each as a sign and a word."""

from metrics.board.against_target import AgainstTarget, against_target
from metrics.model.document import Chip, Sign
from metrics.model.indicator import Polarity
from metrics.model.report import Measured
from metrics.model.series import Point
from metrics.model.words import NOT_JUDGED, Lately, ThisMonth, Way
from metrics.wording.told import LATELY, this_month_more, this_month_word
from metrics.wording.words import AGAINST

_WAYS = {
    Way.BETTER: Sign.BETTER,
    Way.WORSE: Sign.CONCERN,
    Way.HIGHER: Sign.NEUTRAL,
    Way.LOWER: Sign.NEUTRAL,
}
_LATELY = {
    Lately.GETTING_BETTER: Sign.BETTER,
    Lately.SLIPPING_BACK: Sign.CONCERN,
    Lately.LOSING_GROUND: Sign.CONCERN,
    Lately.RISING: Sign.NEUTRAL,
    Lately.FALLING: Sign.NEUTRAL,
    Lately.STEADY: Sign.COMMON,
}
_AGAINST = {
    AgainstTarget.MEETS: Sign.MEETS,
    AgainstTarget.HIT_AND_MISS: Sign.HIT_AND_MISS,
    AgainstTarget.MISSES: Sign.MISSES,
}


def this_month(measure: Measured, point: Point | None = None) -> Chip:
    """Whether something changed in a month, the one shown if none is given: Better told since May 2024."""
    point = point or measure.point
    words = point.words
    sign = Sign.UNJUDGED
    if words is not None and point.value is not None:
        sign = _sign(words.this_month, words.this_month_way)
    return Chip(
        sign=sign,
        word=this_month_word(measure.series, point),
        since=_more(point),
        is_upward=_is_upward(words.this_month_way if words else None, measure.indicator.polarity),
    )


def _more(point: Point) -> str | None:
    """What completes the word. A change is told later than it began, often by months: it is told since."""
    more = this_month_more(point)
    is_standing = point.words is not None and point.words.this_month is ThisMonth.STANDING
    return f"told {more}" if more and is_standing else more


def lately(measure: Measured, point: Point | None = None) -> Chip | None:
    """Which way it goes: Losing ground, Steady. None where that is not told, or too early as all is."""
    point = point or measure.point
    if point.words is None or point.value is None or point.words.this_month in NOT_JUDGED:
        return None
    way = point.words.lately
    rises = way is Lately.RISING or (
        (way is Lately.GETTING_BETTER) == (measure.indicator.polarity is Polarity.HIGHER_IS_BETTER)
        and way is not Lately.FALLING
    )
    return Chip(_LATELY.get(way, Sign.UNJUDGED), LATELY[way], is_upward=rises)


def against(measure: Measured) -> Chip | None:
    """How a measure stands against its target; None without one."""
    stands = against_target(measure)
    return Chip(_AGAINST[stands], AGAINST[stands]) if stands else None


def chips(measure: Measured) -> tuple[Chip, ...]:
    """Chips of this month, of lately and, where it has one, of its target."""
    return tuple(chip for chip in (this_month(measure), lately(measure), against(measure)) if chip)


def _sign(told: ThisMonth, way: Way | None) -> Sign:
    if told is ThisMonth.WATCH:
        return Sign.WATCH
    if told in (ThisMonth.REALLY_CHANGED, ThisMonth.STANDING) and way:
        return _WAYS[way]
    return Sign.COMMON if told in (ThisMonth.NOTHING, ThisMonth.ENDED) else Sign.UNJUDGED


def _is_upward(way: Way | None, polarity: Polarity) -> bool:
    """Whether a change told is a rise."""
    if way in (Way.BETTER, Way.WORSE):
        return (way is Way.BETTER) == (polarity is Polarity.HIGHER_IS_BETTER)
    return way is Way.HIGHER
