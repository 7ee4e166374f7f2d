"""What engine-room spc gives: a CSV file with a row of cells per point."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from metrics.errors import MetricsError
from metrics.spc.judging import judged_slices
from metrics.sql.text import literal


def write_answer(file: Path, cases: Path | None, queries: Path, out: Path) -> int:
    """Write the answer for a file of series to a CSV file; returns how many points it has.

    Raises MetricsError listing everything that is wrong with the files, or when it cannot be written.
    """
    points = 0
    with tempfile.TemporaryDirectory(prefix="engine-room-spc-") as folder:
        part = Path(folder) / "part.csv"
        for connection in judged_slices(file, cases, queries):
            with _told_if_unwritten(out):
                if not points:
                    out.open("w").close()  # the system says why it cannot be better than DuckDB
                    points = _copy(connection, queries, out, header=True)
                else:
                    points += _copy(connection, queries, part, header=False)
                    with part.open("rb") as given, out.open("ab") as taken:
                        shutil.copyfileobj(given, taken, 1 << 20)
    return points


def print_answer(file: Path, cases: Path | None, queries: Path) -> None:
    """Print the answer for a file of series as CSV.

    Raises MetricsError listing everything that is wrong with the files.
    """
    with tempfile.TemporaryDirectory(prefix="engine-room-spc-") as folder:
        part = Path(folder) / "part.csv"
        for number, connection in enumerate(judged_slices(file, cases, queries)):
            _copy(connection, queries, part, header=not number)
            with part.open(encoding="utf-8", newline="") as stream:
                shutil.copyfileobj(stream, sys.stdout)


def _copy(connection: duckdb.DuckDBPyConnection, queries: Path, to: Path, *, header: bool) -> int:
    """Have DuckDB write a slice of the answer. Cells that need quotation marks have them already."""
    answer = (queries / "spc_file" / "answer.sql").read_text(encoding="utf-8")
    written = connection.execute(
        f"copy ({answer}) to {literal(str(to.absolute()))} (format csv, header {header}, "
        "quote '', escape '', compression 'none', use_tmp_file false)"
    ).fetchone()
    return int(written[0]) if written else 0


@contextmanager
def _told_if_unwritten(out: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, duckdb.IOException) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise MetricsError(
            f"{out}: cannot be written ({reason}). Name a file in a folder you can write to."
        ) from error
