"""Folders of SQL steps: each file is one SELECT, named as the table it makes, run in the order they need."""

from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import duckdb

from metrics.errors import DefinitionError


def run_folder(
    connection: duckdb.DuckDBPyConnection, folder: Path, *, temporary: bool = True
) -> tuple[str, ...]:
    """Make a table of every *.sql file in a folder; their names, in the order they were made.

    Raises DefinitionError naming the files when one is not a single SELECT, when they need each
    other in a circle, or when one does not run.
    """
    steps = {file.stem: file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.sql"))}
    order = _order(connection, folder.name, steps)
    kind = "temp table" if temporary else "table"
    for name in order:
        try:
            connection.execute(f'create {kind} "{name}" as {steps[name]}')
        except duckdb.IOException:  # the disk's fault, not the SQL's
            raise
        except duckdb.Error as error:
            raise DefinitionError(
                f"queries/{folder.name}/{name}.sql does not run: {error}"
            ) from error
    return order


def _order(
    connection: duckdb.DuckDBPyConnection, folder: str, steps: dict[str, str]
) -> tuple[str, ...]:
    needs = {name: _needs(connection, folder, name, steps) for name in steps}
    try:
        return tuple(TopologicalSorter(needs).static_order())
    except CycleError as error:
        circle = ", ".join(f"{name}.sql" for name in dict.fromkeys(error.args[1]))
        raise DefinitionError(f"queries/{folder}: these need each other: {circle}.") from error


def _needs(
    connection: duckdb.DuckDBPyConnection, folder: str, name: str, steps: dict[str, str]
) -> set[str]:
    """The other steps that one reads."""
    try:
        statements = connection.extract_statements(steps[name])
    except duckdb.Error as error:
        raise DefinitionError(f"queries/{folder}/{name}.sql does not run: {error}") from error
    if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
        raise DefinitionError(f"queries/{folder}/{name}.sql: expected one SELECT and no more.")
    return (set(connection.get_table_names(steps[name])) & steps.keys()) - {name}
