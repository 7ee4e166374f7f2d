"""How many people are behind a row: references are counted, each in one team, and let go.

Somebody in two teams in a month is counted in the first of them by its code. Sums over any teams are then
never more than the people there are, which is the strict side, and exact for the whole service; and a
month's counts are its own, so they are copied to the next edition like any other sum.
"""

from collections.abc import Iterable, Mapping

from metrics.model.indicator import Indicator, Measure, People

BEHIND = "people"
BEHIND_THE_OTHER_SIDE = "minus_people"
LISTS = (BEHIND, BEHIND_THE_OTHER_SIDE)
LIST_TYPE = "VARCHAR[]"


def lists_of(indicator: Indicator) -> tuple[str, ...]:
    """The columns of references its SELECT returns: of each side of a difference, of nobody none."""
    if indicator.people in (None, People.NOBODY):
        return ()
    return LISTS if indicator.measure is Measure.DIFFERENCE else (BEHIND,)


def list_faults(types: Mapping[str, str]) -> Iterable[str]:
    """What is wrong with the columns of references, by the types of all columns."""
    for name in LISTS:
        if types.get(name, LIST_TYPE) != LIST_TYPE:
            yield (
                f"{name}: is the list of whoever is behind the row, such as list(distinct worker_ref); "
                f"this SELECT returns {types[name]}."
            )


def nobody_yet(found: Iterable[str]) -> str:
    """Columns people and minus_people as a row of sums has them: 0, or null where nobody is counted."""
    return ", ".join(f"{0 if name in found else 'null'} as {name}" for name in LISTS)


def heads_in(found: Iterable[str], part: str = "part") -> str:
    """To add to those rows: one for each person, part (an expression) and month, in the one team they
    count in.
    """
    return "".join(_heads(name, part) for name in LISTS if name in found)


def _heads(name: str, part: str) -> str:
    counts = ", ".join(f"{1 if other == name else 'null'} as {other}" for other in LISTS)
    return (
        "union all select part, month, min(team_code) as team_code, null as numerator, "
        "null as denominator, null as minus_numerator, null as minus_denominator, "
        f"false as is_observed, {counts} "
        f"from (select {part} as part, month, team_code, unnest({name}) as reference from found) "
        "where reference is not null group by part, month, reference "
    )
