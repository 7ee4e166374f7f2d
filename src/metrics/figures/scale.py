"""Where values lie on a drawing."""

from collections.abc import Iterable
from dataclasses import dataclass

from metrics.model.indicator import Indicator, Unit
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


def common_scale(
    series: Iterable[Series], months: int | None = None, *, is_reference: bool = False
) -> Scale:
    """One scale for several drawings: every value and target, and the edges of the band where they are near.

    The band is what was to be expected, or the reference method's limits.
    """
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
            bottom, top = _edges(point, is_reference)
            if bottom is not None and bottom > low - span:
                low = min(low, bottom)
            if top is not None and top < high + span:
                high = max(high, top)
    room = (high - low) * 0.06 or max(abs(high) * 0.1, 0.5)
    return Scale(low - room, high + room)


def value_scale(indicator: Indicator, series: Series, *, is_reference: bool = False) -> Scale:
    """The vertical scale of one series: from zero where that costs little height, a share never above 100."""
    scale = common_scale([series], is_reference=is_reference)
    low, high = scale.low, scale.high
    if 0 < low < (high - low) * 1.2 or (low < 0 and not _goes_below_zero(series)):
        low = 0.0
    if indicator.unit is Unit.PERCENT and indicator.share:
        high = min(high, 100.0)
    return Scale(low, high)


def latest(points: tuple[Point, ...], months: int | None) -> tuple[Point, ...]:
    """The last so many points; all of them when no number is given."""
    return points if months is None else points[-months:]


def _edges(point: Point, is_reference: bool) -> tuple[float | None, float | None]:
    if is_reference:
        return point.lower_limit, point.upper_limit
    expected = point.words.expected if point.words else None
    return (expected.low, expected.high) if expected else (None, None)


def _goes_below_zero(series: Series) -> bool:
    return any(p.value is not None and p.value < 0 for p in series.points)
