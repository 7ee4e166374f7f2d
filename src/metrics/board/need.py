"""What a measure asks of its reader: the three answers of a month weighed into one of seven groups.

Every measure is in one group and no more, so that counts of them add up to the rows shown.
"""

from enum import StrEnum

from metrics.board.against_target import AgainstTarget, against_target
from metrics.model.report import Measured
from metrics.model.words import NOT_JUDGED, AgainstStart, Lately, ThisMonth, Way, Words

TOLD = frozenset({ThisMonth.REALLY_CHANGED, ThisMonth.STANDING})
SLIPPING = frozenset({Lately.LOSING_GROUND, Lately.SLIPPING_BACK})


class Need(StrEnum):
    """What it asks of its reader, the most pressing first."""

    ATTENTION = (
        "attention"  # worse this month, slipping lately, or worse than at the start and not mending
    )
    WATCH = "watch"  # one month more will tell
    BETTER = "better"
    MOVED = "moved"  # where neither side is good
    STEADY = "steady"
    UNJUDGED = "unjudged"  # read without signals, or too early to say
    NO_FIGURE = "no_figure"


def need(measure: Measured) -> Need:
    """The group of a measure in the month shown. What happens now weighs more than where it began."""
    words = measure.point.words
    if measure.point.value is None:
        return Need.NO_FIGURE
    if words is None or words.this_month in NOT_JUDGED:
        return Need.UNJUDGED
    return _by_now(words) or _by_start(words)


def needs_attention_first(measure: Measured) -> tuple[int, str]:
    """A sort key: worse, losing ground, to watch, missed targets, the rest, then what is better."""
    return _place(measure, need(measure)), measure.indicator.title


def really_changed(measure: Measured) -> bool:
    """Whether the month shown is the first in which a change is told."""
    words = measure.point.words
    return words is not None and words.this_month is ThisMonth.REALLY_CHANGED


def is_judged(measure: Measured) -> bool:
    """Whether anything can be told of it in the month shown."""
    return need(measure) not in (Need.UNJUDGED, Need.NO_FIGURE)


def is_losing_ground(measure: Measured) -> bool:
    """Whether it goes back on what was gained since the start."""
    words = measure.point.words
    return words is not None and words.lately is Lately.LOSING_GROUND


def is_to_watch(measure: Measured) -> bool:
    """Whether it needs attention or one month more will tell; one that really changed is told already."""
    return need(measure) in (Need.ATTENTION, Need.WATCH) and not really_changed(measure)


def _by_now(words: Words) -> Need | None:
    """By this month and the last few; None where both say nothing."""
    told = words.this_month_way if words.this_month in TOLD else None
    if told is Way.WORSE or words.lately in SLIPPING:
        return Need.ATTENTION
    if words.this_month is ThisMonth.WATCH:
        return Need.WATCH
    if told is Way.BETTER or words.lately is Lately.GETTING_BETTER:
        return Need.BETTER
    if told or words.lately in (Lately.RISING, Lately.FALLING):
        return Need.MOVED
    return None


def _by_start(words: Words) -> Need:
    return {
        AgainstStart.WORSE: Need.ATTENTION,
        AgainstStart.BETTER: Need.BETTER,
        AgainstStart.HIGHER: Need.MOVED,
        AgainstStart.LOWER: Need.MOVED,
    }.get(words.against_start, Need.STEADY)


def _place(measure: Measured, group: Need) -> int:
    if group is Need.ATTENTION:
        return 0 if really_changed(measure) else 1 if is_losing_ground(measure) else 2
    if group is Need.NO_FIGURE:
        return 9
    words = measure.point.words
    if group is Need.WATCH and words and words.this_month_way is Way.WORSE:
        return 3
    stands = against_target(measure)
    if stands is AgainstTarget.MISSES:
        return 4
    if stands is AgainstTarget.HIT_AND_MISS and group is not Need.BETTER:
        return 5
    return {Need.WATCH: 6, Need.MOVED: 6, Need.BETTER: 8}.get(group, 7)
