"""Where values lie on a drawing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from metrics.model.series import Point, Series


@dataclass(frozen=True)
class Scale:
    """A vertical scale of values."""

    low: float
    high: float

    def share(self, value: float) -> float:
        """How far up a value lies: 0 at the bottom, 1 at the top; never outside."""
        span = self.high - self.low
        return min(1.0, max(0.0, (value - self.low) / span)) if span else 0.5


def common_scale(series: Iterable[Series], months: int | None = None) -> Scale:
    """One scale for several drawings: every value and target, and limits where they are near."""
    values = [
        value
        for one in series
        for point in latest(one.points, months)
        for value in (point.value, point.target)
        if value is not None
    ]
    if not values:
        return Scale(0.0, 1.0)
    low, high = min(values), max(values)
    for one in series:
        for point in latest(one.points, months):
            span = max(high - low, abs(high) * 0.05, 1e-9)
            if point.lower_limit is not None and point.lower_limit > low - span:
                low = min(low, point.lower_limit)
            if point.upper_limit is not None and point.upper_limit < high + span:
                high = max(high, point.upper_limit)
    room = (high - low) * 0.06 or max(abs(high) * 0.1, 0.5)
    return Scale(low - room, high + room)


def latest(points: Sequence[Point], months: int | None) -> Sequence[Point]:
    """The last so many points; all of them when no number is given."""
    return points if months is None else points[-months:]
