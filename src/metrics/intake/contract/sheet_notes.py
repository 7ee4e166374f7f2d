"""What is told about a sheet that is read: what was said when it was opened, and rows hidden or struck out."""

from collections.abc import Iterator

from metrics.intake.files.sheets import Sheet
from metrics.intake.telling.faults import fault, shortened
from metrics.model.problem import Problem


def sheet_notes(file: str, sheet: Sheet) -> Iterator[Problem]:
    """Warnings about a sheet whose first rows have been read."""
    yield from sheet.warnings
    hidden = sheet.rows_hidden()
    if hidden:
        rows = "One row is" if hidden == 1 else f"{hidden:,} rows are"
        yield fault(
            file,
            "rows-hidden",
            f"{rows} hidden on the sheet “{shortened(sheet.name)}”, by a filter or by hand, and read "
            "like the others.",
            "Nothing to do, if they belong to the extract. To see them, clear the filter, or select the whole "
            "sheet and choose Unhide rows; those that do not belong to it are to be deleted.",
        )
    for row in sheet.rows_struck():
        yield fault(
            file,
            "row-struck-out",
            "The row has a cell that is struck out, which may mean that it no longer counts. It was read like the "
            "others.",
            "Nothing to do, if it counts; else delete the row, or the cell, and save the workbook.",
            row=row,
        )
