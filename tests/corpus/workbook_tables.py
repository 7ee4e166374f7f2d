"""Workbooks: where on a sheet the table stands, and what stands round it."""

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from tests.corpus.dropping import File, drop, read, repaired, rows_refused, told
from tests.corpus.staff import all_with, grid, staff, typed
from tests.corpus.workbook_cells import CELLS
from tests.corpus.writing import book, sheet_of


def right_of(cells: Sequence[Sequence[object]], columns: int, rows: int) -> list[list[object]]:
    """The grid moved to the right and down."""
    return [*[[] for _ in range(rows)], *[[None] * columns + list(row) for row in cells]]


@drop(
    read(
        "Rows hidden by a filter are rows of the file; it is said.",
        told(None, None, "hidden|filter"),
    )
)
def sheet_rows_hidden_by_a_filter() -> File:
    def narrowed(made: Workbook) -> None:
        sheet_of(made).auto_filter.ref = "A1:J7"
        for row in (3, 5, 6):
            sheet_of(made).row_dimensions[row].hidden = True

    return File("w.xlsx", book(narrowed, Staff=CELLS), staff())


@drop(read("A hidden column of names is not read, and named.", told(None, None, "Full name")))
def sheet_hidden_column_of_names() -> File:
    cells = [[*row, "Full name" if n == 0 else f"Person {n}"] for n, row in enumerate(CELLS)]

    def hidden(made: Workbook) -> None:
        sheet_of(made).column_dimensions["K"].hidden = True

    return File("w.xlsx", book(hidden, Staff=cells), staff())


@drop(read("A column that counts is hidden; its cells are what they are."))
def sheet_hidden_column_that_counts() -> File:
    def hidden(made: Workbook) -> None:
        sheet_of(made).column_dimensions["G"].hidden = True

    return File("w.xlsx", book(hidden, Staff=CELLS), staff())


@drop(read("The table begins at D5."))
def sheet_table_starts_inside() -> File:
    return File("w.xlsx", book(Staff=right_of(CELLS, 3, 4)), staff())


@drop(read("A table with a name, a filter, and a list to choose from."))
def sheet_named_table() -> File:
    def named(made: Workbook) -> None:
        sheet_of(made).add_table(Table(displayName="Staff", ref="A1:J7"))
        choice = DataValidation(type="list", formula1='"employee,agency"')
        choice.add("D2:D7")
        sheet_of(made).add_data_validation(choice)
        sheet_of(made).freeze_panes = "C2"

    return File("w.xlsx", book(named, Staff=CELLS), staff())


@drop(read("A coloured empty cell far away is empty."))
def sheet_coloured_cell_far_away() -> File:
    def colour(made: Workbook) -> None:
        sheet_of(made).cell(1_048_576, 16_384).fill = PatternFill("solid", fgColor="FFFF00")

    return File("w.xlsx", book(colour, Staff=CELLS), staff())


@drop(read("A thousand rows coloured below the table are empty."))
def sheet_coloured_rows_below() -> File:
    def colour(made: Workbook) -> None:
        for row in range(8, 1008):
            sheet_of(made).cell(row, 1).fill = PatternFill("solid", fgColor="DDDDDD")

    return File("w.xlsx", book(colour, Staff=CELLS), staff())


@drop(read("A small list of codes stands to the right of the table."))
def sheet_list_to_the_right() -> File:
    beside = [["", "Code", "Meaning"], ["", "NF01", "North Fen 1"], ["", "NF02", "North Fen 2"]]
    cells = [[*row, *(beside[n] if n < 3 else [])] for n, row in enumerate(CELLS)]
    return File("w.xlsx", book(Staff=cells), staff())


@drop(
    read(
        "A line of group headings stands over the header.",
        told(None, None, "above|header"),
    )
)
def sheet_two_rows_of_header() -> File:
    groups = ["", "Worker", "", "Post", "", "", "", "Dates", "", "Work"]
    return File("w.xlsx", book(Staff=[groups, *CELLS]), staff())


@drop(read("Totals by team between the rows, as Excel's Subtotal makes them."))
def sheet_subtotals() -> File:
    def total(team: str) -> list[object]:
        return [None, None, f"{team} Total", None, None, None, 1.4, None, None, 31]

    rows = all_with(staff(2), team_code="NF01") + all_with(staff(2, 3), team_code="NF02")
    cells = grid(rows, typed)
    made = [*cells[:3], total("NF01"), *cells[3:], total("NF02"), total("Grand")]
    return File("w.xlsx", book(Staff=made), rows)


@drop(
    rows_refused(
        "Workers typed below the total, after the table was made, count like any other.",
        told(10, "role", "Wizard|text"),
        otherwise=repaired("Never left out in silence.", told(None, None, "below|after|total")),
    )
)
def sheet_rows_below_the_total() -> File:
    total = ["Total", "", "", "", "", "", 4.8, "", "", 73]
    late = grid(staff(2, 7), typed)[1:]
    late[1][4] = "Wizard"
    return File("w.xlsx", book(Staff=[*CELLS, total, *late]), staff(7))
