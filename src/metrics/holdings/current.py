"""Archived batches into the rows that count now, as written or typed, of every month or of some."""

from collections.abc import Collection, Mapping
from pathlib import Path

import duckdb

from metrics.holdings.casts import typed_select
from metrics.model.batch import Batch
from metrics.model.contract import Contract, Replaces
from metrics.model.month import Month
from metrics.sql.text import literal, quoted

Batches = Mapping[Batch, Path]
NO_ROWS = (
    "select cast(null as bigint) as file_row, cast(null as date) as period, "
    "cast(null as varchar) as record_key limit 0"
)


def make_current_rows(
    connection: duckdb.DuckDBPyConnection, contract: Contract, batches: Batches, queries: Path
) -> None:
    """Temporary view current_rows: what the contract's replacement rule leaves, as written."""
    rows = current_select(contract, batches, queries)
    connection.execute(f"create or replace temp view current_rows as {rows}")


def make_typed_table(
    connection: duckdb.DuckDBPyConnection,
    contract: Contract,
    batches: Batches,
    queries: Path,
    months: Collection[Month] | None,
) -> None:
    """Temporary table named as the extract, typed by its contract: of these months, or of all."""
    rows = _of_months(contract, batches, queries, months)
    connection.execute(
        f"create temp table {quoted(contract.id)} as {typed_select(contract, f'({rows})')}"
    )


def make_typed_view(
    connection: duckdb.DuckDBPyConnection, contract: Contract, batches: Batches, queries: Path
) -> None:
    """The same of every month as a temporary view: only what is asked of it is read and typed."""
    rows = typed_rows(contract, batches, queries)
    connection.execute(f"create temp view {quoted(contract.id)} as {rows}")


def typed_rows(
    contract: Contract, batches: Batches, queries: Path, *, only: Collection[str] | None = None
) -> str:
    """A SELECT of the same, of every contract column or of only some."""
    return typed_select(contract, f"({current_select(contract, batches, queries)})", only)


def current_select(contract: Contract, batches: Batches, queries: Path) -> str:
    """A SELECT of the rows of some batches that count, as written."""
    if not batches:
        return NO_ROWS
    rule = (queries / "current" / f"{contract.replaces}.sql").read_text(encoding="utf-8")
    # The archive is read where it is asked, so that filters and columns reach the files.
    return (
        f"with archived as not materialized ({written_select(batches)}), "
        f"archived_batches (filename, number, covers_first, covers_last) as ({_listed(batches)}), "
        f"archived_months (number, month) as ({_months_listed(batches)}) "
        f"select * from ({rule})"
    )


def written_select(batches: Batches) -> str:
    """A SELECT of every row of some batches, as written, whether it counts or not."""
    paths = ", ".join(literal(str(path)) for path in batches.values())
    return f"select * from read_parquet([{paths}], union_by_name = true, filename = true)"


def of_period(months: Collection[Month]) -> str:
    """The condition that a row is of one of these months, of which there is at least one."""
    return f"period in ({', '.join(_day(month) for month in sorted(months))})"


def _of_months(
    contract: Contract, batches: Batches, queries: Path, months: Collection[Month] | None
) -> str:
    if months is None:
        return current_select(contract, batches, queries)
    needed = _needed(contract, batches, frozenset(months))
    if not needed:
        return NO_ROWS
    rows = current_select(contract, needed, queries)
    return f"select * from ({rows}) where {of_period(months)}"


def _needed(contract: Contract, batches: Batches, months: frozenset[Month]) -> Batches:
    """The batches that hold rows of these months, and those that may have replaced such rows."""
    holding = {batch: path for batch, path in batches.items() if months & set(batch.months)}
    if contract.replaces is not Replaces.KEY or not holding:
        return holding
    oldest = min(batch.number for batch in holding)
    return {batch: path for batch, path in batches.items() if batch.number >= oldest}


def _listed(batches: Batches) -> str:
    rows = [
        f"({literal(str(path))}, {batch.number}, "
        f"{_day(batch.covers[0]) if batch.covers else 'cast(null as date)'}, "
        f"{_day(batch.covers[1]) if batch.covers else 'cast(null as date)'})"
        for batch, path in batches.items()
    ]
    return f"values {', '.join(rows)}"


def _months_listed(batches: Batches) -> str:
    rows = [f"({batch.number}, {_day(month)})" for batch in batches for month in batch.months]
    return f"values {', '.join(rows)}" if rows else "select 0, cast(null as date) limit 0"


def _day(month: Month) -> str:
    return f"date '{month.first_day.isoformat()}'"
