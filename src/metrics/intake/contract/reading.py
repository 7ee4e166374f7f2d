"""The permitted columns of a sheet, as written, with each row's own number, piece by piece."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

import pyarrow as pa
import pyarrow.compute as pc

from metrics.intake.contract.headers import Header
from metrics.intake.contract.setting_aside import TableShape
from metrics.intake.contract.twin_columns import TwinColumns
from metrics.intake.contract.visible_cells import VisibleCells
from metrics.intake.files.text_rows import Rows
from metrics.intake.telling.tallies import Tally
from metrics.model.contract import ContractKind
from metrics.model.problem import Severity

CHUNK = 50_000
Numbered = tuple[int, list[str]]


@dataclass
class Reading:
    """One sheet read once. What it counts is whole when its batches have all been taken."""

    name: str
    header: Header
    rows: Callable[[Tally], Iterator[Numbered]]  # below the header; may list what it finds
    cells_a_row: int = 1  # numbers of several rows that stand in one row of the sheet
    rows_in: int = 0  # rows with anything in them, below the header
    set_aside: int = 0  # totals, notes, the header again
    refused: int = 0  # rows that cannot be laid out at all
    found: Tally = field(default_factory=Tally)
    mended: set[int] = field(default_factory=set)  # file_row of those read as a person sees them

    @property
    def schema(self) -> pa.Schema:
        """The permitted columns as text, and file_row."""
        columns = [column.name for column in self.header.contract.columns]
        return pa.schema([*((c, pa.string()) for c in columns), ("file_row", pa.int64())])

    def batches(self) -> Iterator[pa.RecordBatch]:
        """Rows as written (trimmed, empty cells null), some tens of thousands at a time.

        Raises UnreadableFileError when the file cannot be read to its end.
        """
        schema = self.schema
        for chunk in _chunks(self._shaped(self.rows(self.found))):
            yield self._batch(chunk, schema)
        self.found.extend(self._twins.alike())

    @cached_property
    def _twins(self) -> TwinColumns:
        return TwinColumns(self.name, self.header)

    def _batch(self, chunk: list[Numbered], schema: pa.Schema) -> pa.RecordBatch:
        cells = list(zip(*(row for _, row in chunk), strict=True))
        numbers = [number for number, _ in chunk]
        self.found.extend(self._twins.differences(cells, numbers))
        empty = pa.nulls(len(chunk), pa.string())
        is_local = self.header.contract.kind is ContractKind.LOCAL
        eyes = VisibleCells(self.name, self.found, self.cells_a_row, self.mended)
        arrays: list[pa.Array] = []
        for column in self.header.contract.columns:
            place = self.header.places.get(column.name)
            array = empty if place is None else _trimmed(cells[place])
            arrays.append(eyes.mend(column, array, numbers) if is_local else array)
        arrays.append(pa.array(numbers, pa.int64()))
        return pa.RecordBatch.from_arrays(arrays, schema=schema)

    def _shaped(self, rows: Iterator[Numbered]) -> Iterator[Numbered]:
        shape = TableShape(self.name, self.header)
        width = shape.width
        for number, row in rows:
            self.rows_in += 1
            problem = shape.problem(number, row)
            if problem is None:
                yield number, row if len(row) == width else row[:width]
                continue
            self.found.add(problem)
            if problem.severity is Severity.REFUSED:
                self.refused += 1
            else:
                self.set_aside += 1


def rows_below(rows: Rows, header_row: int) -> Iterator[Numbered]:
    """The rows that have anything in them, each with its number."""
    for number, row in enumerate(rows, start=1):
        if number > header_row and any(row) and (row[0].strip() or any(map(str.strip, row))):
            yield number, row


def _chunks(rows: Iterator[Numbered]) -> Iterable[list[Numbered]]:
    while chunk := list(islice(rows, CHUNK)):
        yield chunk


def _trimmed(cells: tuple[str, ...]) -> pa.Array:
    text = pc.utf8_trim_whitespace(pa.array(cells, pa.string()))
    return pc.if_else(pc.equal(text, ""), pa.scalar(None, pa.string()), text)
