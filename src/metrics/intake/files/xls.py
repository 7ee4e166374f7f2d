"""Workbooks of Excel before 2007 (.xls): cells, errors and number formats, by a reader of its own."""

import io
from collections.abc import Iterable, Iterator

import xlrd
from xlrd.biffh import XLRDError
from xlrd.compdoc import CompDocError

from metrics.intake.files.damage import DAMAGE, why_damaged
from metrics.intake.files.merged import Merge, mark_merged
from metrics.intake.files.shown import shown
from metrics.intake.files.sources import Source
from metrics.intake.files.workbooks import Cells, Workbook, refuse_far_cells, text_of, unreadable
from metrics.intake.telling.faults import UnreadableFileError

ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # an XLSX behind a password
TAKE_IT_OFF = (
    "Open it in Excel with its password, take the password off (File, Info, Protect Workbook) and "
    "save it as XLSX."
)
DAMAGED = (
    *DAMAGE,
    XLRDError,
    CompDocError,
    AssertionError,
    ArithmeticError,
    LookupError,
    TypeError,
    AttributeError,
    OSError,
    RecursionError,
)


def open_xls(source: Source) -> Workbook:
    """The workbook. Raises UnreadableFileError when it cannot be opened."""
    content = b"".join(source.pieces())
    if ENCRYPTED in content:
        raise UnreadableFileError(unreadable(source.name, "it has a password", TAKE_IT_OFF))
    try:
        book = xlrd.open_workbook(
            file_contents=content, formatting_info=True, logfile=io.StringIO()
        )
        sheets = book.sheets()
    except DAMAGED as error:
        if "encrypted" in str(error).lower():
            problem = unreadable(source.name, "it has a password", TAKE_IT_OFF)
        else:
            problem = unreadable(source.name, _why(error))
        raise UnreadableFileError(problem) from error
    return Workbook(
        tuple(sheet.name for sheet in sheets if not sheet.visibility),
        tuple(sheet.name for sheet in sheets if sheet.visibility),
        lambda name: _cells(source, book, book.sheet_by_name(name)),
    )


def _cells(source: Source, book: xlrd.Book, sheet: xlrd.sheet.Sheet) -> Cells:
    refuse_far_cells(source.name, sheet.nrows, sheet.ncols)
    try:
        rows = [[_text(book, cell) for cell in sheet.row(row)] for row in range(sheet.nrows)]
        mark_merged(rows, _merges(sheet))
        hidden = {row for row, how in sheet.rowinfo_map.items() if how.hidden}
        struck = tuple(row + 1 for row in range(sheet.nrows) if _has_struck(book, sheet.row(row)))
    except DAMAGED as error:
        raise UnreadableFileError(unreadable(source.name, why_damaged(error))) from error
    return Cells(rows, sum(any(cells) for row, cells in enumerate(rows) if row in hidden), struck)


def _has_struck(book: xlrd.Book, cells: Iterable[xlrd.sheet.Cell]) -> bool:
    """Whether a cell that holds something is struck out."""
    return any(
        cell.value != "" and book.font_list[book.xf_list[cell.xf_index or 0].font_index].struck_out
        for cell in cells
    )


def _merges(sheet: xlrd.sheet.Sheet) -> Iterator[Merge]:
    for top, below, left, beyond in sheet.merged_cells:
        yield Merge(top, left, below - 1, beyond - 1)


def _why(error: Exception) -> str:
    said = str(error).strip(" .")
    return said if said and isinstance(error, XLRDError) else why_damaged(error)


def _text(book: xlrd.Book, cell: xlrd.sheet.Cell) -> str:
    value = cell.value
    if isinstance(value, str):
        return value
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(int(value), "#N/A")
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return text_of(bool(value))
    if cell.ctype == xlrd.XL_CELL_DATE:
        return text_of(xlrd.xldate_as_datetime(value, book.datemode))
    code = book.format_map[book.xf_list[cell.xf_index or 0].format_key].format_str
    return shown(value, code) or text_of(value)
