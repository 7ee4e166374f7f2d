"""A month with every mess that is read all the same, and told."""

from random import Random

from metrics.sample.dirt.sheet import DirtySheet, Row
from metrics.sample.dirt.spellings import (
    day_first,
    decimal_comma,
    hours,
    hours_in_words,
    month_in_words,
    percent,
    serial,
    two_digit_year,
    with_time,
    with_unit,
)

FILLERS = ("31/12/9999", "1900-01-00", "01/01/1900")


def dirty_workforce(
    sheet: DirtySheet, before: list[Row], month_end: str, supervised: frozenset[str]
) -> None:
    """The workforce snapshot: header, dates, FTE, marks, people in both files, leavers."""
    sheet.heads = {"as_at_date": "Snapshot date", "team_code": "Unit"}
    sheet.extra = {"Notes": "checked", "Full Name": "not a person", "NI Number": "not a number"}
    sheet.above = ("Workforce profile", "Run by the staff system")
    sheet.of_file("rows-above-header", "a title and who ran it")
    sheet.of_file("columns-dropped", "a column of notes")
    sheet.of_file("personal-data-dropped", "columns headed as a name and an NI number")
    sheet.of_file("delimiter-other", "separated by semicolons")
    _leaver_without_end_date(sheet, before, supervised)
    _dates(sheet)
    _fte(sheet)
    sheet.plant(
        "value-withheld", "cases_held", "<5", times=2, where=lambda r: bool(r["cases_held"])
    )
    sheet.plant("value-not-given", "cases_held", "n/a", where=lambda r: bool(r["cases_held"]))
    sheet.plant(
        "code-alias", "role", "Social worker", times=3, where=lambda r: r["role"] == "case_holder"
    )
    sheet.plant("code-alias", "worker_type", "Permanent", where=_is_employee)
    sheet.plant("cell-formula", "post_ref", lambda cell: f"={cell}")
    _in_both_files(sheet)
    _still_there(sheet, before, month_end)
    sheet.add(
        "row-header-repeated", dict(sheet.heads) | _same(sheet), None, at=len(sheet.rows) // 2
    )
    sheet.add("row-total", {"as_at_date": "Grand Total", "fte": "301.9"}, None)
    sheet.add("row-footer", {"as_at_date": "Printed on the eighth"}, None)


def dirty_supervision(sheet: DirtySheet) -> None:
    """The sessions: dates of spreadsheets, other words for held, marks for nothing."""
    held = lambda r: r["status"] == "held"  # noqa: E731 - read four times below
    sheet.plant("date-excel-serial", "held_date", serial, times=4, where=held)
    sheet.plant("date-day-first", "scheduled_date", day_first, times=4)
    sheet.plant("code-alias", "status", "Completed", times=3, where=held)
    sheet.plant("value-not-given", "duration_minutes", "-", times=2, where=held)
    sheet.of_file("encoding-utf16", "Excel's Unicode text")
    sheet.of_file("delimiter-other", "separated by tabs")


def dirty_audits(sheet: DirtySheet) -> None:
    """The audits: every spelling of a grade."""
    ri = ("RI", "Req Imp", "Requires Improvement to be Good", "3")
    for spelling in ri:
        sheet.plant(
            "code-alias", "grade_initial", spelling,
            where=lambda r: r["grade_initial"] == "requires_improvement",
        )  # fmt: skip
    sheet.plant(
        "code-alias", "grade_initial", "Good with outstanding features",
        where=lambda r: r["grade_initial"] == "good",
    )  # fmt: skip


def dirty_teams(sheet: DirtySheet) -> None:
    """The teams: a dash of the older Windows encoding in a name."""
    sheet.rows[0]["team_name"] = sheet.rows[0]["team_name"].replace(" ", " – ", 1)
    sheet.of_file("encoding-windows", "an en dash in a team's name, in cp1252")


def dirty_agency(sheet: DirtySheet) -> None:
    """The assignments: upright bars, percentages."""
    sheet.plant("fte-percent", "fte", percent, times=2)
    sheet.of_file("delimiter-other", "separated by upright bars")


def _dates(sheet: DirtySheet) -> None:
    sheet.plant("date-day-first", "start_date", day_first, times=4)
    sheet.plant("date-two-digit-year", "start_date", two_digit_year, times=2)
    sheet.plant("date-month-name", "start_date", month_in_words, times=2)
    sheet.plant("date-with-time", "start_date", with_time, times=2)
    sheet.plant("date-excel-serial", "start_date", serial, times=2)
    for filler in FILLERS:
        sheet.plant("date-filler", "end_date", filler, where=lambda r: not r["end_date"])


def _fte(sheet: DirtySheet) -> None:
    sheet.plant("fte-percent", "fte", percent, times=2)
    sheet.plant("fte-hours", "fte", hours, times=2)
    sheet.plant("fte-hours", "fte", hours_in_words)
    sheet.plant("number-with-words", "fte", with_unit)
    sheet.plant("number-decimal-comma", "fte", decimal_comma)
    sheet.plant(
        "fte-over-one",
        "fte",
        "1.2",
        where=lambda r: r["fte"] == "1" and r["worker_type"] == "agency",
    )


def _in_both_files(sheet: DirtySheet) -> None:
    """Four agency workers whom the HR file has as employees too: both rows of each are told."""
    for row in sheet._pick(4, lambda r: r["worker_type"] == "agency" and not r["end_date"]):
        sheet.mark(row, "employee-and-agency", "worker_type", "in the HR file as an employee too")
        twin = dict(row) | {
            "worker_type": "employee", "post_ref": f"{row['post_ref']}-HR", "fte": "0.1",
            "is_registered_sw": "no",
        }  # fmt: skip
        sheet.add("employee-and-agency", twin, "worker_type")


def _leaver_without_end_date(
    sheet: DirtySheet, before: list[Row], supervised: frozenset[str]
) -> None:
    """Somebody who was there the month before and is simply gone."""
    stayed = {row["worker_ref"] for row in before if not row["end_date"]} - supervised
    gone = next(r for r in sheet.rows if r["worker_ref"] in stayed and _is_employee(r))
    sheet.rows = [row for row in sheet.rows if row["worker_ref"] != gone["worker_ref"]]
    sheet.of_file(
        "worker-vanished", f"{gone['worker_ref']} is gone without an end date", "worker_ref"
    )


def _still_there(sheet: DirtySheet, before: list[Row], month_end: str) -> None:
    """Somebody who had left in the month before, here again."""
    now = {row["worker_ref"] for row in sheet.rows}
    left = next(
        r
        for r in before
        if r["end_date"] and r["end_date"] < r["as_at_date"] and r["worker_ref"] not in now
    )
    sheet.add("leaver-still-there", {**left, "as_at_date": month_end}, "worker_ref")


def _is_employee(row: Row) -> bool:
    return row["worker_type"] == "employee" and not row["end_date"]


def _same(sheet: DirtySheet) -> Row:
    return {name: sheet.heads.get(name, name) for name in sheet.columns}


def sheet_of(rows: list[Row], random: Random) -> DirtySheet:
    """A sheet of copies of clean rows."""
    return DirtySheet([dict(row) for row in rows], list(rows[0]), random)
