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


def _become(team: Row, last: dict[str, Row]) -> Row:
    """The team it is now, by way of its successors."""
    while team["successor_code"]:
        team = last[team["successor_code"]]
    return team


def _as_now(breakdown: str) -> str:
    level, _, part = breakdown.partition(":")
    return f"{level}_now:{part}"


def members() -> Members:
    """breakdown -> month -> the team codes in it then; a month without teams is not there.

    A district or type that gained or lost a team is there again with the teams as they are now.
    """
    teams = sorted(sample("teams"), key=lambda team: team["valid_from"])
    last = {team["team_code"]: team for team in teams}
    now = {code: _breakdowns(_become(team, last)) for code, team in last.items()}
    changed = {
        breakdown
        for team in teams
        for breakdown in set(_breakdowns(team)) ^ set(now[team["team_code"]])
        if not breakdown.startswith("team:")
    }
    found: Members = defaultdict(lambda: defaultdict(set))
    for month in MONTHS:
        latest = {team["team_code"]: team for team in teams if _valid(team, month)}
        for code, team in latest.items():
            then = set(_breakdowns(team))
            for breakdown in then | {_as_now(b) for b in now[code] if b in changed}:
                found[breakdown][month].add(code)
    return found
