"""03-refused-rows: April 2025 with rows that cannot be read. It publishes only without them.

Nothing else refers to a row that is spoilt here, so leaving it out makes no other row wrong. In the
snapshot, whose rows everything refers to, spoilt rows are of people who came and went in April.
"""

from collections.abc import Iterator

from metrics.sample.dirt.clean import CleanMonths
from metrics.sample.dirt.extract import Cells, DirtyFile, Extract, Line
from metrics.sample.dirt.moves import note_moves
from metrics.sample.dirt.planting import Planter, anywhere
from metrics.sample.dirt.refused_cells import (
    AGENCY,
    AUDITS,
    CASUALS,
    ESTABLISHMENT,
    PLAN,
    SESSIONS,
    THEMES,
)
from metrics.sample.dirt.repairable import MARCH
from metrics.sample.dirt.repairable_people import dirty_people

APRIL = MARCH.plus(1)
CASUAL = {"worker_type": "bank_casual", "end_date": "2025-04-11", "start_date": "2025-04-07"}


def refused_rows(clean: CleanMonths) -> Iterator[DirtyFile]:
    """The files of April, and two lists with a row too many."""
    yield _snapshot(clean)
    for name, plantings in (
        ("establishment", ESTABLISHMENT), ("agency_assignments", AGENCY), ("audit_plan", PLAN),
    ):  # fmt: skip
        extract = clean.month(name, APRIL)
        _planter(clean, extract).plant(plantings)
        yield extract
    yield _sessions(clean)
    yield from _audits(clean)
    yield _teams(clean)
    yield _targets(clean)


def _planter(clean: CleanMonths, extract: Extract) -> Planter:
    return Planter(extract, clean.draws("refused", extract.file))


def _snapshot(clean: CleanMonths) -> Extract:
    snapshot = clean.month("workforce_snapshot", APRIL)
    snapshot.file = f"workforce_snapshot_{APRIL}.csv"
    note_moves(snapshot, dirty_people(clean, MARCH).extract.rows)
    model = next(c for c in snapshot.rows if c["role"] == "case_holder" and not c["end_date"])
    for number, (column, rule, written) in enumerate(CASUALS, start=1):
        own = {"worker_ref": f"W9{number:03d}", "post_ref": "", "asye_start_date": ""}
        snapshot.add({**model, **CASUAL, **own}).spoil(column, rule, written)
    snapshot.plant_of_column(
        "worker_ref", "worker-vanished", "whom March still listed after they had left, gone again"
    )
    return snapshot


def _sessions(clean: CleanMonths) -> Extract:
    sessions = clean.month("supervision_events", APRIL)
    planter = _planter(clean, sessions)
    _before_start(sessions, clean.month("workforce_snapshot", APRIL))
    for line in planter.take(3, lambda cells: cells["worker_ref"].startswith("0")):
        line.spoil("worker_ref", "reference-zeros-lost", line.cells["worker_ref"].lstrip("0"))
    planter.plant(SESSIONS)
    for line in planter.take(2, anywhere):
        line.cells["event_id"] = ""
        line.plant(None, "key-empty", "the session's reference lost, as in merged cells")
    long, short = planter.take(2, anywhere)
    _stand(sessions, long, ["stray"], "a cell more than the header")
    _stand(sessions, short, [], "cells short of the header", cut=2)
    return sessions


def _stand(extract: Extract, line: Line, more: list[str], planted: str, cut: int = 0) -> None:
    """Write a row with more cells than the header has, or fewer."""
    cells = [line.cells[column] for column in extract.columns]
    line.as_it_stands = [*cells[: len(cells) - cut], *more]
    line.is_misshapen = True
    line.plant(None, "row-misshapen", planted)


def _before_start(sessions: Extract, snapshot: Extract) -> None:
    """Sessions held on the first of the month, of people who started later in it."""
    starters = [c for c in snapshot.rows if c["start_date"] > f"{APRIL}-01"]
    for number, cells in enumerate(starters[:2], start=1):
        day = f"{APRIL}-01"
        session = {
            "event_id": f"S9{number:05d}", "worker_ref": cells["worker_ref"],
            "supervision_type": "personal", "scheduled_date": day, "held_date": day,
            "status": "held", "recorded_date": f"{APRIL}-03", "synthetic": "yes",
        }  # fmt: skip
        sessions.add(session).plant(
            "held_date", "held-before-start", f"held on {day}, start on {cells['start_date']}"
        )


def _audits(clean: CleanMonths) -> Iterator[DirtyFile]:
    """Audits, those that are spoilt without themes; and themes."""
    audits, themes = clean.month("audits", APRIL), clean.month("audit_themes", APRIL)
    _planter(clean, audits).plant(AUDITS)
    spoilt = {line.cells["audit_id"] for line in audits.lines if line.faults}
    themes.keep(lambda cells: cells["audit_id"] not in spoilt)
    _planter(clean, themes).plant(THEMES)
    yield audits
    yield themes


def _teams(clean: CleanMonths) -> Extract:
    teams = clean.month("teams", APRIL)
    teams.lines[0].plant(None, "list-row-changed", "the name without March's en dash again")
    new: Cells = {
        "team_code": "NEW1", "team_name": "New Team", "team_type": "cin", "district": "City",
        "valid_from": "2025-04-01", "valid_to": "2025-04-01", "synthetic": "yes",
    }  # fmt: skip
    teams.add(new).spoil("valid_to", "valid-to-before-from", "2024-03-31")
    return teams


def _targets(clean: CleanMonths) -> Extract:
    targets = clean.month("targets", APRIL)
    model = {**targets.rows[0], "valid_from": "2025-04-01"}
    targets.add(model).spoil("indicator_id", "target-indicator-unknown", "bin_collection_rate")
    targets.add({**model, "valid_from": "2025-04-02"}).spoil("target", "number-unreadable", "ten")
    return targets
