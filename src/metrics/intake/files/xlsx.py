"""XLSX workbooks: values by one reader, what the values do not say by a pass over the sheet's XML."""

import zipfile
from collections.abc import Sequence
from xml.parsers import expat

import python_calamine

from metrics.intake.files.cell_marks import CellMarks, cell_marks
from metrics.intake.files.damage import DAMAGE, why_damaged
from metrics.intake.files.merged import mark_merged
from metrics.intake.files.packages import refuse_bombs
from metrics.intake.files.rich_text import marked_strings
from metrics.intake.files.shown import shown
from metrics.intake.files.sources import Source
from metrics.intake.files.workbook_parts import DocumentTypeError, Parts, read_parts
from metrics.intake.files.workbooks import Cells, Workbook, refuse_far_cells, text_of, unreadable
from metrics.intake.telling.faults import UnreadableFileError

UNPACKED = 1_000_000_000  # bytes
DAMAGED = (*DAMAGE, OSError, IndexError, expat.ExpatError, python_calamine.CalamineError)


def open_xlsx(source: Source) -> Workbook:
    """The workbook. Raises UnreadableFileError when it cannot be opened or is too large."""
    try:
        with source.open() as stream, zipfile.ZipFile(stream) as package:
            members = package.infolist()
            refuse_bombs(source.name, members, "workbook-too-large", UNPACKED)
            _refuse_other_programs(source.name, {member.filename for member in members})
            parts = read_parts(package)
        with source.open() as stream:
            book = python_calamine.CalamineWorkbook.from_filelike(stream)
    except DAMAGED as error:
        raise UnreadableFileError(unreadable(source.name, _why(error))) from error
    sheets = [s for s in book.sheets_metadata if s.typ is python_calamine.SheetTypeEnum.WorkSheet]
    visible = python_calamine.SheetVisibleEnum.Visible
    return Workbook(
        tuple(s.name for s in sheets if s.visible == visible),
        tuple(s.name for s in sheets if s.visible != visible),
        lambda name: _cells(source, book, parts, name),
    )


def _cells(
    source: Source, book: python_calamine.CalamineWorkbook, parts: Parts, name: str
) -> Cells:
    try:
        with source.open() as stream, zipfile.ZipFile(stream) as package:
            marks = _marks(package, parts, name)
        refuse_far_cells(source.name, marks.rows, marks.columns)
        rows = _seen(book.get_sheet_by_name(name).to_python(skip_empty_area=False), marks)
        mark_merged(rows, marks.merges)
    except DAMAGED as error:
        raise UnreadableFileError(unreadable(source.name, _why(error))) from error
    return Cells(rows, len(marks.hidden), tuple(row + 1 for row in sorted(marks.struck)))


def _marks(package: zipfile.ZipFile, parts: Parts, name: str) -> CellMarks:
    strings = marked_strings(package, parts.strings) if parts.strings else {}
    with package.open(parts.sheets[name]) as stream:
        return cell_marks(stream, parts, strings)  # type: ignore[arg-type]


def _seen(values: Sequence[Sequence[object]], marks: CellMarks) -> list[list[str]]:
    """The cells as text, those whose value is not what is shown put right."""
    rows = [[text_of(cell) for cell in row] for row in values]
    for (row, column), error in marks.errors.items():
        _grow(rows, row, column)
        rows[row][column] = error
    for (row, column), code in marks.formats.items():
        if row < len(values) and column < len(values[row]):
            value = values[row][column]
            if isinstance(value, int | float) and not isinstance(value, bool):
                rows[row][column] = shown(float(value), code) or rows[row][column]
    return rows


def _grow(rows: list[list[str]], row: int, column: int) -> None:
    """Make room: the reader of values leaves out rows and columns of which every cell is an error."""
    width = max(column + 1, len(rows[0]) if rows else 0)
    rows.extend([] for _ in range(row + 1 - len(rows)))
    for cells in rows:
        cells.extend("" for _ in range(width - len(cells)))


def _refuse_other_programs(name: str, members: set[str]) -> None:
    if "content.xml" in members and "mimetype" in members:
        why, how = "it is an OpenDocument file (.ods)", "Open it in the program that made it"
    elif any(member.endswith(".bin") and "workbook" in member for member in members):
        why, how = "it is a binary workbook (.xlsb)", "Open it in Excel"
    else:
        return
    raise UnreadableFileError(unreadable(name, why, f"{how} and save it as XLSX."))


def _why(error: Exception) -> str:
    if isinstance(error, python_calamine.CalamineError | DocumentTypeError | KeyError):
        return str(error).strip("'\" .") or type(error).__name__
    return why_damaged(error)
