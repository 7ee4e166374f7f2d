"""How many rows an extract has, month by month, beside what is published."""

from collections.abc import Sequence
from pathlib import Path

import duckdb

from metrics.intake.judging.looking import Look
from metrics.intake.telling.checked import MonthRows
from metrics.model.contract import Replaces
from metrics.model.month import Month

SHOWN = 13  # the newest months of a long back-load


def month_rows(
    connection: duckdb.DuckDBPyConnection, look: Look, current: Sequence[Path]
) -> tuple[MonthRows, ...]:
    """Rows of the file's newest months, of the same months as published, and of the month before."""
    if look.contract.period is None:
        return ()
    incoming = _counts(connection, f"select period, count(*) from {look.table}")
    published = _published(connection, look, current)
    before = {**published, **incoming}
    return tuple(
        MonthRows(month, rows, published.get(month, 0), before.get(month.plus(-1), 0))
        for month, rows in sorted(incoming.items())[-SHOWN:]
    )


def _published(
    connection: duckdb.DuckDBPyConnection, look: Look, current: Sequence[Path]
) -> dict[Month, int]:
    """Rows by month: of a snapshot's newest batch, of an event list's different records."""
    if not current:
        return {}
    paths = [str(path) for path in current]
    if look.contract.replaces is Replaces.PERIOD:
        found: dict[Month, int] = {}
        for path in paths:  # oldest first: a newer batch takes the place of its months
            found |= _counts(connection, "select period, count(*) from read_parquet($p)", [path])
        return found
    return _counts(
        connection, "select period, count(distinct record_key) from read_parquet($p)", paths
    )


def _counts(
    connection: duckdb.DuckDBPyConnection, select: str, paths: Sequence[str] | None = None
) -> dict[Month, int]:
    rows = connection.execute(
        f"{select} where period is not null group by period", {"p": list(paths)} if paths else {}
    ).fetchall()
    return {Month.of(day): int(count) for day, count in rows}
