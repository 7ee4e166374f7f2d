"""Long absences and days lost to sickness."""

from datetime import date, timedelta

from metrics.model.month import Month
from metrics.sample.arcs import SICKNESS
from metrics.sample.calendar import working_between, working_days
from metrics.sample.draws import Draws
from metrics.sample.people import Absence, Person

WINTER = (1.2, 1.1, 1.0, 0.95, 0.9, 0.9, 0.85, 0.85, 1.0, 1.1, 1.1, 1.1)  # from January
LONG_TERM = 0.5  # the share of days lost in long absences
SHORT_SPELLS = 0.034  # a month, for each percent of days lost that the month tends towards
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
    level = SICKNESS.at(month) * WINTER[month.number - 1]
    for person in people:
        if person.is_agency:
            continue
        if person.absence and person.absence.until < month.first_day:
            person.absence = None
    _begin_absences([person for person in people if not person.is_agency], month, draws)
    for person in people:
        if not person.is_agency:
            person.days_lost = _days_lost(person, month, level, draws)


def _begin_absences(people: list[Person], month: Month, draws: Draws) -> None:
    """Long sickness follows what the month tends towards, or a few people's luck would hide it."""
    sick = sum(1 for p in people if p.absence and p.absence.status == "sickness")
    able = [
        person
        for person in people
        if person.absence is None and person.start < month.first_day and person.end is None
    ]
    short = SICKNESS.at(month) / 100 * LONG_TERM * len(people) * 1.3 - sick
    for person in draws.shuffled(able)[: draws.poisson(max(0.6 * short, 0.15))]:
        start = draws.pick(working_days(month))
        until = start + timedelta(days=draws.between(30, 170))
        person.absence = Absence("sickness", start, until)
    for person in able:
        if person.absence is None and draws.chance(MATERNITY_STARTS):
            start = draws.pick(working_days(month))
            until = start + timedelta(days=draws.between(240, 365))
            person.absence = Absence("maternity_paternity", start, until)


def _days_lost(person: Person, month: Month, level: float, draws: Draws) -> int:
    first = max(month.first_day, person.start)
    last = min(month.last_day, person.end or month.last_day)
    absence = person.absence
    if absence and absence.start <= last and absence.until >= first:
        if absence.status != "sickness":
            return 0
        return person.tenths * working_between(max(first, absence.start), min(last, absence.until))
    spells = draws.poisson(SHORT_SPELLS * level)
    days = sum(draws.between(1, 4) for _ in range(spells))
    return person.tenths * min(days, working_between(first, last)) if first <= last else 0
