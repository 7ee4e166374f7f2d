"""Earlier releases of a real publication, made by leaving out what they could not have known."""

import csv
import io
from collections.abc import Collection
from pathlib import Path

from metrics.intake import Source

WORKFORCE = "csww_indicators_2017_to_2025.csv"
Row = dict[str, str]


def rows_of(folder: Path, name: str = WORKFORCE) -> list[Row]:
    """The rows of a published file, as the csv module reads them."""
    with (folder / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def release(rows: Collection[Row], last_year: int) -> Source:
    """The release of that year: the rows of its year and of those before."""
    kept = [row for row in rows if int(row["time_period"]) <= last_year]
    out = io.StringIO()
    writer = csv.DictWriter(out, list(kept[0]))
    writer.writeheader()
    writer.writerows(kept)
    first = min(row["time_period"] for row in kept)
    return Source(f"csww_indicators_{first}_to_{last_year}.csv", out.getvalue().encode())


def with_cell(rows: Collection[Row], name: str, year: str, column: str, cell: str) -> list[Row]:
    """The rows, one cell of a geography of that name written otherwise."""
    told = "country_name" if name == "England" else "la_name"
    return [{**row, column: cell} if _is_of(row, told, name, year) else row for row in rows]


def _is_of(row: Row, told: str, name: str, year: str) -> bool:
    is_level = (row["geographic_level"] == "National") == (told == "country_name")
    return is_level and row[told] == name and row["time_period"] == year
