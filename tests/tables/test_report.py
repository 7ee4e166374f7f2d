"""The report of a check as files to send: whole, in groups, and safe to open in a spreadsheet."""

import csv
import io
from pathlib import Path

from openpyxl import load_workbook

from metrics.intake import Checked, CheckedFile
from metrics.intake.telling.tallies import kind_of
from metrics.model.month import Month
from metrics.model.problem import Problem, Severity
from metrics.publish.changes import ValueChange
from metrics.tables.problems import report_workbook, write_problems_csv
from tests.shapes import INDICATOR

EVIL = '=HYPERLINK("http://x","y")'


def checked(count: int = 1) -> Checked:
    problem = Problem(
        EVIL, 3, "fte", "@cmd", "number-unreadable", Severity.REFUSED, "+1", "-1", after="=2"
    )
    file = CheckedFile(
        EVIL, "0" * 64, "workforce_snapshot", 1, 0, 1, (), (), 1, is_synthetic=False,
        rows_path=None, mended_by="HR",
    )  # fmt: skip
    return Checked((file,), (problem,), {kind_of(problem): count})


def sheets(content: bytes, tmp_path: Path) -> dict[str, list[tuple[object, ...]]]:
    (tmp_path / "report.xlsx").write_bytes(content)
    book = load_workbook(tmp_path / "report.xlsx")
    assert all(cell.data_type != "f" for sheet in book for row in sheet for cell in row)
    return {sheet.title: list(sheet.values) for sheet in book}


def test_no_cell_of_the_workbook_can_run(tmp_path: Path) -> None:
    found = sheets(report_workbook(checked(), ()), tmp_path)
    assert found["Row by row"][1][0] == f"'{EVIL}"
    assert found["Row by row"][1][3] == "'@cmd"


def test_the_workbook_groups_by_rule_and_says_who_can_mend_it(tmp_path: Path) -> None:
    head, row = sheets(report_workbook(checked(12), ()), tmp_path)["By rule"]
    told = dict(zip(head, row, strict=True))
    assert (told["who can mend it"], told["rule code"], told["how many"]) == (
        "HR", "number-unreadable", 12,
    )  # fmt: skip


def test_the_workbook_lists_the_figures_that_would_change(tmp_path: Path) -> None:
    change = ValueChange(INDICATOR, None, Month(2025, 3), 88.1, 89.0, is_new_month=False)
    row = sheets(report_workbook(checked(), (change,)), tmp_path)["Figures that change"][1]
    assert row[2:6] == ("2025-03", "restated", 88.1, 89)


def test_what_is_too_much_to_list_is_counted_in_the_csv() -> None:
    out = io.StringIO()
    write_problems_csv(checked(12_345), out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert len(rows) == 2
    assert rows[1]["message"] == "12,344 more like it are not listed."
