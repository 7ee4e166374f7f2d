"""Agency portals: bookings by reference, week-ending dates, rates, statuses, open ends."""

from dataclasses import replace
from datetime import date

from tests.corpus.dropping import (
    File,
    Published,
    drop,
    file_refused,
    read,
    repaired,
    rows_refused,
    told,
)
from tests.corpus.staff import dated, grid, plain, put, typed
from tests.corpus.writing import book, cell, text

EXTRACT = "agency_assignments"
STARTS = (date(2025, 3, 3), date(2025, 5, 12), date(2025, 6, 2), date(2025, 6, 16))
BOOKINGS: list[dict[str, object]] = [
    {
        "assignment_id": f"A{number:04}",
        "worker_ref": f"W{900 + number}",
        "team_code": ("NF01", "NF02", "EF01", "CI01")[number % 4],
        "start_date": STARTS[number % 4],
        "planned_end_date": date(2025, 9, 30),
        "end_date": None,
        "cover_reason": "vacancy",
        "job_category": "social_worker",
        "fte": 1.0,
        "above_price_cap": False,
    }
    for number in range(1, 5)
]
SPOKEN = {
    "assignment_id": "Booking Ref",
    "worker_ref": "Staff Ref",
    "team_code": "Unit",
    "start_date": "Assignment Start",
    "planned_end_date": "Planned End",
    "end_date": "Actual End",
    "cover_reason": "Reason for Cover",
    "job_category": "Job Type",
    "fte": "Full Time Equivalent",
    "above_price_cap": "Above price cap",
}


def bookings(*changes: tuple[int, str, object]) -> File:
    """Four bookings, with cells written otherwise."""
    return File("bookings.csv", text(put(grid(BOOKINGS), *changes)), BOOKINGS, EXTRACT)


def but(file: File, *rows: int) -> File:
    """The file, of which these rows do not count."""
    left = [row for number, row in enumerate(BOOKINGS, 2) if number not in rows]
    return File(file.name, file.content, left, EXTRACT)


@drop(read("A portal's plain list."))
def agency_plain() -> File:
    return bookings()


@drop(read("A portal's own headers, days first."))
def agency_spoken() -> File:
    return File("b.csv", text(grid(BOOKINGS, dated("%d/%m/%Y"), SPOKEN)), BOOKINGS, EXTRACT)


@drop(read("A portal's workbook, with a title and a total."))
def agency_workbook() -> File:
    cells: list[list[object]] = [
        ["Live bookings"],
        ["Printed 01/07/2025"],
        [],
        *grid(BOOKINGS, typed),
        ["Total bookings: 4"],
    ]
    return File("b.xlsx", book(Live=cells), BOOKINGS, EXTRACT)


@drop(read("Rates of pay are commercial: not read, and named.", told(None, None, "Charge rate")))
def agency_rates_of_pay() -> File:
    cells = [[*row, "Charge rate" if n == 0 else "38.50"] for n, row in enumerate(grid(BOOKINGS))]
    return File("b.csv", text(cells), BOOKINGS, EXTRACT)


@drop(read("A candidate's name is not read, and named.", told(None, None, "Candidate name")))
def agency_names_of_candidates() -> File:
    cells = [
        [*row, "Candidate name" if n == 0 else f"Invented {n}"]
        for n, row in enumerate(grid(BOOKINGS))
    ]
    return File("b.csv", text(cells), BOOKINGS, EXTRACT)


@drop(repaired("An open booking ends at the end of time.", told(3, "end_date", "9999")))
def agency_open_end() -> File:
    return bookings((3, "end_date", "31/12/9999"))


@drop(repaired("Open, ongoing, TBC: no end yet.", told(2, "end_date"), told(5, "end_date")))
def agency_ongoing() -> File:
    return bookings((2, "end_date", "TBC"), (5, "end_date", "n/a"))


@drop(
    repaired(
        "Ongoing is no date, and means that none is known.",
        told(2, "end_date", "Ongoing"),
        otherwise=rows_refused("Or it is asked.", told(2, "end_date")),
    )
)
def agency_ongoing_in_words() -> File:
    return File("b.csv", bookings((2, "end_date", "Ongoing")).content, None, EXTRACT)


@drop(rows_refused("A booking that ends before it starts.", told(4, "end_date")))
def agency_end_before_start() -> File:
    return but(bookings((4, "end_date", "2025-01-31")), 4)


