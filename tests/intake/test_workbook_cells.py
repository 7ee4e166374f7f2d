"""Cells of a workbook are read as a person sees them: errors, percent, zeros, and which sheet it is."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from datetime import date

import openpyxl
import pytest
import xlwt
from openpyxl.worksheet.worksheet import Worksheet

from metrics.intake import Checked, Source
from metrics.model.contract import Contract
from metrics.model.problem import Severity
from metrics.registry.codes import Codes
from tests.door import beside, knock
from tests.intake.conftest import SNAPSHOT, TEAMS, TODAY

Knock = Callable[[Source], Checked]
LINES = [line.split(",") for line in SNAPSHOT.strip().splitlines()]
HEADER = LINES[0]


@pytest.fixture
def drop(codes: Codes, contracts: Mapping[str, Contract]) -> Knock:
    return lambda source: knock(
        [Source("teams.csv", TEAMS.encode()), source], beside(contracts, codes, TODAY)
    )


def filled(sheet: Worksheet) -> None:
    for line in LINES:
        sheet.append(line)


def book_of(change: Callable[[Worksheet], object] = lambda _: None) -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    filled(sheet)
    change(sheet)
    return book


def saved(book: openpyxl.Workbook, name: str = "staff.xlsx") -> Source:
    out = io.BytesIO()
    book.save(out)
    return Source(name, out.getvalue())


def put(column: str, value: object, number_format: str = "General") -> Callable[[Worksheet], None]:
    """A change of the first row's cell of a column, added at the right where there is none."""

    def change(sheet: Worksheet) -> None:
        place = HEADER.index(column) + 1 if column in HEADER else len(HEADER) + 1
        sheet.cell(1, place, column)
        cell = sheet.cell(2, place, value)
        cell.number_format = number_format

    return change


def told(checked: Checked) -> list[tuple[str, int | None, str | None, str | None]]:
    return [(p.rule, p.row, p.column, p.value) for p in checked.problems]


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#VALUE!", "#DIV/0!"])
@pytest.mark.parametrize("column", ["end_date", "cases_held", "fte", "role"])
def test_an_error_cell_costs_its_row_and_is_told_by_address(
    drop: Knock, column: str, error: str
) -> None:
    checked = drop(saved(book_of(put(column, error))))
    assert ("excel-error", 2, column, error) in told(checked)
    assert checked.files[1].rows_refused == 1
    assert not checked.has_errors


def test_an_error_in_a_row_or_column_of_nothing_else_is_seen(drop: Knock) -> None:
    checked = drop(saved(book_of(put("days_lost_sickness_month", "#N/A"))))
    assert ("excel-error", 2, "days_lost_sickness_month", "#N/A") in told(checked)


@pytest.mark.parametrize(("value", "shown"), [(0.8, "80%"), (0.15, "15%"), (1, "100%")])
def test_a_share_shown_as_percent_is_read_as_shown(drop: Knock, value: float, shown: str) -> None:
    checked = drop(saved(book_of(put("fte", value, "0%"))))
    assert ("fte-percent", 2, "fte", shown) in told(checked)
    assert checked.files[1].table["fte"].to_pylist()[0] == shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        (5, "00000", "00005"), (5, '"W"0000', "W0005"), (1, "0", "1"), (5, '"W00"#', "W005"),
        (5, '"W00"General', "W005"), (5, '"W00"@', "W005"), (10100, "00-000", "10-100"), (5, "#,##0", "5"),
    ],
)  # fmt: skip
def test_a_reference_is_read_with_the_zeros_and_letters_its_format_shows(
    drop: Knock, value: int, code: str, shown: str
) -> None:
    checked = drop(saved(book_of(put("worker_ref", value, code))))
    assert checked.files[1].table["worker_ref"].to_pylist()[0] == shown


