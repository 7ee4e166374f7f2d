"""Files, folders, ZIPs and sheets: whichever way extracts come, they are the same extracts."""

import io
import os
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from metrics.errors import MetricsError
from metrics.intake import Checked, Source, read_sources
from metrics.intake.contract.opening import open_file
from metrics.intake.telling.faults import UnreadableFileError
from metrics.registry.codes import load_codes
from metrics.registry.contracts import load_contracts
from tests.door import beside
from tests.door import knock as asked
from tests.intake.conftest import HOME, SNAPSHOT, TEAMS, TODAY

CONTRACTS = load_contracts(HOME.contracts)


def knock(*sources: Source) -> Checked:
    return asked(sources, beside(CONTRACTS, load_codes(HOME.reference), TODAY))


def zipped(**files: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files.items():
            package.writestr(name, text)
    return out.getvalue()


def test_a_folder_gives_its_extracts_and_passes_over_the_rest(tmp_path: Path) -> None:
    (tmp_path / "month" / "hr").mkdir(parents=True)
    (tmp_path / "month" / "teams.csv").write_text(TEAMS)
    (tmp_path / "month" / "hr" / "staff.csv").write_text(SNAPSHOT)
    (tmp_path / "month" / "notes.docx").write_text("no extract")
    (tmp_path / "month" / ".hidden.csv").write_text("no extract")
    (tmp_path / "month" / "~$staff.xlsx").write_text("no extract")
    sources = read_sources([tmp_path / "month"])
    assert [source.name for source in sources] == ["month/hr/staff.csv", "month/teams.csv"]
    assert not knock(*sources).is_refused


def test_a_folder_without_extracts_is_said_to_hold_none(tmp_path: Path) -> None:
    with pytest.raises(MetricsError, match="holds no CSV, XLSX or ZIP file"):
        read_sources([tmp_path])


def test_each_file_of_a_zip_is_checked_under_its_own_name() -> None:
    package = zipped(**{"a/teams.csv": TEAMS, "staff.csv": SNAPSHOT, "__MACOSX/x.csv": "junk"})
    checked = knock(Source("june.zip", package))
    assert [file.name for file in checked.files] == ["june.zip/a/teams.csv", "june.zip/staff.csv"]
    assert [file.rows_accepted for file in checked.files] == [2, 2]


def test_the_same_rows_come_out_of_a_zip_as_of_the_file() -> None:
    plain = knock(Source("teams.csv", TEAMS.encode()), Source("staff.csv", SNAPSHOT.encode()))
    packed = knock(Source("x.zip", zipped(**{"teams.csv": TEAMS, "staff.csv": SNAPSHOT})))
    tables = {file.contract_id: file.table for file in packed.files}
    assert all(file.table.equals(tables[file.contract_id]) for file in plain.files)


@pytest.mark.parametrize("named", ["Staff", " staff "])
def test_a_named_sheet_is_read_instead_of_the_first(named: str) -> None:
    book = Workbook()
    book.create_sheet("Staff")
    for row in SNAPSHOT.splitlines():
        book["Staff"].append(row.split(","))
    out = io.BytesIO()
    book.save(out)
    checked = knock(Source("teams.csv", TEAMS.encode()), Source("b.xlsx", out.getvalue(), named))
    assert (checked.files[1].contract_id, checked.files[1].rows_accepted) == (
        "workforce_snapshot",
        2,
    )
    assert "sheets-not-read" in {problem.rule for problem in checked.problems}


def test_a_workbook_without_an_extract_names_its_sheets() -> None:
    book = Workbook()
    book.active.append(["Notes"])
    book.create_sheet("Staff")
    out = io.BytesIO()
    book.save(out)
    problems = knock(Source("b.xlsx", out.getvalue())).problems
    assert {problem.rule for problem in problems} == {"not-a-table", "sheets-without-extract"}
    assert any("Staff" in problem.message for problem in problems)


def test_the_same_file_twice_is_not_called_unknown() -> None:
    files = knock(Source("a.csv", TEAMS.encode()), Source("b.csv", TEAMS.encode())).files
    assert [file.is_same_again for file in files] == [False, True]


def test_a_file_that_changes_while_it_is_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "teams.csv"
    path.write_text(TEAMS)
    opened = open_file(Source("teams.csv", path), CONTRACTS)
    list(opened.reading.batches())
    os.utime(path, (1, 1))
    with pytest.raises(UnreadableFileError) as caught:
        opened.finish()
    assert [problem.rule for problem in caught.value.problems] == ["file-changed"]


def test_a_file_is_read_piece_by_piece(tmp_path: Path) -> None:
    path = tmp_path / "teams.csv"
    path.write_text(TEAMS)
    source = Source("teams.csv", path)
    assert source.sha256 == Source("other.csv", TEAMS.encode()).sha256
    assert b"".join(source.pieces()) == TEAMS.encode()
    assert not isinstance(source.content, bytes)
