"""HR systems: days that are not, that fill an empty cell, or that cannot be meant."""

from datetime import date

from tests.corpus.dropping import File, drop, file_refused, read, repaired, rows_refused, told
from tests.corpus.hr_dates import one, written
from tests.corpus.staff import all_with, changed, dated, grid, put, staff
from tests.corpus.workbook_cells import without
from tests.corpus.writing import text


@drop(
    file_refused(
        "Month first throughout: 06/30/2025 says so.",
        told(None, None, "month"),
        otherwise=rows_refused(
            "Row by row.", *[told(row, "as_at_date", "month|06/30/2025") for row in range(2, 8)]
        ),
    )
)
def day_month_first() -> File:
    return File("hr.csv", written("%m/%d/%Y").content)


@drop(rows_refused("June has thirty days.", told(3, "end_date", "31/06/2025")))
def day_that_is_not() -> File:
    return File("hr.csv", one(3, "end_date", "31/06/2025"), without(3))


@drop(rows_refused("2025 is no leap year.", told(4, "end_date", "29/02/2025")))
def day_of_no_leap_year() -> File:
    return File("hr.csv", one(4, "end_date", "29/02/2025"), without(4))


@drop(rows_refused("A word is no date.", told(5, "start_date")))
def day_in_words() -> File:
    return File("hr.csv", one(5, "start_date", "start of term"), without(5))


@drop(repaired("The end of time means that nobody leaves.", told(3, "end_date", "31/12/9999")))
def day_at_the_end_of_time() -> File:
    return File("hr.csv", one(3, "end_date", "31/12/9999"), staff())


@drop(
    repaired(
        "The first day of a spreadsheet fills an empty cell.", told(3, "end_date", "01/01/1900")
    )
)
def day_that_fills_an_empty_cell() -> File:
    return File("hr.csv", one(3, "end_date", "01/01/1900"), staff())


@drop(repaired("Noughts fill an empty date.", told(3, "end_date", "00/00/0000")))
def day_of_noughts() -> File:
    return File("hr.csv", one(3, "end_date", "00/00/0000"), staff())


@drop(
    rows_refused(
        "A filler where a start must be: nobody has served 125 years.", told(3, "start_date")
    )
)
def day_that_fills_a_start() -> File:
    return File("hr.csv", one(3, "start_date", "01/01/1900"), without(3))


@drop(
    rows_refused(
        "A snapshot of a Friday is no month end.",
        *[told(row, "as_at_date", "27/06/2025|2025-06-27|month") for row in range(2, 8)],
        otherwise=file_refused("As a whole.", told(None, "as_at_date", "month")),
    )
)
def day_before_the_month_ends() -> File:
    return File("hr.csv", text(grid(all_with(staff(), as_at_date=date(2025, 6, 27)))))


@drop(
    rows_refused(
        "The end of a month that has not come.",
        *[told(row, "as_at_date", "future|ahead|yet|after today|not over") for row in range(2, 8)],
        otherwise=file_refused(
            "As a whole.", told(None, None, "future|ahead|yet|after today|not over")
        ),
    )
)
def day_in_the_future() -> File:
    return File("hr.csv", text(grid(all_with(staff(), as_at_date=date(2025, 7, 31)))))


@drop(
    repaired(
        "A month in a column of month ends has one reading.",
        told(2, "as_at_date", "Jun-25|June 2025"),
        otherwise=rows_refused(
            "Or it is asked for.", *[told(r, "as_at_date") for r in range(2, 8)]
        ),
    )
)
def day_that_is_a_month() -> File:
    return File("hr.csv", text(grid(all_with(staff(), as_at_date="Jun-25"))), staff())


@drop(rows_refused("Who leaves before starting has one date wrong.", told(3, "end_date")))
def day_of_leaving_before_the_start() -> File:
    return File("hr.csv", one(3, "end_date", "2020-01-01"), without(3))


@drop(rows_refused("Who starts in July was not there in June.", told(4, "start_date")))
def day_of_starting_after_the_snapshot() -> File:
    return File("hr.csv", one(4, "start_date", "2025-07-01"), without(4))


@drop(rows_refused("One cell that holds two days.", told(3, "end_date")))
def day_and_another() -> File:
    return File("hr.csv", one(3, "end_date", "30/06/2025 or 31/07/2025"), without(3))


@drop(read("A leaver of June, with the day."))
def day_of_leaving() -> File:
    rows = changed(staff(), (1, "end_date", date(2025, 6, 20)))
    return File("hr.csv", text(grid(rows, dated("%d/%m/%Y"))), rows)


@drop(
    rows_refused(
        "Two days and times in one cell, a remark behind one, and words that only begin as a month.",
        told(2, "start_date"),
        told(3, "start_date"),
        told(4, "start_date"),
        told(5, "start_date"),
    )
)
def day_with_more_behind_it() -> File:
    cells = put(
        grid(staff()),
        (2, "start_date", "2018-03-12 00:00 - 2020-04-01 00:00"),
        (3, "start_date", "2019-06-03 09:00 (rejoined)"),
        (4, "start_date", "12 Marketing 2018"),
        (5, "start_date", "Tuesday 12 March 2018"),
    )
    return File("hr.csv", text(cells), without(2, 3, 4, 5))


@drop(
    file_refused(
        "19-03-04 and 16-11-28 in one column: the year stands first, and 19 March 2004 was nobody's start.",
        told(None, "start_date", "year first"),
        otherwise=rows_refused("Row by row.", *[told(r, "start_date") for r in range(2, 8)]),
    )
)
def day_with_two_digits_of_the_year_first() -> File:
    rows = [{**row, "start_date": f"{row['start_date']:%y-%m-%d}"} for row in staff()]
    return File("hr.csv", text(grid(rows)))


def _fillers(*written: str) -> File:
    cells = put(grid(staff()), *[(n, "end_date", w) for n, w in enumerate(written, start=2)])
    return File("hr.csv", text(cells), staff())


@drop(
    repaired(
        "The last day that a system knows: nobody leaves.",
        *[told(row, "end_date", "empty") for row in range(2, 8)],
    )
)
def day_at_the_end_of_time_as_systems_write_it() -> File:
    return _fillers(
        "31.12.9999",
        "99991231",
        "31-DEC-9999",
        "31-DEC-4712",
        "12/31/9999",
        "9999-12-31 23:59:59.997",
    )


@drop(
    repaired(
        "The first day that a system knows, and noughts, fill an empty cell.",
        *[told(row, "end_date", "empty") for row in range(2, 8)],
    )
)
def day_that_fills_an_empty_cell_as_systems_write_it() -> File:
    return _fillers("00.00.0000", "01.01.1900", "01-Jan-1900", "19000101", "1900/01/01", "2958465")


@drop(
    repaired(
        "A time of day behind a date that has one reading.",
        *[told(row, "start_date") for row in range(2, 8)],
    )
)
def day_with_a_time_as_databases_write_it() -> File:
    forms = (
        "%d/%m/%Y 00:00:00.000", "%d/%m/%Y 12:00:00 AM", "%d-%b-%Y 09:00 AM", "%b %d %Y 12:00AM",
        "%d%b%Y:00:00:00", "%d-%b-%y 12.00.00.000000 AM",
    )  # fmt: skip
    cells = grid(staff())
    for n, form in enumerate(forms):
        cells = put(cells, (n + 2, "start_date", staff()[n]["start_date"].strftime(form)))  # type: ignore[attr-defined]
    return File("hr.csv", text(cells), staff())
