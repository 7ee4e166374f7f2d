"""Agency workers: who comes to cover what, who goes, and who stays for good."""

from datetime import date, timedelta

from metrics.model.month import Month
from metrics.sample.arcs import AGENCY, VACANCY_COVER
from metrics.sample.calendar import working_days
from metrics.sample.draws import Draws
from metrics.sample.movement import start_one
from metrics.sample.people import FULL, Assignment, Person, Seat, Staff
from metrics.sample.structure import TEMPORARY_CLOSES, TEMPORARY_OPENS, Post

MEAN_FTE = 0.9
CONVERTS = 0.12
UNREPLACED_IN, UNREPLACED = Month(2024, 10), 12  # teaching case (c)
TEMPORARY_TEAM = 11
OTHER_REASONS = (
    ("maternity", 38.0), ("long_term_sickness", 22.0), ("backlog_capacity", 34.0),
    ("over_establishment", 6.0),
)  # fmt: skip


def found_agency(staff: Staff, draws: Draws, month: Month) -> None:
    """The agency workers already here when that month begins."""
    first = month.first_day
    while staff.tenths(first, agency=True) < AGENCY.at(month) * FULL:
        day = first - timedelta(days=draws.between(3, 300))
        _begin(staff, draws, day, _reason(staff, month, draws))
    for person in staff.people:
        assignment = person.assignment
        if assignment and assignment.planned_end < first:
            assignment.planned_end = first + timedelta(days=draws.between(10, 200))


def turn_over_agency(staff: Staff, month: Month, draws: Draws) -> None:
    """Ends, conversions and new assignments of the month."""
    _end_due(staff, month, draws)
    _close_overtaken(staff, month, draws)
    _release_extra(staff, month, draws)
    if month == Month.of(TEMPORARY_OPENS):
        for _ in range(TEMPORARY_TEAM):
            _begin_temporary(staff, draws)
    if month == UNREPLACED_IN:
        _leave_unreplaced(staff, month, draws)
    gap = AGENCY.at(month) * FULL - staff.tenths(month.last_day, agency=True)
    if gap < 0:
        _end_early(staff, month, draws, -gap)
        return
    noise = 0.0 if month == UNREPLACED_IN else 1.2 * draws.normal()
    for _ in range(max(0, round(gap / FULL / MEAN_FTE + noise))):
        days = working_days(month)
        _begin(staff, draws, draws.pick(days[:-1]), _reason(staff, month, draws))


def ended(staff: Staff, month: Month) -> list[tuple[Person, Assignment]]:
    """Assignments that ended in the month, with whose they were."""
    return [
        (person, person.assignment)
        for person in staff.people
        if person.assignment is not None
        and person.assignment.end is not None
        and Month.of(person.assignment.end) == month
    ]


def _open(staff: Staff) -> list[tuple[Person, Assignment]]:
    return [
        (person, person.assignment)
        for person in staff.people
        if person.assignment is not None and person.end is None
    ]


def _reason(staff: Staff, month: Month, draws: Draws) -> str:
    """Whichever kind of cover there is too little of."""
    here = _open(staff)
    total = sum(person.tenths for person, _ in here)
    vacancy = sum(person.tenths for person, found in here if found.reason == "vacancy")
    share = VACANCY_COVER.at(month) / 100
    short = vacancy < share * (total + FULL)
    if draws.chance(share if total == 0 else (0.92 if short else 0.2)):
        return "vacancy"
    return draws.weighted(OTHER_REASONS)


def _post_for(staff: Staff, draws: Draws, reason: str, tenths: int) -> Post:
    posts = [post for post in staff.structure.posts if post.is_registered]
    if reason == "vacancy":
        whole = [post for post in posts if post.uncovered >= tenths]
        part = [post for post in posts if post.uncovered >= 4] or posts
        return draws.pick(whole or part)
    if reason in ("maternity", "long_term_sickness"):
        absent = [p.post for p in staff.people if p.absence and p.in_post]
        posts = [post for post in absent if post.role in ("case_holder", "senior_practitioner")]
    field = [p for p in staff.structure.posts if p.role == "case_holder" and p.home.legacy]
    return draws.pick(posts if posts and reason != "backlog_capacity" else field)


