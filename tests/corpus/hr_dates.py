"""HR systems: days in every form they are written in."""

from collections.abc import Callable
from datetime import date, datetime

from tests.corpus.dropping import File, drop, read, repaired, told
from tests.corpus.staff import all_with, dated, grid, plain, put, staff
from tests.corpus.writing import text


def written(form: str | Callable[[date], str]) -> File:
    """The six workers with every day in one form."""
    spell = form if callable(form) else (lambda day: day.strftime(form))
    cells = grid(
        staff(), lambda name, value: spell(value) if isinstance(value, date) else plain(name, value)
    )
    return File("hr.csv", text(cells), staff())


def one(row: int, column: str, value: str) -> bytes:
    """The six workers as a CSV file with one cell written otherwise."""
    return text(put(grid(staff()), (row, column, value)))


@drop(read("Day, month, year with strokes."))
def day_first() -> File:
    return written("%d/%m/%Y")


@drop(read("Without noughts: 7/5/2024."))
def day_first_without_noughts() -> File:
    return written(lambda day: f"{day.day}/{day.month}/{day.year}")


@drop(read("Two digits of the year."))
def day_with_two_digits_of_the_year() -> File:
    return written("%d/%m/%y")


@drop(read("30-Jun-25, as payroll writes it."))
def day_with_a_short_month() -> File:
    return written("%d-%b-%y")


@drop(read("30 June 2025."))
def day_with_a_long_month() -> File:
    return written("%d %B %Y")


@drop(read("30th June 2025, as people write."))
def day_with_an_ordinal() -> File:
    endings = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
    return written(lambda day: f"{day.day}{endings.get(day.day, 'th')} {day:%B %Y}")


@drop(read("Monday 30 June 2025: the day of the week agrees."))
def day_with_the_day_of_the_week() -> File:
    return written("%A %d %B %Y")


@drop(read("Mon 30/06/2025."))
def day_with_a_short_day_of_the_week() -> File:
    return written("%a %d/%m/%Y")


@drop(read("Points between, as some systems have."))
def day_with_points() -> File:
    return written("%d.%m.%Y")


@drop(read("Dashes between, day first."))
def day_with_dashes() -> File:
    return written("%d-%m-%Y")


@drop(read("Year first with strokes: one reading only."))
def day_year_first_with_strokes() -> File:
    return written("%Y/%m/%d")


@drop(read("Eight digits without anything between."))
def day_of_eight_digits() -> File:
    return written("%Y%m%d")


@drop(read("A day and midnight, as a database writes it."))
def day_with_midnight() -> File:
    return written("%Y-%m-%d 00:00:00.000")


@drop(read("Day first with a time."))
def day_first_with_a_time() -> File:
    return written("%d/%m/%Y 00:00")


@drop(read("Midnight in London in summer, with its offset."))
def day_with_the_summer_offset() -> File:
    return File("hr.csv", one(2, "as_at_date", "2025-06-30T00:00:00+01:00"), staff())


@drop(
    repaired(
        "Midnight of 30 June in London is 23:00 of the 29th by the world's clock.",
        told(2, "as_at_date", "2025-06-29T23:00:00Z"),
    )
)
def day_by_the_worlds_clock() -> File:
    cells = grid(all_with(staff(), as_at_date="2025-06-29T23:00:00Z"))
    return File("hr.csv", text(cells), staff())


@drop(read("In winter London is the world's clock."))
def day_by_the_worlds_clock_in_winter() -> File:
    rows = all_with(staff(3), as_at_date="2025-01-31T00:00:00Z")
    return File("hr.csv", text(grid(rows)), all_with(staff(3), as_at_date=date(2025, 1, 31)))


@drop(read("Numbers of days since 1900, where a column lost its format."))
def day_as_a_number() -> File:
    return written(lambda day: str((day - date(1899, 12, 30)).days))


@drop(read("Two forms in one column, both day first."))
def day_in_two_forms() -> File:
    cells = put(grid(staff(), dated("%d/%m/%Y")), (3, "start_date", "09-Jan-2023"))
    return File("hr.csv", text(cells), staff())


@drop(read("Sept, four letters, is September."))
def day_of_sept() -> File:
    return written(lambda day: day.strftime("%d-%b-%Y").replace("Sep", "Sept"))


@drop(
    read("The end of last month, with the time of the export."),
)
def day_with_the_time_of_the_export() -> File:
    rows = all_with(staff(), as_at_date=datetime(2025, 6, 30, 23, 59, 59))
    return File("hr.csv", text(grid(rows)), staff())
