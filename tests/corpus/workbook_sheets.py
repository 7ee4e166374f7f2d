"""Workbooks: their sheets. Hidden ones, several that fit, notes beside, tables within, cells far away."""

from collections.abc import Callable, Sequence
from datetime import date

from openpyxl import Workbook
from openpyxl.chart import BarChart
from openpyxl.styles import PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from tests.corpus.dropping import File, drop, file_refused, read, repaired, rows_refused, told
from tests.corpus.staff import all_with, grid, staff, typed
from tests.corpus.workbook_cells import CELLS
from tests.corpus.writing import book, sheet_of

MAY_CELLS = grid(all_with(staff(), as_at_date=date(2025, 5, 31), cases_held=1), typed)
NOTES = [["How to use this workbook"], ["1. Copy June over"], ["2. Send by the 8th"]]


def hide(name: str, state: str = "hidden") -> Callable[[Workbook], object]:
    """Hides a sheet; the first that can be seen is the one open."""

    def change(made: Workbook) -> None:
        made[name].sheet_state = state
        made.active = next(n for n, one in enumerate(made) if one.sheet_state == "visible")

    return change


def right_of(cells: Sequence[Sequence[object]], columns: int, rows: int) -> list[list[object]]:
    """The grid moved to the right and down."""
    return [*[[] for _ in range(rows)], *[[None] * columns + list(row) for row in cells]]


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
    pivot = [["Row Labels", "Sum of fte"], ["NF01", 0.5], ["NF02", 0.8], ["Grand Total", 4.8]]
    return File("w.xlsx", book(Pivot=pivot, Staff=CELLS), staff())


@drop(read("A chart has the first tab."))
def sheet_of_a_chart_first() -> File:
    def chart(made: Workbook) -> None:
        made.create_chartsheet("Chart", 0).add_chart(BarChart())

    return File("w.xlsx", book(chart, Staff=CELLS), staff())


@drop(read("Empty sheets, as old programs make three of."))
def sheet_empty_ones_after() -> File:
    return File("w.xlsx", book(Staff=CELLS, Sheet2=[], Sheet3=[]), staff())


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
    pivot = [["Row Labels", "Sum of fte"], ["NF01", 0.5], ["NF02", 0.8], ["Grand Total", 4.8]]
    return File("w.xlsx", book(Pivot=pivot))


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
