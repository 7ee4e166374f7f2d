"""Rows of cells out of a text file, none of them lost between two stray quotation marks."""

import csv
import io
from collections.abc import Iterator

from metrics.intake.files.sources import Source
from metrics.intake.files.swallowed_rows import rows_swallowed
from metrics.intake.telling.faults import UnreadableFileError, fault
from metrics.model.problem import Problem

Rows = Iterator[list[str]]
LONGEST_CELL = 100_000  # characters; a spreadsheet's cell holds 32,767
LONGEST_LINE = 4_000_000
PAGE_ENDS = (
    "\x0c\x1a"  # form feeds before a page's first line, and the end of a file on old systems
)


def text_rows(source: Source, encoding: str, delimiter: str) -> Rows:
    """The rows. Raises UnreadableFileError where quotation marks are wrong, or a cell or line is too long."""
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(
        _lines(source, encoding), delimiter=delimiter, skipinitialspace=True, strict=True
    )
    number, lines, width = 0, 0, 0
    try:
        for number, row in enumerate(reader, start=1):
            if reader.line_num > lines + 1 and rows_swallowed(row, width, delimiter):
                raise UnreadableFileError(
                    _swallowed(source.name, number, lines + 1, reader.line_num)
                )
            lines, width = reader.line_num, len(row)
            yield row
    except csv.Error as error:
        raise UnreadableFileError(_csv_fault(source.name, number + 1, str(error))) from error


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
            yield line.lstrip(PAGE_ENDS) if line[0] in PAGE_ENDS else line


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


def _swallowed(name: str, row: int, first: int, last: int) -> Problem:
    return fault(
        name,
        "quote-around-rows",
        f"A quotation mark opens a cell in line {first:,} and the next closes it in line "
        f"{last:,}: the rows of the table between them would be the text of one cell.",
        f"Take out the quotation marks of lines {first:,} and {last:,}, which may stand for inches or "
        "“as above”, or write two of them in a quoted cell; then load the file again.",
        row=row,
    )
