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

LATEST = "withholds_earlier"  # the column that files from before it do not have
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
    LATEST: "boolean",  # nothing from before is told below managers: a small team moved
}
PARTS = {
    "publication": "integer",
    "breakdown": "varchar",
    "month": "date",
    "team_code": "varchar",
    "people": "integer",  # members of staff
}
TEAMS = ".teams"  # beside the figures of a publication: which teams its parts had
EVERYTHING = {"indicator_id": None, "breakdown": None, "breakdowns": None, "seen": None}
HIDDEN_NOW = "hidden_now (indicator_id varchar, breakdown varchar, split varchar, month date)"


def with_teams(figures: Path) -> tuple[Path, ...]:
    """A publication's file of figures, and that of the teams its parts had if there is one."""
    teams = figures.with_suffix(TEAMS)
    return (figures, teams) if teams.exists() else (figures,)


def write_changed_figures(
    out: Path, publication: int, edition: Path, so_far: Sequence[Path], queries: Path
) -> int:
    """Write what an edition says that the ledger's files so far do not, and beside it which teams its
    parts have, where it says so; how many values it restated.

    Raises MetricsError when a file of the ledger is lost or damaged.
    """
    with _figures(so_far) as connection:
        connection.execute(f"attach {literal(str(edition))} as edition (read_only)")
        given = {"publication": publication}
        withheld = "withheld_parts" if _says_its_teams(connection) else "every_part"
        connection.execute(f"create temp table withheld_parts as {_sql(queries, withheld)}")
        if withheld == "withheld_parts":
            _write(connection, out.with_suffix(TEAMS), _sql(queries, "teams"), given)
        _write(connection, out, _sql(queries, "changed_figures"), given)
        if not so_far:
            return 0
        _show(connection, (*so_far, out))
        since = {"since": publication - 1, "until": publication, **EVERYTHING}
        counted = f"select count(*) from ({_sql(queries, 'restated')})"
        return int(connection.execute(counted, since).fetchall()[0][0])


def _says_its_teams(connection: duckdb.DuckDBPyConnection) -> bool:
    """Editions from before this was compared do not."""
    found = connection.execute(
        "select count(*) from duckdb_tables() where database_name = 'edition' and table_name = 'part_teams'"
    ).fetchall()
    return bool(found[0][0])


def _write(
    connection: duckdb.DuckDBPyConnection, out: Path, select: str, given: Mapping[str, object]
) -> None:
    connection.execute(f"create temp table written as {select}", given)
    connection.execute(f"copy written to {literal(str(out))} (format parquet, compression zstd)")
    connection.execute("drop table written")


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
    """A connection with the view `figures` over the files, and `parts` over the teams beside them that
    are there; without any they have no rows.
    """
    if lost := [file.name for file in files if not file.exists()]:
        raise MetricsError(
            f"The ledger of published figures has lost {', '.join(lost)}. "
            "Restore the ledger folder from its last copy."
        )
    connection = duckdb.connect(":memory:", config={"threads": 2})
    try:
        _show(connection, files)
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


def _show(connection: duckdb.DuckDBPyConnection, files: Sequence[Path]) -> None:
    """The views figures and parts over these files, in place of those over others."""
    teams = [file for figures in files for file in with_teams(figures)[1:]]
    connection.execute(f"create or replace temp view figures as {_figures_in(connection, files)}")
    connection.execute(f"create or replace temp view parts as {_source(teams, PARTS)}")


def _is_damaged(file: Path) -> bool:
    """Whether a file does not give its figures, asked of it alone."""
    columns = ", ".join(f"cast({name} as {kind})" for name, kind in COLUMNS.items())
    with duckdb.connect(":memory:") as connection:
        try:
            connection.execute(
                f"select max(hash({columns})) from ({_figures_in(connection, [file])})"
            ).fetchall()
        except duckdb.Error:
            return True
    return False


def _figures_in(connection: duckdb.DuckDBPyConnection, files: Sequence[Path]) -> str:
    """The figures of the files; what those from before it was kept do not say is null."""
    if not files:
        return _source(files, COLUMNS)
    named = connection.execute(
        f"select file_name from parquet_schema({_listed(files)}) where name = $name",
        {"name": LATEST},
    ).fetchall()
    saying = {name for (name,) in named}
    older = [file for file in files if str(file) not in saying]
    newer = [file for file in files if str(file) in saying]
    parts = [_source(newer, COLUMNS)] if newer else []
    if older:
        kept = [name for name in COLUMNS if name != LATEST]
        parts.append(
            f"select {', '.join(kept)}, cast(null as boolean) as {LATEST} from read_parquet({_listed(older)})"
        )
    return " union all ".join(parts)


def _source(files: Sequence[Path], columns: Mapping[str, str]) -> str:
    if files:
        return f"select {', '.join(columns)} from read_parquet({_listed(files)})"
    none = ", ".join(f"cast(null as {kind}) as {name}" for name, kind in columns.items())
    return f"(select {none} limit 0)"


def _listed(files: Sequence[Path]) -> str:
    return f"[{', '.join(literal(str(file)) for file in files)}]"


def _sql(queries: Path, question: str) -> str:
    return (queries / "ledger" / f"{question}.sql").read_text(encoding="utf-8")
