"""What the calendar of arrivals is made from: who is due when, what each load brought, and how much."""

from collections.abc import Collection, Iterable

import duckdb

from metrics.model.batch import Batch
from metrics.model.contract import Contract
from metrics.model.month import Month
from metrics.sql.rows import insert_rows
from metrics.sql.text import literal, quoted

TEAM = "team_code"


def make_deliveries(
    connection: duckdb.DuckDBPyConnection, contracts: Iterable[Contract], batches: Iterable[Batch]
) -> None:
    """Temporary tables due_extracts and deliveries, which has a row for each load and month it covers.

    Edition tables, empty: extract_month_teams, the number of rows by extract, month and team; and
    extract_month_columns, the columns that some row of the month has something in.
    """
    expected = {contract.id: contract for contract in contracts if contract.due_day}
    connection.execute("create temp table due_extracts (extract_id varchar, is_plan boolean)")
    connection.execute(
        "create temp table deliveries (extract_id varchar, month date, number integer, "
        "loaded_at timestamptz, is_whole boolean)"
    )
    connection.execute(
        "create table extract_month_teams "
        "(extract_id varchar, month date, team_code varchar, rows bigint)"
    )
    connection.execute(
        "create table extract_month_columns (extract_id varchar, month date, column_name varchar)"
    )
    due = [(contract.id, contract.looks_ahead) for contract in expected.values()]
    insert_rows(connection, "due_extracts", due)
    brought = [
        row
        for batch in batches
        if batch.extract in expected
        for row in _brought(expected[batch.extract], batch)
    ]
    insert_rows(connection, "deliveries", brought)


def is_whole(contract: Contract, batch: Batch, month: Month) -> bool:
    """Whether a load can hold all of a month: it came after the month was over, or is a plan."""
    return contract.looks_ahead or batch.loaded_on > month.last_day


def _brought(contract: Contract, batch: Batch) -> list[list[object]]:
    return [
        [
            batch.extract,
            month.first_day,
            batch.number,
            batch.loaded_at,
            is_whole(contract, batch, month),
        ]
        for month in batch.months
    ]


def count_rows(
    connection: duckdb.DuckDBPyConnection,
    contract: Contract,
    relation: str,
    months: Collection[Month] | None,
) -> None:
    """Count typed rows of a relation, of these months or of all, into extract_month_teams; note the
    columns that any of them has something in into extract_month_columns.
    """
    if contract.period is None or not contract.due_day:
        return
    has_team = any(column.name == TEAM for column in contract.columns)
    team = TEAM if has_team else "cast(null as varchar)"
    wanted = None if months is None else [month.first_day for month in months]
    given = {"extract": contract.id, "months": wanted}
    these = (
        f"from {relation} where month is not null and ($months is null "
        "or month in (select unnest(cast($months as date[])))) group by all"
    )
    connection.execute(
        f"insert into extract_month_teams select $extract, month, {team}, count(*) {these}", given
    )
    optional = [c.name for c in contract.columns if not c.required and c.default is None]
    names = ", ".join(map(literal, optional))
    counts = ", ".join(f"count({quoted(name)})" for name in optional)
    connection.execute(
        f"insert into extract_month_columns with counted as (select month, [{names}] as names, "
        f"[{counts}] as filled {these}), one_by_one as (select month, unnest(names) as name, "
        "unnest(filled) as filled from counted) "
        "select $extract, month, name from one_by_one where filled > 0",
        given,
    )
