"""Who leaves, moves and starts in a month. In post + starters - leavers reconciles exactly."""

from datetime import date, timedelta

from metrics.model.month import Month
from metrics.sample.arcs import IN_POST, LEAVERS, STARTERS
from metrics.sample.calendar import working_days
from metrics.sample.draws import Draws
from metrics.sample.people import FULL, Person, Seat, Staff, contract_tenths, mark_newly_qualified
from metrics.sample.structure import Post

MEAN_FTE = 0.865
PULL = 0.4  # how hard recruitment follows the gap between the plan and those in post
REASONS = (
    ("resignation", 74.0), ("retired", 10.0), ("moved_role_in_authority", 8.0), ("dismissed", 2.0),
    ("voluntary_redundancy", 2.0), ("other", 4.0),
)  # fmt: skip
DESTINATIONS = (
    ("another_english_authority", 38.0), ("agency", 22.0), ("other_social_work", 12.0),
    ("other_social_care", 8.0), ("not_social_care", 8.0), ("not_known", 12.0),
)  # fmt: skip
ORIGINS = (
    ("another_english_authority", 50.0), ("agency", 12.0), ("other_social_work", 14.0),
    ("social_work_outside_england", 10.0), ("other_social_care", 6.0), ("not_social_care", 8.0),
)  # fmt: skip
PROMOTED_FROM = {
    "senior_manager": "middle_manager",
    "middle_manager": "first_line_manager",
    "first_line_manager": "senior_practitioner",
    "iro_chair": "senior_practitioner",
    "senior_practitioner": "case_holder",
}
INTAKE = (9, 10)  # the newly qualified arrive in September and October


def clear_leavers(staff: Staff, month: Month) -> None:
    """Let go of everybody whose last day was before this month."""
    for person in staff.people:
        if person.end is not None and person.end < month.first_day and not person.is_agency:
            for seat in person.seats if person.worker_type != "secondee_in" else ():
                seat.post.held -= seat.tenths
    staff.people = [p for p in staff.people if p.end is None or p.end >= month.first_day]


def move_people(staff: Staff, month: Month, draws: Draws) -> None:
    """Promotions, leavers and starters of the month, in that order."""
    _promote(staff, month, draws)
    _leave(staff, month, draws)
    _start(staff, month, draws)
    _turn_over_unregistered(staff, month, draws)


def _promote(staff: Staff, month: Month, draws: Draws) -> None:
    """Vacant posts above the first rung are mostly filled from within; a few people also move."""
    for post in draws.shuffled(_vacant(staff, tuple(PROMOTED_FROM)))[: draws.between(1, 4)]:
        _fill_from(staff, month, draws, post, PROMOTED_FROM[post.role])
    for post in draws.shuffled(_vacant(staff, ("case_holder",)))[: draws.poisson(0.8)]:
        _fill_from(staff, month, draws, post, "case_holder")


def _fill_from(staff: Staff, month: Month, draws: Draws, post: Post, role: str) -> None:
    served = month.first_day - timedelta(days=540)
    able = [
        person
        for person in staff.people
        if person.in_post and person.end is None and person.start < served
        and person.post.role == role and len(person.seats) == 1 and person.absence is None
    ]  # fmt: skip
    near = [person for person in able if person.post.home.district == post.home.district]
    if near or able:
        person = draws.pick(near or able)
        person.post.held -= person.tenths
        person.seats = [Seat(post, person.tenths)]
        post.held += person.tenths


def _leave(staff: Staff, month: Month, draws: Draws) -> None:
    settled = month.first_day - timedelta(days=90)
    choices = [
        (person, _restlessness(person, month))
        for person in staff.people
        if person.in_post and person.end is None and person.start < settled
    ]
    over = staff.tenths(month.first_day, agency=False) / FULL - IN_POST.at(month)
    wanted = LEAVERS.at(month) + 0.06 * min(max(over, -5.0), 10.0)
    for _ in range(draws.poisson(wanted / MEAN_FTE)):
        person = draws.weighted([pair for pair in choices if pair[0].end is None])
        person.end = _last_day(month, draws)
        person.reason = draws.weighted(REASONS)
        person.destination = _destination(person.reason, draws)


def _restlessness(person: Person, month: Month) -> float:
    new = person.start > month.first_day - timedelta(days=730)
    east = person.post.home.district == "East Fen" and month < Month(2024, 9)
    senior = person.post.role in ("senior_manager", "middle_manager", "iro_chair")
    return (1.5 if new else 1.0) * (1.4 if east else 1.0) * (0.7 if senior else 1.0)


def _destination(reason: str, draws: Draws) -> str:
    if reason == "retired":
        return "not_social_care"
    return "other" if reason == "moved_role_in_authority" else draws.weighted(DESTINATIONS)


def _last_day(month: Month, draws: Draws) -> date:
    days = working_days(month)
    return days[-1] if draws.chance(0.35) else draws.pick(days)


def _start(staff: Staff, month: Month, draws: Draws) -> None:
    gap = IN_POST.at(month) - staff.tenths(month.last_day, agency=False) / FULL
    planned = STARTERS.at(month)
    wanted = max(0.4, planned + PULL * (gap - planned))
    for _ in range(draws.poisson(wanted / MEAN_FTE)):
        start_one(staff, month, draws)


def start_one(staff: Staff, month: Month, draws: Draws) -> Person | None:
    """Somebody new in a vacant post, which agency cover may have been holding; None without one."""
    first_rungs = _vacant(staff, ("case_holder", "senior_practitioner", "qualified_no_cases"))
    vacant = first_rungs if draws.chance(0.85) else _vacant(staff, tuple(PROMOTED_FROM))
    if not vacant:
        return None
    post = draws.weighted([(post, 1.0 if post.covered else 3.0) for post in vacant])
    new = post.role == "case_holder" and draws.chance(0.85 if month.number in INTAKE else 0.45)
    days = working_days(month)
    day = days[0] if draws.chance(0.3) else draws.pick(days[: len(days) * 3 // 4])
    person = staff.hire(draws, post, day, contract_tenths(draws, new=new))
    person.origin = draws.weighted(ORIGINS)
    person.qualified = day - timedelta(days=365 * draws.between(1, 14) + 60)
    if new:
        mark_newly_qualified(person, draws)
    elif draws.chance(0.02):
        person.worker_type = "bank_casual"
    return person


def _vacant(staff: Staff, roles: tuple[str, ...]) -> list[Post]:
    return [post for post in staff.structure.posts if post.held == 0 and post.role in roles]


def _turn_over_unregistered(staff: Staff, month: Month, draws: Draws) -> None:
    for person in staff.people:
        if not person.post.is_registered and person.end is None and draws.chance(0.012):
            person.end = _last_day(month, draws)
            person.reason = draws.weighted(REASONS)
            person.destination = _destination(person.reason, draws)
    for post in staff.structure.posts:
        if not post.is_registered and post.held == 0 and draws.chance(0.3):
            staff.hire(draws, post, draws.pick(working_days(month)), contract_tenths(draws))
    for person in staff.people:
        if person.worker_type == "secondee_in" and person.end is None and draws.chance(0.03):
            person.end = _last_day(month, draws)
