"""HR systems: days that are not, that fill an empty cell, or that cannot be meant."""

from datetime import date

from tests.corpus.dropping import File, drop, file_refused, read, repaired, rows_refused, told
from tests.corpus.hr_dates import one, written
from tests.corpus.staff import all_with, changed, dated, grid, staff
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
