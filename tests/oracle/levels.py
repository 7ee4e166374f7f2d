"""Who may see an answer: the rule of ten, and what it hides so that no difference gives it back."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache

from tests.oracle.calendar_of_months import MONTHS
from tests.oracle.heads import Heads
from tests.oracle.rollup import Answer, Key
from tests.oracle.rows import month, sample
from tests.oracle.teams import Members

ENOUGH = 10
NOBODY = {"establishment_fte"}  # it counts posts
Places = dict[tuple[str, date], set[str]]


def is_too_few(indicator: str, answer: Answer) -> bool:
    """One to nine people; or a number that is not nought with nobody known behind it."""
    if indicator in NOBODY:
        return False
    return (
        answer.people < ENOUGH
        if answer.people
        else bool(answer.numerator or answer.minus_numerator)
    )


def with_others(alone: set[str], parts: Mapping[str, Answer]) -> set[str]:
    """Those hidden, and the smallest others with anybody, until they are surely ten people together."""
    hidden = set(alone)
    together = sum(parts[part].people_throughout for part in alone)
    for part in sorted(parts, key=lambda part: (parts[part].people, part)):
        if hidden and together < ENOUGH and part not in hidden and parts[part].people:
            hidden.add(part)
            together += parts[part].people_throughout
    return hidden


@cache
def staff() -> Places:
    found: Places = defaultdict(set)
    for row in sample("workforce_snapshot"):
        found[row["team_code"], month(row["as_at_date"])].add(row["worker_ref"])
    return found


def small_moves(members: Members, sides: Iterable[tuple[Heads, Heads]]) -> set[str]:
    """The parts as now that less themselves as they were are one to nine people in some month."""
    every_side, found, workers = list(sides), set(), staff()
    for part in (key for key in members if "_now:" in key):
        then, moved_staff = members.get(part.replace("_now:", ":"), {}), []
        for at in MONTHS:
            moved = members[part].get(at, set()) ^ then.get(at, set())
            moved_staff.append(len(set().union(*(workers[team, at] for team in moved))))
            counts = (sum(side[team, at] for team in moved) for both in every_side for side in both)
            if any(0 < count < ENOUGH for count in counts):
                found.add(part)
        if min(filter(None, moved_staff), default=0) < ENOUGH:
            found.add(part)
    return found


# Beside another measure they would give numbers of few people away.
FOR_MANAGERS = frozenset({"supervision_overdue_bands"})


def levels(answers: Mapping[Key, Answer], moves: Mapping[str, set[str]]) -> dict[Key, str]:
    """The least level that sees each answer, given by indicator the parts that hide a small move."""
    tables: dict[tuple[str, str | None, str, str], dict[str, Answer]] = defaultdict(dict)
    for (indicator, part, split, at), answer in answers.items():
        tables[indicator, split, at, part.partition(":")[0]][part] = answer
    hidden: set[Key] = set()
    for (indicator, split, at, kind), parts in sorted(tables.items(), key=_as_now_last):
        if kind != "team":
            alone = {part for part, answer in parts.items() if is_too_few(indicator, answer)}
            twins = {p for p in parts if (indicator, p.replace("_now:", ":"), split, at) in hidden}
            alone |= twins | (moves[indicator] & parts.keys())
            hidden |= {(indicator, part, split, at) for part in with_others(alone, parts)}
    return {key: _level(key, key in hidden) for key in answers}


def _as_now_last(table: tuple[tuple[str, str | None, str, str], object]) -> bool:
    return table[0][3].endswith("_now")


def _level(key: Key, is_hidden: bool) -> str:
    kind = key[1].partition(":")[0]
    if is_hidden or kind == "team" or key[0] in FOR_MANAGERS:
        return "manager"
    return "open" if kind == "service" else "service"
