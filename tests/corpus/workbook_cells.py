"""Workbooks: what stands in a cell. Errors, formulas, notes, links, merged cells, logical values, rich text."""

import io
from collections.abc import Callable
from datetime import date

import xlsxwriter  # type: ignore[import-untyped]
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

from tests.corpus.dropping import File, drop, file_refused, read, repaired, rows_refused, told
from tests.corpus.staff import all_with, changed, grid, staff, typed
from tests.corpus.writing import book, cell, column_of, sheet_of

CELLS = grid(staff(), typed)


def without(*numbers: int) -> list[dict[str, object]]:
    """The six workers but for those in these rows of the spreadsheet."""
    return [row for n, row in enumerate(staff(), start=2) if n not in numbers]


def calculated(header: str, formula: str, value: object, row: int = 3) -> bytes:
    """A workbook with one formula, with the value that was calculated for it."""
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, {"in_memory": True}) as made:
        sheet, days = made.add_worksheet("Staff"), made.add_format({"num_format": "dd/mm/yyyy"})
        for number, cells in enumerate(CELLS):
            for place, one in enumerate(cells):
                is_date = hasattr(one, "isoformat")
                sheet.write(number, place, one, *([days] if is_date else []))
        sheet.write_formula(row - 1, CELLS[0].index(header), formula, value=value)
    return held.getvalue()


@drop(
    rows_refused(
        "A leaving date looked up and not found: nobody can say whether the worker leaves.",
        told(3, "end_date", "#N/A"),
        otherwise=repaired(
            "Not found is none, if the cell is listed.", told(3, "end_date", "#N/A")
        ),
    )
)
def cell_error_not_found_in_leaving_date() -> File:
    return File("w.xlsx", book(cell(3, "end_date", "#N/A"), Staff=CELLS), None)


@drop(rows_refused("A broken reference is no caseload of nought.", told(4, "cases_held", "#REF!")))
def cell_error_reference_in_cases() -> File:
    return File("w.xlsx", book(cell(4, "cases_held", "#REF!"), Staff=CELLS), without(4))


@drop(
    rows_refused("An error is no leaving date and no empty cell.", told(5, "end_date", "#VALUE!"))
)
def cell_error_value_in_leaving_date() -> File:
    return File("w.xlsx", book(cell(5, "end_date", "#VALUE!"), Staff=CELLS), without(5))


@drop(rows_refused("A share that was divided by nought.", told(2, "fte", "#DIV/0!")))
def cell_error_division_in_fte() -> File:
    return File("w.xlsx", book(cell(2, "fte", "#DIV/0!"), Staff=CELLS), without(2))


@drop(rows_refused("An error where the team should be.", told(7, "team_code", "#NAME")))
def cell_error_name_in_team() -> File:
    return File("w.xlsx", book(cell(7, "team_code", "#NAME?"), Staff=CELLS), without(7))


@drop(read("An error in a column that is not read is nobody's concern."))
def cell_error_in_a_column_not_read() -> File:
    cells = [[*row, "Cost centre" if n == 0 else "#N/A"] for n, row in enumerate(CELLS)]
    return File("w.xlsx", book(Staff=cells), staff())


@drop(read("A total row whose sum is broken is a total row still."))
def cell_error_in_the_total_row() -> File:
    total = ["Total", "", "", "", "", "", "#REF!", "", "", "#REF!"]
    return File("w.xlsx", book(Staff=[*CELLS, total]), staff())


@drop(read("A formula with its value is its value."))
def cell_formula_with_its_value() -> File:
    return File("w.xlsx", calculated("fte", "=29.6/37", 0.8), changed(staff(), (1, "fte", 0.8)))


@drop(read("A reference built by a formula shows a reference."))
def cell_formula_that_is_a_text() -> File:
    return File("w.xlsx", calculated("worker_ref", '="W"&"0002"', "W0002"), staff())


@drop(read("A link made by a formula shows the reference it links from."))
def cell_formula_that_is_a_link() -> File:
    formula = '=HYPERLINK("https://hr.example/2","W0002")'
    return File("w.xlsx", calculated("worker_ref", formula, "W0002"), staff())


