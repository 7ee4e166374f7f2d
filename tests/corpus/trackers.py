"""The wide tracker of supervision: a worker a row, a month a column (docs/supervision-tracker.md)."""

from datetime import date

from tests.corpus.dropping import File, drop, file_refused, read, repaired, rows_refused, told
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


def headed(*headers: str, title: str = "") -> File:
    """The tracker with other headers, and a title above it."""
    above = [(title,), ()] if title else []
    cells = [*above, ("Worker reference", *headers), *TRACKER[1:]]
    return File("t.csv", text(cells), TRACKED, EXTRACT)


@drop(read("Headers that say that days of personal supervision stand below them."))
def tracker_headed_held() -> File:
    return headed("Date held Apr-25", "Personal supervision (May 2025)", "Supervision 2025-06")


@drop(file_refused("Days of case supervision are no personal sessions.", told(None, None, "case")))
def tracker_of_case_supervision() -> File:
    return headed(*(f"Case supervision {month}" for month in MONTHS))


@drop(file_refused("Planned is not held.", told(None, None, "planned")))
def tracker_of_plans() -> File:
    return headed(*(f"Planned {month}" for month in MONTHS))


@drop(file_refused("The day when the next is due is not held.", told(None, None, "next due")))
def tracker_of_days_due() -> File:
    return headed(*(f"{month} next due" for month in MONTHS))


@drop(file_refused("The title says another kind.", told(None, None, "Group supervision")))
def tracker_titled_group() -> File:
    return headed(*MONTHS, title="Group supervision attendance 2025/26")


@drop(file_refused("Training is no supervision.", told(None, None, "Training")))
def tracker_titled_training() -> File:
    return headed(*MONTHS, title="Training attendance 2025/26")


@drop(read("A team's own supervision, with a legend of marks."))
def tracker_titled_of_a_team() -> File:
    return headed(*MONTHS, title="North team supervision tracker: sickness = sick")


@drop(read("The length of each session beside its day.", told(None, None, "Apr-25 minutes")))
def tracker_with_lengths() -> File:
    heads = [head for month in MONTHS for head in (month, f"{month} minutes")]
    rows = [[row[0], *(c for cell in row[1:] for c in (cell, "60"))] for row in TRACKER[1:]]
    return File("t.csv", text([["Worker reference", *heads], *rows]), TRACKED, EXTRACT)


@drop(read("Days in every form that is read, as the page on trackers promises."))
def tracker_days_of_any_form() -> File:
    cells = [list(row) for row in TRACKER]
    cells[1][1:] = ["3 April 2025", "20250506", "Wednesday 4 June 2025"]
    cells[2][1] = "08-Apr-25"
    return File("t.csv", text(cells), TRACKED, EXTRACT)


@drop(
    repaired(
        "Days of other months, in whatever form.",
        told(2, None, "column of April 2025"),
        told(2, None, "column of May 2025"),
        told(2, None, "column of June 2025"),
    )
)
def tracker_days_of_other_months() -> File:
    return tracker((2, 1, "13-Mar-25"), (2, 2, "45720"), (2, 3, "20250304"))


@drop(file_refused("One month over two columns.", told(1, None, "June 2025", "column")))
def tracker_month_twice() -> File:
    return headed("May-25", "Jun-25", "June 2025", "Apr-25")


@drop(read("Totals below the workers are no sessions.", told(5, None, "Total held")))
def tracker_with_totals() -> File:
    cells = [*TRACKER, ("Total held", "2", "1", "3"), ("% held", "67%", "33%", "100%")]
    return File("t.csv", text(cells), TRACKED, EXTRACT)
