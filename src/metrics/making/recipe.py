"""A hash of everything that makes indicator rows of archived rows, the indicators' own files apart."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

import duckdb

from metrics import __version__
from metrics.model.home import Home

PACKAGE = Path(__file__).resolve().parents[1]
ROOMS = ("making", "holdings", "model", "registry", "sql")
FOLDERS = ("current", "extracts", "signals")


def recipe(home: Home) -> str:
    """The same text for the same code, shared SQL, contracts, reference files and DuckDB."""
    found = sha256(f"{__version__} {duckdb.__version__}".encode())
    for file in _files(home):
        found.update(file.name.encode())
        found.update(sha256(file.read_bytes()).digest())
    return found.hexdigest()


def _files(home: Home) -> Iterable[Path]:
    for room in ROOMS:
        yield from sorted((PACKAGE / room).rglob("*.py"))
    yield home.queries / "casts.sql"
    for folder in FOLDERS:
        yield from sorted((home.queries / folder).glob("*.sql"))
    yield from sorted(home.contracts.glob("*.toml"))
    yield from sorted(home.reference.glob("*.csv"))
