"""The typed tables a build starts from, filled with a few rows that state only what matters."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

import duckdb

from metrics.build.reference import make_reference_tables
from metrics.build.steps import run_folder
from metrics.intake.casts import create_macros, typed_select
from metrics.model.contract import Column, ColumnType, Contract, ContractKind
from metrics.model.month import Month
from metrics.model.places import Places
from metrics.registry.codes import Codes, load_codes
from metrics.registry.contracts import load_contracts

PLACES = Places.from_environment()
USUAL_ROWS = Path(__file__).parent / "usual_rows.toml"

Row = Mapping[str, object]


def open_case(
    months: Sequence[Month], given: Mapping[str, Iterable[Row]]
) -> duckdb.DuckDBPyConnection:
    """A connection holding every local extract, the reference tables and the shared views.

    `given` are rows of extracts; a required cell they do not state takes the usual one. Dates that
    are not stated fall on the last day of the last month.
    """
    contracts = contracts_and_codes()[0]
    unknown = sorted(set(given) - {c.id for c in contracts.values()})
    assert not unknown, f"no such extract: {', '.join(unknown)}"
    connection = duckdb.connect(":memory:")
    create_macros(connection, PLACES.queries, PLACES.reference)
    make_reference_tables(connection, PLACES.reference, months)
    for contract in contracts.values():
        if contract.kind is ContractKind.LOCAL:
            _make_table(connection, contract, tuple(given.get(contract.id, ())), months[-1])
    run_folder(connection, PLACES.queries / "extracts")
    return connection


@cache
def contracts_and_codes() -> tuple[Mapping[str, Contract], Codes]:
    """What the project declares."""
    return load_contracts(PLACES.contracts), load_codes(PLACES.reference)


@cache
def usual_rows() -> Mapping[str, Row]:
    """By extract, the cells a case need not state."""
    return tomllib.loads(USUAL_ROWS.read_text(encoding="utf-8"))


def _make_table(
    connection: duckdb.DuckDBPyConnection, contract: Contract, rows: Sequence[Row], last: Month
) -> None:
    """The rows as somebody would write them in a file, then typed as the build types them."""
    names = [column.name for column in contract.columns]
    for row in rows:
        unknown = sorted(set(row) - set(names))
        assert not unknown, f"{contract.id} has no column {', '.join(unknown)}"
    columns = ", ".join(f'"{name}" varchar' for name in names)
    connection.execute(f"create or replace temp table current_rows ({columns})")
    for number, row in enumerate(rows, start=1):
        cells = [_cell(contract, column, row, number, last) for column in contract.columns]
        marks = ", ".join("?" for _ in cells)
        connection.execute(f"insert into current_rows values ({marks})", cells)
    connection.execute(
        f'create temp table "{contract.id}" as {typed_select(contract, "current_rows")}'
    )


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
        return contracts_and_codes()[1].of(column.codes)[0].code
    if column.type in (ColumnType.DATE, ColumnType.MONTH):
        return last.last_day.isoformat()
    if column.type is ColumnType.TEXT:
        return f"{column.name}-{number}"
    return {ColumnType.BOOLEAN: "no"}.get(column.type, "1")
