"""The files of an edition for readers who may see less: made from the managers' file, which holds everything."""

from collections.abc import Mapping
from pathlib import Path

import duckdb

from metrics.model.disclosure import Disclosure
from metrics.sql.steps import steps_of
from metrics.sql.text import literal, quoted

# Everything else stays with the managers: sums by team, observations' quantiles, rows counted by team.
ALIKE = (
    "area_list", "definitions", "event_list", "extract_months", "judgement_list", "neighbour_list",
    "pinned_batches", "published_points", "target_list", "usual_teams",
)  # fmt: skip

# Not in an edition of too few months, nor in one made before there was any (making/edition.py).
NOT_EVERY = ("measure_words",)


def write_narrower(whole: Path, files: Mapping[Disclosure, Path], queries: Path) -> None:
    """Write from the managers' file of an edition that of each other level.

    A table that is the same for every reader is copied; one that is not is queries/narrowed/<table>.sql,
    which is given the levels seen. Nothing else is in the file.
    """
    spill = str(whole.parent / "spill")
    with duckdb.connect(":memory:", config={"threads": 2, "temp_directory": spill}) as connection:
        connection.execute(f"attach {literal(str(whole))} as whole (read_only)")
        for disclosure in (Disclosure.OPEN, Disclosure.SERVICE):
            file = literal(str(files[disclosure]))
            connection.execute(f"attach {file} as narrower (storage_version 'v1.5.0')")
            write_levels_tables(connection, "whole", "narrower", disclosure, queries)
            connection.execute("checkpoint narrower")
            connection.execute("use memory")
            connection.execute("detach narrower")


def write_levels_tables(
    connection: duckdb.DuckDBPyConnection,
    source: str,
    target: str,
    disclosure: Disclosure,
    queries: Path,
) -> None:
    """Write into one attached database the tables of a level, from another that holds more.

    The connection's own database is the target afterwards.
    """
    connection.execute(f"use {source}")
    for table in ALIKE:
        name = quoted(table)
        connection.execute(f"create table {target}.{name} as from {source}.{name}")
    given = {"seen": [str(level) for level in disclosure.seen], "disclosure": str(disclosure)}
    create_step_tables(connection, source, target, queries / "narrowed", given)
    connection.execute(f"use {target}")


def create_step_tables(
    connection: duckdb.DuckDBPyConnection,
    source: str,
    target: str,
    folder: Path,
    given: Mapping[str, object],
) -> None:
    """A table of an attached database for each step of a folder, which names what it needs of what is given.

    What not every edition has is left out where the source has none.
    """
    there = connection.execute(
        "select table_name from duckdb_tables() where database_name = $source", {"source": source}
    ).fetchall()
    for table, select in steps_of(folder).items():
        if table in NOT_EVERY and (table,) not in there:
            continue
        needed = {name: value for name, value in given.items() if f"${name}" in select}
        connection.execute(f"create table {target}.{quoted(table)} as {select}", needed)
