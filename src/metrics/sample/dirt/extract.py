"""One file of the dirty sample: rows of a clean extract, what was planted in them, and its form."""

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

Cells = dict[str, str]


@dataclass(frozen=True)
class Fault:
    """One fault of one file: what the door must say, and nothing more."""

    file: str
    row: int | None  # as a spreadsheet numbers it; None for the whole file
    column: str | None  # contract name
    rule: str
    planted: str  # what was done to the clean sample


class DirtyFile(Protocol):
    """Anything a set holds: a name, bytes, and the faults planted in them."""

    @property
    def file(self) -> str: ...

    def content(self) -> bytes: ...

    def faults(self) -> Iterator[Fault]: ...


@dataclass(eq=False)
class Line:
    """One row: cells by contract name, or, where it is no row of the table, as they stand."""

    cells: Cells
    faults: list[tuple[str | None, str, str]] = field(default_factory=list)  # column, rule, planted
    as_it_stands: list[str] | None = None
    is_header: bool = False  # the header again
    is_misshapen: bool = False  # a row of the table, with more or fewer cells than the header
    is_harmless: bool = False  # spelt otherwise in a way nobody need be told of

    @property
    def is_untouched(self) -> bool:
        """Whether nothing was planted in it yet."""
        return not self.faults and not self.is_harmless and self.as_it_stands is None

    def plant(self, column: str | None, rule: str, planted: str) -> None:
        """Note a fault of this row."""
        self.faults.append((column, rule, planted))

    def spoil(self, column: str, rule: str, written: str) -> None:
        """Write a cell otherwise, and note the fault."""
        self.plant(column, rule, f"{self.cells[column] or 'nothing'} written as {written!r}")
        self.cells[column] = written


@dataclass(eq=False)
class Extract:
    """An extract that can be spoilt and written."""

    file: str
    columns: list[str]
    lines: list[Line]
    above: list[list[str]] = field(default_factory=list)  # rows above the header
    headings: dict[str, str] = field(default_factory=dict)  # by column, where not its own name
    encoding: str = "utf-8"
    delimiter: str = ","
    of_file: list[tuple[bool, str | None, str, str]] = field(default_factory=list)

    @classmethod
    def read(cls, path: Path, clean: Callable[[Cells], Cells] = lambda cells: cells) -> "Extract":
        """The clean extract in a CSV file, each row passed through `clean`."""
        with path.open(encoding="utf-8", newline="") as opened:
            reader = csv.DictReader(opened)
            lines = [Line(clean(dict(cells))) for cells in reader]
            return cls(path.name, list(reader.fieldnames or ()), lines)

    @property
    def rows(self) -> list[Cells]:
        """The cells of the rows of the table."""
        return [line.cells for line in self.lines if line.as_it_stands is None]

    def add(self, cells: Mapping[str, str], *, after: Line | None = None) -> Line:
        """Put in a row, at the end or after another; cells not given are empty."""
        line = Line({column: cells.get(column, "") for column in self.columns})
        self.lines.insert(self.lines.index(after) + 1 if after else len(self.lines), line)
        return line

    def add_as_it_stands(self, cells: Sequence[str], *, before: Line | None = None) -> Line:
        """Put in something that is no row of the table, at the end or before a row."""
        line = Line({}, as_it_stands=list(cells))
        self.lines.insert(self.lines.index(before) if before else len(self.lines), line)
        return line

    def keep(self, wanted: Callable[[Cells], bool]) -> None:
        """Leave out every row that is not wanted."""
        self.lines = [line for line in self.lines if wanted(line.cells)]

    def plant(self, rule: str, planted: str) -> None:
        """Note a fault of the whole file."""
        self.of_file.append((False, None, rule, planted))

    def plant_of_column(self, column: str, rule: str, planted: str) -> None:
        """Note a fault of the whole file that is told of a column."""
        self.of_file.append((False, column, rule, planted))

    def plant_in_header(self, column: str | None, rule: str, planted: str) -> None:
        """Note a fault at the header row."""
        self.of_file.append((True, column, rule, planted))

    def header(self) -> list[str]:
        """The header as it is written."""
        return [self.headings.get(column, column) for column in self.columns]

    def faults(self) -> Iterator[Fault]:
        """Every fault planted, in the order of the file."""
        head = len(self.above) + 1
        for in_header, column, rule, planted in self.of_file:
            yield Fault(self.file, head if in_header else None, column, rule, planted)
        for row, line in enumerate(self.lines, start=head + 1):
            for column, rule, planted in line.faults:
                yield Fault(self.file, row, column, rule, planted)

    def content(self) -> bytes:
        """The file's bytes."""
        out = io.StringIO()
        writer = csv.writer(out, delimiter=self.delimiter, lineterminator="\n")
        writer.writerows([*self.above, self.header()])
        writer.writerows(self._written(line) for line in self.lines)
        return out.getvalue().encode(self.encoding)

    def _written(self, line: Line) -> list[str]:
        if line.is_header:
            return self.header()
        if line.is_misshapen and line.as_it_stands:
            return line.as_it_stands
        if line.as_it_stands is not None:
            return [*line.as_it_stands, *[""] * (len(self.columns) - len(line.as_it_stands))]
        return [line.cells.get(column, "") for column in self.columns]


@dataclass(frozen=True)
class Raw:
    """A file that is no extract, or no longer one: bytes, and its faults."""

    file: str
    bytes_: bytes
    found: tuple[tuple[int | None, str | None, str, str], ...]  # row, column, rule, planted

    def content(self) -> bytes:
        """The file's bytes."""
        return self.bytes_

    def faults(self) -> Iterator[Fault]:
        """Its faults."""
        for row, column, rule, planted in self.found:
            yield Fault(self.file, row, column, rule, planted)
