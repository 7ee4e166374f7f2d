"""The typed tables a build starts from, filled with a few rows that state only what matters."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import duckdb

from metrics.holdings.casts import create_casts, create_code_macros, typed_select
from metrics.making.reference import make_reference_tables
from metrics.making.shared_views import Reads
from metrics.model.contract import Column, ColumnType, Contract, ContractKind
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.registry.codes import Codes, load_codes
from metrics.registry.contracts import load_contracts
from metrics.sql.rows import insert_rows
from metrics.sql.steps import run_folder
from metrics.sql.text import quoted

USUAL_ROWS = "usual_rows.toml"  # beside the folder of cases

Row = Mapping[str, object]


class UnknownCellError(Exception):
    """A row for an extract or a column that there is not; which is its text."""


@dataclass(frozen=True)
class CaseTables:
    """Every local extract of some contracts, made empty once and filled for one case after another."""

    contracts: Mapping[str, Contract]
    codes: Codes
    usual: Mapping[str, Row]  # by extract: the cells a row need not state
    queries: Path
    reference: Path
    views: frozenset[str] | None = None  # the shared views that are made; None: every one

    @classmethod
    def of(cls, home: Home, reads: Reads | None = None) -> "CaseTables":
        """Those of a home's definitions: all, or what is read."""
        local = {
            name: contract
            for name, contract in load_contracts(home.contracts).items()
            if contract.kind is ContractKind.LOCAL and (reads is None or name in reads.extracts)
        }
        usual = tomllib.loads((home.cases.parent / USUAL_ROWS).read_text(encoding="utf-8"))
        views = reads.views if reads else None
        return cls(local, load_codes(home.reference), usual, home.queries, home.reference, views)

    @contextmanager
    def filled(
        self, months: Sequence[Month], given: Mapping[str, Iterable[Row]]
    ) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection holding every extract, the reference tables and the shared views.

        `given` are rows of extracts; a required cell they do not state takes the usual one, and a date
        the last day of the last month. What is made is unmade afterwards. Raises UnknownCellError.
        """
        for extract in given:
            if extract not in self.contracts:
                raise UnknownCellError(f"there is no extract {extract}")
        connection = self._empty
        connection.execute("begin")
        try:
            make_reference_tables(connection, self.reference, months)
            for extract, rows in given.items():
                self._fill(connection, self.contracts[extract], tuple(rows), months[-1])
            run_folder(connection, self.queries / "extracts", only=self.views)
            yield connection
        finally:
            connection.execute("rollback")

    def usual_cells(self, contract: Contract, number: int, last: Month) -> dict[str, str]:
        """Every cell that a valid row of an extract needs, as somebody would write it in a file."""
        cells = {c.name: self._cell(contract, c, {}, number, last) for c in contract.columns}
        return {name: cell for name, cell in cells.items() if cell is not None}

    @cached_property
    def _empty(self) -> duckdb.DuckDBPyConnection:
        """Every extract as an empty typed table: it takes a while."""
        connection = duckdb.connect(":memory:")
        create_casts(connection, self.queries)
        create_code_macros(connection, self.codes, self.codes.lists)
        for contract in self.contracts.values():
            _write(connection, contract, ())
            connection.execute(
                f"create temp table {quoted(contract.id)} as {typed_select(contract, 'current_rows')}"
            )
        return connection

    def _fill(
        self,
        connection: duckdb.DuckDBPyConnection,
        contract: Contract,
        rows: Sequence[Row],
        last: Month,
    ) -> None:
        """The rows as somebody would write them in a file, then typed as the build types them."""
        names = {column.name for column in contract.columns}
        for row in rows:
            if unknown := sorted(row.keys() - names):
                raise UnknownCellError(f"{contract.id} has no column {', '.join(unknown)}")
        cells = [
            [self._cell(contract, c, row, n, last) for c in contract.columns]
            for n, row in enumerate(rows)
        ]
        _write(connection, contract, cells)
        connection.execute(
            f"insert into {quoted(contract.id)} by name {typed_select(contract, 'current_rows')}"
        )

    def _cell(
        self, contract: Contract, column: Column, row: Row, number: int, last: Month
    ) -> str | None:
        """What stands in one cell: as stated, else the usual, else the first sensible."""
        usual = self.usual.get(contract.id, {})
        stated = row.get(column.name, usual.get(column.name))
        if stated is not None:
            return _written(stated)
        return self._sensible(column, number, last) if column.required else None

    def _sensible(self, column: Column, number: int, last: Month) -> str:
        if column.type is ColumnType.CODE and column.codes:
            return self.codes.of(column.codes)[0].code
        if column.type in (ColumnType.DATE, ColumnType.MONTH):
            return last.last_day.isoformat()
        if column.type in (ColumnType.TEXT, ColumnType.REFERENCE):
            return f"{column.name}-{number}"
        return {ColumnType.BOOLEAN: "no"}.get(column.type, "1")


def _write(
    connection: duckdb.DuckDBPyConnection, contract: Contract, rows: Sequence[list[str | None]]
) -> None:
    columns = ", ".join(f"{quoted(column.name)} varchar" for column in contract.columns)
    connection.execute(f"create or replace temp table current_rows ({columns})")
    insert_rows(connection, "current_rows", rows)


def _written(stated: object) -> str:
    if isinstance(stated, bool):
        return "yes" if stated else "no"
    return str(stated)
