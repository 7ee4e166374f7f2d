"""Shares of unlike size held against each other, and the room that chance and usual difference leave them."""

from dataclasses import dataclass
from enum import StrEnum

from metrics.model.signal import PointType


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
    dispersion: (
        float  # mean squared score, the outer tenths pulled in; 1 where chance is all there is
    )
    variance_between: (
        float | None
    )  # beyond that of counting, on the arcsine scale; None of fewer than five
    spread_between: float | None  # its root as a standard deviation in percentage points
    score: float | None  # distance from the centre in standard deviations; None of a size
    limits: Limits


class Standing(StrEnum):
    """Where a part stands among the limits."""

    WITHIN = "within"
    OUTSIDE = "outside"  # beyond the inner lines: chance alone does that once in twenty
    FAR_OUTSIDE = "far_outside"  # beyond the outer ones: once in five hundred


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
    meaning: PointType  # by polarity; common cause within the limits


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
