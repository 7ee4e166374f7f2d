"""When a month of an extract was expected, when it came, and how complete it is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from metrics.model.month import Month


class ArrivalStatus(StrEnum):
    """How a month of an extract stands on a day."""

    ON_TIME = "on_time"
    LATE = "late"  # it came whole, after the due day
    LOADED_TOGETHER = "loaded_together"  # history loaded at once: neither early nor late
    PART_MONTH = "part_month"  # it came before the month was over
    MISSING = "missing"  # the due day has passed and it has not come
    EXPECTED = "expected"  # the month is over, the due day is still to come
    NOT_YET_DUE = "not_yet_due"  # the month is not over
    NOT_BEGUN = "not_begun"  # before the first month of this extract that ever came


@dataclass(frozen=True)
class Arrival:
    """One month of one extract."""

    extract_id: str
    month: Month
    status: ArrivalStatus
    due: date
    first_arrived: date | None = None  # the first load that covered the month
    latest_load: date | None = None
    days_late: int | None = None  # calendar days after the due day: when it came whole, or so far
    rows: int | None = None
    usual_rows: float | None = None  # median of the six months before; None with fewer than three
    is_steady: bool = False  # whether fewer rows than usual say that rows are missing
    usual_teams: int = 0  # open, and usually there
    present_teams: int = 0  # of these
    missing_teams: tuple[str, ...] = ()

    @property
    def rows_percent(self) -> float | None:
        """Rows as a percentage of usual; None where nothing can be said."""
        if self.rows is None or not self.usual_rows:
            return None
        return 100 * self.rows / self.usual_rows

    @property
    def teams_percent(self) -> float | None:
        """Teams there as a percentage of those usually there; None where nothing can be said."""
        return 100 * self.present_teams / self.usual_teams if self.usual_teams else None


@dataclass(frozen=True)
class ExtractCalendar:
    """One extract, month by month, oldest first."""

    extract_id: str
    title: str
    mended_by: str  # who can be asked for it
    arrivals: tuple[Arrival, ...]

    def at(self, month: Month) -> Arrival | None:
        """The month; None when the calendar does not reach it."""
        return next((one for one in self.arrivals if one.month == month), None)
