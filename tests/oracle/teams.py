"""Which teams there are in each month, and which breakdowns each belongs to then."""

from collections import defaultdict
from datetime import date

from tests.oracle.calendar_of_months import MONTHS, month_end
from tests.oracle.rows import Row, day, sample

Members = dict[str, dict[date, set[str]]]


def _valid(team: Row, month: date) -> bool:
    begins, ends = day(team["valid_from"]), day(team["valid_to"])
    assert begins is not None
    return begins <= month_end(month) and (ends is None or ends >= month)


def _breakdowns(team: Row) -> list[str]:
    return [
        "service",
        f"district:{team['district']}",
        f"team_type:{team['team_type']}",
        f"team:{team['team_code']}",
    ]


def members() -> Members:
    """breakdown -> month -> the team codes in it then; a month without teams is not there."""
    teams = sorted(sample("teams"), key=lambda team: team["valid_from"])
    found: Members = defaultdict(lambda: defaultdict(set))
    for month in MONTHS:
        latest = {team["team_code"]: team for team in teams if _valid(team, month)}
        for code, team in latest.items():
            for breakdown in _breakdowns(team):
                found[breakdown][month].add(code)
    return found
