"""Rows of the workforce snapshot, the establishment, agency assignments and teams."""

from datetime import date

from metrics.model.month import Month
from metrics.sample.calendar import written, yes_no
from metrics.sample.draws import Draws
from metrics.sample.people import Assignment, Person, Seat, Staff
from metrics.sample.structure import LONG_AGO, RENAMED_ON, Home, Structure, day_before
from metrics.sample.writing import Files, tenths

JOBS = {
    "case_holder": "social_worker", "qualified_no_cases": "social_worker",
    "senior_practitioner": "senior_social_worker", "first_line_manager": "team_manager",
    "middle_manager": "team_manager", "senior_manager": "team_manager", "iro_chair": "iro_cp_chair",
}  # fmt: skip
GROUP_MANAGERS = {"North Fen": 1, "East Fen": 2, "Ouse Valley": 3, "City": 4, "South": 5}


def supervisors(staff: Staff, day: date) -> dict[str, str]:
    """Each team's supervisor on that day: its first-line manager, where it has one."""
    leads: dict[str, str] = {}
    for person in staff.people:
        if person.post.role == "first_line_manager" and person.employed(day):
            leads.setdefault(person.post.home.team_on(day), person.ref)
    return leads


def managers(staff: Staff, day: date) -> dict[str, str]:
    """Each management team's first manager on that day: who supervises where no lead does."""
    found: dict[str, str] = {}
    for person in staff.people:
        if person.post.role in ("middle_manager", "senior_manager") and person.employed(day):
            found.setdefault(person.post.home.name.removesuffix(" Group Managers"), person.ref)
    return found


def supervisor_of(person: Person, day: date, leads: dict[str, str], over: dict[str, str]) -> str:
    """Who supervises somebody: the team's lead, or else the district's manager."""
    lead = leads.get(person.post.home.team_on(day), "")
    if lead and lead != person.ref:
        return lead
    head = over.get("Heads of Service", "")
    manager = over.get(person.post.home.district, head)
    manager = manager if manager != person.ref else head
    return manager if manager != person.ref else ""


def write_snapshot(files: Files, staff: Staff, month: Month) -> None:
    """One row per worker per post at the month end; leavers appear with their last day."""
    day = month.last_day
    leads, over = supervisors(staff, day), managers(staff, day)
    for person in staff.people:
        if not person.converted:
            supervisor = supervisor_of(person, day, leads, over)
            for place, seat in enumerate(person.seats):
                row = _row(person, seat, day, place == 0)
                files.add("workforce_snapshot", month, *row, supervisor, "yes")


def _row(person: Person, seat: Seat, day: date, is_main: bool) -> list[object]:
    absent = person.absence if person.absent(day) and person.absence else None
    post = seat.post
    return [
        day.isoformat(), person.ref, post.ref, post.home.team_on(day), person.worker_type,
        post.role, yes_no(post.is_registered), tenths(seat.tenths), person.start.isoformat(),
        written(person.end), person.reason, "" if person.is_agency else person.destination,
        person.origin, written(person.asye_start), written(person.qualified),
        _cases(person, seat) if post.is_registered else "",
        "" if person.is_agency else tenths(person.days_lost if is_main else 0),
        absent.status if absent else "none", written(absent.start if absent else None),
    ]  # fmt: skip


def _cases(person: Person, seat: Seat) -> int:
    if person.cases < 0:
        return 0
    whole = int(person.cases + 0.5)
    main = whole * person.seats[0].tenths // person.tenths if len(person.seats) > 1 else whole
    return main if seat is person.seats[0] else whole - main


def write_establishment(files: Files, staff: Staff, month: Month) -> None:
    """Approved posts by team and role, and how many are being recruited to."""
    day = month.last_day
    approved: dict[tuple[str, str], int] = {}
    recruiting: dict[tuple[str, str], int] = {}
    for post in staff.structure.posts:
        key = (post.home.team_on(day), post.role)
        approved[key] = approved.get(key, 0) + 1
        recruiting[key] = recruiting.get(key, 0) + (post.held == 0)
    for (team, role), count in sorted(approved.items()):
        files.add(
            "establishment", month, day.isoformat(), team, role, count, recruiting[(team, role)]
        )


def write_assignment(
    files: Files, staff: Staff, worker_ref: str, assignment: Assignment, month: Month
) -> None:
    """One assignment, as known in that month."""
    draws = Draws("assignment", assignment.id, assignment.start)
    years = draws.between(2, 18)
    above = draws.chance(0.12)
    files.add(
        "agency_assignments", month, assignment.id, worker_ref, assignment.team_code,
        assignment.start.isoformat(), assignment.planned_end.isoformat(), written(assignment.end),
        assignment.reason, JOBS[assignment.role], tenths(assignment.tenths),
        f"SUP{draws.between(1, 8)}", "no", years, "", 4 if draws.chance(0.85) else 1,
        yes_no(draws.chance(0.95)), yes_no(above), yes_no(above and draws.chance(0.8)),
    )  # fmt: skip


def write_teams(files: Files, structure: Structure, last: date, long_ago: date = LONG_AGO) -> None:
    """Every team there has been by that day; a unit renamed in April 2024 has two rows.

    Those that were always there are said to have been there since `long_ago`.
    """
    legacy: dict[str, list[Home]] = {}
    for home in structure.homes:
        if home.legacy:
            legacy.setdefault(home.legacy, []).append(home)
    for code, homes in sorted(legacy.items()):
        final = max(homes, key=lambda home: home.opens)
        valid = (long_ago, day_before(final.opens))
        _team(files, code, final.legacy_name, final, valid, last, final.code)
    for home in structure.homes:
        if home.opens > last:
            continue
        if home.code == "NF02" and last >= RENAMED_ON:
            old = home.name.replace("Assessment Unit", "Access Unit")
            _team(files, home.code, old, home, (home.opens, day_before(RENAMED_ON)), last)
            _team(files, home.code, home.name, home, (RENAMED_ON, home.closes), last)
        elif home.code == "NF02":
            old = home.name.replace("Assessment Unit", "Access Unit")
            _team(files, home.code, old, home, (home.opens, home.closes), last)
        else:
            opens = long_ago if home.opens == LONG_AGO else home.opens
            _team(files, home.code, home.name, home, (opens, home.closes), last)


def _team(
    files: Files, code: str, name: str, home: Home, valid: tuple[date, date | None], last: date,
    successor: str = "",
) -> None:  # fmt: skip
    closed = valid[1] is not None and valid[1] <= last
    manager = f"GM{GROUP_MANAGERS.get(home.district, 6):02d}"
    files.add(
        "teams", None, code, name, home.team_type, home.district, manager, valid[0].isoformat(),
        written(valid[1]) if closed else "", successor if closed else "",
    )  # fmt: skip
