"""Several sheets of a workbook that are extracts: refused, until one is named or all are asked for."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from metrics.home import Archive
from metrics.intake import Checked, Source
from metrics.model.contract import Contract
from metrics.model.problem import Severity
from metrics.registry.codes import Codes
from tests.door import beside, keep, knock
from tests.intake.conftest import SNAPSHOT, TEAMS, TODAY
from tests.intake.test_workbook_cells import saved

Knock = Callable[..., Checked]
MAY = [line.split(",") for line in SNAPSHOT.strip().splitlines()]
APRIL = [[cell.replace("2025-05-31", "2025-04-30") for cell in row] for row in MAY]
LIST = [line.split(",") for line in TEAMS.strip().splitlines()]
HEADER = MAY[0]


@pytest.fixture
def drop(codes: Codes, contracts: Mapping[str, Contract]) -> Knock:
    def dropped(*sources: Source, archive: Archive | None = None) -> Checked:
        return knock(sources, beside(contracts, codes, TODAY, archive))

    return dropped


def book(name: str = "annex.xlsx", **sheets: list[list[str]]) -> Source:
    made = openpyxl.Workbook()
    assert made.active is not None
    made.remove(made.active)
    for title, rows in sheets.items():
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    return saved(made, name)


def each(source: Source) -> Source:
    return replace(source, all_sheets=True)


def errors(checked: Checked) -> list[str]:
    return [p.rule for p in checked.problems if p.severity is Severity.ERROR]


def test_sheets_of_several_extracts_are_each_read_as_a_file_of_its_own(drop: Knock) -> None:
    checked = drop(each(book(Teams=LIST, Staff=MAY)))
    assert [(f.name, f.contract_id, f.rows_accepted) for f in checked.files] == [
        ("annex.xlsx: Teams", "teams", 2),
        ("annex.xlsx: Staff", "workforce_snapshot", 2),
    ]
    assert not checked.is_refused


def test_sheets_of_one_extract_are_each_read_where_their_months_differ(drop: Knock) -> None:
    checked = drop(each(book(Teams=LIST, April=APRIL, May=MAY)))
    assert [f.rows_accepted for f in checked.files] == [2, 2, 2]
    assert not errors(checked)


def test_nothing_is_read_of_several_sheets_unasked(drop: Knock) -> None:
    checked = drop(book(Teams=LIST, Staff=MAY))
    (problem,) = [p for p in checked.problems if p.severity is Severity.ERROR]
    assert problem.rule == "sheets-several"
    assert "all of them" in problem.mend


def test_a_row_is_addressed_in_its_sheet(drop: Knock) -> None:
    wrong = [*MAY[:2], [*MAY[2][:6], "lots", *MAY[2][7:]]]
    checked = drop(each(book(Teams=LIST, Staff=[["Run in June"], *wrong])))
    (problem,) = [p for p in checked.problems if p.severity is Severity.REFUSED]
    assert (problem.file, problem.row, problem.column) == ("annex.xlsx: Staff", 4, "fte")


def test_two_sheets_of_one_month_would_replace_each_other_and_are_refused(drop: Knock) -> None:
    checked = drop(each(book(Teams=LIST, North=MAY, South=MAY)))
    (problem,) = [p for p in checked.problems if p.severity is Severity.ERROR]
    assert problem.rule == "extract-twice"
    assert problem.file == "annex.xlsx: South"
    assert "one sheet" in problem.mend


def test_a_key_on_two_sheets_is_as_a_key_in_two_files(drop: Knock) -> None:
    asked = ["event_id", "worker_ref", "supervision_type", "scheduled_date", "held_date", "status"]
    rows = [["S1", "W1", "personal", "2025-05-02", "2025-05-02", "held"]]
    in_files = drop(
        book("teams.xlsx", Teams=LIST),
        book("staff.xlsx", Staff=MAY),
        book("one.xlsx", One=[asked, *rows]),
        book("two.xlsx", Two=[asked, *rows]),
    )
    on_sheets = drop(each(book(Teams=LIST, Staff=MAY, One=[asked, *rows], Two=[asked, *rows])))
    assert sorted(p.rule for p in on_sheets.problems) == sorted(p.rule for p in in_files.problems)


def test_sheets_that_are_no_extract_and_hidden_ones_are_named_once(drop: Knock) -> None:
    checked = drop(each(book(Teams=LIST, Notes=[["Hello"]], Staff=MAY)))
    (note,) = [p for p in checked.problems if p.rule == "sheets-not-read"]
    assert "Notes" in note.message


def test_one_sheet_that_fits_is_read_as_ever(drop: Knock) -> None:
    checked = drop(each(book(Notes=[["Hello"]], Teams=LIST)))
    assert [f.name for f in checked.files] == ["annex.xlsx"]


def test_a_sheet_loaded_before_is_known_by_its_workbook_and_its_name(
    drop: Knock, tmp_path: Path
) -> None:
    archive = Archive(tmp_path)
    source = each(book(Teams=LIST, April=APRIL, May=MAY))
    keep(archive, drop(source).files)
    again = drop(source, archive=archive)
    assert all(file.is_loaded_before for file in again.files)


def test_the_month_of_a_sheet_is_named_by_the_sheet_and_not_by_the_workbook(drop: Knock) -> None:
    sheets = {"Teams": LIST, "Apr 2025": APRIL, "May 2025": MAY}
    assert not errors(drop(each(book("staff May 2025.xlsx", **sheets))))
    (wrong,) = [
        p.rule
        for p in drop(each(book("x.xlsx", **{"Teams": LIST, "Jun 2025": MAY}))).problems
        if p.severity is Severity.ERROR
    ]
    assert wrong == "month-not-as-named"
