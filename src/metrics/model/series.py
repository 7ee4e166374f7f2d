"""A series of monthly points as an edition holds them."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from metrics.model.month import YEAR, Month
from metrics.model.signal import Assurance, Missing, NoSignals, PointType
from metrics.model.words import Words

AS_NOW = "_now"


@dataclass(frozen=True)
class Breakdown:
    """A slice of the service: service, district:North Fen, team_type:assessment, team:NF03.

    A district or type of team that has been reorganised is there again with the past of the teams it has now:
    district_now:North Fen.
    """

    key: str
    level: str  # service | district | team_type | team | district_now | team_type_now
    label: str

    @property
    def is_as_now(self) -> bool:
        """Whether its past is that of the teams it has now."""
        return self.level.endswith(AS_NOW)

    @property
    def twin_key(self) -> str:
        """The key of the same part of the service as now, or of one as now, as it was."""
        level, _, part = self.key.partition(":")
        other = level.removesuffix(AS_NOW) if self.is_as_now else level + AS_NOW
        return f"{other}:{part}"


SERVICE = Breakdown("service", "service", "Whole service")


@dataclass(frozen=True)
class Point:
    """One month of one series. Limits are those in force at that month."""

    month: Month
    value: float | None
    missing: Missing | None
    numerator: Decimal | None
    denominator: Decimal | None
    interval_low: float | None  # Wilson 95% interval of a sample's share
    interval_high: float | None
    rolling_value: float | None  # three months together, where a month has figures of its own
    target: float | None  # in force that month
    target_set_by: str | None  # the meeting that set it
    mean: float | None
    lower_limit: float | None
    upper_limit: float | None
    base: int  # running number of the base the limits come from; a rebase starts a new one
    point_type: PointType | None  # the reference method's label that month; None where no signals
    special_cause_type: str | None  # "7 Points Above CL" and so on, of that label
    is_new: bool  # a special cause that was not there, in that direction, the month before
    since: Month | None  # first month of the unbroken special cause this point belongs to
    assurance: Assurance | None
    is_part_month: bool  # drawn hollow, stays out of the rules
    words: Words | None = None  # what is told of the month; None where nothing is


@dataclass(frozen=True)
class Series:
    """One indicator in one breakdown (and one split value), month by month without a gap."""

    indicator_id: str
    breakdown: Breakdown
    split: str | None
    split_label: str | None
    no_signals: NoSignals | None
    trial_limits: bool  # fewer than 13 points in the current base
    points: tuple[Point, ...]

    def at(self, month: Month) -> Point | None:
        """The point of that month, if the series has one."""
        return next((point for point in self.points if point.month == month), None)

    @property
    def hides_a_month(self) -> bool:
        """Whether a month of the last twelve may not be shown: a year said without it would be false."""
        return any(point.missing is Missing.SUPPRESSED for point in self.points[-YEAR:])

    @property
    def year_before(self) -> Point | None:
        """The point of the same month a year before the last one, if the series reaches so far."""
        return self.at(self.points[-1].month.plus(-YEAR))


@dataclass(frozen=True)
class Event:
    """Something that happened, drawn on every chart."""

    id: str
    start: date
    end: date | None
    type: str
    title: str
    is_marked: bool  # drawn as a labelled vertical
    rebases: tuple[str, ...]  # indicators it rebases
    overall_judgement: str | None
    owner_role: str | None
    reason: str | None
    published: date | None = None  # the day its report was published, where it has one
    kind: str = ""  # what kind of event, in words: all that is told before its report is published
    awaits_report: bool = False  # told as it was known before then
