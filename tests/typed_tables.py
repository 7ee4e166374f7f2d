"""The typed tables a build starts from, filled with a few rows that state only what matters."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import duckdb

from metrics.holdings.casts import create_macros, typed_select
from metrics.making.reference import make_reference_tables
from metrics.model.contract import Column, ColumnType, Contract, ContractKind
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.registry.codes import Codes, load_codes
from metrics.registry.contracts import load_contracts
from metrics.sql.steps import run_folder

HOME = Home.from_environment()
USUAL_ROWS = Path(__file__).parent / "usual_rows.toml"

Row = Mapping[str, object]


@contextmanager
def case_tables(
    months: Sequence[Month], given: Mapping[str, Iterable[Row]]
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection holding every local extract, the reference tables and the shared views.

    `given` are rows of extracts; a required cell they do not state takes the usual one, and a date
    the last day of the last month. What is made is unmade afterwards.
    """
    local = local_contracts()
    assert given.keys() <= local.keys(), f"no such extract: {given.keys() - local.keys()}"
    connection = empty_extracts()
    connection.execute("begin")
    try:
        make_reference_tables(connection, HOME.reference, months)
        for extract, rows in given.items():
            _fill(connection, local[extract], tuple(rows), months[-1])
        run_folder(connection, HOME.queries / "extracts")
        yield connection
    finally:
        connection.execute("rollback")


@cache
def empty_extracts() -> duckdb.DuckDBPyConnection:
    """A connection with every local extract as an empty typed table: made once, it takes a while."""
    connection = duckdb.connect(":memory:")
    create_macros(connection, HOME.queries, HOME.reference)
    for contract in local_contracts().values():
        _write(connection, contract, ())
        connection.execute(
            f'create temp table "{contract.id}" as {typed_select(contract, "current_rows")}'
        )
    return connection


@cache
def local_contracts() -> Mapping[str, Contract]:
    """The council's own extracts."""
    every = load_contracts(HOME.contracts)
    return {name: c for name, c in every.items() if c.kind is ContractKind.LOCAL}


@cache
def codes() -> Codes:
    """Every code list."""
    return load_codes(HOME.reference)


@cache
def usual_rows() -> Mapping[str, Row]:
    """By extract, the cells a case need not state."""
    return tomllib.loads(USUAL_ROWS.read_text(encoding="utf-8"))


def usual_cells(contract: Contract, number: int, last: Month) -> dict[str, str]:
    """Every cell that a valid row of an extract needs, as somebody would write it in a file."""
    cells = {c.name: _cell(contract, c, {}, number, last) for c in contract.columns}
    return {name: cell for name, cell in cells.items() if cell is not None}


def _fill(
    connection: duckdb.DuckDBPyConnection, contract: Contract, rows: Sequence[Row], last: Month
) -> None:
    """The rows as somebody would write them in a file, then typed as the build types them."""
    names = {column.name for column in contract.columns}
    for row in rows:
        assert row.keys() <= names, f"{contract.id} has no column {row.keys() - names}"
    _write(
        connection,
        contract,
        [
            [_cell(contract, c, row, n, last) for c in contract.columns]
            for n, row in enumerate(rows)
        ],
    )
    connection.execute(
        f'insert into "{contract.id}" by name {typed_select(contract, "current_rows")}'
    )


def _write(
    connection: duckdb.DuckDBPyConnection, contract: Contract, rows: Iterable[list[str | None]]
) -> None:
    columns = ", ".join(f'"{column.name}" varchar' for column in contract.columns)
    connection.execute(f"create or replace temp table current_rows ({columns})")
    for cells in rows:
        marks = ", ".join("?" for _ in cells)
        connection.execute(f"insert into current_rows values ({marks})", cells)


def _cell(contract: Contract, column: Column, row: Row, number: int, last: Month) -> str | None:
    """What stands in one cell: as stated, else the usual, else the first sensible."""
    usual = usual_rows().get(contract.id, {})
    stated = row.get(column.name, usual.get(column.name))
    if stated is not None:
        return _written(stated)
    return _sensible(column, number, last) if column.required else None


def _written(stated: object) -> str:
    if isinstance(stated, bool):
        return "yes" if stated else "no"
    return str(stated)


def _sensible(column: Column, number: int, last: Month) -> str:
    if column.type is ColumnType.CODE and column.codes:
        return codes().of(column.codes)[0].code
    if column.type in (ColumnType.DATE, ColumnType.MONTH):
        return last.last_day.isoformat()
    if column.type in (ColumnType.TEXT, ColumnType.REFERENCE):
        return f"{column.name}-{number}"
    return {ColumnType.BOOLEAN: "no"}.get(column.type, "1")
