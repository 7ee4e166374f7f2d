"""What engine-room spc gives: a CSV file with a row of cells per point."""

import shutil
import sys
import tempfile
from pathlib import Path

import duckdb

from metrics.errors import MetricsError
from metrics.spc.judging import judged_file
from metrics.sql.text import literal


def write_answer(file: Path, cases: Path | None, queries: Path, out: Path) -> int:
    """Write the answer for a file of series to a CSV file; returns how many points it has.

    Raises MetricsError listing everything that is wrong with the files, or when it cannot be written.
    """
    with judged_file(file, cases, queries) as connection:
        try:
            out.open("w").close()  # so that the system says why it cannot be
            return _copy(connection, queries, out)
        except (OSError, duckdb.IOException) as error:
            reason = error.strerror if isinstance(error, OSError) else str(error)
            raise MetricsError(
                f"{out}: cannot be written ({reason}). Name a file in a folder you can write to."
            ) from error


def print_answer(file: Path, cases: Path | None, queries: Path) -> None:
    """Print the answer for a file of series as CSV.

    Raises MetricsError listing everything that is wrong with the files.
    """
    with tempfile.TemporaryDirectory(prefix="engine-room-spc-") as folder:
        answer = Path(folder) / "answer.csv"
        with judged_file(file, cases, queries) as connection:
            _copy(connection, queries, answer)
        with answer.open(encoding="utf-8", newline="") as stream:
            shutil.copyfileobj(stream, sys.stdout)


def _copy(connection: duckdb.DuckDBPyConnection, queries: Path, to: Path) -> int:
    """Have DuckDB write the answer. Cells that need quotation marks have them already."""
    answer = (queries / "spc_file" / "answer.sql").read_text(encoding="utf-8")
    written = connection.execute(
        f"copy ({answer}) to {literal(str(to.absolute()))} "
        "(format csv, header, quote '', escape '', compression 'none', use_tmp_file false)"
    ).fetchone()
    return int(written[0]) if written else 0
