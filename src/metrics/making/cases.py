"""An indicator's case: a few rows in, the rows expected out, and where the two disagree."""

import tomllib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb

from metrics.errors import DefinitionError
from metrics.making.case_tables import CaseTables, Row, UnknownCellError
from metrics.making.people import LISTS
from metrics.model.indicator import Indicator
from metrics.model.month import Month

LABELS = ("excluded", "note")  # why a row does not count; why an awkward one does
PLACE = ("month", "team_code", "split")
FIELDS = {"why", "months", "given", "expect"}
USUAL_MONTHS = ("2025-06",)

Place = tuple[str, int]  # of a row: its extract, and its number from 0


@dataclass(frozen=True)
class Case:
    """A case file as written."""

    why: str
    given: Mapping[str, tuple[Row, ...]]  # by extract
    expect: tuple[Row, ...]
    months: tuple[Month, ...] = field(default=tuple(map(Month.parse, USUAL_MONTHS)))

    def rows(self, without: Collection[Place] = ()) -> dict[str, list[Row]]:
        """The rows by extract, without their labels; without some of them, by extract and place."""
        return {
            extract: [
                {name: cell for name, cell in row.items() if name not in LABELS}
                for place, row in enumerate(rows)
                if (extract, place) not in without
            ]
            for extract, rows in self.given.items()
        }

    @property
    def excluded(self) -> tuple[Place, ...]:
        """The rows that are said not to count."""
        return tuple(
            (extract, place)
            for extract, rows in self.given.items()
            for place, row in enumerate(rows)
            if "excluded" in row
        )

    @property
    def is_labelled(self) -> bool:
        """Whether some awkward row says why it counts or does not."""
        return any(row.keys() & set(LABELS) for rows in self.given.values() for row in rows)


def load_case(file: Path) -> Case:
    """The case of a file. Raises DefinitionError naming what is wrong with it."""
    where = f"tests/cases/{file.name}"
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise DefinitionError(f"{where}: cannot be read as TOML: {error}") from error
    faults = [
        f"{where}: {name}: missing" for name in ("why", "given", "expect") if name not in table
    ]
    faults += [
        f"{where}: {name}: unknown field; known are {', '.join(sorted(FIELDS))}"
        for name in table
        if name not in FIELDS
    ]
    if faults:
        raise DefinitionError("\n".join(faults))
    return Case(
        why=str(table["why"]),
        given={name: tuple(rows) for name, rows in table["given"].items()},
        expect=tuple(table["expect"]),
        months=tuple(Month.parse(month) for month in table.get("months", USUAL_MONTHS)),
    )


def disagreements(indicator: Indicator, case: Case, tables: CaseTables) -> tuple[str, ...]:
    """How the SELECT and the case disagree, row by row; nothing when they agree.

    Excluded rows that change the result disagree too.
    """
    try:
        found = computed(indicator, case, tables)
        if told := tuple(compared(found, expected(case))):
            return told
        without = computed(indicator, case, tables, case.excluded)
        return (
            tuple(_counted_rows(indicator, case, tables, found)) if _differ(found, without) else ()
        )
    except UnknownCellError as error:
        return (f"given: {error}",)
    except duckdb.Error as error:
        return (f"the SQL does not run. DuckDB says: {error}",)


def computed(
    indicator: Indicator, case: Case, tables: CaseTables, without: Collection[Place] = ()
) -> list[Row]:
    """What the SELECT returns for the rows of a case; empty cells are left out."""
    with tables.filled(case.months, case.rows(without)) as connection:
        result = connection.execute(indicator.sql)
        names = [column[0] for column in result.description or ()]
        found = [dict(zip(names, row, strict=True)) for row in result.fetchall()]
    return [
        {
            name: _comparable(cell)
            for name, cell in _with_people_counted(row).items()
            if cell is not None
        }
        for row in found
    ]


def _with_people_counted(row: Row) -> Row:
    """How many different people are behind the row, in place of their references."""
    return {name: _heads(cell) if name in LISTS else cell for name, cell in row.items()}


def _heads(references: Any) -> int:
    return len(set(references or ()) - {None})


def expected(case: Case) -> list[Row]:
    """The rows the case expects, their cells comparable with those computed."""
    return [{name: _comparable(cell) for name, cell in row.items()} for row in case.expect]


def compared(found: Iterable[Row], wanted: Iterable[Row]) -> Iterator[str]:
    """Each row of one that the other has not, said by its month, team and split."""
    here, there = Counter(map(_frozen, found)), Counter(map(_frozen, wanted))
    only_here = [dict(row) for row in (here - there).elements()]
    for missing in (dict(row) for row in (there - here).elements()):
        place = _place(missing)
        twin = next((row for row in only_here if _place(row) == place), None)
        if twin is None:
            yield f"{place}: the case expects {_cells(missing)}; the SELECT gives no such row"
        else:
            only_here.remove(twin)
            yield f"{place}: the case expects {_cells(missing, twin)}; the SELECT gives {_cells(twin, missing)}"
    for row in only_here:
        yield f"{_place(row)}: the SELECT gives {_cells(row)}, which the case does not expect"


def _counted_rows(
    indicator: Indicator, case: Case, tables: CaseTables, found: list[Row]
) -> Iterator[str]:
    """The excluded rows that count: those that do so by themselves, or else all together."""
    alone = [p for p in case.excluded if _differ(found, computed(indicator, case, tables, [p]))]
    for extract, place in alone or case.excluded:
        row = case.given[extract][place]
        yield (
            f"given.{extract}, row {place + 1} ({_cells(row)}) is said to be excluded, and the SELECT "
            "counts it"
        )


def _differ(found: list[Row], other: list[Row]) -> bool:
    return Counter(map(_frozen, found)) != Counter(map(_frozen, other))


def _frozen(row: Row) -> tuple[tuple[str, Any], ...]:
    return tuple(sorted(row.items()))


def _place(row: Row) -> str:
    return " ".join(str(row[name]) for name in PLACE if name in row)


def _cells(row: Row, other: Row | None = None) -> str:
    """The cells that say how much; of two rows only those that differ."""
    told = {
        name: cell
        for name, cell in row.items()
        if name not in (*PLACE, *LABELS) and (other is None or other.get(name) != cell)
    }
    return ", ".join(f"{name} {_plain(cell)}" for name, cell in told.items()) or "a row"


def _plain(cell: object) -> str:
    return f"{cell.normalize():f}" if isinstance(cell, Decimal) else str(cell)


def _comparable(cell: object) -> object:
    """Months as they are written, numbers as exact decimals."""
    if isinstance(cell, date):
        return str(Month.of(cell))
    return Decimal(cell) if isinstance(cell, int | Decimal) else cell
