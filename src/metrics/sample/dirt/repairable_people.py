"""People whom two systems tell of differently: on two lists, gone without a word, still listed."""

from decimal import Decimal

from metrics.model.month import Month
from metrics.sample.dirt.clean import CleanMonths
from metrics.sample.dirt.extract import Cells, Extract
from metrics.sample.dirt.moves import note_moves
from metrics.sample.dirt.planting import Planter, Planting
from metrics.sample.dirt.spellings import always

ON_BOTH_LISTS = 4
STILL_THERE = 1
VANISHED = 2
OTHER_POST = "HR"  # what the personnel file calls the post of somebody it should not have
SOCIAL_WORK = (
    "senior_manager", "middle_manager", "first_line_manager", "senior_practitioner", "case_holder",
    "qualified_no_cases", "iro_chair",
)  # fmt: skip


def dirty_people(clean: CleanMonths, month: Month) -> Planter:
    """The month's snapshot with people planted in it, and the teams that really moved noted."""
    before = clean.past("workforce_snapshot", month.plus(-1))
    snapshot = clean.month("workforce_snapshot", month)
    planter = Planter(snapshot, clean.draws("people", month))
    _on_both_lists(planter, clean.month("establishment", month))
    _still_there(planter, before)
    _vanished(planter, clean.month("supervision_events", month))
    planter.plant([Planting("fte-over-one", "fte", (always("1.2"),), _is_not_social_work)])
    note_moves(snapshot, before.rows)
    return planter


def _is_not_social_work(cells: Cells) -> bool:
    return cells["is_registered_sw"] == "no" and cells["fte"] == "1" and not cells["end_date"]


def _on_both_lists(planter: Planter, posts: Extract) -> None:
    """Agency workers who are on the personnel file too, where there is room for them."""
    room = _vacant(planter.extract, posts)

    def fits(cells: Cells) -> bool:
        is_agency = cells["worker_type"] == "agency" and not cells["end_date"]
        return is_agency and room.get(cells["team_code"], Decimal(0)) >= 1

    teams: set[str] = set()
    for line in planter.shuffled(fits):
        team = line.cells["team_code"]
        if team in teams or len(teams) == ON_BOTH_LISTS:
            continue
        teams.add(team)
        as_employee = {"worker_type": "employee", "post_ref": OTHER_POST, "fte": "0.4"}
        other = planter.extract.add({**line.cells, **as_employee, "cases_held": ""}, after=line)
        for each in (line, other):
            each.plant(
                "worker_type", "employee-and-agency", "an agency worker's row as employee too"
            )


def _vacant(snapshot: Extract, posts: Extract) -> dict[str, Decimal]:
    """Approved social-work posts that employees leave free, by team."""
    room: dict[str, Decimal] = {}
    for cells in posts.rows:
        if cells["role"] in SOCIAL_WORK:
            team = cells["team_code"]
            room[team] = room.get(team, Decimal(0)) + Decimal(cells["approved_fte"])
    for cells in snapshot.rows:
        if cells["is_registered_sw"] == "yes" and cells["worker_type"] in (
            "employee",
            "bank_casual",
        ):
            team = cells["team_code"]
            room[team] = room.get(team, Decimal(0)) - Decimal(cells["fte"])
    return room


# Somebody no figure counts, so that who has left is not put back into any.
NO_FIGURE = {
    "worker_type": "employee",
    "end_date": "", "leaving_reason": "", "leaving_destination": "", "role": "unqualified",
    "is_registered_sw": "no",
    "requires_supervision": "no", "cases_held": "", "days_lost_sickness_month": "",
}  # fmt: skip


def _still_there(planter: Planter, before: Extract) -> None:
    """Leavers of the month before who are still listed, with the same start."""
    here = {cells["worker_ref"] for cells in planter.extract.rows}
    day = planter.extract.rows[0]["as_at_date"]

    def left(cells: Cells) -> bool:
        return "" < cells["end_date"] < cells["as_at_date"] and cells["worker_ref"] not in here

    for line in Planter(before, planter.draws).take(STILL_THERE, left):
        again = {**line.cells, "as_at_date": day, **NO_FIGURE}
        planter.extract.add(again).plant(
            "worker_ref",
            "leaver-still-there",
            f"left on {line.cells['end_date']}, and listed again",
        )


def _vanished(planter: Planter, sessions: Extract) -> None:
    """Leavers whose last row, with its end date, never came; nobody else tells of them either."""
    supervised = {cells["worker_ref"] for cells in sessions.rows}

    def leaves(cells: Cells) -> bool:
        first = cells["as_at_date"][:8] + "01"
        was_here = cells["start_date"] < first <= cells["end_date"]
        return was_here and cells["worker_ref"] not in supervised

    for line in planter.take(VANISHED, leaves):
        planter.extract.lines.remove(line)
        planter.extract.plant_of_column(
            "worker_ref",
            "worker-vanished",
            f"{line.cells['worker_ref']} left on {line.cells['end_date']}, and the row was left out",
        )
