"""Workbooks: their sheets. Hidden ones, several that fit, notes and pivots beside."""

from collections.abc import Callable
from datetime import date
from typing import Literal

from openpyxl import Workbook
from openpyxl.chart import BarChart

from tests.corpus.dropping import File, drop, file_refused, read, told
from tests.corpus.staff import all_with, grid, staff, typed
from tests.corpus.workbook_cells import CELLS
from tests.corpus.writing import book

MAY_CELLS = grid(all_with(staff(), as_at_date=date(2025, 5, 31), cases_held=1), typed)
NOTES = [["How to use this workbook"], ["1. Copy June over"], ["2. Send by the 8th"]]


def hide(
    name: str, state: Literal["hidden", "veryHidden"] = "hidden"
) -> Callable[[Workbook], object]:
    """Hides a sheet; the first that can be seen is the one open."""

    def change(made: Workbook) -> None:
        made[name].sheet_state = state
        made.active = next(n for n, one in enumerate(made) if one.sheet_state == "visible")

    return change


@drop(read("May is hidden, June is what people see.", told(None, None, "hidden", "May")))
def sheet_hidden_before_the_visible() -> File:
    return File("w.xlsx", book(hide("May"), May=MAY_CELLS, June=CELLS), staff())


@drop(read("A sheet that cannot even be unhidden by hand.", told(None, None, "hidden", "Old")))
def sheet_very_hidden() -> File:
    return File("w.xlsx", book(hide("Old", "veryHidden"), Old=MAY_CELLS, June=CELLS), staff())


@drop(
    file_refused(
        "Only a hidden sheet holds a table.", told(None, None, "hidden", "June|unhide|show")
    )
)
def sheet_hidden_holds_the_only_table() -> File:
    return File("w.xlsx", book(hide("June"), Notes=NOTES, June=CELLS))


@drop(
    file_refused(
        "Two sheets of one shape: half the workers would go unread.",
        told(None, None, "North", "South", "sheet"),
    )
)
def sheet_two_that_fit() -> File:
    north, south = grid(staff(3), typed), grid(staff(3, 4), typed)
    return File("w.xlsx", book(North=north, South=south))


@drop(file_refused("A sheet a month, three of them.", told(None, None, "Apr", "Jun", "sheet")))
def sheet_one_a_month() -> File:
    april = grid(all_with(staff(), as_at_date=date(2025, 4, 30)), typed)
    return File("w.xlsx", book(Apr=april, May=MAY_CELLS, Jun=CELLS))


@drop(read("One of two sheets is asked for by its name."))
def sheet_chosen_by_name() -> File:
    return File("w.xlsx", book(May=MAY_CELLS, June=CELLS), staff(), sheet="June")


@drop(file_refused("The sheet asked for is not there.", told(None, None, "July", "June")))
def sheet_chosen_is_not_there() -> File:
    return File("w.xlsx", book(June=CELLS), sheet="July")


@drop(read("Notes first, the table on the second sheet."))
def sheet_notes_first() -> File:
    return File("w.xlsx", book(Notes=NOTES, Data=CELLS), staff())


@drop(read("A list of codes on a sheet beside."))
def sheet_of_codes_beside() -> File:
    codes = [["Code", "Meaning"], ["5", "Case holder"], ["3", "First line manager"]]
    return File("w.xlsx", book(Staff=CELLS, Lookup=codes), staff())


@drop(read("A pivot of the table on a sheet before it."))
def sheet_pivot_first() -> File:
    pivot: list[list[object]] = [
        ["Row Labels", "Sum of fte"],
        ["NF01", 0.5],
        ["NF02", 0.8],
        ["Grand Total", 4.8],
    ]
    return File("w.xlsx", book(Pivot=pivot, Staff=CELLS), staff())


@drop(read("A chart has the first tab."))
def sheet_of_a_chart_first() -> File:
    def chart(made: Workbook) -> None:
        made.create_chartsheet("Chart", 0).add_chart(BarChart())

    return File("w.xlsx", book(chart, Staff=CELLS), staff())


@drop(read("Empty sheets, as old programs make three of."))
def sheet_empty_ones_after() -> File:
    return File("w.xlsx", book(Staff=CELLS, Sheet2=[], Sheet3=[]), staff())


@drop(file_refused("A workbook of notes: its sheets are listed.", told(None, None, "Notes")))
def sheet_without_a_table() -> File:
    return File("w.xlsx", book(Notes=NOTES))


@drop(
    file_refused(
        "A workbook in which nothing was ever typed.", told(None, None, "empty|no row|nothing")
    )
)
def sheet_of_an_empty_workbook() -> File:
    return File("w.xlsx", book(Sheet1=[]))


@drop(
    file_refused(
        "A pivot alone has no row a worker.", told(None, None, "Pivot|Sheet|worker_ref|column")
    )
)
def sheet_pivot_alone() -> File:
    pivot: list[list[object]] = [
        ["Row Labels", "Sum of fte"],
        ["NF01", 0.5],
        ["NF02", 0.8],
        ["Grand Total", 4.8],
    ]
    return File("w.xlsx", book(Pivot=pivot))
