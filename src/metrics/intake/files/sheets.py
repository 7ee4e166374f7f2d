"""Rows of text cells out of a file, numbered as a spreadsheet numbers them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from itertools import islice

from metrics.intake.files.decoding import encoding_of
from metrics.intake.files.delimiter import DELIMITERS, delimiter_of
from metrics.intake.files.other_kinds import refuse_other_kinds
from metrics.intake.files.packages import ZIPPED
from metrics.intake.files.sources import Source
from metrics.intake.files.text_rows import Rows, text_rows
from metrics.intake.files.workbooks import Workbook
from metrics.intake.files.xls import open_xls
from metrics.intake.files.xlsx import open_xlsx
from metrics.intake.telling.faults import UnreadableFileError, fault
from metrics.model.problem import Problem

OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"  # XLS, and XLSX behind a password
PREAMBLE_ROWS = 20  # the header is among these
WIDEST = 1_000  # columns


@dataclass(frozen=True)
class Sheet:
    """One table of text. Rows may be read more than once."""

    rows: Callable[[], Rows]
    warnings: tuple[Problem, ...] = ()
    name: str | None = None  # of a workbook's sheet
    is_hidden: bool = False
    rows_hidden: Callable[[], int] = lambda: 0  # rows that hold something and are not shown
    rows_struck: Callable[[], tuple[int, ...]] = (
        tuple  # numbers of rows with a cell that is struck out
    )

    def top(self) -> list[list[str]]:
        """The first rows, where the header is looked for."""
        return list(islice(self.rows(), PREAMBLE_ROWS))


def open_sheets(source: Source) -> tuple[Sheet, ...]:
    """The file's tables, rows read only as they are asked for: the one sheet that was named, or
    every sheet of a workbook, hidden ones too.

    Raises UnreadableFileError for an empty file, one that is no table, and a sheet that is not there.
    """
    start = source.start(4)
    if start in (ZIPPED, OLD_WORKBOOK):
        return _of_workbook(source, open_xlsx(source) if start == ZIPPED else open_xls(source))
    refuse_other_kinds(source)
    encoding = encoding_of(source)
    if encoding.is_blank:
        raise UnreadableFileError(_empty(source.name))
    delimiter = delimiter_of(source, encoding.name)
    warnings = encoding.warnings
    if delimiter != ",":
        warnings = (*warnings, _delimited(source.name, DELIMITERS[delimiter]))
    rows = lambda: _narrow(source.name, text_rows(source, encoding.name, delimiter))  # noqa: E731
    return (Sheet(rows, warnings),)


def _of_workbook(source: Source, book: Workbook) -> tuple[Sheet, ...]:
    cells = cache(book.cells)  # the top is looked at before the rest is read

    def sheet(name: str, *warnings: Problem, is_asked: bool = False) -> Sheet:
        rows = lambda: _narrow(source.name, iter(cells(name).rows))  # noqa: E731
        is_hidden = name in book.hidden and not is_asked
        hidden, struck = lambda: cells(name).rows_hidden, lambda: cells(name).rows_struck
        return Sheet(rows, warnings, name, is_hidden, hidden, struck)

    names = (*book.shown, *book.hidden)
    if source.sheet is None:
        return tuple(map(sheet, names))
    wanted = source.sheet.strip().casefold()
    found = [name for name in names if name.strip().casefold() == wanted]
    if not found:
        raise UnreadableFileError(_sheet_missing(source, names))
    if source.is_part:  # what is not read of the workbook is told once
        return (sheet(found[0], is_asked=True),)
    chosen = sheet(found[0])
    others = [sheet(name) for name in names if name != chosen.name]
    told = not_read(source.name, chosen, others)
    return (sheet(found[0], *told, is_asked=True),)


def not_read(file: str, chosen: Sheet, others: Iterable[Sheet]) -> tuple[Problem, ...]:
    """That a workbook's other sheets were not read, where it has any."""
    names = [f"{other.name} (hidden)" if other.is_hidden else str(other.name) for other in others]
    if not names:
        return ()
    told = fault(
        file,
        "sheets-not-read",
        f"Only the sheet “{chosen.name}” was read. Not read: {', '.join(names)}.",
        "If the extract is on another sheet, name that sheet.",
    )
    return (told,)


def _sheet_missing(source: Source, names: tuple[str, ...]) -> Problem:
    return fault(
        source.name,
        "sheet-missing",
        f"The workbook has no sheet “{source.sheet}”. It has: {', '.join(names)}.",
        "Name one of these sheets.",
    )


def _narrow(name: str, rows: Rows) -> Rows:
    for number, row in enumerate(rows, start=1):
        if len(row) > WIDEST:
            raise UnreadableFileError(
                fault(
                    name,
                    "too-many-columns",
                    f"Row {number} has {len(row):,} columns; an extract has at most {WIDEST:,}.",
                    "Export only the columns of the extract, and look for rows run into one.",
                    row=number,
                )
            )
        yield row


def _empty(name: str) -> Problem:
    return fault(
        name,
        "file-empty",
        "The file is empty.",
        "Export it again; a whole extract has a header row and at least one row below it.",
    )


def _delimited(name: str, what: str) -> Problem:
    return fault(
        name,
        "delimiter-other",
        f"Cells are separated by {what}, not commas; the file was read so.",
        "Nothing to do, if the columns are right.",
    )
