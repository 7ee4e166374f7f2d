"""The edition before, as far as the next may copy from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

PREVIOUS = "previous"
NEEDED = {
    "indicator_rows", "kept_quantiles", "extract_month_teams", "extract_month_columns", "recipes", "definitions",
    "pinned_batches",
}  # fmt: skip


@dataclass(frozen=True)
class Previous:
    """What made it."""

    batch_ids: frozenset[str]
    definitions: Mapping[str, str]  # by indicator, its whole file


def attach_previous(
    connection: duckdb.DuckDBPyConnection, file: Path | None, recipe: str
) -> Previous | None:
    """The edition of that file, attached as `previous`; None when nothing of it may be copied.

    Nothing may when it was made by another recipe, or before editions kept what copying takes.
    """
    if file is None or not file.exists():
        return None
    connection.execute(f"attach {_literal(file)} as {PREVIOUS} (read_only)")
    there = connection.execute(
        "select table_name from duckdb_tables() where database_name = $name", {"name": PREVIOUS}
    ).fetchall()
    if not {name for (name,) in there} >= NEEDED:
        return None
    if connection.execute(f"select recipe from {PREVIOUS}.recipes").fetchall() != [(recipe,)]:
        return None
    batches = connection.execute(f"select id from {PREVIOUS}.pinned_batches").fetchall()
    definitions = connection.execute(
        f"select indicator_id, sql from {PREVIOUS}.definitions"
    ).fetchall()
    return Previous(frozenset(name for (name,) in batches), dict(definitions))


def _literal(file: Path) -> str:
    return "'" + str(file).replace("'", "''") + "'"
