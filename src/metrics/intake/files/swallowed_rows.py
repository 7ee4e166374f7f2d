"""Whether a cell with line breaks is rows of the table, run together by two stray quotation marks.

A note of several lines is properly in quotation marks and stays a note: its lines are prose, with a space
after a comma, or have another number of delimiters than a row has.
"""

import re
from collections.abc import Sequence

LINE_ENDS = re.compile(r"\r\n|\r|\n")
FEWEST_CELLS = 4  # of a row; narrower ones cannot be told from prose


def rows_swallowed(row: Sequence[str], width: int, delimiter: str) -> bool:
    """Whether any cell holds whole rows; width: cells of the row before, which may be the header's."""
    return any(
        _holds_rows(LINE_ENDS.split(cell), place, len(row), cells, delimiter)
        for place, cell in enumerate(row)
        if "\n" in cell or "\r" in cell
        for cells in {width, len(row)}
        if cells >= FEWEST_CELLS
    )


def _holds_rows(lines: Sequence[str], place: int, found: int, width: int, delimiter: str) -> bool:
    """A line between the first and the last is a row; or those two are the ends of one that was split."""
    first, *between, last = lines
    if any(_marks(line, delimiter) == width - 1 for line in between):
        return True
    ends = (_marks(first, delimiter), _marks(last, delimiter))
    return any(ends) and ends == (width - 1 - place, place + width - found)


def _marks(line: str, delimiter: str) -> int:
    """How many delimiters the line has; none where most have a space behind them, as in prose."""
    marks = line.count(delimiter)
    return marks if line.count(f"{delimiter} ") * 2 <= marks else 0
