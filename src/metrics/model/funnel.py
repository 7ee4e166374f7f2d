"""Shares of unlike size held against each other, and the room that chance and usual difference leave them."""

from dataclasses import dataclass
from enum import StrEnum

from metrics.model.month import Month
from metrics.model.words import Way


@dataclass(frozen=True)
class Share:
    """So many of so many, in a place whose shares are held against each other."""

    place: str
    part: str | None
    numerator: (
        float | None
    )  # part of the denominator; None: a size, at which only limits are wanted
    denominator: float  # above nought
    takes_part: bool = True  # false: it is held against the others, which know nothing of it


@dataclass(frozen=True)
class Limits:
    """What is left to a share of so many, in percent: 95 and 99.8 in a hundred lie between these."""

    denominator: float
    low_95: float
    high_95: float
    low_998: float
    high_998: float


@dataclass(frozen=True)
class Placed:
    """A share given, held against the others of its place."""

    share: Share
    parts: int  # shares of its place
    centre: float  # percent, of all of them together
    dispersion: float  # mean squared score, the outer ones pulled in; 1 by chance alone
    variance_between: float | None  # beyond chance, on the arcsine scale; None of fewer than five
    spread_between: float | None  # its root as a standard deviation in percentage points
    squared_spread: float | None  # below nought where chance leaves them further apart
    squared_spread_error: float  # its standard deviation where chance is all there is
    score: float | None  # distance from the centre in standard deviations; None of a size
    limits: Limits


class Standing(StrEnum):
    """Where a part stands among the limits."""

    WITHIN = "within"
    OUTSIDE = "outside"  # beyond the inner lines (how often by chance: docs/funnel.md)
    FAR_OUTSIDE = "far_outside"  # beyond the outer ones


@dataclass(frozen=True)
class FunnelPart:
    """A part of the service, or an authority."""

    name: str
    numerator: float
    denominator: float
    value: float  # percent
    limits: Limits
    score: float
    standing: Standing
    meaning: Way | None  # by polarity; None within the limits


@dataclass(frozen=True)
class Funnel:
    """Parts of one kind in one month."""

    parts: tuple[FunnelPart, ...]  # by name
    lines: tuple[Limits, ...]  # by size, from near nought to past the largest part
    centre: float  # percent, of all of them together
    spread_between: float | None  # percentage points; None with too few parts to tell
    hidden: tuple[str, ...] = ()  # names of parts whose figure the reader may not see
    own: FunnelPart | None = (
        None  # the one that the reader asks about, among the parts or beside them
    )


@dataclass(frozen=True)
class Apart:
    """How far the parts of one kind lay apart in a month."""

    month: Month
    spread_between: float | None  # percentage points beyond chance; None with too few parts to tell
    parts: int  # with a figure that the reader may see


@dataclass(frozen=True)
class YearApart:
    """How far the parts of one kind lay apart in twelve months together."""

    spread_between: float  # percentage points beyond chance
    limit: float  # chance alone goes beyond it once in twenty

    @property
    def is_beyond_chance(self) -> bool:
        """Whether chance alone hardly leaves them so far apart."""
        return self.spread_between > self.limit


@dataclass(frozen=True)
class Consistency:
    """How far parts of one kind lie apart beyond what chance gives, month by month."""

    months: tuple[Apart, ...]  # 24, without a gap, the one shown the last
    latest: YearApart  # the last twelve months
    before: YearApart | None  # the twelve before; None with too few
