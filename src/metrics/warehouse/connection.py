"""One read-only connection per edition file, a cursor per question."""

import threading
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import duckdb

from metrics.errors import MetricsError, NotFound
from metrics.home.memory import is_memory, memory_words

Row = tuple[object, ...]
_OPENING = threading.Lock()
MEND = (
    "Make it again from the archive: engine-room rebuild. Or publish the edition before it again: "
    "engine-room rollback"
)


class EditionFile:
    """An edition opened read-only. Safe to ask from many threads at once.

    Sharing a DuckDB connection between threads gives wrong answers (measured), so every question
    has a cursor of its own.
    """

    def __init__(
        self, path: Path, reads: Path, connection: duckdb.DuckDBPyConnection | None = None
    ) -> None:
        """The tables are those of the connection, where one is given that is not to the file."""
        self.path = path
        self._reads = reads
        self._connection = connection or _connect(path)
        self._connection.execute("set enable_external_access = false")
        self._connection.execute("set threads = 2")

    def ask(self, question: str, parameters: Mapping[str, object] | None = None) -> list[Row]:
        """The rows queries/reads/<question>.sql returns."""
        sql = _sql(self._reads / f"{question}.sql")
        with self._connection.cursor() as cursor:
            try:
                return cursor.execute(sql, dict(parameters or {})).fetchall()
            except duckdb.Error as error:
                if is_memory(error):
                    raise MetricsError(memory_words(str(error).splitlines()[0])) from error
                if _is_damage(error):
                    raise _unreadable(self.path, error) from error
                raise

    def close(self) -> None:
        """Let go of the file. Only for one that nobody else is reading."""
        self._connection.close()


def _connect(path: Path) -> duckdb.DuckDBPyConnection:
    if not path.exists():
        raise NotFound(f"{path.stem}: its file is missing. {MEND}")
    try:
        return duckdb.connect(str(path), read_only=True)
    except duckdb.Error as error:
        raise _unreadable(path, error) from error


def _is_damage(error: duckdb.Error) -> bool:
    """Whether the file is at fault, not the question. A wrong checksum has no type of its own."""
    return isinstance(error, duckdb.IOException) or type(error) is duckdb.Error


def _unreadable(path: Path, error: duckdb.Error) -> MetricsError:
    first = str(error).splitlines()[0]
    return MetricsError(f"{path.stem}: its file is damaged or cannot be read ({first}). {MEND}")


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
