"""The calendar of arrivals in words: how a month stands, and what is short of it."""

from metrics.board.arrivals import COMPLETE, is_short
from metrics.model.arrival import Arrival, ArrivalStatus

_PLAIN = {
    ArrivalStatus.ON_TIME: "on time",
    ArrivalStatus.LOADED_TOGETHER: "loaded together",
    ArrivalStatus.PART_MONTH: "part month",
    ArrivalStatus.MISSING: "missing",
    ArrivalStatus.NOT_BEGUN: "not begun",
}
HOW_TO_READ = (
    "Late is counted in calendar days, from the due day to the first load after the month was over. "
    "Loaded together: one load brought more than three months at once, so none is early or late. "
    f"What is short is told under {COMPLETE:.0f}%: of the open teams that usually send rows, or, where "
    "their number is steady, of the usual rows (the middle value of the six months before). A missing "
    "month has no figure anywhere; none is carried forward."
)


def status_words(arrival: Arrival) -> str:
    """How a month stands: on time, 3 days late, missing, due 8 December."""
    if arrival.status is ArrivalStatus.LATE and arrival.days_late is not None:
        return f"{arrival.days_late} day{'' if arrival.days_late == 1 else 's'} late"
    if arrival.status in (ArrivalStatus.EXPECTED, ArrivalStatus.NOT_YET_DUE):
        return f"due {arrival.due.day} {arrival.due:%B}"
    return _PLAIN[arrival.status]


def shortfall(arrival: Arrival) -> str | None:
    """What is short of a month: 48 of 50 teams, 82% of usual rows. None when it is complete."""
    if not is_short(arrival):
        return None
    teams, rows = arrival.teams_percent, arrival.rows_percent
    told = []
    if teams is not None and teams < COMPLETE:
        told.append(f"{arrival.present_teams} of {arrival.usual_teams} teams")
    if arrival.is_steady and rows is not None and rows < COMPLETE:
        told.append(f"{_percent(rows)} of usual rows")
    return ", ".join(told)


def rows_words(arrival: Arrival) -> str:
    """How many rows, and how many there usually are. Empty before it came."""
    if arrival.rows is None:
        return ""
    if arrival.status is ArrivalStatus.PART_MONTH:
        return f"{arrival.rows:,} so far"
    usual = f" (usually {arrival.usual_rows:,.0f})" if arrival.usual_rows is not None else ""
    return f"{arrival.rows:,}{usual}"


def teams_words(arrival: Arrival) -> str:
    """How many of the teams usually there are there, and which are not. Empty where none is compared."""
    has_come = arrival.rows is not None and arrival.status is not ArrivalStatus.PART_MONTH
    if not has_come or not arrival.usual_teams:
        return ""
    gone = f"; not there: {', '.join(arrival.missing_teams)}" if arrival.missing_teams else ""
    return f"{arrival.present_teams} of {arrival.usual_teams}{gone}"


def _percent(share: float) -> str:
    """A share that rounds to 95% but is under it is told with a decimal."""
    return f"{share:.1f}%" if round(share) >= COMPLETE else f"{share:.0f}%"