def _begin(staff: Staff, draws: Draws, day: date, reason: str) -> Person:
    tenths = FULL if draws.chance(0.78) else draws.between(5, 9)
    post = _post_for(staff, draws, reason, tenths)
    weeks = 26 * 2.0 ** (0.85 * draws.normal())
    if reason == "vacancy":
        tenths = min(tenths, max(post.uncovered, 5))
    person = _person(staff, draws, post, day, tenths)
    _assign(staff, person, reason, day + timedelta(days=int(min(max(weeks, 4), 130) * 7)))
    return person


def _begin_temporary(staff: Staff, draws: Draws) -> None:
    post = staff.structure.temporary
    person = _person(staff, draws, post, TEMPORARY_OPENS, FULL)
    _assign(staff, person, "backlog_capacity", TEMPORARY_CLOSES)


def _person(staff: Staff, draws: Draws, post: Post, day: date, tenths: int) -> Person:
    latent = 1.05 + 0.2 * max(-2.5, min(draws.normal(), 2.5))
    person = Person(staff.worker_ref(), "agency", day, [Seat(post, tenths)], latent)
    person.qualified = day - timedelta(days=365 * draws.between(3, 18))
    staff.people.append(person)
    return person


def _assign(staff: Staff, person: Person, reason: str, planned_end: date) -> None:
    staff.assignments += 1
    home = person.post.home
    person.assignment = Assignment(
        f"A{staff.tag}{staff.assignments:04d}", home, home.team_on(person.start), person.start,
        planned_end, reason, person.post.role, person.tenths,
    )  # fmt: skip
    if reason == "vacancy":
        person.post.covered += person.tenths


def _end(person: Person, assignment: Assignment, day: date) -> None:
    person.end = assignment.end = max(day, assignment.start)
    if assignment.reason == "vacancy":
        person.post.covered -= person.tenths


def _end_due(staff: Staff, month: Month, draws: Draws) -> None:
    for person, assignment in _open(staff):
        if assignment.planned_end > month.last_day:
            continue
        _end(person, assignment, max(assignment.planned_end, month.first_day))
        if person.post is not staff.structure.temporary and draws.chance(CONVERTS):
            _convert(staff, month, draws, person)


def _convert(staff: Staff, month: Month, draws: Draws, agency: Person) -> None:
    """They take a vacant post the working day after; the snapshot then shows one row for them."""
    after = [day for day in working_days(month) if agency.end and day > agency.end]
    joined = start_one(staff, month, draws) if after else None
    if joined is None:
        return
    joined.ref, joined.start, joined.origin = agency.ref, after[0], "agency"
    joined.qualified, joined.asye_start = agency.qualified, None
    agency.converted = True


def _close_overtaken(staff: Staff, month: Month, draws: Draws) -> None:
    """Somebody has started in the post an agency worker was covering."""
    for person, assignment in _open(staff):
        overtaken = assignment.reason == "vacancy" and person.post.uncovered < -3
        if overtaken and draws.chance(0.75):
            _end(person, assignment, draws.pick(working_days(month)))


def _release_extra(staff: Staff, month: Month, draws: Draws) -> None:
    """Cover for other reasons ends sooner while vacant posts go short of it."""
    here = _open(staff)
    others = [pair for pair in here if pair[1].reason != "vacancy"]
    allowed = (1 - VACANCY_COVER.at(month) / 100) * sum(person.tenths for person, _ in here)
    spare = (sum(person.tenths for person, _ in others) - allowed) / FULL - 1
    able = [pair for pair in others if pair[0].post is not staff.structure.temporary]
    for person, assignment in draws.shuffled(able)[: max(0, round(spare * 0.6))]:
        _end(person, assignment, draws.pick(working_days(month)))


def _leave_unreplaced(staff: Staff, month: Month, draws: Draws) -> None:
    covers = [pair for pair in _open(staff) if pair[1].reason == "vacancy"]
    for person, assignment in draws.shuffled(covers)[:UNREPLACED]:
        _end(person, assignment, draws.pick(working_days(month)))


def _end_early(staff: Staff, month: Month, draws: Draws, tenths: float) -> None:
    spare = max(0, round(tenths / FULL / MEAN_FTE + 0.8 * draws.normal()))
    share = VACANCY_COVER.at(month) / 100
    here = _open(staff)
    vacancy = sum(person.tenths for person, a in here if a.reason == "vacancy")
    heavy = vacancy > share * sum(person.tenths for person, _ in here)
    able = [pair for pair in here if pair[0].post is not staff.structure.temporary]
    first = [pair for pair in draws.shuffled(able) if (pair[1].reason == "vacancy") == heavy]
    for person, assignment in first[:spare]:
        _end(person, assignment, draws.pick(working_days(month)))
