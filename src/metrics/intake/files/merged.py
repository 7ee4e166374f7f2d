"""Merged cells of a workbook's table: only the first holds what is shown, and what it says is of all of them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MERGED = "#MERGED"  # stands where it is not known whose the value is
FEWEST_NAMES = 3  # cells that a header fills, and a title does not
NUMBER = re.compile(r"[-+]?[\d.,]+ ?%?")


@dataclass(frozen=True)
class Merge:
    """The cells of a merge, rows and columns from 0, both ends of it."""

    top: int
    left: int
    bottom: int
    right: int


def mark_merged(rows: list[list[str]], merges: Iterable[Merge]) -> None:
    """Mark the cells of each merge below the header but the first; that too where it holds a number.

    A label is of every row it is merged over, a number may be the sum of all: nobody knows. Titles, the
    header, and notes and totals that are merged from the table's edge on are left as they are. Raises
    ValueError when merges overlap, which no spreadsheet writes.
    """
    header = next((n for n, row in enumerate(rows) if _filled(row) >= FEWEST_NAMES), len(rows))
    edge = min((_first(row) for row in rows[header:]), default=0)
    room = sum(map(len, rows))
    for merge in merges:
        is_note = merge.left <= edge < merge.right
        if merge.top <= header or is_note or not _text(rows, merge):
            continue
        is_number = NUMBER.fullmatch(_text(rows, merge)) is not None
        for row, column in _places(rows, merge):
            room -= 1
            if room < 0:
                raise ValueError("its merged cells overlap")
            if is_number or (row, column) != (merge.top, merge.left):
                rows[row][column] = MERGED


def _filled(row: list[str]) -> int:
    return sum(1 for cell in row if cell.strip())


def _first(row: list[str]) -> int:
    """The place of the first cell that holds something; the row's width where none does."""
    return next((n for n, cell in enumerate(row) if cell.strip()), len(row))


def _text(rows: list[list[str]], merge: Merge) -> str:
    row = rows[merge.top] if merge.top < len(rows) else []
    return row[merge.left].strip() if merge.left < len(row) else ""


def _places(rows: list[list[str]], merge: Merge) -> Iterator[tuple[int, int]]:
    """Of a merge, the cells that the rows have."""
    for row in range(merge.top, min(merge.bottom + 1, len(rows))):
        for column in range(merge.left, min(merge.right + 1, len(rows[row]))):
            yield row, column
