"""What is told of a month: three questions, three answers, and the numbers behind each (docs/words.md)."""

from dataclasses import dataclass
from enum import StrEnum

from metrics.model.month import Month


class ThisMonth(StrEnum):
    """Whether something changed this month."""

    WATCH = "watch"  # beyond what chance gives once in fifty months: one more month will tell
    REALLY_CHANGED = "really_changed"  # told once, in its first month
    STANDING = "standing"  # told before, and still so
    ENDED = "ended"  # stood until the month before
    NOTHING = "nothing"
    TOO_EARLY = "too_early"  # fewer than twelve values in the base
    MONTHS_MISSING = "months_missing"  # too few near it to judge by


class Way(StrEnum):
    """Which side of what was to be expected, by polarity."""

    BETTER = "better"
    WORSE = "worse"
    HIGHER = "higher"  # where neither is good
    LOWER = "lower"


class ToldBy(StrEnum):
    """What made a change told."""

    FAR_OUTSIDE = "far_outside"  # the month by itself
    TWO_MONTHS = "two_months"  # with the month before


class AgainstStart(StrEnum):
    """Where it is against where it began."""

    BETTER = "better"
    WORSE = "worse"
    HIGHER = "higher"
    LOWER = "lower"
    NO_CLEAR_DIFFERENCE = "no_clear_difference"
    STATED = (
        "stated"  # of a stock: the difference is a fact, no more than coming and going could give
    )
    TOO_EARLY = "too_early"  # fewer than three values after the start
    MONTHS_MISSING = "months_missing"


class Lately(StrEnum):
    """Which way it goes lately."""

    GETTING_BETTER = "getting_better"
    SLIPPING_BACK = "slipping_back"
    LOSING_GROUND = "losing_ground"  # slipping back from better than the start
    RISING = "rising"  # where neither is good
    FALLING = "falling"
    STEADY = "steady"
    TOO_EARLY = "too_early"
    MONTHS_MISSING = "months_missing"


NOT_JUDGED = frozenset({ThisMonth.TOO_EARLY, ThisMonth.MONTHS_MISSING})


@dataclass(frozen=True)
class Compared:
    """Two levels, in the measure's unit: a difference is told where z, either side, is beyond the limit."""

    now: float
    then: float
    spread: float
    z: float  # the difference, half a step given away, in spreads
    limit: float

    @property
    def difference(self) -> float:
        """Now less then."""
        return self.now - self.then


@dataclass(frozen=True)
class Expected:
    """What the months before lead to expect of a month, and the range within which it is no change by itself."""

    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Months:
    """A stretch of months, both ends in it."""

    first: Month
    last: Month


@dataclass(frozen=True)
class Words:
    """The three answers as they could be given that month, of one series."""

    month: Month
    this_month: ThisMonth
    this_month_way: Way | None
    told_by: ToldBy | None
    changed_in: Month | None  # the month in which the change that is new or stands was told
    against_start: AgainstStart
    lately: Lately
    is_stock: bool  # most of it is the same people or posts counted again: told as a fact, without "really"
    alone: Compared | None  # this month against what the past leads to expect
    together: Compared | None  # with the month before
    watch_limit: float | None  # in spreads; really_changed has the limit of the two above
    expected: Expected | None
    usual: Months | None  # the reference months
    usual_level: float | None
    usual_count: int | None  # how many of the reference months have a value
    scatter: float | None  # from one month to the next while nothing happens
    is_scatter_known: bool  # by counting, so that its limits are the normal distribution's
    since_start: Compared | None
    start: Months | None
    since: Months | None
    over_months: Compared | None  # lately
    keep_limit: float | None  # in spreads: a way that is told is kept while beyond it
    before: Months | None
    recent: Months | None
