"""A table as plain text: columns aligned, long words in several lines, numbers to the right.

What stands beneath the name of a row has a line of its own: in the name's column it would be a pillar.
"""

from itertools import zip_longest
from textwrap import fill, wrap

from metrics.model.document import Cell, Chart, Chip, Column, Head, Link, Table

GAP, INDENT = "  ", "    "
NARROWEST = 8  # letters in a column, however little room there is
NUMBERS = (Column.VALUE, Column.NUMBER, Column.SIZE)
DASH = "–"
Lines = list[list[str]]  # a row: the lines of each cell


def plain_table(table: Table, width: int) -> str:
    """The table without its charts, no wider than `width` unless it has very many columns."""
    places = [n for n, head in enumerate(table.heads) if head.column is not Column.CHART]
    heads = [table.heads[n] for n in places]
    rows = [_cells(row, places) for group in table.groups for row in group.rows]
    widths = _widths([[head.words] for head in heads], rows, width)
    lines = _row([[head.words] for head in heads], heads, widths)
    lines.append(GAP.join("-" * width for width in widths))
    for group in table.groups:
        if group.name:
            lines += ["", group.name.upper()]
        for row in group.rows:
            lines += _row(_cells(row, places), heads, widths)
            if beneath := row[0].beneath:
                lines.append(fill(beneath, width, initial_indent=INDENT, subsequent_indent=INDENT))
    return "\n".join(lines)


def _cells(row: tuple[Cell, ...], places: list[int]) -> Lines:
    name, *rest = (_cell(row[n]) for n in places)
    return [name[:1], *rest]


def _cell(cell: Cell) -> list[str]:
    """A cell's lines before they are cut to its column."""
    content = cell.content
    if isinstance(content, Link):
        first = content.words
    elif isinstance(content, Chip):
        return [part for part in (content.word, content.since, cell.beneath) if part]
    elif isinstance(content, Chart):
        first = content.alt
    else:
        first = content or DASH
    return [first, *([cell.beneath] if cell.beneath else [])]


def _widths(heads: Lines, rows: list[Lines], width: int) -> list[int]:
    """As wide as the widest line of each column; the widest give way until all fit."""
    columns = list(zip(heads, *rows, strict=True))
    widths = [max(len(line) for cell in column for line in cell) for column in columns]
    room = width - len(GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _row(row: Lines, heads: list[Head], widths: list[int]) -> list[str]:
    """A row in as many lines as its longest cell takes."""
    cut = [
        [part for line in cell for part in wrap(line, width) or [""]]
        for cell, width in zip(row, widths, strict=True)
    ]
    return [
        GAP.join(
            part.rjust(width) if head.column in NUMBERS else part.ljust(width)
            for part, head, width in zip(parts, heads, widths, strict=True)
        ).rstrip()
        for parts in zip_longest(*cut, fillvalue="")
    ]
