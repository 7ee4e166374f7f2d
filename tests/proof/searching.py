"""Everything a home, a folder or a terminal holds, as text: also what lies compressed in a table."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import duckdb

PARQUET, DUCKDB, WORKBOOK = b"PAR1", b"DUCK", b"PK\x03\x04"


def texts_below(*folders: Path) -> Iterator[tuple[Path, str]]:
    """Each file below some folders with what it says: its bytes, and the cells of the tables in it."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            yield path, path.name
            if path.is_file():
                content = path.read_bytes()
                yield path, content.decode("latin-1")
                yield from ((path, text) for text in _unpacked(path, content))


def _unpacked(path: Path, content: bytes) -> Iterator[str]:
    if content.startswith(PARQUET):
        yield _cells(f"select * from read_parquet('{path}')")
    elif content[8:12] == DUCKDB:
        yield from _tables(path)
    elif content.startswith(WORKBOOK):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            for member in package.namelist():
                yield package.read(member).decode("utf-8", "replace")


def _tables(path: Path) -> Iterator[str]:
    with duckdb.connect() as connection:
        connection.execute(f"attach '{path}' as kept (read_only)")
        found = connection.execute(
            "select schema_name, table_name from duckdb_tables() where database_name = 'kept'"
        ).fetchall()
        for schema, table in found:
            yield str(connection.execute(f'from kept."{schema}"."{table}"').fetchall())


def _cells(select: str) -> str:
    with duckdb.connect() as connection:
        return str(connection.execute(select).fetchall())
