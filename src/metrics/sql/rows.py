"""Rows of Python values into a table, in one statement whatever their number."""

from collections.abc import Sequence

import duckdb


def insert_rows(
    connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[Sequence[object]]
) -> None:
    """Add rows to a table, a value for each of its columns in order.

    A statement for each row costs more than the rest of a small build (measured).
    """
    if rows:
        columns = [list(column) for column in zip(*rows, strict=True)]
        values = ", ".join("unnest(?)" for _ in columns)
        connection.execute(f"insert into {table} select {values}", columns)
