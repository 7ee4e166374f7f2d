"""The forms a good file may come in: nothing of these changes what is read."""

import io
from collections.abc import Mapping
from datetime import date

import openpyxl
import pytest

from metrics.intake import Checked, Source
from metrics.model.contract import Contract
from metrics.model.problem import Severity
from metrics.registry.codes import Codes
from tests.door import beside, knock
from tests.intake.conftest import SNAPSHOT, TEAMS, TODAY, Door


def staff(door: Door, content: str | bytes) -> Checked:
    return door({"teams.csv": TEAMS, "staff": content})


@pytest.mark.parametrize(
    "content",
    [
        SNAPSHOT.encode("utf-8-sig"),
        SNAPSHOT.encode("utf-16"),
        SNAPSHOT.replace("\n", "\r\n").encode(),
        SNAPSHOT.replace(",", ";").encode(),
        SNAPSHOT.replace(",", "\t").encode(),
        SNAPSHOT.replace(",", "|").encode(),
        SNAPSHOT.replace("1,2021", " 1 ,2021").encode(),
    ],
    ids=["byte order mark", "utf-16", "windows lines", "semicolons", "tabs", "pipes", "spaces"],
)
def test_the_same_rows_are_read(door: Door, content: bytes) -> None:
    plain, other = staff(door, SNAPSHOT), staff(door, content)
    assert all(problem.severity is Severity.WARNING for problem in other.problems)
    assert other.files[1].table.equals(plain.files[1].table)


def test_windows_text_is_read_and_the_reader_is_told(door: Door) -> None:
    checked = door({"teams.csv": TEAMS.replace("North Fen 1", "Fen – one").encode("cp1252")})
    assert [p.rule for p in checked.problems] == ["encoding-windows"]
    assert checked.files[0].table["team_name"].to_pylist()[0] == "Fen – one"
    assert not checked.is_refused


def test_headers_are_known_whatever_their_case_spaces_and_punctuation(door: Door) -> None:
    spoken = SNAPSHOT.replace("as_at_date,worker_ref", "SNAPSHOT DATE, Worker-Ref ", 1)
    assert staff(door, spoken).files[1].contract_id == "workforce_snapshot"


def test_columns_may_come_in_any_order(door: Door) -> None:
    turned = "\n".join(",".join(reversed(line.split(","))) for line in SNAPSHOT.splitlines())
    assert staff(door, turned).files[1].table.equals(staff(door, SNAPSHOT).files[1].table)


def test_rows_are_numbered_as_a_spreadsheet_numbers_them(door: Door) -> None:
    preamble = 'Run by the system,"on a\nMonday"\n\n'
    lines = SNAPSHOT.splitlines()
    file = preamble + "\n".join([lines[0], lines[1], "", lines[2]])
    checked = staff(door, file).files[1]
    assert checked.header_row == 3
    assert checked.table["file_row"].to_pylist() == [4, 6]
    assert checked.rows_in == 2


def test_columns_that_no_contract_permits_are_dropped_and_listed(door: Door) -> None:
    lines = SNAPSHOT.splitlines()
    named = "\n".join([lines[0] + ",Full name", *(line + ",A. Person" for line in lines[1:])])
    checked = staff(door, named).files[1]
    assert checked.dropped_columns == ("Full name",)
    assert "A. Person" not in str(checked.table.to_pylist())


def test_a_workbook_is_read_like_its_csv(door: Door) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    lines = SNAPSHOT.strip().splitlines()
    sheet.append(lines[0].split(","))
    for line in lines[1:]:
        cells: list[object] = list(line.split(","))
        cells[0], cells[6] = date.fromisoformat(str(cells[0])), float(str(cells[6]))
        sheet.append(cells)
    held = io.BytesIO()
    book.save(held)
    checked = staff(door, held.getvalue())
    assert checked.problems == ()
    assert checked.files[1].table.equals(staff(door, SNAPSHOT).files[1].table)


def test_the_file_name_says_nothing(door: Door) -> None:
    assert door({"workforce_snapshot.csv": TEAMS}).files[0].contract_id == "teams"


def test_cells_are_kept_as_written(door: Door) -> None:
    written = SNAPSHOT.replace("2021-03-01", "1/3/2021").replace("employee", "Permanent", 1)
    table = staff(door, written).files[1].table
    assert table["start_date"].to_pylist()[0] == "1/3/2021"
    assert table["worker_type"].to_pylist()[0] == "Permanent"
    assert table["period"].to_pylist()[0] == date(2025, 5, 1)


def test_files_of_one_name_are_told_apart(contracts: Mapping[str, Contract], codes: Codes) -> None:
    twice = knock(
        [Source("a.csv", TEAMS.encode()), Source("a.csv", b"")],
        beside(contracts, codes, TODAY),
    )
    assert [file.name for file in twice.files] == ["a.csv", "a.csv (2)"]
    assert [problem.file for problem in twice.problems] == ["a.csv (2)"]


def test_a_header_with_letters_of_another_script_or_unseen_marks_is_known(door: Door) -> None:
    odd = SNAPSHOT.replace("role", "r\u043el\u0435").replace("fte", "\ufefff\u00adte")
    checked = staff(door, odd)
    assert checked.files[1].table.equals(staff(door, SNAPSHOT).files[1].table)
    assert [p.rule for p in checked.problems] == ["header-alias"]
