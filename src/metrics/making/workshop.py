"""The connection an edition is built on."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

EDITION = "edition"
# What does not fit is laid aside on disk: a build shares its machine with the dashboard's readers.
# A council twenty times the sample needs more than 1 GB to sort its points (benchmarks/spine.py).
MEMORY = "1500MB"


@contextmanager
def open_workshop(edition_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection whose plain tables go to a new edition file and whose temporary tables vanish.

    The file is written in DuckDB 1.5's storage format, so that either DuckDB line can read it.
    """
    connection = duckdb.connect(
        ":memory:", config={"temp_directory": str(edition_path.parent), "memory_limit": MEMORY}
    )
    try:
        quoted = str(edition_path).replace("'", "''")
        connection.execute(f"attach '{quoted}' as {EDITION} (storage_version 'v1.5.0')")
        connection.execute(f"use {EDITION}")
        yield connection
        connection.execute(f"checkpoint {EDITION}")
    finally:
        connection.close()
