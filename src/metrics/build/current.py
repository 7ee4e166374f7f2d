"""Archived batches into typed tables of the rows that count now."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb

from metrics.intake.casts import literal, typed_select
from metrics.model.batch import Batch
from metrics.model.contract import Contract


def make_current_rows(
    connection: duckdb.DuckDBPyConnection,
    contract: Contract,
    batches: Mapping[Batch, Path],
    queries: Path,
) -> None:
    """Temporary view current_rows: what the contract's replacement rule leaves, as written.

    A view, so that the rows are read once, when they are typed. Batches must not be empty.
    """
    _register_batches(connection, batches)
    paths = ", ".join(literal(str(path)) for path in batches.values())
    connection.execute(
        "create or replace temp view archived as "
        f"select * from read_parquet([{paths}], union_by_name = true, filename = true)"
    )
    rule = (queries / "current" / f"{contract.replaces}.sql").read_text(encoding="utf-8")
    connection.execute(f"create or replace temp view current_rows as {rule}")


def make_typed_table(connection: duckdb.DuckDBPyConnection, contract: Contract) -> None:
    """Temporary table named as the extract, typed by its contract, from current_rows."""
    connection.execute(
        f'create or replace temp table "{contract.id}" as {typed_select(contract, "current_rows")}'
    )


def _register_batches(connection: duckdb.DuckDBPyConnection, batches: Mapping[Batch, Path]) -> None:
    connection.execute(
        "create or replace temp table archived_batches "
        "(filename varchar, number integer, covers_first date, covers_last date)"
    )
    connection.execute("create or replace temp table archived_months (number integer, month date)")
    for batch, path in batches.items():
        covers = [month.first_day for month in batch.covers] if batch.covers else [None, None]
        connection.execute(
            "insert into archived_batches values (?, ?, ?, ?)",
            [str(path), batch.number, *covers],
        )
    months: Sequence[list[object]] = [
        [batch.number, month.first_day] for batch in batches for month in batch.months
    ]
    if months:
        connection.executemany("insert into archived_months values (?, ?)", months)
