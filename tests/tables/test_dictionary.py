"""The data dictionary tells of every column what it means, may hold, and whether it is of a person."""

import csv
import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from metrics.model.contract import ColumnType
from metrics.model.home import ROOT, Home
from metrics.registry import load_registry
from metrics.tables.dictionary import HEADS, dictionary_csv, dictionary_workbook
from metrics.wording.column_facts import columns_to_fill

REGISTRY = load_registry(Home(ROOT, ROOT / "nowhere"))
TEXT = dictionary_csv(REGISTRY).decode("utf-8-sig")
ROWS = {(row["extract"], row["column"]): row for row in csv.DictReader(io.StringIO(TEXT))}


def test_every_column_that_is_filled_in_has_a_row() -> None:
    expected = [(c.id, f.name) for c in REGISTRY.contracts.values() for f in columns_to_fill(c)]
    assert list(ROWS) == expected


def test_every_column_has_a_meaning_and_says_how_it_is_written() -> None:
    assert not [
        key for key, row in ROWS.items() if not row["meaning"] or not row["how it is written"]
    ]


def test_the_workbook_holds_the_same_rows() -> None:
    sheet = load_workbook(io.BytesIO(dictionary_workbook(REGISTRY))).worksheets[0]
    heads, *rows = sheet.iter_rows(values_only=True)
    assert heads == HEADS
    assert [row[:2] for row in rows] == list(ROWS)


@pytest.mark.parametrize(
    ("extract", "column", "head", "told"),
    [
        ("workforce_snapshot", "fte", "unit", "full-time equivalents"),
        ("workforce_snapshot", "fte", "allowed", "above 0, at most 1.5"),
        ("workforce_snapshot", "as_at_date", "allowed", "the last day of a month, not after today"),
        ("workforce_snapshot", "team_code", "allowed", "a team_code of Teams"),
        ("workforce_snapshot", "requires_supervision", "allowed", "empty means yes"),
        ("workforce_snapshot", "team_code", "also known as", "Team; Unit code; Unit"),
        ("workforce_snapshot", "worker_ref", "required", "yes"),
        ("workforce_snapshot", "end_date", "required", "no"),
        ("dfe_csww", "agency_rate_fte", "unit", "percent"),
        ("targets", "target", "unit", "the measure's own"),
        ("teams", "team_name", "personal data", "no"),
        (
            "teams",
            "group_manager_ref",
            "personal data",
            "yes: a pseudonymous reference of a person",
        ),
        (
            "workforce_snapshot",
            "leaving_reason",
            "personal data",
            "yes: about the person of its row",
        ),
        ("events", "title", "personal data", "may be: words that anybody wrote"),
    ],
)
def test_a_column_is_told(extract: str, column: str, head: str, told: str) -> None:
    assert ROWS[extract, column][head] == told


def test_every_number_says_what_it_counts() -> None:
    numbers = (ColumnType.NUMBER, ColumnType.INTEGER)
    assert not [
        (contract.id, column.name)
        for contract in REGISTRY.contracts.values()
        for column in columns_to_fill(contract)
        if column.type in numbers and not ROWS[contract.id, column.name]["unit"]
    ]


def test_nothing_in_it_can_run_in_a_spreadsheet() -> None:
    teams = REGISTRY.contracts["teams"]
    first = replace(teams.columns[0], description="=HYPERLINK(1)")
    hostile = replace(
        REGISTRY,
        contracts=REGISTRY.contracts
        | {"teams": replace(teams, columns=(first, *teams.columns[1:]))},  # type: ignore[operator]
    )
    assert ",'=HYPERLINK(1)," in dictionary_csv(hostile).decode("utf-8-sig")
