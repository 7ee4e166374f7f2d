"""Grids of cells as the bytes of files: text of every sort, workbooks, workbooks edited by hand."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Grid = Sequence[Sequence[object]]


def text(
    cells: Grid, delimiter: str = ",", encoding: str = "utf-8", end: str = "\n", quote: bool = False
) -> bytes:
    """A delimited file; cells that need quotation marks get them, or all of them."""

    def cell(value: object) -> str:
        written = "" if value is None else str(value)
        needs = quote or any(mark in written for mark in (delimiter, '"', "\n", "\r"))
        return '"' + written.replace('"', '""') + '"' if needs else written

    return "".join(delimiter.join(map(cell, row)) + end for row in cells).encode(encoding)


def book(*change: Callable[[Workbook], object], **sheets: Grid) -> bytes:
    """A workbook with these sheets, changed by what is given."""
    made = Workbook()
    made.remove(made.worksheets[0])
    for name, cells in sheets.items():
        sheet = made.create_sheet(name)
        for row in cells:
            sheet.append(list(row))
    for each in change:
        each(made)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def sheet_of(made: Workbook) -> Worksheet:
    """The first sheet."""
    return made.worksheets[0]


def column_of(sheet: Worksheet, header: str) -> int:
    """The number of a column by its header, in whatever row that stands."""
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == header:
                return cell.column
    raise AssertionError(header)


def cell(
    row: int, header: str, value: object = None, form: str = ""
) -> Callable[[Workbook], object]:
    """Sets one cell of the first sheet, or only its number format."""

    def change(made: Workbook) -> None:
        found = sheet_of(made).cell(row, column_of(sheet_of(made), header))
        if value is not None:
            found.value = value  # type: ignore[assignment]
        if form:
            found.number_format = form

    return change


def column(header: str, form: str) -> Callable[[Workbook], object]:
    """Gives a column of the first sheet, below its header, a number format."""

    def change(made: Workbook) -> None:
        number = column_of(sheet_of(made), header)
        for (one,) in sheet_of(made).iter_rows(min_row=2, min_col=number, max_col=number):
            one.number_format = form

    return change


def edited(content: bytes, changes: Mapping[str, Callable[[str], str]]) -> bytes:
    """A package with the text of some parts changed."""
    held = io.BytesIO()
    assert changes.keys() <= set(zipfile.ZipFile(io.BytesIO(content)).namelist())
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(held, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name in changes:
                before, part = part, changes[name](part.decode()).encode()
                assert part != before, f"nothing changed in {name}"
            new.writestr(name, part)
    return held.getvalue()


def archive(members: Mapping[str, bytes]) -> bytes:
    """A ZIP of these files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return held.getvalue()
