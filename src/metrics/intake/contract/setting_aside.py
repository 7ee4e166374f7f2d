"""Rows that are no rows of the table: totals, notes, the header again; and rows nobody can place."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from metrics.intake.contract.headers import Header
from metrics.intake.telling.faults import fault, shortened
from metrics.model.contract import ContractKind
from metrics.model.problem import Problem
from metrics.registry.codes import squash

TOTAL = re.compile(r"(grand|sub|overall)?[\s-]*totals?(\s+(for|of)\s.*)?\s*:?", re.IGNORECASE)
OF_TOTAL = re.compile(r".{1,40}\s(grand\s|sub)?totals?", re.IGNORECASE)  # “NF01 Total”, of no key
TOTAL_BEGINS = frozenset("gGsSoOtT")
CONFLICT = re.compile(r"(<{7}|>{7}) .*|={7}")
NOTE_CELLS = 2  # a note fills one or two cells; more than that is a row that lost its key


@dataclass(frozen=True)
class TableShape:
    """What a row of the table looks like, to tell apart the rows that are none."""

    file: str
    header: Header

    @cached_property
    def key_places(self) -> tuple[int, ...]:
        """Where the key's cells stand; empty for a publication, whose totals are figures."""
        if self.header.contract.kind is not ContractKind.LOCAL:
            return ()
        places = self.header.places
        return tuple(places[name] for name in self.header.contract.key if name in places)

    @cached_property
    def width(self) -> int:
        """How many cells the header has."""
        return len(self.header.cells)

    def problem(self, number: int, row: Sequence[str]) -> Problem | None:
        """Why the row is not read as a row of the table; None when it is one."""
        if self._is_plain(row):
            return None
        if row and CONFLICT.fullmatch(row[0].strip()):
            return self._of_two_versions(number)
        if self._is_header_again(row):
            return self._aside(number, "row-header-repeated", "This is the header again.")
        if self.key_places and (found := self._of_nobody(number, row)):
            return found
        if len(row) < self.width or any(cell.strip() for cell in row[self.width :]):
            return self._misshapen(number, len(row))
        return None

    def _of_nobody(self, number: int, row: Sequence[str]) -> Problem | None:
        """A total, a note, or figures that nobody can be found for."""
        filled = [cell.strip() for cell in row if cell.strip()]
        is_total = any(TOTAL.fullmatch(cell) for cell in self._first_or_key(row))
        if is_total or (OF_TOTAL.fullmatch(filled[0]) and not all(self._cells(row))):
            return self._aside(number, "row-total", f"“{shortened(filled[0])}” is a total.")
        if self._is_note(filled):
            return self._aside(number, "row-footer", "This is a note, not a row.")
        if not any(self._cells(row)):
            return self._without_key(number, filled)
        return None

    def _is_plain(self, row: Sequence[str]) -> bool:
        """Of the header's width, its key filled with what cannot be a total, a note or a header."""
        if len(row) != self.width:
            return False
        for place in self.key_places:
            cell = row[place]
            if cell[:1] in TOTAL_BEGINS and TOTAL.fullmatch(cell.strip()):
                return False
        cell = row[self._first]
        if cell[:1] in self._header_begins and squash(cell) == self._header_first:
            return False
        return bool(cell) and not cell.isspace() and bool(row[self._last_required])

    @cached_property
    def _last_required(self) -> int:
        """A place that rows of the table fill and notes, which stand in the first cells, do not."""
        places, columns = self.header.places, self.header.contract.columns
        return max((places[c.name] for c in columns if c.required and c.name in places), default=0)

    @cached_property
    def _first(self) -> int:
        """The place that tells a plain row quickly."""
        return self.key_places[0] if self.key_places else min(self.header.places.values())

    def _is_note(self, filled: Sequence[str]) -> bool:
        """A sentence or two, where a row of the table would have many cells and no sentence first."""
        required = sum(column.required for column in self.header.contract.columns)
        return len(filled) <= NOTE_CELLS < required and " " in filled[0]

    @cached_property
    def _header_first(self) -> str:
        return squash(self.header.cells[self._first])

    @cached_property
    def _header_begins(self) -> frozenset[str]:
        letter = self._header_first[:1]
        return frozenset((letter, letter.upper(), " "))

    def _cells(self, row: Sequence[str]) -> list[str]:
        return [row[place].strip() if place < len(row) else "" for place in self.key_places]

    def _first_or_key(self, row: Sequence[str]) -> list[str]:
        first = next((cell.strip() for cell in row if cell.strip()), "")
        return [first, *self._cells(row)]

    def _is_header_again(self, row: Sequence[str]) -> bool:
        named = [
            (row[p], self.header.cells[p]) for p in self.header.places.values() if p < len(row)
        ]
        return bool(named) and all(squash(cell) == squash(head) for cell, head in named)

    def _aside(self, number: int, rule: str, what: str) -> Problem:
        return fault(
            self.file,
            rule,
            f"{what} It was set aside: it is no row of the table.",
            "Nothing to do, if that is right. If it is a row, fill in what says whose it is.",
            row=number,
        )

    def _of_two_versions(self, number: int) -> Problem:
        return fault(
            self.file,
            "version-conflict",
            "A program for versions marked here that two versions of the file differ, and keeps both.",
            "Export the extract again, or keep the rows of one version and take out the marks.",
            row=number,
        )

    def _without_key(self, number: int, filled: Sequence[str]) -> Problem:
        if len(filled) <= NOTE_CELLS:
            return self._aside(number, "row-footer", "This is a note, not a row.")
        names = ", ".join(self.header.contract.key)
        return fault(
            self.file,
            "key-empty",
            f"The row has figures, but {names} are all empty.",
            "If cells are merged, split them and fill in each row; else fill in what is missing.",
            row=number,
        )

    def _misshapen(self, number: int, found: int) -> Problem:
        return fault(
            self.file,
            "row-misshapen",
            f"The row has {found} cells; the header has {self.width}.",
            "Look for a delimiter or a quotation mark inside a cell of this row, and export again.",
            row=number,
        )
