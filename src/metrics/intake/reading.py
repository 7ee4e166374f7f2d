"""The permitted columns of a sheet, as written, with each row's own number."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

import pyarrow as pa
import pyarrow.compute as pc

from metrics.intake.headers import Header
from metrics.intake.sheets import Rows, Sheet
from metrics.model.problem import Problem, Severity

CHUNK = 50_000
Numbered = tuple[int, list[str]]


@dataclass(frozen=True)
class Written:
    """Rows as written (text, trimmed, empty cells null) with file_row; and rows out of shape."""

    table: pa.Table
    misshapen: tuple[Problem, ...]


def read_written(name: str, sheet: Sheet, header: Header) -> Written:
    """Every row below the header that has anything in it.

    Raises UnreadableFileError when the file cannot be read to its end.
    """
    width = len(header.cells)
    misshapen: list[Problem] = []
    columns = [column.name for column in header.contract.columns]
    schema = pa.schema([*((c, pa.string()) for c in columns), ("file_row", pa.int64())])
    numbered = _below(sheet.rows(), header.row)
    shaped = _shaped(name, numbered, width, misshapen)
    batches = [_batch(chunk, header, schema) for chunk in _chunks(shaped)]
    return Written(pa.Table.from_batches(batches, schema), tuple(misshapen))


def _below(rows: Rows, header_row: int) -> Iterator[Numbered]:
    for number, row in enumerate(rows, start=1):
        if number > header_row and any(cell and not cell.isspace() for cell in row):
            yield number, row


def _shaped(
    name: str, rows: Iterator[Numbered], width: int, misshapen: list[Problem]
) -> Iterator[Numbered]:
    """Rows of the header's width; one with too many cells, or too few, is refused."""
    for number, row in rows:
        if len(row) != width:
            extra = any(cell.strip() for cell in row[width:])
            if extra or len(row) < width:
                misshapen.append(_misshapen(name, number, len(row), width))
            row = [*row, *[""] * width][:width]  # noqa: PLW2901
        yield number, row


def _misshapen(name: str, number: int, found: int, width: int) -> Problem:
    return Problem(
        name,
        number,
        None,
        None,
        "row-misshapen",
        Severity.REFUSED,
        f"The row has {found} cells; the header has {width}.",
        "Look for a delimiter or a quotation mark inside a cell of this row, and export again.",
    )


def _chunks(rows: Iterator[Numbered]) -> Iterable[list[Numbered]]:
    while chunk := list(islice(rows, CHUNK)):
        yield chunk


def _batch(chunk: list[Numbered], header: Header, schema: pa.Schema) -> pa.RecordBatch:
    """One chunk as columns. A row a mistake of quoting has shifted is kept as it stands."""
    cells = list(zip(*(row for _, row in chunk), strict=True))
    empty = pa.nulls(len(chunk), pa.string())
    arrays: list[pa.Array] = []
    for column in schema.names[:-1]:
        place = header.places.get(column)
        arrays.append(empty if place is None else _trimmed(cells[place]))
    arrays.append(pa.array([number for number, _ in chunk], pa.int64()))
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def _trimmed(cells: tuple[str, ...]) -> pa.Array:
    text = pc.utf8_trim_whitespace(pa.array(cells, pa.string()))
    return pc.if_else(pc.equal(text, ""), pa.scalar(None, pa.string()), text)
