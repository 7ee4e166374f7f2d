"""Parts of the service beside each other in one month, each with its last year."""

from dataclasses import dataclass

from metrics.model.indicator import Indicator
from metrics.model.series import Point, Series


@dataclass(frozen=True)
class PartNow:
    """A part's month shown, and where it lay in the twelve months to it."""

    series: Series
    low: float | None  # of the twelve; None where no month of them has a figure
    high: float | None
    year_before: float | None

    @property
    def name(self) -> str:
        return self.series.breakdown.label

    @property
    def now(self) -> Point:
        return self.series.points[-1]


@dataclass(frozen=True)
class PartsNow:
    """The parts of one kind, and what they are parts of."""

    indicator: Indicator
    parts: tuple[PartNow, ...]  # by name
    whole: Series

    @property
    def has_marks(self) -> bool:
        """Whether any part has something to draw."""
        drawn = (v for part in self.parts for v in (part.now.value, part.low, part.year_before))
        return any(value is not None for value in drawn)