@pytest.mark.parametrize(
    ("column", "value", "code", "kept"),
    [
        ("is_registered_sw", 0, '"No";;"Yes"', "Yes"),
        ("is_registered_sw", 1, '"Yes";;"No"', "Yes"),
        ("fte", 29.6, '0.0 "hrs"', "29.6 hrs"),
        ("cases_held", 0, '0;-0;"n/a"', "n/a"),
        ("cases_held", 0, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', "0"),
        ("cases_held", 14, '0" children"', "14"),
    ],
)
def test_a_word_in_the_place_of_a_number_is_read_as_shown(
    drop: Knock, column: str, value: float, code: str, kept: str
) -> None:
    checked = drop(saved(book_of(put(column, value, code))))
    assert checked.files[1].table[column].to_pylist()[0] == kept


def test_a_formula_that_was_never_calculated_costs_its_row(drop: Knock) -> None:
    checked = drop(saved(book_of(put("cases_held", "=SUM(A1:A2)"))))
    assert ("formula-not-calculated", 2, "cases_held", "#NOT CALCULATED") in told(checked)
    assert checked.files[1].rows_refused == 1


def test_a_hidden_sheet_is_passed_over_and_named(drop: Knock) -> None:
    book = book_of()
    hidden = book.create_sheet("Old", 0)
    hidden.sheet_state = "hidden"
    filled(hidden)
    hidden.delete_rows(3)
    checked = drop(saved(book))
    (note,) = [p for p in checked.problems if p.rule == "sheets-not-read"]
    assert "Old (hidden)" in note.message
    assert checked.files[1].rows_accepted == len(LINES) - 1


def test_a_hidden_sheet_can_be_named(drop: Knock) -> None:
    book = book_of()
    filled(book.create_sheet("Old"))
    book["Old"].sheet_state = "veryHidden"
    source = saved(book)
    checked = drop(Source(source.name, source.content, "old"))
    assert checked.files[1].rows_accepted == len(LINES) - 1


def test_two_sheets_that_fit_are_refused_with_the_choice(drop: Knock) -> None:
    book = book_of()
    filled(book.create_sheet("South"))
    checked = drop(saved(book))
    (problem,) = [p for p in checked.problems if p.severity is Severity.ERROR]
    assert problem.rule == "sheets-several"
    assert "“Sheet”, “South”" in problem.message


def test_the_sheet_that_fits_is_read_wherever_it_stands(drop: Knock) -> None:
    book = book_of()
    book.create_sheet("Notes", 0).append(["Run by the system"])
    checked = drop(saved(book))
    assert checked.files[1].contract_id == "workforce_snapshot"
    assert not checked.is_refused


def test_a_workbook_without_an_extract_lists_its_sheets_and_what_each_lacks(drop: Knock) -> None:
    book = book_of()
    sheet = book.active
    assert sheet is not None
    sheet.delete_cols(HEADER.index("role") + 1)
    book.create_sheet("Notes").append(["Hello"])
    problems = drop(saved(book)).problems
    assert [p.column for p in problems if p.rule == "column-missing"] == ["role"]
    (listed,) = [p for p in problems if p.rule == "sheets-without-extract"]
    assert "“Sheet”" in listed.message and "“Notes”" in listed.message


def test_prefixed_names_and_cells_without_addresses_are_marked_too(drop: Knock) -> None:
    """Other programs write <x:c> and leave the addresses out."""
    plain = saved(book_of(put("fte", "#N/A")))
    out = io.BytesIO()
    assert isinstance(plain.content, bytes)
    with zipfile.ZipFile(io.BytesIO(plain.content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.startswith("xl/worksheets/"):
                content = _prefixed(content.decode()).encode()
            new.writestr(name, content)
    assert ("excel-error", 2, "fte", "#N/A") in told(drop(Source("staff.xlsx", out.getvalue())))


def _prefixed(sheet: str) -> str:
    body = re.sub(r'(<c )r="[A-Z]+\d+" ', r"\1", sheet)
    body = body.replace("<worksheet xmlns=", "<worksheet xmlns:x=")
    return re.sub(r"<(/?)([a-zA-Z])", r"<\1x:\2", body)


def test_old_workbooks_say_their_errors_percent_and_hidden_sheets(drop: Knock) -> None:
    book = xlwt.Workbook()
    hidden = book.add_sheet("Old")
    sheet = book.add_sheet("Staff")
    for row, line in enumerate(LINES):
        for column, cell in enumerate(line):
            hidden.write(row, column, cell)
            if (row, HEADER[column]) != (1, "fte"):
                sheet.write(row, column, cell)
    hidden.visibility = 1
    book.set_active_sheet(1)
    percent = xlwt.easyxf(num_format_str="0%")
    sheet.write(1, HEADER.index("fte"), 0.8, percent)
    sheet.write(0, len(HEADER), "cases_held")
    sheet.row(2).set_cell_error(len(HEADER), 0x2A)
    out = io.BytesIO()
    book.save(out)
    checked = drop(Source("staff.xls", out.getvalue()))
    assert ("fte-percent", 2, "fte", "80%") in told(checked)
    assert ("excel-error", 3, "cases_held", "#N/A") in told(checked)


@pytest.mark.parametrize(
    ("name", "members", "words"),
    [
        ("x.ods", {"mimetype": b"x", "content.xml": b"<a/>"}, "OpenDocument"),
        ("x.xlsb", {"[Content_Types].xml": b"<a/>", "xl/workbook.bin": b"x"}, "binary workbook"),
    ],
)
def test_workbooks_of_other_programs_are_told_what_to_do(
    drop: Knock, name: str, members: dict[str, bytes], words: str
) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for member, content in members.items():
            package.writestr(member, content)
    (problem,) = drop(Source(name, out.getvalue())).problems
    assert problem.rule == "workbook-unreadable"
    assert words in problem.message
    assert "save it as XLSX" in problem.mend


def test_a_document_type_is_refused(drop: Knock) -> None:
    """Entities in XML can be made to explode; no spreadsheet writes any."""
    plain = saved(book_of())
    assert isinstance(plain.content, bytes)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain.content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.startswith("xl/worksheets/"):
                content = content.replace(
                    b"<worksheet", b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet', 1
                )
            new.writestr(name, content)
    (problem,) = [
        p for p in drop(Source("staff.xlsx", out.getvalue())).problems if p.file != "teams.csv"
    ]
    assert problem.rule == "workbook-unreadable"


def test_dates_of_a_workbook_stay_dates(drop: Knock) -> None:
    checked = drop(saved(book_of(put("start_date", date(2021, 4, 1), "dd/mm/yyyy"))))
    assert checked.files[1].table["start_date"].to_pylist()[0] == "2021-04-01"


def test_a_target_shown_as_percent_is_not_taken_for_a_share(drop: Knock) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["indicator_id", "valid_from", "target"])
    sheet.append(["agency_rate_fte", "2025-01-01", 0.15])
    sheet["C2"].number_format = "0%"
    (problem,) = [p for p in drop(saved(book)).problems if p.rule == "number-percent"]
    assert (problem.value, problem.after) == ("15%", "15")
