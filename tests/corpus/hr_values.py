"""HR systems: counts, yes and no, and codes as people type them."""

from collections.abc import Sequence

from tests.corpus.dropping import (
    File,
    Wanted,
    drop,
    file_refused,
    read,
    repaired,
    rows_refused,
    told,
)
from tests.corpus.staff import all_with, changed, grid, put, staff
from tests.corpus.workbook_cells import without
from tests.corpus.writing import text

EVERY = range(2, 8)


def column(name: str, *values: str, shows: Sequence[object] | None = None) -> File:
    """The six workers with a column written so, and what it means."""
    cells = put(
        grid(staff()), *[(row, name, value) for row, value in zip(EVERY, values, strict=True)]
    )
    means = [{**row, name: value} for row, value in zip(staff(), shows or [], strict=bool(shows))]
    return File("hr.csv", text(cells), means or None)


def one(row: int, name: str, value: str, shows: object = ...) -> File:
    """One cell written so; its row counts if it is said what it means."""
    cells = text(put(grid(staff()), (row, name, value)))
    return File(
        "hr.csv", cells, without(row) if shows is ... else changed(staff(), (row - 2, name, shows))
    )


def every(name: str, *words: str) -> Wanted:
    """All six rows refused, or the file."""
    return rows_refused(
        "Every cell of a column cannot be read.",
        *[told(row, name, *words) for row in EVERY],
        otherwise=file_refused("As a whole.", told(None, name)),
    )


@drop(read("Days lost with a half."))
def days_lost() -> File:
    rows = [{**row, "days_lost_sickness_month": n / 2} for n, row in enumerate(staff())]
    return File("hr.csv", text(grid(rows)), rows)


@drop(
    repaired(
        "The file writes decimal commas: in days lost as in shares.",
        told(3, "days_lost_sickness_month", "0,5"),
        told(3, "fte", "1,0|0,8"),
    )
)
def days_lost_decimal_commas() -> File:
    rows = [{**row, "days_lost_sickness_month": n / 2} for n, row in enumerate(staff())]
    written = [
        {
            **row,
            "fte": str(row["fte"]).replace(".", ","),
            "days_lost_sickness_month": str(row["days_lost_sickness_month"]).replace(".", ","),
        }
        for row in rows
    ]
    return File("hr.csv", text(grid(written), ";"), rows)


@drop(rows_refused("No month has forty days.", told(3, "days_lost_sickness_month", "40")))
def days_lost_beyond_the_month() -> File:
    rows = all_with(staff(), days_lost_sickness_month=0)
    written = changed(rows, (1, "days_lost_sickness_month", 40))
    return File("hr.csv", text(grid(written)), [row for n, row in enumerate(rows) if n != 1])


@drop(rows_refused("Fewer than no children.", told(3, "cases_held", "-3")))
def cases_below_nought() -> File:
    return one(3, "cases_held", "-3")


@drop(repaired("A count withheld because it is small is no nought.", told(3, "cases_held", "<5")))
def cases_withheld() -> File:
    return one(3, "cases_held", "<5", None)


@drop(rows_refused("A note beside a count: nobody guesses.", told(3, "cases_held")))
def cases_with_a_note() -> File:
    return one(3, "cases_held", "12 (3 joint)")


@drop(rows_refused("The letter O is no nought.", told(3, "cases_held")))
def cases_with_the_letter_o() -> File:
    return one(3, "cases_held", "1O")


@drop(
    rows_refused("A count too large for anybody is asked about, or at least", told(3, "cases_held"))
)
def cases_of_three_hundred_million() -> File:
    return one(3, "cases_held", "300000000000000000000")


@drop(read("A caseload far from all others is doubted.", told(3, "cases_held", "170")))
def cases_ten_times_as_many() -> File:
    return one(3, "cases_held", "170", 170)


@drop(repaired("Marks for nothing a person leaves.", told(2, "cases_held"), told(4, "cases_held")))
def cases_marked_as_nothing() -> File:
    return column("cases_held", "#N/A", ".", "nan", "(blank)", "NULL", "9", shows=[None] * 5 + [9])


@drop(read("Yes and no in the spellings of many forms."))
def booleans_of_many_spellings() -> File:
    values = ("Yes", "N", "TRUE", "0", "a) Yes", "no")
    return column("is_registered_sw", *values, shows=[True, False, True, False, True, False])


@drop(rows_refused("Applied for is neither yes nor no.", told(3, "is_registered_sw")))
def boolean_that_is_neither() -> File:
    return one(3, "is_registered_sw", "applied for")


@drop(rows_refused("Nobody knows if this worker is registered.", told(3, "is_registered_sw")))
def boolean_missing() -> File:
    return one(3, "is_registered_sw", "")


@drop(read("Roles by their numbers in the national return."))
def roles_by_number() -> File:
    roles = [
        "case_holder",
        "senior_practitioner",
        "first_line_manager",
        "middle_manager",
        "senior_manager",
    ]
    return column("role", "5", "4", "3", "2", "1", "6", shows=[*roles, "qualified_no_cases"])


@drop(read("Codes in capitals, with spaces and dashes."))
def codes_in_capitals() -> File:
    return column(
        "role", "CASE HOLDER", "Case-holder", "case_holder ", "First Line Manager", "Case holder", "CASE_HOLDER",
        shows=["case_holder"] * 3 + ["first_line_manager"] + ["case_holder"] * 2,
    )  # fmt: skip


@drop(rows_refused("Registered, or perhaps not.", told(3, "is_registered_sw", "Y?")))
def yes_in_doubt() -> File:
    return one(3, "is_registered_sw", "Y?")


@drop(
    rows_refused(
        "A code one letter wrong: the near one is named, not taken.",
        told(3, "role", "case_holder|case holder"),
    )
)
def code_mistyped() -> File:
    return one(3, "role", "case_hodler")