@drop(
    rows_refused(
        "A formula that a program wrote and nobody calculated holds nothing to read.",
        *[told(row, "fte", "formula|calculat") for row in range(2, 8)],
        otherwise=file_refused(
            "The whole column is so.", told(None, None, "formula|calculat", "save")
        ),
    )
)
def cell_formulas_never_calculated() -> File:
    changes = [cell(row, "fte", f"=L{row}/37") for row in range(2, 8)]
    return File("w.xlsx", book(*changes, Staff=CELLS))


@drop(
    rows_refused(
        "A program wrote a formula with a stand-in of nought and asks for calculation on opening.",
        told(3, "cases_held", "formula|calculat"),
        otherwise=file_refused("The file as a whole.", told(None, None, "formula|calculat")),
    )
)
def cell_formula_with_a_stand_in() -> File:
    return File("w.xlsx", calculated("cases_held", "=COUNTIF(Z:Z,B3)", 0), without(3))


@drop(rows_refused("A formula whose value is an error.", told(3, "fte", "#DIV/0!")))
def cell_formula_whose_value_is_an_error() -> File:
    return File("w.xlsx", calculated("fte", "=1/0", "#DIV/0!"), without(3))


@drop(read("A formula that shows an empty text shows nothing."))
def cell_formula_that_shows_nothing() -> File:
    return File("w.xlsx", calculated("end_date", '=IF(Z3="","",Z3)', ""), staff())


@drop(read("Notes on cells are not their values."))
def cell_notes() -> File:
    def note(made: Workbook) -> None:
        sheet_of(made).cell(3, 2).comment = Comment("Check with HR: W9999?", "Analyst")

    return File("w.xlsx", book(note, Staff=CELLS), staff())


@drop(read("Links on cells are not their values."))
def cell_links() -> File:
    def link(made: Workbook) -> None:
        sheet_of(made).cell(4, 2).hyperlink = "https://hr.example/worker/3"
        sheet_of(made).cell(4, 2).value = "W0003"

    return File("w.xlsx", book(link, Staff=CELLS), staff())


@drop(read("TRUE and FALSE as a spreadsheet has them."))
def cell_logical_values() -> File:
    changes = [cell(row, "is_registered_sw", row != 3) for row in range(2, 8)]
    shows = changed(staff(), (1, "is_registered_sw", False))
    return File("w.xlsx", book(*changes, Staff=CELLS), shows)


@drop(read("Numbers as text, with the green corner."))
def cell_numbers_as_text() -> File:
    changes = [cell(row, "fte", str(CELLS[row - 1][6])) for row in range(2, 8)]
    return File("w.xlsx", book(*changes, Staff=CELLS), staff())


@drop(
    rows_refused(
        "One team merged over three rows: two of them have none of their own.",
        told(3, "team_code"),
        told(4, "team_code"),
        otherwise=repaired(
            "A merged cell shows for all.", told(3, "team_code"), told(4, "team_code")
        ),
    )
)
def cell_team_merged_over_rows() -> File:
    def merge(made: Workbook) -> None:
        sheet, place = sheet_of(made), column_of(sheet_of(made), "team_code")
        sheet.merge_cells(start_row=2, end_row=4, start_column=place, end_column=place)

    return File("w.xlsx", book(merge, Staff=grid(all_with(staff(), team_code="NF01"), typed)))


def merged(header: str, first: int, last: int) -> Callable[[Workbook], None]:
    """Merges the cells of a column from one row to another."""

    def merge(made: Workbook) -> None:
        sheet, place = sheet_of(made), column_of(sheet_of(made), header)
        sheet.merge_cells(start_row=first, end_row=last, start_column=place, end_column=place)

    return merge


@drop(
    rows_refused(
        "Twenty merged over two workers: the first's, each's, or both together.",
        told(3, "cases_held", "merged"),
        told(4, "cases_held", "merged"),
    )
)
def cell_cases_merged_over_rows() -> File:
    return File("w.xlsx", book(merged("cases_held", 3, 4), Staff=CELLS), without(3, 4))


@drop(
    rows_refused(
        "A leaving date merged over three: two of them do not stay because it stands in the first.",
        told(3, "end_date", "merged"),
        told(4, "end_date", "merged"),
        otherwise=repaired(
            "All three leave.", told(3, "end_date", "merged"), told(4, "end_date", "merged")
        ),
    )
)
def cell_leaving_date_merged_over_rows() -> File:
    leaves = cell(2, "end_date", date(2025, 7, 31))
    content = book(leaves, merged("end_date", 2, 4), Staff=CELLS)
    return File("w.xlsx", content, changed(without(3, 4), (0, "end_date", date(2025, 7, 31))))


