"""What needs attention first: the one order every list of measures is in."""

from metrics.board.against_target import AgainstTarget, against_target
from metrics.model.report import Measured
from metrics.model.signal import PointType

WORSE = PointType.CONCERN
BETTER = PointType.IMPROVEMENT


def needs_attention_first(measure: Measured) -> tuple[int, str]:
    """A sort key: new concerns, standing concerns, missed targets, the rest, then improvements."""
    point = measure.point
    if point.value is None:
        place = 6
    elif point.point_type is WORSE:
        place = 0 if point.is_new else 1
    elif point.point_type is BETTER:
        place = 5
    elif against_target(measure) is AgainstTarget.MISSES:
        place = 2
    elif against_target(measure) is AgainstTarget.HIT_AND_MISS:
        place = 3
    else:
        place = 4
    return place, measure.indicator.title


def is_new_signal(measure: Measured) -> bool:
    """Whether a special cause is there that was not, in that direction, the month before."""
    return measure.point.is_new