@drop(rows_refused("A reason nobody has listed.", told(3, "cover_reason")))
def agency_unknown_reason() -> File:
    return but(bookings((3, "cover_reason", "Winter pressures")), 3)


@drop(read("Reasons in the words of a portal."))
def agency_reasons_in_words() -> File:
    file = bookings(*[(row, "cover_reason", "Covering vacancy") for row in (2, 3, 4, 5)])
    return File("b.csv", put_types(file), BOOKINGS, EXTRACT)


def put_types(file: File) -> bytes:
    """The content, its job types as a portal abbreviates them."""
    return file.content.replace(b"social_worker", b"SW")


@drop(repaired("Hours of a week of 37 for every booking.", told(2, "fte", "37")))
def agency_hours() -> File:
    hours = zip(range(2, 6), ("37", "37", "37", "18.5"), strict=True)
    cells = put(grid(BOOKINGS), *[(row, "fte", written) for row, written in hours])
    shows = [{**row, "fte": share} for row, share in zip(BOOKINGS, (1, 1, 1, 0.5), strict=True)]
    return File("b.csv", text(cells), shows, EXTRACT)


@drop(
    rows_refused(
        "One 3.7 among full bookings is a tenth of a week, or a slip.", told(4, "fte", "3.7")
    )
)
def agency_hours_of_one() -> File:
    return but(bookings((4, "fte", "3.7")), 4)


@drop(
    rows_refused(
        "The same booking twice, with two ends: which is true?",
        told(5, None),
        otherwise=file_refused("As a whole.", told(None, "assignment_id")),
    )
)
def agency_booking_twice() -> File:
    cells = put(grid(BOOKINGS), (5, "assignment_id", "A0001"))
    return File("b.csv", text(cells), None, EXTRACT)


@drop(
    repaired(
        "The same row twice, cell by cell, is one booking.", told(None, None, "twice|repeat|same")
    )
)
def agency_row_repeated() -> File:
    cells = grid(BOOKINGS)
    return File("b.csv", text([*cells, cells[-1]]), BOOKINGS, EXTRACT)


@drop(rows_refused("A team that the list of teams does not have.", told(3, "team_code", "XX99")))
def agency_unknown_team() -> File:
    return but(bookings((3, "team_code", "XX99")), 3)


@drop(rows_refused("A team's name where its code should be.", told(3, "team_code")))
def agency_team_by_name() -> File:
    return but(bookings((3, "team_code", "North Fen Assessment")), 3)


@drop(rows_refused("An error cell for the end of a booking.", told(3, "end_date", "#REF!")))
def agency_error_cell() -> File:
    content = book(cell(3, "end_date", "#REF!"), Live=grid(BOOKINGS, typed))
    return but(File("b.xlsx", content, None, EXTRACT), 3)


@drop(
    rows_refused(
        "A supplier's code with somebody's insurance number in it.",
        told(3, "supplier_code"),
        otherwise=file_refused("As a whole.", told(3, "supplier_code")),
    )
)
def agency_insurance_number_as_supplier() -> File:
    rows = [{**row, "supplier_code": "SUP1"} for row in BOOKINGS]
    cells = put(grid(rows), (3, "supplier_code", "QQ123456C"))
    return File("b.csv", text(cells), [row for n, row in enumerate(rows, 2) if n != 3], EXTRACT)


@drop(rows_refused("A supplier's code that is a person's name.", told(3, "supplier_code")))
def agency_name_as_supplier() -> File:
    rows = [{**row, "supplier_code": "SUP1"} for row in BOOKINGS]
    cells = put(grid(rows), (3, "supplier_code", "Jane Fictive (consultant)"))
    return File("b.csv", text(cells), [row for n, row in enumerate(rows, 2) if n != 3], EXTRACT)


@drop(
    read(
        "Bookings of workers whom the snapshot has not: said, and loaded.",
        told(None, None, "W901|W902|snapshot|workforce"),
    )
)
def agency_beside_a_snapshot_without_them() -> File:
    return replace(bookings(), published=Published.COUNCIL)


@drop(rows_refused("A planned end that is a number of weeks.", told(3, "planned_end_date")))
def agency_weeks_as_an_end() -> File:
    return but(bookings((3, "planned_end_date", "26 weeks")), 3)


@drop(read("Cells with quotation marks round all, semicolons between, marks of UTF-8."))
def agency_of_a_german_portal() -> File:
    content = text(grid(BOOKINGS, plain), ";", "utf-8-sig", "\r\n", quote=True)
    return File("b.csv", content, BOOKINGS, EXTRACT)
