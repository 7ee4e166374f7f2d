"""Cells that hold what nobody sees, found in a column at once and mended one by one; each is listed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pyarrow as pa
import pyarrow.compute as pc

from metrics.intake.contract.local_days import ZONED, local_day
from metrics.intake.files.visible import is_garbled, visible
from metrics.intake.telling.faults import fault, shortened
from metrics.intake.telling.tallies import Tally
from metrics.model.contract import Column, ColumnType
from metrics.model.problem import Problem

SAID = {
    "date-in-zone": "is a time of another zone",
    "text-mangled": "was saved in the wrong encoding",
    "character-invisible": "holds a character that cannot be seen",
    "text-as-formula": "is a text kept as a formula",
    "text-apostrophe": "begins with a spreadsheet's mark of a text",
}


@dataclass
class VisibleCells:
    """The cells of one file as a person sees them, and the rows that were mended for it."""

    file: str
    found: Tally
    cells_a_row: int = 1
    rows: set[int] = field(default_factory=set)  # file_row of the mended

    def mend(self, column: Column, cells: pa.Array, numbers: Sequence[int]) -> pa.Array:
        """The column (text, trimmed), what is not seen taken out; null where nothing is left."""
        odd = pc.or_(pc.invert(pc.string_is_ascii(cells)), _begins_oddly(cells))
        cells = _put(cells, dict(self._seen(column.name, cells, numbers, _places(odd))))
        if column.type not in (ColumnType.DATE, ColumnType.MONTH):
            return cells
        zoned = _places(pc.match_substring_regex(cells, f"^{ZONED}$"))
        return _put(cells, dict(self._in_england(column.name, cells, numbers, zoned)))

    def _seen(
        self, column: str, cells: pa.Array, numbers: Sequence[int], places: Sequence[int]
    ) -> Iterator[tuple[int, str | None]]:
        for place in places:
            written = str(cells[place])
            seen = visible(written)
            text = seen.text if seen else written
            row = numbers[place]
            if is_garbled(text):
                self.found.add(self._garbled(column, row, text))
            if seen:
                self.rows.add(row)
                self.found.add(self._told(column, row, written, seen.rule, text))
                yield place, text or None

    def _in_england(
        self, column: str, cells: pa.Array, numbers: Sequence[int], places: Sequence[int]
    ) -> Iterator[tuple[int, str | None]]:
        for place in places:
            written, row = str(cells[place]), numbers[place]
            day = local_day(written)
            if day is not None:
                self.rows.add(row)
                self.found.add(self._told(column, row, written, "date-in-zone", day))
                yield place, day

    def _told(self, column: str, row: int, written: str, rule: str, text: str) -> Problem:
        return fault(
            self.file,
            rule,
            f"{column}: “{shortened(written)}” {SAID[rule]}. It was read as “{shortened(text)}”.",
            "Nothing to do, if that is right.",
            row=row // self.cells_a_row,
            column=column,
            value=written,
            after=text,
        )

    def _garbled(self, column: str, row: int, text: str) -> Problem:
        return fault(
            self.file,
            "text-garbled",
            f"{column}: letters of “{shortened(text)}” were lost when the file was saved.",
            "Export it again as CSV UTF-8, or correct the letters.",
            row=row // self.cells_a_row,
            column=column,
            value=text,
        )


def _places(marked: pa.Array) -> list[int]:
    found: list[int] = pc.indices_nonzero(pc.fill_null(marked, False)).to_pylist()
    return found


def _put(cells: pa.Array, mended: Mapping[int, str | None]) -> pa.Array:
    if not mended:
        return cells
    return pa.array(
        [mended.get(place, cell) for place, cell in enumerate(cells.to_pylist())], pa.string()
    )


def _begins_oddly(cells: pa.Array) -> pa.Array:
    """Cells that begin as a formula or with an apostrophe, or hold a control character, plainly or escaped."""
    marked = pc.or_(pc.starts_with(cells, "="), pc.starts_with(cells, "'"))
    return pc.or_(marked, pc.match_substring_regex(cells, r"[\x00-\x1f\x7f]|_x00"))
