"""A gain partly given back: a standing improvement that is no longer as good as it has been."""

from dataclasses import dataclass

from metrics.model.indicator import Polarity
from metrics.model.report import Measured
from metrics.model.series import Point
from metrics.model.signal import PointType

WORTH_SAYING = 1 / 3  # of the gain over the base's mean; less is ordinary movement


@dataclass(frozen=True)
class GivenBack:
    """The best month since the improvement began, and the share of its gain lost since."""

    best: Point
    share: float  # 0 to 1


def given_back(measure: Measured) -> GivenBack | None:
    """What a standing improvement has lost since its best; None when that is under a third.

    Signals compare with the first year, so a measure may go on improving against it while it has
    been getting worse for months: the Board should hear both.
    """
    point = measure.point
    if point.point_type is not PointType.IMPROVEMENT or point.mean is None or point.since is None:
        return None
    sign = 1 if measure.indicator.polarity is Polarity.HIGHER_IS_BETTER else -1
    since = [
        p
        for p in measure.series.points
        if p.month >= point.since and p.value is not None and p.base == point.base
    ]
    best = max(since, key=lambda p: sign * (p.value or 0.0))
    gain = sign * ((best.value or 0.0) - point.mean)
    lost = sign * ((best.value or 0.0) - (point.value or 0.0))
    if gain <= 0 or lost < gain * WORTH_SAYING:
        return None
    return GivenBack(best, lost / gain)
