"""A table of text cells read one by one, every fault kept until the whole has been read."""

import csv
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from io import StringIO
from pathlib import Path

from metrics.errors import MetricsError

MISSING = frozenset({"", "na", "nan"})
FLAGS = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False}
LARGEST = 1e100  # beyond this, sums of a series no longer fit in a double
NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?", re.ASCII)
LONGEST_QUOTED = 40


@dataclass
class Faults:
    """The faults of one file, each with its place, what was found and what to do."""

    file: Path
    _by_row: list[tuple[int, str]] = field(default_factory=list)

    @property
    def listed(self) -> list[str]:
        """Every fault so far, from the top of the file down."""
        return [fault for _, fault in sorted(self._by_row, key=lambda each: each[0])]

    def add(self, row: int, column: str, found: str, expected: str, mend: str) -> None:
        """Keep one fault; column is empty where it is the whole row's."""
        place = f"row {row}, column {column}" if column else f"row {row}"
        shown = found if len(found) <= LONGEST_QUOTED else found[:LONGEST_QUOTED] + "..."
        fault = f"{self.file.name}, {place}: found {shown!r}, expected {expected}. {mend}"
        self._by_row.append((row, fault))


def stop_if_any(faults: Sequence[str]) -> None:
    """Raise MetricsError with every fault, a line each."""
    if faults:
        raise MetricsError("\n".join(faults))


@dataclass(frozen=True)
class Row:
    """One row: its number as a spreadsheet shows it, and its cells by column."""

    number: int
    cells: dict[str, str]
    faults: Faults

    def text(self, column: str) -> str:
        """The cell, or nothing where the table has no such column."""
        return self.cells.get(column, "")

    def fault(self, column: str, expected: str, mend: str) -> None:
        """Keep a fault found in this row's cell."""
        self.faults.add(self.number, column, self.text(column), expected, mend)

    def number_in(self, column: str, mend: str) -> float | None:
        """The cell as a number; None where it is missing or, with a fault, no number."""
        text = self.text(column)
        if text.lower() in MISSING:
            return None
        number = float(text) if NUMBER.fullmatch(text) else math.nan
        if abs(number) <= LARGEST:
            return number
        self.fault(column, "a number such as 12.5, or nothing", mend)
        return None

    def flag_in(self, column: str, default: bool) -> bool:
        """The cell as yes or no."""
        text = self.text(column).lower()
        if text not in FLAGS and text not in MISSING:
            self.fault(column, "1 or 0, TRUE or FALSE, or nothing", "Write one of these.")
        return FLAGS.get(text, default)

    def day_in(self, column: str) -> date | None:
        """The cell as a day, or None with a fault."""
        day = read_day(self.text(column))
        if day is None:
            self.fault(
                column,
                "a date as 2025-06-30 or 30/06/2025",
                "Write the date in one of these ways.",
            )
        return day


def read_day(text: str) -> date | None:
    """The day a text names, year first or, with slashes, day first."""
    for written in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(text, written).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    return None


def read_rows(file: Path, required: Sequence[str], faults: Faults) -> list[Row]:
    """Every row under the header.

    Raises MetricsError when the file cannot be read or lacks these columns or any row.
    """
    header, *records = _records(file) or [[]]
    names = [name.strip().lower() for name in header]
    shown = ", ".join(name for name in names if name)
    for column in dict.fromkeys((*required, *filter(None, names))):
        if names.count(column) != 1:
            faults.add(
                1,
                column,
                shown,
                f"one column named {column}",
                "Have it in the header once.",
            )
    if not faults.listed and not any(map(_is_filled, records)):
        faults.add(
            2, "", "", "at least one row under the header", "Check that this is the right file."
        )
    stop_if_any(faults.listed)
    return list(_rows(names, records, faults))


def _rows(names: list[str], records: list[list[str]], faults: Faults) -> Iterator[Row]:
    for number, record in enumerate(records, start=2):
        if not _is_filled(record):
            continue
        if len(record) != len(names):
            faults.add(
                number,
                "",
                ",".join(record),
                f"{len(names)} cells as in the header, not {len(record)}",
                "Check the commas and quotation marks of this row.",
            )
            continue
        cells = dict(zip(names, (cell.strip() for cell in record), strict=True))
        yield Row(number, cells, faults)


def _records(file: Path) -> list[list[str]]:
    try:
        return list(csv.reader(StringIO(file.read_text(encoding="utf-8-sig")), strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise MetricsError(
            f"{file.name}: found a file that cannot be read ({error}), expected a CSV file in "
            "UTF-8. Check the name, and save the table as CSV UTF-8."
        ) from error


def _is_filled(record: list[str]) -> bool:
    return any(cell.strip() for cell in record)
