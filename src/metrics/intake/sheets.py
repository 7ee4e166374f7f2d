"""Rows of text cells out of a file, numbered as a spreadsheet numbers them."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice

import python_calamine

from metrics.intake.decoding import decode
from metrics.intake.faults import UnreadableFileError, file_error
from metrics.intake.sources import Source
from metrics.model.problem import Problem

Rows = Iterator[list[str]]
DELIMITERS = ",;\t|"
PREAMBLE_ROWS = 20  # the header is among these
ZIPPED = b"PK\x03\x04"  # how every XLSX workbook begins
LONGEST_CELL = 1_000_000


@dataclass(frozen=True)
class Sheet:
    """One table of text. Rows may be read more than once."""

    rows: Callable[[], Rows]
    warnings: tuple[Problem, ...]

    def top(self) -> list[list[str]]:
        """The first rows, where the header is looked for."""
        return list(islice(self.rows(), PREAMBLE_ROWS))


def open_sheet(source: Source) -> Sheet:
    """The file's table. Raises UnreadableFileError for an empty file or one that is no table."""
    if source.content.startswith(ZIPPED):
        return _workbook(source)
    text, warnings = decode(source.name, source.content)
    if not text.strip():
        raise UnreadableFileError(_empty(source.name))
    delimiter = _delimiter(text)
    return Sheet(lambda: _csv_rows(source.name, text, delimiter), warnings)


def _empty(name: str) -> Problem:
    return file_error(
        name,
        "file-empty",
        "The file is empty.",
        "Export it again; a whole extract has a header row and at least one row below it.",
    )


def _delimiter(text: str) -> str:
    """The delimiter that gives the widest of the first rows; a comma when none does."""
    start = list(islice(io.StringIO(text, newline=""), PREAMBLE_ROWS))
    return max(DELIMITERS, key=lambda mark: max(line.count(mark) for line in start))


def _csv_rows(name: str, text: str, delimiter: str) -> Rows:
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, row in enumerate(reader, start=1):  # noqa: B007
            yield row
    except csv.Error as error:
        raise UnreadableFileError(
            file_error(
                name,
                "quote-or-cell-unreadable",
                f"The file cannot be read beyond row {number}: {error}.",
                "Look for a quotation mark that is never closed near that row, and export again.",
                number + 1,
            )
        ) from error


def _workbook(source: Source) -> Sheet:
    try:
        workbook = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(source.content))
        cells = workbook.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except (python_calamine.CalamineError, IndexError, ValueError, OSError) as error:
        raise UnreadableFileError(
            file_error(
                source.name,
                "workbook-unreadable",
                f"The workbook cannot be opened: {error}.",
                "Open it in a spreadsheet and save it again as XLSX without a password.",
            )
        ) from error
    return Sheet(lambda: ([_text(cell) for cell in row] for row in cells), ())


def _text(cell: object) -> str:
    """A workbook's cell as a person would write it."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell) if isinstance(cell, str | int | timedelta) else ""
