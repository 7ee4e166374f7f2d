"""05-restated: months the Board has seen, told otherwise later. It publishes, and figures change.

March 2024: supervision that was recorded late, so that about 3 points more of staff were in date.
December 2024: six audits that were entered late. February 2025: caseloads, the month sent again whole.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from metrics.model.month import Month
from metrics.sample.dirt.clean import LAST, CleanMonths
from metrics.sample.dirt.extract import Cells, DirtyFile, Extract
from metrics.sample.dirt.moves import note_moves
from metrics.sample.dirt.planting import Planter

SUPERVISION = Month(2024, 3)
SUPERVISION_POINTS = 3
AUDITS = Month(2024, 12)
LATE_AUDITS = 6
CASELOADS = 12
INTERVAL = timedelta(days=34)  # a month between sessions, and three days' grace
SETTLED = timedelta(days=365)  # the assessed year is over, when sessions are more often


def restated(clean: CleanMonths) -> Iterator[DirtyFile]:
    """Late sessions, late audits, and February's snapshot again."""
    yield _sessions(clean)
    yield _audits(clean)
    yield _snapshot(clean)


def _sessions(clean: CleanMonths) -> Extract:
    """A session in March for enough people of whom none was known to be in date."""
    day = SUPERVISION.last_day
    sessions = clean.start("supervision_events")
    snapshot = clean.past("workforce_snapshot", SUPERVISION)
    held = _last_held(sessions, day.isoformat())
    settled = {c["worker_ref"]: c for c in snapshot.rows if _is_settled(c, day)}
    overdue = [ref for ref in settled if held.get(ref, "") < (day - INTERVAL).isoformat()]
    employed = sum(_is_employed(cells, day) for cells in snapshot.rows)
    count = round(employed * SUPERVISION_POINTS / 100)
    late = Extract("supervision_events_late.csv", sessions.columns, [])
    for number, ref in enumerate(clean.draws("late sessions").shuffled(overdue)[:count], start=1):
        late.add(_late_session(number, settled[ref]))
    return late


def _last_held(sessions: Extract, day: str) -> dict[str, str]:
    """By worker, the day of the last personal session held by a day."""
    last: dict[str, str] = {}
    for cells in sessions.rows:
        if cells["supervision_type"] == "personal" and "" < cells["held_date"] <= day:
            last[cells["worker_ref"]] = max(last.get(cells["worker_ref"], ""), cells["held_date"])
    return last


def _is_employed(cells: Cells, day: date) -> bool:
    return not cells["end_date"] or cells["end_date"] > day.isoformat()


def _is_settled(cells: Cells, day: date) -> bool:
    """Here for a year, at work, and supervised monthly."""
    long_here = cells["start_date"] < (day - SETTLED).isoformat()
    return long_here and _is_employed(cells, day) and cells["absence_status"] == "none"


def _late_session(number: int, worker: Cells) -> Cells:
    day = f"{SUPERVISION}-20"
    return {
        "event_id": f"S8{number:05d}", "worker_ref": worker["worker_ref"],
        "supervisor_ref": worker["supervisor_ref"], "supervision_type": "personal",
        "scheduled_date": day, "held_date": day, "status": "held", "duration_minutes": "60",
        "recorded_date": f"{LAST.plus(1)}-10", "record_signed": "yes",
        "team_code": worker["team_code"], "synthetic": "yes",
    }  # fmt: skip


def _audits(clean: CleanMonths) -> Extract:
    audits = clean.past("audits", AUDITS)
    planter = Planter(audits, clean.draws("late audits"))
    graded = planter.take(LATE_AUDITS, _is_graded)
    late = Extract("audits_late.csv", audits.columns, [])
    for number, line in enumerate(graded, start=1):
        own = {"audit_id": f"C8{number:04d}", "child_ref": f"K8{number:04d}", "reaudit_of": ""}
        late.add({**line.cells, **own, "entered_date": f"{LAST.plus(1)}-14"})
    return late


def _is_graded(cells: Cells) -> bool:
    return cells["sample_type"] == "random" and cells["grade_initial"] in ("good", "inadequate")


def _snapshot(clean: CleanMonths) -> Extract:
    """February again with two cases more for some: the only file here that is warned of."""
    snapshot = clean.past("workforce_snapshot", LAST)
    snapshot.file = "Workforce snapshot Feb 2025.csv"
    note_moves(snapshot, clean.past("workforce_snapshot", LAST.plus(-1)).rows)
    planter = Planter(snapshot, clean.draws("restated caseloads"))
    for line in planter.take(CASELOADS, lambda cells: cells["role"] == "case_holder"):
        line.cells["cases_held"] = str(int(line.cells["cases_held"]) + 2)
    snapshot.plant("month-restated", f"{LAST.label} again, {CASELOADS} caseloads corrected")
    return snapshot
