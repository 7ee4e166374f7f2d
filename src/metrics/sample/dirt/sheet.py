"""An extract on its way to becoming dirty: rows as text, and what was planted in each."""

import csv
import io
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from random import Random

Row = dict[str, str]


@dataclass(frozen=True)
class Fault:
    """One planted fault, as the door should report it."""

    file: str
    row: int | None  # as a spreadsheet numbers it; None for the whole file
    column: str | None
    rule: str
    planted: str


@dataclass(frozen=True)
class _Mark:
    column: str | None
    rule: str
    planted: str


@dataclass
class DirtySheet:
    """Rows with marks of what was planted; each row is dirtied at most once."""

    rows: list[Row]
    columns: list[str]
    random: Random
    heads: dict[str, str] = field(default_factory=dict)  # column -> header written
    extra: dict[str, str] = field(default_factory=dict)  # headers nobody permits -> cell
    above: tuple[str, ...] = ()
    marks: dict[int, list[_Mark]] = field(default_factory=dict)  # by identity of the row
    whole: list[_Mark] = field(default_factory=list)

    def plant(
        self,
        rule: str,
        column: str,
        change: Callable[[str], str] | str,
        *,
        times: int = 1,
        where: Callable[[Row], bool] = lambda _: True,
        told_at: str | None = None,
    ) -> None:
        """Change a cell of some clean rows; ValueError when too few rows fit."""
        for row in self._pick(times, where):
            before = row[column]
            row[column] = change if isinstance(change, str) else change(before)
            self._mark(row, rule, told_at or column, f"{before!r} became {row[column]!r}")

    def add(
        self, rule: str, row: Mapping[str, str], column: str | None, *, at: int | None = None
    ) -> Row:
        """Put in a row that should not be there, at the foot or at a place; the row."""
        full = dict.fromkeys(self.columns, "") | dict(row)
        self.rows.insert(len(self.rows) if at is None else at, full)
        self._mark(full, rule, column, "a row put in")
        return full

    def mark(self, row: Row, rule: str, column: str | None, planted: str) -> None:
        """Note what was planted in a row that is there."""
        self._mark(row, rule, column, planted)

    def of_file(self, rule: str, planted: str, column: str | None = None) -> None:
        """Note what was planted in the whole file."""
        self.whole.append(_Mark(column, rule, planted))

    def text(self, delimiter: str = ",") -> str:
        """The file's text."""
        out = io.StringIO()
        out.writelines(f"{line}\n" for line in self.above)
        writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
        writer.writerow([*(self.heads.get(c, c) for c in self.columns), *self.extra])
        for row in self.rows:
            note = self._is_note(row)
            cells = [row[c] for c in self.columns if not note or row[c]]
            writer.writerow(cells if note else [*cells, *self.extra.values()])
        return out.getvalue()

    def faults(self, file: str) -> Iterable[Fault]:
        """Every planted fault of the file, by its row."""
        yield from (Fault(file, None, m.column, m.rule, m.planted) for m in self.whole)
        header = len(self.above) + 1
        for column, head in self.heads.items():
            yield Fault(file, header, column, "header-alias", f"headed {head!r}")
        for place, row in enumerate(self.rows, start=header + 1):
            for mark in self.marks.get(id(row), ()):
                yield Fault(file, place, mark.column, mark.rule, mark.planted)

    def _is_note(self, row: Row) -> bool:
        return any(mark.rule in ("row-footer", "row-total") for mark in self.marks.get(id(row), ()))

    def _pick(self, times: int, where: Callable[[Row], bool]) -> list[Row]:
        clean = [row for row in self.rows if id(row) not in self.marks and where(row)]
        if len(clean) < times:
            raise ValueError(f"only {len(clean)} rows fit, {times} wanted")
        return self.random.sample(clean, times)

    def _mark(self, row: Row, rule: str, column: str | None, planted: str) -> None:
        self.marks.setdefault(id(row), []).append(_Mark(column, rule, planted))
