"""The SPC steps of the build, run on a file of series: the same SQL that judges the indicators."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from metrics.spc.cells import Table, load_cells
from metrics.spc.faults import Fault, stop_if_any
from metrics.sql.steps import run_folder, steps_towards

CHOICES = (
    "improvement_direction",
    "target",
    "screen_outliers",
    "fix_after_n_points",
    "rebase_dates",
)
SERIES = Table("file_rows", ("date", "value"), ("case_id", "rebase", *CHOICES), lacking="''")
CASES = Table("cases_rows", ("case_id",), CHOICES, lacking="cast(null as varchar)")
# Each needs those before it.
READINGS = (
    "file_days", "file_series", "file_told", "file_choices", "file_rebases", "spc_series",
    "file_scattered", "spc_values", "file_options", "file_repeated",
)  # fmt: skip
ANSWERS = ("answer_names", "answer_limits")
# Few texts on many rows: each is kept once, or sorting the rows would carry them all.
REPEATED = (
    ("answer_names", "case_id"),
    ("answer_limits", "limits"),
    ("spc_words", "special_cause_type"),
    ("spc_words", "point_type"),
)
JUDGED = ("spc_points", "spc_limits", "spc_words", "spc_series_assurance")


@contextmanager
def judged_file(
    file: Path, cases: Path | None, queries: Path, *, threads: int | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database in which every point of a CSV file is judged: tables spc_points and answer_rows.

    Raises MetricsError listing everything that is wrong with the files.
    """
    config: dict[str, str | bool | int | float | list[str]] = {}
    if threads is not None:
        config["threads"] = threads
    with (
        tempfile.TemporaryDirectory(prefix="engine-room-spc-") as spare,
        duckdb.connect(":memory:", config=config) as connection,
    ):
        connection.execute((queries / "spc_cells.sql").read_text(encoding="utf-8"))
        _read(connection, file, cases, queries, Path(spare))
        run_folder(connection, queries / "spc", only=steps_towards(queries / "spc", JUDGED))
        _run(connection, queries, ANSWERS)
        for table, column in REPEATED:
            _keep_once(connection, table, column)
        _run(connection, queries, ["answer_rows"])
        yield connection


def _read(
    connection: duckdb.DuckDBPyConnection,
    file: Path,
    cases: Path | None,
    queries: Path,
    spare: Path,
) -> None:
    """The tables spc_series and spc_values, as queries/signals makes them for the indicators."""
    columns, faults = load_cells(connection, file, SERIES, spare)
    case_faults: list[Fault] = []
    if cases is None:
        _no_cases(connection)
    else:
        _, case_faults = load_cells(connection, cases, CASES, spare)
    _run(connection, queries, READINGS)
    found = connection.execute(
        (queries / "spc_file" / "file_faults.sql").read_text(encoding="utf-8"),
        {
            "has_case_column": "case_id" in columns,
            "cases_name": cases.name if cases else None,
        },
    ).fetchall()
    for in_cases, row, _, column, text, like_text, expected, mend in found:
        place = cases if in_cases and cases else file
        told = expected if like_text is None else f"{like_text!r}{expected}"
        fault = Fault(place.name, row, column, text, told, mend)
        (case_faults if in_cases else faults).append(fault)
    stop_if_any([*_by_row(faults), *_by_row(case_faults)])


def _by_row(faults: Iterable[Fault]) -> list[Fault]:
    return sorted(faults, key=lambda fault: fault.row)


def _no_cases(connection: duckdb.DuckDBPyConnection) -> None:
    cells = ", ".join(f"cast(null as varchar) as {name}" for name in CASES.columns)
    connection.execute(
        f"create temp view cases_rows as select cast(null as integer) as row, {cells} where false"
    )


def _run(connection: duckdb.DuckDBPyConnection, queries: Path, steps: Iterable[str]) -> None:
    for step in steps:
        sql = (queries / "spc_file" / f"{step}.sql").read_text(encoding="utf-8")
        connection.execute(f"create temp table {step} as {sql}")


def _keep_once(connection: duckdb.DuckDBPyConnection, table: str, column: str) -> None:
    connection.execute(f"create type {column}_text as enum (select distinct {column} from {table})")
    connection.execute(f"alter table {table} alter {column} type {column}_text")