@drop(read("Each name of the header merged over two rows."))
def cell_header_merged_over_two_rows() -> File:
    def merge(made: Workbook) -> None:
        for place in range(1, len(CELLS[0]) + 1):
            sheet_of(made).merge_cells(start_row=1, end_row=2, start_column=place, end_column=place)

    return File("w.xlsx", book(merge, Staff=[CELLS[0], [], *CELLS[1:]]), staff())


@drop(read("A note below the table, merged over all its columns and two rows."))
def cell_note_merged_below() -> File:
    def merge(made: Workbook) -> None:
        sheet_of(made).cell(9, 1, "Figures are as the system has them.")
        sheet_of(made).merge_cells("A9:J10")

    return File("w.xlsx", book(merge, Staff=CELLS), staff())


@drop(read("A title merged over the whole table."))
def cell_title_merged() -> File:
    def merge(made: Workbook) -> None:
        sheet_of(made).merge_cells("A1:J1")

    return File("w.xlsx", book(merge, Staff=[["Staff in post"], *CELLS]), staff())


@drop(read("Part of a reference is bold."))
def cell_rich_text() -> File:
    text = CellRichText(TextBlock(InlineFont(b=True), "W"), "0003")
    return File("w.xlsx", book(cell(4, "worker_ref", text), Staff=CELLS), staff())


@drop(
    rows_refused(
        "A one struck out before a four is four; a raised one behind a share is a note's mark.",
        told(3, "cases_held", "struck|strike"),
        told(4, "fte", "raised|superscript"),
    )
)
def cell_rich_text_struck_and_raised() -> File:
    struck = CellRichText(TextBlock(InlineFont(strike=True), "1"), "4")
    raised = CellRichText("0.6", TextBlock(InlineFont(vertAlign="superscript"), "1"))
    changes = (cell(3, "cases_held", struck), cell(4, "fte", raised))
    return File("w.xlsx", book(*changes, Staff=CELLS), without(3, 4))


@drop(
    rows_refused(
        "The same in a text that the workbook keeps once for all its cells.",
        told(3, "worker_ref", "struck|strike"),
    )
)
def cell_rich_text_that_is_shared() -> File:
    held = io.BytesIO()
    with xlsxwriter.Workbook(held, {"in_memory": True}) as made:
        sheet, days = made.add_worksheet("Staff"), made.add_format({"num_format": "dd/mm/yyyy"})
        struck = made.add_format({"font_strikeout": True})
        for number, cells in enumerate(CELLS):
            for place, one in enumerate(cells):
                sheet.write(number, place, one, *([days] if hasattr(one, "isoformat") else []))
        sheet.write_rich_string(2, 1, struck, "W1", "W0002")
    return File("w.xlsx", held.getvalue(), without(3))


@drop(
    read(
        "A worker struck through may have left: nobody can say, so it is doubted by row.",
        told(4, None, "struck"),
        otherwise=rows_refused("Or asked for.", told(4, None, "struck")),
    )
)
def cell_struck_through() -> File:
    def strike(made: Workbook) -> None:
        for one in sheet_of(made)[4]:
            one.font = Font(strike=True)

    return File("w.xlsx", book(strike, Staff=CELLS), staff())


@drop(read("Whole numbers held as parts: 17.0 children are 17."))
def cell_whole_numbers_as_parts() -> File:
    changes = [cell(row, "cases_held", float(str(CELLS[row - 1][9]))) for row in range(2, 8)]
    return File("w.xlsx", book(*changes, Staff=CELLS), staff())


@drop(rows_refused("A child cannot be halved.", told(3, "cases_held", "17.5|whole")))
def cell_part_of_a_child() -> File:
    return File("w.xlsx", book(cell(3, "cases_held", 17.5), Staff=CELLS), without(3))


@drop(read("A number that is not exact in binary is the number it shows."))
def cell_number_with_a_binary_tail() -> File:
    tail = cell(3, "fte", 0.1 + 0.2)
    return File("w.xlsx", book(tail, Staff=CELLS), changed(staff(), (1, "fte", 0.3)))
