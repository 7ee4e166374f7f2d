"""Rows of text cells out of a file, numbered as a spreadsheet numbers them."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from metrics.intake.files.decoding import encoding_of
from metrics.intake.files.sources import Source
from metrics.intake.files.workbooks import is_workbook, workbook_rows
from metrics.intake.telling.faults import UnreadableFileError, fault
from metrics.model.problem import Problem

Rows = Iterator[list[str]]
DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "upright bars"}
PREAMBLE_ROWS = 20  # the header is among these
LONGEST_CELL = 100_000  # characters; a spreadsheet's cell holds 32,767
LONGEST_LINE = 4_000_000
WIDEST = 1_000  # columns


@dataclass(frozen=True)
class Sheet:
    """One table of text. Rows may be read more than once."""

    rows: Callable[[], Rows]
    warnings: tuple[Problem, ...]

    def top(self) -> list[list[str]]:
        """The first rows, where the header is looked for."""
        return list(islice(self.rows(), PREAMBLE_ROWS))


def open_sheet(source: Source) -> Sheet:
    """The file's table, its rows read only as they are asked for.

    Raises UnreadableFileError for an empty file or one that is no table.
    """
    if is_workbook(source):
        rows, warnings = workbook_rows(source)
        return Sheet(lambda: _narrow(source.name, iter(rows)), warnings)
    encoding = encoding_of(source)
    if encoding.is_blank:
        raise UnreadableFileError(_empty(source.name))
    delimiter = _delimiter(source, encoding.name)
    warnings = encoding.warnings
    if delimiter != ",":
        warnings = (*warnings, _delimited(source.name, DELIMITERS[delimiter]))
    return Sheet(
        lambda: _narrow(source.name, _csv_rows(source, encoding.name, delimiter)), warnings
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


def _delimiter(source: Source, encoding: str) -> str:
    """The delimiter that gives the widest of the first rows; a comma when none does."""
    start = list(islice(_lines(source, encoding), PREAMBLE_ROWS))
    return max(DELIMITERS, key=lambda mark: max(line.count(mark) for line in start))


def _lines(source: Source, encoding: str) -> Iterator[str]:
    """The file's lines, never more of one than can be a line of an extract."""
    with io.TextIOWrapper(source.open(), encoding=encoding, newline="") as stream:
        number = 0
        while line := stream.readline(LONGEST_LINE):
            number += 1
            if len(line) == LONGEST_LINE:
                raise UnreadableFileError(
                    fault(
                        source.name,
                        "line-too-long",
                        f"Line {number} is longer than {LONGEST_LINE:,} characters.",
                        "Export it again as CSV with a line for each row.",
                        row=number,
                    )
                )
            yield line


def _csv_rows(source: Source, encoding: str, delimiter: str) -> Rows:
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(_lines(source, encoding), delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, row in enumerate(reader, start=1):  # noqa: B007
            yield row
    except csv.Error as error:
        raise UnreadableFileError(_csv_fault(source.name, number + 1, str(error))) from error


def _csv_fault(name: str, row: int, why: str) -> Problem:
    if "field larger than" in why:
        return fault(
            name,
            "cell-too-long",
            f"Row {row} has a cell of more than {LONGEST_CELL:,} characters.",
            "Look for a quotation mark that is never closed in that row, and export again.",
            row=row,
        )
    return fault(
        name,
        "quote-or-cell-unreadable",
        f"The file cannot be read beyond row {row - 1}: {why}.",
        "Look for a quotation mark that is never closed near that row, and export again.",
        row=row,
    )
