"""A template that is filled in is taken by the door as it is, whichever extract it is for."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from metrics.board.first_loads import referred_to
from metrics.intake import Source
from metrics.model.contract import ColumnType, ContractKind
from metrics.model.council import District, Inspection
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.registry import Registry, load_registry
from metrics.tables.templates import template_workbook
from metrics.wording.column_facts import columns_to_fill
from tests.door import beside, knock
from tests.published.made import write_published
from tests.typed_tables import usual_cells

REGISTRY = load_registry(Home(ROOT, ROOT / "nowhere"))
LOCAL = sorted(c.id for c in REGISTRY.contracts.values() if c.kind is ContractKind.LOCAL)
PUBLISHED = {
    "dfe_csww": "csww_indicators_2017_to_2025.csv",
    "dfe_cin_referrals": "c1_children_in_need_referrals_and_rereferrals_2013_to_2025.csv",
    "dfe_cpp_subsequent": "d3_cpps_subsequent_plan_2013_to_2025.csv",
    "dfe_statistical_neighbours": "sn_model_2025_wide.csv",
}
INSPECTED = replace(
    REGISTRY,
    council=replace(
        REGISTRY.council,
        day_zero_event="INSPECTION",
        inspection=Inspection("=1+1", date(2025, 3, 3), date(2025, 3, 14), "inadequate"),
        districts=(District("Fenland"), District("City")),
    ),
)
# What an ordinary row leaves to say, or has to have from another file or from this repository.
GIVEN = {
    "teams": {"team_code": "T1", "valid_from": "2020-01-01"},
    "supervision_events": {"held_date": "2025-05-06"},
    "targets": {"indicator_id": "inpost_fte", "target": "180"},
    "areas_for_improvement": {"linked_indicator_ids": "inpost_fte"},
}


def template(extract: str, registry: Registry = REGISTRY) -> bytes:
    return template_workbook(registry.contracts[extract], registry)


def filled(
    extract: str, rows: Iterable[Mapping[str, str]], registry: Registry = REGISTRY
) -> Source:
    """The template with rows beneath what is there, as somebody types them in a spreadsheet."""
    workbook = load_workbook(io.BytesIO(template(extract, registry)))
    sheet = workbook.worksheets[0]
    types = {c.name: c.type for c in registry.contracts[extract].columns}
    heads = [str(cell.value) for cell in sheet[1]]
    for number, row in enumerate(rows, sheet.max_row + 1):
        for place, name in enumerate(heads, 1):
            if text := row.get(name):
                typed = date.fromisoformat(text) if types[name] is ColumnType.DATE else text
                sheet.cell(number, place, typed)
    out = io.BytesIO()
    workbook.save(out)
    return Source(f"our {extract}.xlsx", out.getvalue())


def usual(extract: str) -> Source:
    """An ordinary row of an extract of the council's own."""
    cells = usual_cells(REGISTRY.contracts[extract], 0, Month(2025, 5))
    return filled(extract, [{**cells, **GIVEN.get(extract, {})}])


def sheet_of(workbook: bytes, place: int = 0) -> Worksheet:
    return load_workbook(io.BytesIO(workbook)).worksheets[place]


@pytest.mark.parametrize("extract", LOCAL)
def test_a_filled_in_template_is_accepted_row_for_row(extract: str) -> None:
    needed = sorted(referred_to(REGISTRY.contracts, extract))
    door = beside(REGISTRY.contracts, REGISTRY.codes, date(2025, 7, 1))
    checked = knock([usual(name) for name in needed], door)
    assert [p for p in checked.problems if p.severity in ("error", "refused")] == []
    (own,) = (file for file in checked.files if file.contract_id == extract)
    assert (own.rows_in, own.rows_accepted) == (1, 1)


@pytest.mark.parametrize("extract", PUBLISHED)
def test_a_publications_template_is_accepted_too(extract: str, tmp_path: Path) -> None:
    write_published(tmp_path)
    with (tmp_path / PUBLISHED[extract]).open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))[:5]
    door = beside(REGISTRY.contracts, REGISTRY.codes, date(2026, 7, 1))
    checked = knock([filled(extract, rows)], door)
    assert [p for p in checked.problems if p.severity in ("error", "refused")] == []
    assert [(f.contract_id, f.rows_accepted) for f in checked.files] == [(extract, 5)]


def test_every_extract_has_been_filled_in() -> None:
    assert sorted([*LOCAL, *PUBLISHED]) == sorted(REGISTRY.contracts)


@pytest.mark.parametrize("extract", sorted(REGISTRY.contracts))
def test_a_template_has_every_column_that_is_filled_in_and_no_row(extract: str) -> None:
    sheet = sheet_of(template(extract))
    heads = [cell.value for cell in sheet[1]]
    assert heads == [c.name for c in columns_to_fill(REGISTRY.contracts[extract])]
    assert "synthetic" not in heads
    assert sheet.max_row == 1


@pytest.mark.parametrize("extract", sorted(REGISTRY.contracts))
def test_an_empty_template_is_known_for_what_it_is(extract: str) -> None:
    door = beside(REGISTRY.contracts, REGISTRY.codes, date(2025, 7, 1))
    checked = knock([Source("empty.xlsx", template(extract))], door)
    assert {p.rule for p in checked.problems} <= {
        "no-rows",
        "sheet-not-read",
        "sheets-without-extract",
    }


def test_the_notes_tell_what_a_column_means_and_may_hold() -> None:
    notes = sheet_of(template("workforce_snapshot"), 1)
    (row,) = (row for row in notes.iter_rows(values_only=True) if row[0] == "worker_type")
    assert row[1] == "yes"
    assert row[2] == "How the worker is engaged."
    assert str(row[4]).startswith("employee (Employee); agency (Agency worker)")


def test_a_column_of_codes_offers_its_values_and_takes_other_spellings() -> None:
    sheet = sheet_of(template("workforce_snapshot"))
    (listed,) = (v for v in sheet.data_validations.dataValidation if v.promptTitle == "worker_type")
    assert (listed.type, listed.errorStyle) == ("list", "information")
    values = load_workbook(io.BytesIO(template("workforce_snapshot")))["Values allowed"]
    assert listed.formula1 == "'Values allowed'!$A$2:$A$5"
    assert [values.cell(n, 1).value for n in range(2, 6)][:2] == ["employee", "agency"]


def test_references_are_cells_of_text_so_that_a_spreadsheet_keeps_their_noughts() -> None:
    workbook = load_workbook(io.BytesIO(template("workforce_snapshot")))
    assert workbook.worksheets[0].column_dimensions["B"].number_format == "@"


def test_the_list_of_events_begins_with_the_inspection_of_the_settings() -> None:
    sheet = sheet_of(template("events", INSPECTED))
    row = dict(zip([c.value for c in sheet[1]], [c.value for c in sheet[2]], strict=True))
    assert (row["event_id"], row["type"], row["title"]) == ("INSPECTION", "inspection", "=1+1")
    assert sheet.cell(2, 6).data_type == "s"  # a text, whatever it looks like
    door = beside(REGISTRY.contracts, REGISTRY.codes, date(2025, 7, 1))
    checked = knock([filled("events", [], INSPECTED)], door)
    assert [f.rows_accepted for f in checked.files] == [1]


def test_teams_are_offered_the_councils_own_districts() -> None:
    notes = sheet_of(template("teams", INSPECTED), 1)
    (row,) = (row for row in notes.iter_rows(values_only=True) if row[0] == "district")
    assert row[4] == "Fenland; City"
