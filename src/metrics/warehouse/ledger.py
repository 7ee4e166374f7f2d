"""The ledger's Parquet files and SQL: what an edition changes, and what was ever said."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb

from metrics.errors import MetricsError
from metrics.home.memory import is_memory, memory_words
from metrics.sql.rows import insert_rows
from metrics.sql.text import literal
from metrics.warehouse.connection import Row

COLUMNS = {
    "publication": "integer",
    "indicator_id": "varchar",
    "breakdown": "varchar",
    "split": "varchar",  # empty where the indicator has none, so that keys are equal
    "month": "date",
    "numerator": "decimal(38, 6)",
    "denominator": "decimal(38, 6)",
    "value": "double",
    "definition_version": "varchar",
    "audience": "varchar",  # the least level of disclosure that could see it when it was published
    "is_withdrawn": "boolean",
}
EVERYTHING = {"indicator_id": None, "breakdown": None, "breakdowns": None, "seen": None}
HIDDEN_NOW = "hidden_now (indicator_id varchar, breakdown varchar, split varchar, month date)"


def write_changed_figures(
    out: Path, publication: int, edition: Path, so_far: Sequence[Path], queries: Path
) -> int:
    """Write what an edition says that the ledger's files so far do not; how many values it restated.

    Raises MetricsError when a file of the ledger is lost or damaged.
    """
    with _figures(so_far) as connection:
        connection.execute(f"attach {literal(str(edition))} as edition (read_only)")
        changed = _sql(queries, "changed_figures")
        connection.execute(f"create temp table changed as {changed}", {"publication": publication})
        connection.execute(
            f"copy changed to {literal(str(out))} (format parquet, compression zstd)"
        )
    since = {"since": publication - 1, **EVERYTHING}
    with _figures((*so_far, out)) as connection:
        counted = f"select count(*) from ({_sql(queries, 'restated')})"
        return int(connection.execute(counted, since).fetchall()[0][0])


def ask_ledger(
    question: str,
    files: Sequence[Path],
    queries: Path,
    parameters: Mapping[str, object],
    hidden_now: Sequence[Row],
) -> list[Row]:
    """The rows queries/ledger/<question>.sql returns over some of the ledger's files.

    hidden_now are the points the reader may not see today: nothing earlier is told of them.
    Raises MetricsError when a file of the ledger is lost or damaged.
    """
    with _figures(files) as connection:
        insert_rows(connection, "hidden_now", hidden_now)
        return connection.execute(_sql(queries, question), dict(parameters)).fetchall()


@contextmanager
def _figures(files: Sequence[Path]) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection with the view `figures` over the files; without any it has no rows."""
    if lost := [file.name for file in files if not file.exists()]:
        raise MetricsError(
            f"The ledger of published figures has lost {', '.join(lost)}. "
            "Restore the ledger folder from its last copy."
        )
    connection = duckdb.connect(":memory:", config={"threads": 2})
    try:
        connection.execute(f"create temp view figures as {_source(files)}")
        connection.execute(f"create temp table {HIDDEN_NOW}")
        yield connection
    except duckdb.Error as error:
        if is_memory(error):
            raise MetricsError(memory_words(str(error).splitlines()[0])) from error
        if damaged := [file.name for file in files if _is_damaged(file)]:
            raise MetricsError(
                f"The ledger of published figures cannot be read: {', '.join(damaged)}. "
                "Restore the ledger folder from its last copy."
            ) from error
        raise
    finally:
        connection.close()


def _is_damaged(file: Path) -> bool:
    """Whether a file does not give its figures, asked of it alone."""
    columns = ", ".join(f"cast({name} as {kind})" for name, kind in COLUMNS.items())
    with duckdb.connect(":memory:") as connection:
        try:
            connection.execute(f"select max(hash({columns})) from ({_source([file])})").fetchall()
        except duckdb.Error:
            return True
    return False


def _source(files: Sequence[Path]) -> str:
    if files:
        return f"select * from read_parquet([{', '.join(literal(str(f)) for f in files)}])"
    columns = ", ".join(f"cast(null as {kind}) as {name}" for name, kind in COLUMNS.items())
    return f"select {columns} limit 0"


def _sql(queries: Path, question: str) -> str:
    return (queries / "ledger" / f"{question}.sql").read_text(encoding="utf-8")
