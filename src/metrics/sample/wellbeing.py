"""Long absences and days lost to sickness."""

from datetime import date, timedelta

from metrics.model.month import Month
from metrics.sample.arcs import SICKNESS
from metrics.sample.calendar import working_between, working_days
from metrics.sample.draws import Draws
from metrics.sample.people import Absence, Person

WINTER = {1: 1.2, 2: 1.1, 3: 1.0, 4: 0.95, 5: 0.9, 6: 0.9, 7: 0.85, 8: 0.85, 9: 1.0, 10: 1.1, 11: 1.1, 12: 1.1}  # fmt: skip
LONG_TERM_STARTS = 0.0026  # a month, for each percent of days lost that the month tends towards
SHORT_SPELLS = 0.031
MATERNITY_STARTS = 0.0028


def found_absences(people: list[Person], first: date, draws: Draws) -> None:
    """Absences already running when the story starts."""
    for person in people:
        if person.is_agency or person.start > first - timedelta(days=120):
            continue
        if draws.chance(0.028):
            start = first - timedelta(days=draws.between(10, 110))
            person.absence = Absence(
                "maternity_paternity", start, start + timedelta(days=draws.between(180, 365))
            )
        elif draws.chance(0.02):
            start = first - timedelta(days=draws.between(10, 90))
            person.absence = Absence("sickness", start, first + timedelta(draws.between(5, 90)))


def fall_ill(people: list[Person], month: Month, draws: Draws) -> None:
    """Absences that start this month, and the days each person loses, adjusted for hours."""
    level = SICKNESS.at(month) * WINTER[month.number]
    for person in people:
        if person.is_agency:
            continue
        if person.absence and person.absence.until < month.first_day:
            person.absence = None
        if person.absence is None and person.start < month.first_day and person.end is None:
            _begin_absence(person, month, level, draws)
        person.days_lost = _days_lost(person, month, level, draws)


def _begin_absence(person: Person, month: Month, level: float, draws: Draws) -> None:
    draw = draws.unit()
    if draw > LONG_TERM_STARTS * level + MATERNITY_STARTS:
        return
    start = draws.pick(working_days(month))
    if draw < MATERNITY_STARTS:
        until = start + timedelta(days=draws.between(240, 365))
        person.absence = Absence("maternity_paternity", start, until)
    else:
        until = start + timedelta(days=draws.between(30, 170))
        person.absence = Absence("sickness", start, until)


def _days_lost(person: Person, month: Month, level: float, draws: Draws) -> int:
    first = max(month.first_day, person.start)
    last = min(month.last_day, person.end or month.last_day)
    absence = person.absence
    if absence and absence.start <= last and absence.until >= first:
        if absence.status != "sickness":
            return 0
        return person.tenths * working_between(
            max(first, absence.start), min(last, absence.until)
        )
    spells = draws.poisson(SHORT_SPELLS * level)
    days = sum(draws.between(1, 4) for _ in range(spells))
    return person.tenths * min(days, working_between(first, last)) if first <= last else 0
