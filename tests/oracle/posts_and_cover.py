"""Workforce indicators that need the establishment or the agency assignments too."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

from tests.oracle.measure import Measure, mix, share
from tests.oracle.people import Post
from tests.oracle.rows import Row, day, month, number, sample

SOCIAL_WORK_ROLES = {
    "senior_manager",
    "middle_manager",
    "first_line_manager",
    "senior_practitioner",
    "case_holder",
    "qualified_no_cases",
    "iro_chair",
}

Vacant = dict[tuple[str, date], Decimal]


def _cover(post: Post, assignments: list[Row]) -> str:
    """Why this agency worker is here: the assignment open at the month end, or not recorded."""
    begun = [row for row in assignments if (day(row["start_date"]) or date.max) <= post.at]
    still = [row for row in begun if (day(row["end_date"]) or date.max) > post.at]
    ordered = sorted(still, key=lambda row: (row["start_date"], row["assignment_id"]))
    return ordered[-1]["cover_reason"] if ordered else "not_recorded"


def _vacant(in_post: list[Post], establishment: Measure, uncovered: Measure) -> Vacant:
    """Approved posts that nobody fills, each team's role on its own and never below nought."""
    filled: dict[tuple[str, date, str], Decimal] = defaultdict(Decimal)
    holders: dict[tuple[str, date, str], set[str]] = defaultdict(set)
    for post in in_post:
        filled[*post.place, post.role] += post.fte
        holders[*post.place, post.role].add(post.worker)
    vacant: Vacant = defaultdict(Decimal)
    for row in sample("establishment"):
        if row["role"] not in SOCIAL_WORK_ROLES:
            continue
        place = row["team_code"], month(row["as_at_date"])
        approved = number(row["approved_fte"]) or Decimal(0)
        establishment.above[None][place] += approved
        uncovered.behind[place] |= holders[*place, row["role"]]
        vacant[place] += max(approved - filled[*place, row["role"]], Decimal(0))
    return vacant


def measures(every_post: list[Post]) -> list[Measure]:
    workers = [post for post in every_post if post.registered]
    in_post = [post for post in workers if post.is_in_post]
    by_worker: dict[str, list[Row]] = defaultdict(list)
    for row in sample("agency_assignments"):
        by_worker[row["worker_ref"]].append(row)
    covers = [(p, _cover(p, by_worker[p.worker])) for p in workers if p.is_agency]
    establishment = Measure("establishment_fte", "count")
    uncovered = Measure("uncovered_vacancy_rate", "rate")
    vacant = _vacant(in_post, establishment, uncovered)
    vacancies = Measure("vacancy_rate_fte", "rate")
    for place, fte in vacant.items():
        vacancies.above[None][place] += fte
        vacancies.below[place] += fte
        uncovered.above[None][place] += fte
        uncovered.below[place] += establishment.above[None][place]
    for post in in_post:
        vacancies.below[post.place] += post.fte
        vacancies.behind[post.place].add(post.worker)
    for post, why in covers:
        uncovered.above[None][post.place] -= post.fte if why == "vacancy" else 0
    return [
        establishment,
        vacancies,
        uncovered,
        share("agency_cover_rate", [(*p.stands, p.fte, why == "vacancy") for p, why in covers]),
        mix("agency_cover_reason_mix", [(*p.stands, p.fte, why) for p, why in covers]),
    ]
