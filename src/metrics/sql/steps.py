"""Folders of SQL steps: each file is one SELECT, named as the table it makes, run in the order they need."""

from collections.abc import Collection, Mapping
from functools import cache, lru_cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import duckdb

from metrics.errors import DefinitionError
from metrics.sql.troubles import MACHINE_TROUBLES


def run_folder(
    connection: duckdb.DuckDBPyConnection,
    folder: Path,
    *,
    temporary: bool = True,
    only: Collection[str] | None = None,
) -> tuple[str, ...]:
    """Make a table of every *.sql file in a folder, or only of some; their names, in the order made.

    Raises DefinitionError naming the files when one is not a single SELECT, when they need each
    other in a circle, or when one does not run.
    """
    steps = steps_of(folder)
    needs = needs_of(folder.name, steps)
    order = [name for name in _order(folder.name, needs) if only is None or name in only]
    kind = "temp table" if temporary else "table"
    for name in order:
        try:
            connection.execute(f'create {kind} "{name}" as {steps[name]}')
        except MACHINE_TROUBLES:
            raise
        except duckdb.Error as error:
            raise DefinitionError(
                f"queries/{folder.name}/{name}.sql does not run: {error}"
            ) from error
    return tuple(order)


def steps_towards(folder: Path, tables: Collection[str]) -> frozenset[str]:
    """These steps of a folder and all that they need, for run_folder to run no others."""
    needs = needs_of(folder.name, steps_of(folder))
    wanted, asked = set[str](), set(tables)
    while asked:
        wanted |= asked
        asked = {name for step in asked for name in needs[step] & needs.keys()} - wanted
    return frozenset(wanted)


def steps_of(folder: Path) -> dict[str, str]:
    """The SQL of every step of a folder by its name."""
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.sql"))}


def needs_of(folder: str, steps: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """By step, every table it reads, those of other steps among them.

    Raises DefinitionError when one is not a single SELECT.
    """
    return {name: _needs(folder, name, sql) for name, sql in steps.items()}


def _order(folder: str, needs: Mapping[str, frozenset[str]]) -> tuple[str, ...]:
    among = {name: (reads & needs.keys()) - {name} for name, reads in needs.items()}
    try:
        return tuple(TopologicalSorter(among).static_order())
    except CycleError as error:
        circle = ", ".join(f"{name}.sql" for name in dict.fromkeys(error.args[1]))
        raise DefinitionError(f"queries/{folder}: these need each other: {circle}.") from error


@lru_cache(maxsize=1000)
def _needs(folder: str, name: str, sql: str) -> frozenset[str]:
    # A database of its own has no views, into which the names would be followed.
    with _parser().cursor() as reader:
        try:
            statements = reader.extract_statements(sql)
        except duckdb.Error as error:
            raise DefinitionError(f"queries/{folder}/{name}.sql does not run: {error}") from error
        if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
            raise DefinitionError(f"queries/{folder}/{name}.sql: expected one SELECT and no more.")
        return frozenset(reader.get_table_names(sql))


@cache
def _parser() -> duckdb.DuckDBPyConnection:
    """An empty database that reads SQL and runs none."""
    return duckdb.connect()
