"""One read-only connection per edition file, a cursor per question."""

import threading
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import duckdb

Row = tuple[object, ...]
_OPENING = threading.Lock()


class EditionFile:
    """An edition opened read-only. Safe to ask from many threads at once.

    Sharing a DuckDB connection between threads gives wrong answers (measured), so every question
    has a cursor of its own.
    """

    def __init__(self, path: Path, reads: Path) -> None:
        self.path = path
        self._reads = reads
        self._connection = duckdb.connect(str(path), read_only=True)
        self._connection.execute("set enable_external_access = false")
        self._connection.execute("set threads = 2")

    def ask(self, question: str, parameters: Mapping[str, object] | None = None) -> list[Row]:
        """The rows queries/reads/<question>.sql returns."""
        sql = _sql(self._reads / f"{question}.sql")
        with self._connection.cursor() as cursor:
            return cursor.execute(sql, dict(parameters or {})).fetchall()

    def close(self) -> None:
        """Let go of the file. Only for one that nobody else is reading."""
        self._connection.close()


@lru_cache(maxsize=64)
def _sql(file: Path) -> str:
    return file.read_text(encoding="utf-8")


@lru_cache(maxsize=4)
def _open(path: Path, reads: Path) -> EditionFile:
    return EditionFile(path, reads)


def open_file(path: Path, reads: Path) -> EditionFile:
    """The edition file, opened once in this process.

    File names carry the edition, so an opened one never changes under its readers.
    """
    with _OPENING:
        return _open(path, reads)
