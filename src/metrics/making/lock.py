"""Shuts a build off from everything but the folders it reads, for whatever SQL it is then given."""

from collections.abc import Iterable
from pathlib import Path

import duckdb

from metrics.sql.text import literal


def lock(connection: duckdb.DuckDBPyConnection, readable: Iterable[Path]) -> None:
    """From here on the connection reaches no other folder, no network and no extension, and nothing
    can undo that. What is attached already stays open.
    """
    folders = sorted({str(folder.resolve()) for folder in readable})
    connection.execute(f"set allowed_directories = [{', '.join(map(literal, folders))}]")
    connection.execute("set enable_external_access = false")
    connection.execute("set lock_configuration = true")
