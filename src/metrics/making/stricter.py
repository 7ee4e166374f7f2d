"""An earlier edition for readers of today: what is hidden from them in the published one is hidden there too."""

from collections.abc import Sequence
from pathlib import Path

import duckdb

from metrics.making.levels import ALIKE, create_step_tables, write_levels_tables
from metrics.model.disclosure import Disclosure
from metrics.sql.rows import insert_rows
from metrics.sql.text import literal, quoted

Part = tuple[object, ...]  # indicator, breakdown, value of its split (empty if none)
AS_IT_WAS = (*ALIKE, "arrival_calendar", "edition_facts")


def stricter_edition(
    earlier: Path,
    published: Path,
    disclosure: Disclosure,
    withheld: Sequence[Part],
    queries: Path,
) -> duckdb.DuckDBPyConnection:
    """The tables of an earlier edition's file for a level, in memory, with the published one's file beside it.

    withheld are the parts of which nothing from before some later publication is told.
    """
    connection = duckdb.connect(":memory:", config={"threads": 2})
    try:
        connection.execute(f"attach {literal(str(earlier))} as earlier (read_only)")
        connection.execute(f"attach {literal(str(published))} as published (read_only)")
        connection.execute("attach ':memory:' as judged")
        connection.execute("use judged")
        connection.execute(
            "create table withheld (indicator_id varchar, breakdown varchar, split varchar)"
        )
        insert_rows(connection, "withheld", withheld)
        for table in AS_IT_WAS:
            name = quoted(table)
            connection.execute(f"create view {name} as from earlier.{name}")
        seen = {"seen": [str(level) for level in disclosure.seen]}
        create_step_tables(connection, "earlier", "judged", queries / "stricter", seen)
        write_levels_tables(connection, "judged", "memory", disclosure, queries)
        for database in ("judged", "earlier", "published"):
            connection.execute(f"detach {database}")
    except BaseException:
        connection.close()
        raise
    return connection
