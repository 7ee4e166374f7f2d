"""How the first people came to be in post, before the story starts."""

from datetime import date, timedelta

from metrics.model.month import Month
from metrics.sample.arcs import FIRST, IN_POST
from metrics.sample.draws import Draws
from metrics.sample.people import (
    FULL,
    Person,
    Seat,
    Staff,
    contract_tenths,
    mark_newly_qualified,
)
from metrics.sample.structure import Post, Structure

TENURE_YEARS = ((0, 22), (1, 17), (2, 12), (3, 10), (4, 8), (6, 10), (8, 8), (11, 8), (16, 5))


def found_staff(structure: Structure, seed: int, copy: int, first: Month) -> Staff:
    """Everybody in post when that month begins."""
    staff = Staff(f"{copy + 1}-" if copy else "", structure)
    draws = Draws(seed, copy, "found")
    earlier = FIRST.first_day - first.first_day
    _found_registered(staff, draws, first)
    for post in structure.posts:
        if not post.is_registered and draws.chance(0.94):
            _long_serving(staff, draws, post, contract_tenths(draws), first)
    for start in (date(2022, 1, 10), date(2022, 6, 6)):
        post = draws.pick([p for p in structure.posts if p.role == "iro_chair"])
        person = Person(staff.worker_ref(), "secondee_in", start - earlier, [Seat(post, FULL)], 1.0)
        staff.people.append(person)
    return staff


def _found_registered(staff: Staff, draws: Draws, first: Month) -> None:
    eve = first.plus(-1).last_day
    posts = [post for post in staff.structure.posts if post.is_registered]
    leaders = ("senior_manager", "middle_manager", "first_line_manager", "iro_chair")
    order = draws.shuffled([post for post in posts if post.role in leaders])
    spare = order[: len(order) // 12]  # a few leaders' posts are vacant, the rest filled first
    others = draws.shuffled([post for post in posts if post.role not in leaders])
    for post in [*order[len(spare) :], *others]:
        if staff.tenths(eve, agency=False) >= IN_POST.at(first) * FULL:
            break
        if post.held == 0:
            _long_serving(staff, draws, post, contract_tenths(draws), first)
    _share_posts(staff, draws)


def _share_posts(staff: Staff, draws: Draws) -> None:
    """A few people hold two part-time posts."""
    halves = [p for p in staff.people if p.tenths in (4, 5) and p.post.role == "case_holder"]
    for person in halves[:4]:
        vacant = [
            post
            for post in staff.structure.posts
            if post.held == 0 and post.is_registered and post.role != "first_line_manager"
        ]
        if vacant:
            second = draws.pick(vacant)
            second.held += 4
            person.seats.append(Seat(second, 4))


def _long_serving(staff: Staff, draws: Draws, post: Post, tenths: int, first: Month) -> Person:
    years = draws.weighted(TENURE_YEARS)
    latest = first.first_day - timedelta(days=4)
    start = latest - timedelta(days=365 * years + draws.between(0, 364))
    person = staff.hire(draws, post, start, tenths)
    if not post.is_registered:
        return person
    person.qualified = start - timedelta(days=365 * draws.between(1, 9))
    person.origin = draws.pick(("another_english_authority", "other_social_work", "not_known"))
    if post.role == "case_holder" and years < 3 and draws.chance(0.75):
        mark_newly_qualified(person, draws)
    elif draws.chance(0.012):
        person.worker_type = "bank_casual"
    return person
