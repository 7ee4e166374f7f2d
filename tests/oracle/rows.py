"""The sample's rows, as the csv module reads them, and the few casts they need."""

import csv
from datetime import date
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLE = ROOT / "data" / "sample"
REFERENCE = ROOT / "data" / "reference"

Row = dict[str, str]


def read(path: Path) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def sample(extract: str) -> list[Row]:
    return read(SAMPLE / f"{extract}.csv")


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def month(text: str) -> date:
    """The first day of the month that a month or a date stands in."""
    return date.fromisoformat(text[:7] + "-01")


def number(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def yes(text: str) -> bool:
    return text == "yes"
