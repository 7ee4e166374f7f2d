"""Supervision: lists from a form, and the wide tracker of a worker a row and a month a column."""

from datetime import date, timedelta

from tests.corpus.dropping import (
    File,
    Published,
    drop,
    read,
    repaired,
    rows_refused,
    told,
)
from tests.corpus.staff import dated, grid, put, typed
from tests.corpus.writing import book, cell, text

EXTRACT = "supervision_events"
SESSIONS: list[dict[str, object]] = [
    {
        "event_id": f"S{number:04}",
        "worker_ref": f"W{number:04}",
        "supervisor_ref": "W0004",
        "supervision_type": "personal",
        "scheduled_date": date(2025, 6, 3) + timedelta(days=number),
        "held_date": date(2025, 6, 3) + timedelta(days=number),
        "status": "held",
        "duration_minutes": 60,
        "record_signed": True,
        "team_code": "NF01",
    }
    for number in range(1, 6)
]


def forms(*changes: tuple[int, str, object]) -> File:
    """Five sessions, with cells written otherwise."""
    return File("supervision.csv", text(put(grid(SESSIONS), *changes)), SESSIONS, EXTRACT)


def shown(*changes: tuple[int, str, object]) -> list[dict[str, object]]:
    """The five sessions with other values: (spreadsheet row, column, value)."""
    rows = [dict(row) for row in SESSIONS]
    for number, name, value in changes:
        rows[number - 2][name] = value
    return rows


def but(file: File, *rows: int) -> File:
    """The file, of which these rows do not count."""
    left = [row for number, row in enumerate(SESSIONS, 2) if number not in rows]
    return File(file.name, file.content, left, EXTRACT)


@drop(read("A form's plain list."))
def supervision_plain() -> File:
    return forms()


@drop(read("A form's workbook."))
def supervision_workbook() -> File:
    return File("s.xlsx", book(Form1=grid(SESSIONS, typed)), SESSIONS, EXTRACT)


@drop(read("The form's words for types and outcomes; held late in the evening, local time."))
def supervision_words() -> File:
    cells = put(
        grid(SESSIONS, dated("%d/%m/%Y")),
        *[(row, "supervision_type", "1:1") for row in range(2, 7)],
        *[(row, "status", "Completed") for row in range(2, 7)],
    )
    return File("s.csv", text(cells), SESSIONS, EXTRACT)


@drop(
    repaired(
        "Held at midnight of the 7th in London: by the world's clock, 23:00 of the 6th.",
        told(3, "held_date", "2025-06-06T23:00:00Z"),
        values={("S0002", "held_date"): date(2025, 6, 7)},
    )
)
def supervision_by_the_worlds_clock() -> File:
    return forms((3, "held_date", "2025-06-06T23:00:00Z"))


@drop(
    repaired(
        "The same with a fraction of a second, as a form's service writes it.",
        told(3, "held_date"),
        values={("S0002", "held_date"): date(2025, 6, 7)},
    )
)
def supervision_by_the_worlds_clock_with_a_fraction() -> File:
    return forms((3, "held_date", "2025-06-06T23:00:00.000Z"))


@drop(rows_refused("Held, and nobody knows when.", told(3, "held_date")))
def supervision_held_without_a_day() -> File:
    return but(forms((3, "held_date", "")), 3)


@drop(rows_refused("Held in a month that has not come.", told(4, "held_date")))
def supervision_held_in_the_future() -> File:
    return but(forms((4, "held_date", "2025-07-20")), 4)


@drop(read("A session missed, with its reason."))
def supervision_missed() -> File:
    rows = shown((3, "status", "missed"), (3, "held_date", None))
    return File("s.csv", text(grid(rows)), rows, EXTRACT)


@drop(
    read(
        "Two personal sessions of one worker on one day are doubted.", told(None, None, "day|W0001")
    )
)
def supervision_twice_on_a_day() -> File:
    rows = shown(
        (3, "worker_ref", "W0001"),
        (3, "held_date", date(2025, 6, 4)),
        (3, "scheduled_date", date(2025, 6, 4)),
    )
    return File("s.csv", text(grid(rows)), rows, EXTRACT)


@drop(rows_refused("How long in words.", told(3, "duration_minutes")))
def supervision_about_an_hour() -> File:
    return but(forms((3, "duration_minutes", "about an hour")), 3)


@drop(
    repaired(
        "Minutes that say so.",
        told(3, "duration_minutes", "60 min"),
        otherwise=rows_refused("Or the row is refused.", told(3, "duration_minutes")),
    )
)
def supervision_minutes_with_their_unit() -> File:
    return File("s.csv", forms((3, "duration_minutes", "60 mins")).content, None, EXTRACT)


@drop(
    rows_refused(
        "1:30 is a time of day to a spreadsheet and ninety minutes to people.",
        told(3, "duration_minutes"),
    )
)
def supervision_hours_and_minutes() -> File:
    return but(forms((3, "duration_minutes", "1:30")), 3)


@drop(rows_refused("A supervisor's name is no reference.", told(3, "supervisor_ref")))
def supervision_name_of_the_supervisor() -> File:
    return but(forms((3, "supervisor_ref", "Smithe, Jane (SWE: SW0001)")), 3)


@drop(rows_refused("A child's name beside the reference.", told(3, "child_ref")))
def supervision_name_of_a_child() -> File:
    rows = [{**row, "child_ref": "K12345"} for row in SESSIONS]
    cells = put(grid(rows), (3, "child_ref", "K12345 Tommy Invented"))
    return File("s.csv", text(cells), [row for n, row in enumerate(rows, 2) if n != 3], EXTRACT)


@drop(read("What was said is not read, and named.", told(None, None, "Discussion notes")))
def supervision_notes_of_the_talk() -> File:
    cells = [
        [*row, "Discussion notes" if n == 0 else "Talked about J."]
        for n, row in enumerate(grid(SESSIONS))
    ]
    return File("s.csv", text(cells), SESSIONS, EXTRACT)


@drop(read("Sessions of workers who are in the snapshot before."))
def supervision_beside_a_council() -> File:
    file = forms()
    return File(file.name, file.content, SESSIONS, EXTRACT, Published.COUNCIL)


@drop(rows_refused("An error cell for the day held.", told(3, "held_date", "#VALUE!")))
def supervision_error_cell() -> File:
    content = book(cell(3, "held_date", "#VALUE!"), Form1=grid(SESSIONS, typed))
    return but(File("s.xlsx", content, None, EXTRACT), 3)
