"""HR systems: shares of full time, counts, yes and no, codes and references as people type them."""

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


@drop(repaired("Percents of full time.", told(2, "fte", "80%"), told(5, "fte", "50 %")))
def fte_percents() -> File:
    return column(
        "fte", "80%", "100%", "60%", "50 %", "90%", "100%", shows=[0.8, 1, 0.6, 0.5, 0.9, 1]
    )


@drop(repaired("Hours of a week of 37: the column as a whole says so.", told(3, "fte", "29.6")))
def fte_hours() -> File:
    return column("fte", "37", "29.6", "18.5", "37", "22.2", "37", shows=[1, 0.8, 0.5, 1, 0.6, 1])


@drop(repaired("Hours that say so.", told(2, "fte", "37 hours")))
def fte_hours_in_words() -> File:
    values = ("37 hours", "29.6 hours", "18.5 hrs", "37 hours", "22.2 hours", "37 hours")
    return column("fte", *values, shows=[1, 0.8, 0.5, 1, 0.6, 1])


@drop(rows_refused("2.0 among shares is no two hours a week.", told(4, "fte", "2")))
def fte_two_among_shares() -> File:
    return one(4, "fte", "2.0")


@drop(rows_refused("37 among shares may be hours, or 0.37: it is asked.", told(4, "fte", "37")))
def fte_hours_among_shares() -> File:
    return one(4, "fte", "37")


@drop(repaired("Its words say what it is.", told(3, "fte", "0.8 FTE")))
def fte_with_its_unit() -> File:
    return one(3, "fte", "0.8 FTE", 0.8)


@drop(read("A little over full time is possible, and doubted.", told(3, "fte", "1.2")))
def fte_over_one() -> File:
    return one(3, "fte", "1.2", 1.2)


@drop(rows_refused("Nobody works nothing.", told(3, "fte", "0")))
def fte_nought() -> File:
    return one(3, "fte", "0")


@drop(rows_refused("Less than nothing.", told(3, "fte", "-0.8")))
def fte_below_nought() -> File:
    return one(3, "fte", "-0.8")


@drop(
    rows_refused(
        "Percents without the sign are beyond every reading of a share or of hours.",
        *[told(row, "fte", "percent|%|hours|between|at most|1.5") for row in EVERY],
        otherwise=repaired("Or the column as a whole is read as percents.", told(2, "fte", "80")),
    )
)
def fte_percents_without_a_sign() -> File:
    return column("fte", "80", "100", "60", "50", "90", "100")


@drop(repaired("A decimal comma in the whole column.", told(2, "fte", "0,8")))
def fte_decimal_commas() -> File:
    return column("fte", "0,8", "1,0", "0,6", "0,5", "0,9", "1,0", shows=[0.8, 1, 0.6, 0.5, 0.9, 1])


@drop(rows_refused("Two points in a number.", told(3, "fte", "0.8.0")))
def fte_of_two_points() -> File:
    return one(3, "fte", "0.8.0")


@drop(rows_refused("An empty share is no full time.", told(3, "fte")))
def fte_missing() -> File:
    return one(3, "fte", "")


@drop(rows_refused("Not known is no share.", told(3, "fte")))
def fte_tbc() -> File:
    return one(3, "fte", "TBC")


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


@drop(
    rows_refused(
        "A code one letter wrong: the near one is named, not taken.",
        told(3, "role", "case_holder|case holder"),
    )
)
def code_mistyped() -> File:
    return one(3, "role", "case_hodler")
