"""Teams' parts added up to every breakdown, over the months looked back on, and made a value."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from statistics import median
from typing import NamedTuple

from tests.oracle.calendar_of_months import MONTHS, add_months, name
from tests.oracle.heads import Heads, people_behind
from tests.oracle.measure import Measure, Parts
from tests.oracle.teams import Members

Key = tuple[str, str, str | None, str]
Teams = dict[date, set[str]]


class Answer(NamedTuple):
    """What one indicator says of one breakdown in one month. None: it says nothing."""

    numerator: Decimal | None
    denominator: Decimal | None
    value: Fraction | None
    minus_numerator: Decimal | None = None
    minus_denominator: Decimal | None = None
    people: int = 0
    people_throughout: int = 0


def _sum(parts: Parts, teams: Teams, month: date, back: int) -> Decimal | None:
    """The sum over the months looked back on, or None where the series lacks one of them."""
    months = [add_months(month, -n) for n in range(back)]
    if any(each not in teams for each in months):
        return None
    places = ((team, each) for each in months for team in teams[each])
    return sum((parts.get(at, Decimal(0)) for at in places), Decimal(0))


def _divided(above: Decimal | None, below: Decimal | None) -> Fraction | None:
    return Fraction(above) / Fraction(below) if above is not None and below else None


def _middle(measure: Measure, teams: Teams, month: date) -> Answer:
    days = [n for team in teams[month] for n in measure.observed.get((team, month), [])]
    return Answer(None, Decimal(len(days)), Fraction(median(days)) if days else None)


def _answer(measure: Measure, split: str | None, teams: Teams, month: date) -> Answer:
    if measure.kind == "median":
        return _middle(measure, teams, month)
    back_above, back_below = measure.back
    above = _sum(measure.above[split], teams, month, back_above)
    if measure.kind == "count":
        return Answer(above, None, None if above is None else Fraction(above))
    below = _sum(measure.below, teams, month, back_below)
    value = _divided(above, below)
    if measure.kind == "ratio":
        return Answer(above, below, value)
    if measure.kind == "rate":
        return Answer(above, below, None if value is None else value * 100)
    minus_above = _sum(measure.minus_above, teams, month, back_above)
    minus_below = _sum(measure.minus_below, teams, month, back_below)
    minus = _divided(minus_above, minus_below)
    gap = None if value is None or minus is None else (value - minus) * 100
    return Answer(above, below, gap, minus_above, minus_below)


def answers(
    measure: Measure, members: Members, sides: tuple[Heads, Heads]
) -> Iterator[tuple[Key, Answer]]:
    """Each split of the indicator, for each breakdown, in each month that has teams."""
    for split in measure.splits:
        for breakdown, teams in members.items():
            for month in MONTHS:
                if month in teams:
                    key = (measure.indicator, breakdown, split, name(month))
                    people = people_behind(measure, sides, teams, month)
                    answer = _answer(measure, split, teams, month)
                    yield (
                        key,
                        answer._replace(people=people[0], people_throughout=people[1]),
                    )
