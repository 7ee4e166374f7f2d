"""Files of series into tables that can be judged, or a list of everything that is wrong with them."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

import duckdb

from metrics.spc.cells import Table, load_cells
from metrics.spc.faults import Fault, stop_if_any

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
    "file_days", "file_series", "file_told", "file_choices", "file_rebases", "file_judging",
    "file_scattered", "file_values", "file_options", "file_repeated",
)  # fmt: skip
ONLY_TO_READ = ("file_days", "file_scattered", "file_options", "file_repeated")


def read_series(
    connection: duckdb.DuckDBPyConnection, file: Path, cases: Path | None, queries: Path
) -> None:
    """Make the tables file_values, a row per point, and file_judging, a row per series.

    Raises MetricsError listing every fault of both files.
    """
    connection.execute((queries / "spc_cells.sql").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory(prefix="engine-room-spc-") as spare:
        columns, faults = load_cells(connection, file, SERIES, Path(spare))
        case_faults: list[Fault] = []
        if cases is None:
            _no_cases(connection)
        else:
            _, case_faults = load_cells(connection, cases, CASES, Path(spare))
    run_steps(connection, queries, READINGS)
    bound = {"has_case_column": "case_id" in columns, "cases_name": cases.name if cases else None}
    found = connection.execute(
        (queries / "spc_file" / "file_faults.sql").read_text(encoding="utf-8"), bound
    ).fetchall()
    for in_cases, row, _, column, text, like_text, expected, mend in found:
        place = cases if in_cases and cases else file
        told = expected if like_text is None else f"{like_text!r}{expected}"
        fault = Fault(place.name, row, column, text, told, mend)
        (case_faults if in_cases else faults).append(fault)
    stop_if_any([*_by_row(faults), *_by_row(case_faults)])
    _make_room(connection)


def run_steps(connection: duckdb.DuckDBPyConnection, queries: Path, steps: Iterable[str]) -> None:
    """Make a table of each of these steps of queries/spc_file, in this order."""
    for step in steps:
        sql = (queries / "spc_file" / f"{step}.sql").read_text(encoding="utf-8")
        connection.execute(f"create temp table {step} as {sql}")


def _by_row(faults: Iterable[Fault]) -> list[Fault]:
    return sorted(faults, key=lambda fault: fault.row)


def _no_cases(connection: duckdb.DuckDBPyConnection) -> None:
    cells = ", ".join(f"cast(null as varchar) as {name}" for name in CASES.columns)
    connection.execute(
        f"create temp view cases_rows as select cast(null as integer) as row, {cells} where false"
    )


def _make_room(connection: duckdb.DuckDBPyConnection) -> None:
    """The cells of a large file as text are most of the memory it takes."""
    connection.execute(f"drop view {SERIES.name}; drop table {SERIES.name}_cells")
    for table in ONLY_TO_READ:
        connection.execute(f"drop table {table}")
