"""The SPC steps of the build, run on a file of series: the same SQL that judges the indicators."""

from collections.abc import Iterator
from pathlib import Path

import duckdb

from metrics.spc.reading import read_series, run_steps
from metrics.sql.steps import run_folder, steps_towards

JUDGED = ("spc_points", "spc_limits", "spc_words", "spc_series_assurance")
ANSWERS = ("answer_names", "answer_limits")
# Few texts on many rows: each is kept once, or sorting the rows would carry them all.
REPEATED = (
    ("answer_names", "case_id"),
    ("answer_limits", "limits"),
    ("spc_words", "special_cause_type"),
    ("spc_words", "point_type"),
)


def judged_slices(
    file: Path, cases: Path | None, queries: Path, *, threads: int | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """The points of a CSV file, some million at a time in the order of the answer: a database whose tables
    spc_points, spc_limits and answer_rows hold those and no others.

    Raises MetricsError listing everything that is wrong with the files before any slice is given.
    """
    config: dict[str, str | bool | int | float | list[str]] = {}
    if threads is not None:
        config["threads"] = threads
    steps = steps_towards(queries / "spc", JUDGED)
    with duckdb.connect(":memory:", config=config) as connection:
        read_series(connection, file, cases, queries)
        slices = connection.execute(
            "select min(series_id), max(series_id) from file_series group by slice order by slice"
        ).fetchall()
        for first, last in slices:
            _cut(connection, "spc_series", "file_judging", first, last)
            _cut(connection, "spc_values", "file_values", first, last)
            made = run_folder(connection, queries / "spc", only=steps)
            run_steps(connection, queries, ANSWERS)
            for table, column in REPEATED:
                _keep_once(connection, table, column)
            run_steps(connection, queries, ["answer_rows"])
            yield connection
            for table in ("answer_rows", *ANSWERS, *made):
                connection.execute(f"drop table {table}")
            for _, column in REPEATED:
                connection.execute(f"drop type {column}_text")


def _cut(
    connection: duckdb.DuckDBPyConnection, name: str, table: str, first: int, last: int
) -> None:
    connection.execute(
        f"create or replace temp view {name} as select * from {table} "
        f"where series_id between {first:d} and {last:d}"
    )


def _keep_once(connection: duckdb.DuckDBPyConnection, table: str, column: str) -> None:
    connection.execute(f"create type {column}_text as enum (select distinct {column} from {table})")
    connection.execute(f"alter table {table} alter {column} type {column}_text")
