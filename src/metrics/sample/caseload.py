"""Cases held at month end: a heavy load stays heavy, and nobody carries exactly the average."""

from metrics.model.month import Month
from metrics.sample.arcs import CASELOAD
from metrics.sample.draws import Draws
from metrics.sample.people import FULL, Person

WEIGHTS = {"case_holder": 1.0, "senior_practitioner": 0.92, "first_line_manager": 0.42}
WITHOUT_CASES = ("edt", "fostering", "iro_qa", "management")
LIGHTER_YEAR = 0.65  # in the assessed and supported year
KEPT = 0.55  # how much of last month's load carries over


def allocate_cases(people: list[Person], month: Month, draws: Draws) -> None:
    """Set everybody's cases for the month end."""
    day = month.last_day
    holders = [(person, _share(person, month)) for person in people if person.employed(day)]
    holders = [(person, share) for person, share in holders if share > 0]
    tenths = sum(person.tenths for person, _ in holders)
    level = CASELOAD.at(month) + 0.22 * draws.normal()
    each = level * tenths / max(sum(share for _, share in holders), 1.0)
    for person in people:
        if not person.employed(day) or person.absent(day):
            person.cases = -1.0
    for person, share in holders:
        wanted = each * share / FULL + 1.6 * draws.normal()
        before = person.cases if person.cases >= 0 else wanted
        person.cases = max(1.0, KEPT * before + (1 - KEPT) * wanted)
    _settle(holders, level * tenths / FULL)


def _settle(holders: list[tuple[Person, float]], total: float) -> None:
    """What carries over lags behind; share the difference out."""
    held = sum(person.cases for person, _ in holders)
    for person, _ in holders:
        person.cases = max(1.0, person.cases * total / max(held, 1.0))


def _share(person: Person, month: Month) -> float:
    day = month.last_day
    home = person.post.home
    if person.absent(day) or home.team_type in WITHOUT_CASES or person.worker_type == "secondee_in":
        return 0.0
    weight = WEIGHTS.get(person.post.role, 0.0)
    if person.post.role == "first_line_manager" and person.latent < 1.08:
        return 0.0  # most unit leads hold no cases of their own
    if person.is_newly_qualified(day):
        weight *= LIGHTER_YEAR
    if (day - person.start).days < 28:
        weight *= 0.5
    return weight * person.latent * person.tenths
