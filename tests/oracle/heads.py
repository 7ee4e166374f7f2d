"""How many people are behind an answer: each in one team a month, and as few as in the smallest month."""

from collections import defaultdict
from datetime import date

from tests.oracle.calendar_of_months import add_months
from tests.oracle.measure import Behind, Measure, Place

Heads = dict[Place, int]
Teams = dict[date, set[str]]


def heads(behind: Behind) -> Heads:
    """By team and month: somebody in two teams in a month counts in the first of them by its code."""
    homes: dict[tuple[str, date], str] = {}
    for (team, month), persons in behind.items():
        for person in persons:
            homes[person, month] = min(team, homes.get((person, month), team))
    found: Heads = defaultdict(int)
    for (_, month), team in homes.items():
        found[team, month] += 1
    return found


def people_behind(
    measure: Measure, sides: tuple[Heads, Heads], teams: Teams, month: date
) -> tuple[int, int]:
    """The smallest month and side with anybody, of those looked back on; and the smallest."""
    used = sides if measure.kind == "difference" else sides[:1]
    counts = [
        sum(side[team, at] for team in teams[at])
        for at in (add_months(month, -n) for n in range(max(measure.back)))
        for side in used
        if at in teams
    ]
    return min((count for count in counts if count), default=0), min(counts)
