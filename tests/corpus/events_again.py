"""Lists of events beside published ones of the same references: what is a correction, and what loses a month."""

from collections.abc import Sequence
from datetime import date

from tests.corpus.before import AUDITS, MAY_SESSIONS
from tests.corpus.dropping import File, Published, Row, asked, drop, file_refused, read, told
from tests.corpus.staff import grid
from tests.corpus.writing import text

SESSIONS = "supervision_events"


def again(extract: str, rows: Sequence[Row]) -> File:
    """Rows as a file, beside a council that has published sessions and audits of May."""
    return File(f"{extract}.csv", text(grid(rows)), rows, extract, Published.EVENTS)


@drop(
    asked(
        "References start again each month: June's sessions would take the place of May's.",
        told(None, "event_id", "S0001", "May 2025"),
    )
)
def events_numbered_anew() -> File:
    june = [
        {
            **row,
            "worker_ref": f"W{number + 10:04}",
            "scheduled_date": date(2025, 6, 3),
            "held_date": date(2025, 6, 3),
        }
        for number, row in enumerate(MAY_SESSIONS)
    ]
    return again(SESSIONS, june)


@drop(read("May's sessions again, one held on another day and one of another worker: corrections."))
def events_corrected() -> File:
    first, second, *others = MAY_SESSIONS
    first = {**first, "held_date": date(2025, 5, 30)}
    return again(SESSIONS, [first, {**second, "worker_ref": "W0020"}, *others])


@drop(
    asked(
        "May's audits again, the grades lost on the way: the published ones would go.",
        told(None, "grade_initial", "10"),
    )
)
def events_without_grades() -> File:
    return again("audits", [{**row, "grade_initial": None} for row in AUDITS])


@drop(
    asked(
        "June's audits with grades shown as fills of cells, where May's have them as words.",
        told(None, "grade_initial", "empty"),
    )
)
def events_of_june_without_grades() -> File:
    june = {"audit_month": date(2025, 6, 1), "audit_date": date(2025, 6, 9), "grade_initial": None}
    return again("audits", [{**row, **june, "audit_id": f"B{n}"} for n, row in enumerate(AUDITS)])


@drop(read("One audit of May again, its grade taken back: a correction."))
def events_with_a_grade_taken_back() -> File:
    return again("audits", [{**AUDITS[0], "grade_initial": None}, *AUDITS[1:]])


@drop(
    file_refused(
        "North and south each number their sessions from one, and both are dropped.",
        told(None, "event_id", "north.csv", "S0001"),
    )
)
def events_of_two_districts_numbered_alike() -> File:
    south = [{**row, "worker_ref": f"W{n + 20:04}"} for n, row in enumerate(MAY_SESSIONS)]
    north = {"north.csv": text(grid(MAY_SESSIONS))}
    return File("south.csv", text(grid(south)), None, SESSIONS, beside=north)


@drop(
    read(
        "Two exports that overlap: the later one knows how one session ended.",
        told(None, "event_id", "first.csv", "10"),
    )
)
def events_in_two_exports() -> File:
    later = [{**MAY_SESSIONS[0], "duration_minutes": 45}, *MAY_SESSIONS[1:]]
    first = {"first.csv": text(grid(MAY_SESSIONS))}
    return File("second.csv", text(grid(later)), None, SESSIONS, beside=first)
