"""Each indicator on a few rows: what counts, what does not, and why (tests/cases/<id>.toml)."""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from metrics.model.indicator import Indicator, Status
from metrics.model.month import Month
from metrics.registry.indicators import load_indicators
from tests.typed_tables import HOME, case_tables

CASES = sorted((Path(__file__).parent / "cases").glob("*.toml"))
LABELS = ("excluded", "note")  # why a row does not count; why an awkward one does
USUAL_MONTHS = ["2025-06"]

Case = Mapping[str, Any]


@cache
def indicators() -> Mapping[str, Indicator]:
    return load_indicators(HOME.queries / "indicators")


def read(file: Path) -> Case:
    return tomllib.loads(file.read_text(encoding="utf-8"), parse_float=Decimal)


def rows_given(case: Case, *, excluded: bool) -> dict[str, list[dict[str, Any]]]:
    """The rows by extract, without their labels, with or without those said to be excluded."""
    return {
        extract: [
            {name: cell for name, cell in row.items() if name not in LABELS}
            for row in rows
            if excluded or "excluded" not in row
        ]
        for extract, rows in case["given"].items()
    }


def computed(indicator_id: str, case: Case, *, excluded: bool = True) -> list[dict[str, Any]]:
    """What the indicator's SELECT returns for the rows of a case; empty cells are left out."""
    months = [Month.parse(month) for month in case.get("months", USUAL_MONTHS)]
    with case_tables(months, rows_given(case, excluded=excluded)) as connection:
        result = connection.execute(indicators()[indicator_id].sql)
        names = [column[0] for column in result.description or ()]
        found = [dict(zip(names, row, strict=True)) for row in result.fetchall()]
    return ordered(
        {name: comparable(cell) for name, cell in row.items() if cell is not None} for row in found
    )


def comparable(cell: object) -> object:
    """Months as they are written, numbers as exact decimals."""
    if isinstance(cell, date):
        return str(Month.of(cell))
    return Decimal(cell) if isinstance(cell, int | Decimal) else cell


def ordered(rows: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return sorted((dict(row) for row in rows), key=lambda row: sorted(map(str, row.items())))


def expected(case: Case) -> list[dict[str, Any]]:
    return ordered({name: comparable(cell) for name, cell in row.items()} for row in case["expect"])


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_the_rows_give_what_the_case_expects(file: Path) -> None:
    case = read(file)
    assert computed(file.stem, case) == expected(case), case["why"]


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_a_row_said_to_be_excluded_changes_nothing(file: Path) -> None:
    case = read(file)
    assert computed(file.stem, case, excluded=False) == expected(case), case["why"]


@pytest.mark.parametrize("file", CASES, ids=lambda file: file.stem)
def test_every_case_labels_its_awkward_row(file: Path) -> None:
    rows = [row for rows in read(file)["given"].values() for row in rows]
    assert any(row.keys() & set(LABELS) for row in rows)


def test_every_published_indicator_has_a_case() -> None:
    published = {i.id for i in indicators().values() if i.status is Status.PUBLISHED}
    assert published <= {file.stem for file in CASES}


def test_every_case_is_an_indicator_s() -> None:
    assert {file.stem for file in CASES} <= set(indicators())
