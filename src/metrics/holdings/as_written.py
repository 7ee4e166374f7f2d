"""The rows of an archived batch as they were written, for a list that is to be sent again with more."""

from pathlib import Path

import duckdb

from metrics.sql.text import literal

ADDED = ("file_row", "period", "record_key")  # by the door, beside what a file said


def rows_as_written(rows: Path) -> list[dict[str, str]]:
    """Every row by column, in the order of its file; an empty cell is an empty text."""
    with duckdb.connect(":memory:") as connection:
        found = connection.execute(
            f"select * exclude ({', '.join(ADDED)}) from read_parquet({literal(str(rows))}) order by file_row"
        )
        names = [column[0] for column in found.description]
        return [
            {name: "" if cell is None else str(cell) for name, cell in zip(names, row, strict=True)}
            for row in found.fetchall()
        ]
