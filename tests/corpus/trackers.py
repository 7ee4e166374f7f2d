"""The wide tracker of supervision: a worker a row, a month a column (docs/supervision-tracker.md)."""

from datetime import date

from tests.corpus.dropping import File, drop, file_refused, read, rows_refused, told
from tests.corpus.supervision_forms import EXTRACT
from tests.corpus.writing import book, text

MONTHS = ("Apr-25", "May-25", "Jun-25")
TRACKER = (
    ("Worker reference", *MONTHS),
    ("W0001", "03/04/2025", "06/05/2025", "04/06/2025"),
    ("W0002", "08/04/2025", "A/L", "10/06/2025"),
    ("W0003", "", "sick", "12/06/2025"),
)


def session(
    worker: str, held: date | None, planned: date, status: str = "held"
) -> dict[str, object]:
    """A session read from a tracker."""
    return {"worker_ref": worker, "scheduled_date": planned, "held_date": held, "status": status}


TRACKED = [
    *[session("W0001", day, day) for day in (date(2025, 4, 3), date(2025, 5, 6), date(2025, 6, 4))],
    *[session("W0002", day, day) for day in (date(2025, 4, 8), date(2025, 6, 10))],
    session("W0002", None, date(2025, 5, 1), "worker_absent"),
    session("W0003", None, date(2025, 5, 1), "worker_absent"),
    session("W0003", date(2025, 6, 12), date(2025, 6, 12)),
]


def tracker(*changes: tuple[int, int, str]) -> File:
    """The tracker with cells written otherwise: (row, place from 0, text); what it shows without them."""
    cells = [list(row) for row in TRACKER]
    for row, place, value in changes:
        cells[row - 1][place] = value
    return File("tracker.csv", text(cells), None if changes else TRACKED, EXTRACT)


@drop(read("A tracker of days, leave and sickness."))
def tracker_plain() -> File:
    return tracker()


@drop(read("A tracker as a workbook, its months as days, hidden rows none."))
def tracker_workbook() -> File:
    cells: list[list[object]] = [list(row) for row in TRACKER]
    cells[0][1:] = [date(2025, 4, 1), date(2025, 5, 1), date(2025, 6, 1)]
    return File("t.xlsx", book(Tracker=cells), TRACKED, EXTRACT)


@drop(
    read("Y says held and not when: the first of the month, listed.", told(2, None, "day|first|Y"))
)
def tracker_y() -> File:
    return tracker((2, 2, "Y"))


@drop(rows_refused("A mark nobody explained.", told(3, None, "text of|x2|mark")))
def tracker_unknown_mark() -> File:
    return tracker((3, 1, "x2"))


@drop(
    rows_refused(
        "A day of another month than its column.",
        told(2, None, "month|2024|Jun-25"),
        otherwise=read("Or it is doubted.", told(2, None, "column|another month|Jun-25")),
    )
)
def tracker_day_of_another_year() -> File:
    return tracker((2, 3, "04/06/2024"))


@drop(
    rows_refused(
        "One worker on two lines with two days: two sessions, or one mistaken?",
        told(5, None),
        otherwise=file_refused("As a whole.", told(None, None, "W0001|twice|repeat|same")),
    )
)
def tracker_worker_twice() -> File:
    cells = [*TRACKER, ("W0001", "10/04/2025", "", "")]
    return File("t.csv", text(cells), None, EXTRACT)


@drop(read("A legend below a tracker is no worker."))
def tracker_with_a_legend() -> File:
    cells = [*TRACKER, (), ("Key: A/L = annual leave, Y = held",)]
    return File("t.csv", text(cells), TRACKED, EXTRACT)
