"""What scripts and people rely on: names, columns, exit codes, and one plain message each."""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path
from shutil import copy, copytree

import pytest

from metrics.board.against_target import against_target
from metrics.board.measuring import Desk, measured
from metrics.cli import main
from metrics.home.shelf import Shelf
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.registry.council import load_council
from metrics.warehouse import Warehouse
from metrics.wording.visible import visible
from tests.council import months, publish, teams, workbook, workforce

VALUES = ("values", "--audience", "analyst")

STAFF = workforce(months(1), {"A1": 10}).content.decode()
AUDITS = (
    "audit_id,team_code,audit_month,auditor_type,sample_type,moderated,grade_initial\n"
    "A1,A1,2024-01,line_manager,random,no,good\n"
)
FIRST = "indicator month breakdown numerator denominator value target variation assurance edition"
REPORT = [
    "file",
    "row",
    "column",
    "value",
    "rule code",
    "severity",
    "message",
    "what to do",
    "read as",
]


@dataclass(frozen=True)
class Answer:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, str]]:
        return list(csv.DictReader(StringIO(self.out)))


Run = Callable[..., Answer]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs the command in this process over a home."""

    def command(home: Home, *arguments: object) -> Answer:
        monkeypatch.setenv("ENGINE_ROOM_HOME", str(home.folder))
        monkeypatch.setattr(sys, "argv", ["engine-room", *map(str, arguments)])
        try:
            main()
            code = 0
        except SystemExit as end:
            code = int(str(end.code or 0))
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return command


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home with one month of one team published. No test here changes it."""
    home = Home(ROOT, tmp_path_factory.mktemp("cli-home"))
    publish(home, teams({"A1": "North"}), workforce(months(1), {"A1": 10}))
    return home


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., Path]:
    def write(text: str | bytes, name: str = "extract.csv") -> Path:
        file = tmp_path / name
        file.write_bytes(text.encode() if isinstance(text, str) else text)
        return file

    return write


Write = Callable[..., Path]


def test_the_command_is_also_a_module(shared_sample: Home) -> None:
    """Run as people run it, in a process of its own."""
    ran = subprocess.run(
        [sys.executable, "-m", "metrics.cli", "editions"],
        env={**os.environ, "PYTHONPATH": "src", "ENGINE_ROOM_HOME": str(shared_sample.folder)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "edition-0001" in ran.stdout
    assert "published" in ran.stdout


def test_editions_as_json_say_which_is_published(run: Run, shared_sample: Home) -> None:
    (edition,) = json.loads(run(shared_sample, "editions", "--json").out)
    assert (edition["edition"], edition["published"]) == ("edition-0001", True)
    assert edition["came_from"] == "load"
    assert len(edition["batches"]) == 12


def test_an_empty_home_has_no_editions(run: Run, home: Home) -> None:
    assert "Nothing has been published yet." in run(home, "editions").out
    assert json.loads(run(home, "editions", "--json").out) == []


def test_values_come_as_csv_with_their_columns_in_order(run: Run, shared_sample: Home) -> None:
    answer = run(
        shared_sample,
        "values",
        "--audience",
        "analyst",
        "--indicator",
        "agency_rate_fte",
        "--month",
        "2025-06",
    )
    assert answer.out.splitlines()[0].split(",")[:10] == FIRST.split()
    service = next(row for row in answer.rows if row["breakdown"] == "service")
    assert float(service["value"]) == pytest.approx(
        100 * float(service["numerator"]) / float(service["denominator"])
    )
    assert (service["month"], service["edition"]) == ("2025-06", "edition-0001")


def test_values_say_the_boards_word_for_a_target_beside_the_assurance_of_the_limits(
    run: Run, shared_sample: Home, sample_edition: Warehouse
) -> None:
    asked = (*VALUES, "--breakdown", "service", "--month", "2025-06")
    found = {row["indicator"]: row for row in run(shared_sample, *asked).rows if not row["split"]}
    desk = Desk(sample_edition, load_council(shared_sample))
    shown = {m.indicator.id: m for m in measured(desk, Month(2025, 6)) if not m.series.split}
    assert {name: found[name]["against_target"] for name in shown} == {
        name: against_target(measure) or "" for name, measure in shown.items()
    }
    assert {name: found[name]["assurance"] for name in shown} == {
        name: measure.point.assurance or "" for name, measure in shown.items()
    }
    apart = [row for row in found.values() if row["assurance"] == "consistent_fail"]
    assert {row["against_target_by"] for row in apart if row["against_target"] == "meets"} == {
        "last_six_months"
    }


def test_values_give_the_three_answers_and_in_which_month_a_change_was_told(
    run: Run, shared_sample: Home
) -> None:
    asked = (*VALUES, "--breakdown", "service", "--indicator", "agency_rate_fte")
    by_month = {row["month"]: row for row in run(shared_sample, *asked).rows}
    answers = ("this_month", "this_month_way", "changed_in", "against_start", "lately")
    assert [by_month["2025-06"][name] for name in answers] == [
        "standing", "better", "2025-04", "better", "getting_better",
    ]  # fmt: skip
    assert [by_month["2022-07"][name] for name in answers] == [
        "too_early",
        "",
        "",
        "too_early",
        "too_early",
    ]


def test_values_for_the_board_are_what_the_board_may_see_and_why_not_the_rest(
    run: Run, shared_sample: Home
) -> None:
    asked = (
        "values",
        "--audience",
        "analyst",
        "--indicator",
        "asye_supervision_in_date_pct",
        "--month",
        "2025-06",
    )
    rows = run(shared_sample, *asked, "--audience", "board").rows
    kinds = {row["breakdown"].partition(":")[0] for row in rows}
    assert kinds == {"service", "district", "team_type"}
    hidden = [row for row in rows if row["missing"] == "suppressed"]
    assert hidden
    for row in hidden:
        assert row["reason"] == "not shown: fewer than ten people"
        figures = ("numerator", "denominator", "value", "variation", "assurance", "people")
        answers = ("this_month", "this_month_way", "changed_in", "against_start", "lately")
        assert {row[name] for name in (*figures, *answers)} == {""}


def test_values_for_the_public_are_the_whole_service_s(run: Run, shared_sample: Home) -> None:
    rows = run(shared_sample, "values", "--month", "2025-06", "--audience", "public").rows
    assert {row["breakdown"] for row in rows} == {"service"}


def test_values_for_managers_are_the_analyst_s(run: Run, shared_sample: Home) -> None:
    asked = (*VALUES, "--indicator", "inpost_fte", "--month", "2025-06")
    assert (
        run(shared_sample, *asked, "--audience", "manager").rows == run(shared_sample, *asked).rows
    )


def test_values_come_as_json_with_the_same_names(run: Run, shared_sample: Home) -> None:
    asked = (
        "values",
        "--audience",
        "analyst",
        "--indicator",
        "caseload_avg",
        "--breakdown",
        "service",
    )
    listed = json.loads(run(shared_sample, *asked, "--format", "json").out)
    assert list(listed[0])[:10] == FIRST.split()
    assert [row["month"] for row in listed] == sorted(row["month"] for row in listed)
    assert isinstance(listed[0]["value"], float)


def test_every_row_says_whether_it_is_synthetic(
    run: Run, shared_sample: Home, council: Home
) -> None:
    asked = (*VALUES, "--indicator", "inpost_fte")
    assert {row["data"] for row in run(shared_sample, *asked).rows} == {"synthetic data"}
    assert {row["data"] for row in run(council, *asked).rows} == {"council data"}


def test_the_analyst_sees_teams(run: Run, shared_sample: Home) -> None:
    rows = run(
        shared_sample,
        "values",
        "--audience",
        "analyst",
        "--indicator",
        "inpost_fte",
        "--month",
        "2025-06",
    ).rows
    assert any(row["breakdown"].startswith("team:") for row in rows)


def test_published_figures_name_symbols_in_words(run: Run, shared_sample: Home) -> None:
    rows = run(shared_sample, "published", "--series", "dfe_csww.agency_rate_fte").rows
    assert {row["name"] for row in rows} >= {"England"}
    assert list(rows[0])[-1] == "meaning"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            (*VALUES, "--month", "2031-01"),
            "The nearest month is June 2025.",
        ),
        ((*VALUES, "--month", "June"), "write it as 2025-06"),
        (
            (*VALUES, "--indicator", "agency_rate_ft"),
            "The nearest is Agency social workers (agency_rate_fte).",
        ),
        (
            (*VALUES, "--breakdown", "district:Fens"),
            "The nearest is district:",
        ),
        (("rollback", "edition-0099"), "Kept editions: edition-0001."),
        (("rollback",), "There is no earlier edition to go back to."),
        (("published", "--authority", "Atlantis"), "Load a Department for Education file first."),
        (("load", "nowhere.csv"), "There is no file nowhere.csv."),
        (("load", "tests/cases"), "holds no CSV, XLSX or ZIP file"),
        (("load", "README.md", "--covers", "2025"), "write two months"),
        (("load", "README.md", "--covers", "2025-06..2025-04"), "the first month is after"),
        (("load", "README.md", "--covers", "2025-06..2099-04"), "April 2099 has not begun"),
        (("check", "README.md", "--month", "2099-04"), "April 2099 has not begun"),
    ],
)
def test_what_is_not_there_is_said_with_what_to_do_and_exit_one(
    run: Run, shared_sample: Home, arguments: tuple[str, ...], told: str
) -> None:
    answer = run(shared_sample, *arguments)
    assert answer.code == 1
    assert told in answer.err
    assert "Traceback" not in answer.err
    assert answer.out == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ("conjure",),
        (*VALUES, "--colour", "red"),
        (*VALUES, "--format", "xml"),
        ("load",),
        ("check",),
        ("sample",),
        ("sample", "--out", "x", "--months", "0"),
    ],
)
def test_wrong_usage_is_exit_two(run: Run, shared_sample: Home, arguments: tuple[str, ...]) -> None:
    answer = run(shared_sample, *arguments)
    assert answer.code == 2
    assert "Traceback" not in answer.err


def staff(old: str, new: str) -> str:
    assert old in STAFF
    return STAFF.replace(old, new, 1)


BAD: dict[str, tuple[str, str, int | None, str | None]] = {
    "unknown file": ("route,bins\n1,20\n", "file-unknown", None, None),
    "empty file": ("", "file-empty", None, None),
    "header only": (STAFF.splitlines()[0] + "\n", "no-rows", 1, None),
    "text that is no table": ("Dear Board\n\nNothing here.\n", "not-a-table", None, None),
    "missing column": (staff("fte,", "hours,"), "column-missing", 1, "fte"),
    "duplicate key": (
        staff("A1-1,A1,employee,case_holder,yes,1,", "A1-0,A1,employee,case_holder,yes,0.5,"),
        "key-repeated",
        "2, 3",
        "as_at_date, worker_ref, post_ref",
    ),
    "unknown team": (staff("A1-0,A1,", "A1-0,ZZ9,"), "team-unknown", 2, "team_code"),
    "impossible date": (staff("2020-01-01", "2020-02-30"), "date-unreadable", 2, "start_date"),
    "FTE of 50": (staff("yes,1,", "yes,50,"), "number-out-of-range", 2, "fte"),
    "future month": (
        STAFF.replace("2024-01-31", f"{date.today().year + 1}-01-31"),
        "period-in-future",
        "2, 3, 4, 5, 6, 7 and 4 more",
        "as_at_date",
    ),
    "unknown grade": (
        AUDITS.replace("good", "splendid"),
        "code-unknown",
        2,
        "grade_initial",
    ),
}


@pytest.mark.parametrize("fault", BAD)
def test_a_bad_file_is_refused_with_its_place_and_nothing_changes(
    run: Run, council: Home, written: Write, fault: str
) -> None:
    text, rule, row, column = BAD[fault]
    answer = run(council, "load", written(text))
    place = (
        "  extract.csv"
        + (f", row{'s' if isinstance(row, str) else ''} {row}" if row else "")
        + (f", column {column}" if column else "")
    )
    assert answer.code == 1
    assert f"{place} [{rule}, " in answer.out
    assert "Refused. Nothing has changed" in answer.out
    assert [record.id for record in Shelf(council.editions).records()] == ["edition-0001"]
    assert len(list(council.archive.rglob("*.parquet"))) == 2


def test_a_good_file_says_what_was_published(run: Run, home: Home, written: Write) -> None:
    files = (written(teams({"A1": "North"}).content, "teams.csv"), written(STAFF))
    answer = run(home, "load", *files, "--note", "First month")
    assert answer.code == 0
    assert "extract.csv: workforce_snapshot, 10 rows in, 10 accepted, 0 refused" in answer.out
    assert "Published edition-0001." in answer.out
    assert "First month" in run(home, "editions").out
    assert "rollback" not in answer.out  # there is nothing before it


def test_a_second_load_says_how_to_take_it_back(run: Run, home: Home, written: Write) -> None:
    run(home, "load", written(teams({"A1": "North"}).content, "teams.csv"), written(STAFF))
    later = workforce([months(2)[1]], {"A1": 11}).content
    answer = run(home, "load", written(later, "later.csv"))
    assert "To take it back: engine-room rollback edition-0001" in answer.out


def test_files_already_loaded_are_said_to_bring_nothing(
    run: Run, council: Home, written: Write
) -> None:
    answer = run(council, "load", written(STAFF))
    assert answer.code == 0
    assert "Nothing new in these files" in answer.out
    assert [record.id for record in Shelf(council.editions).records()] == ["edition-0001"]


def test_a_check_says_what_would_change_and_changes_nothing(
    run: Run, council: Home, written: Write
) -> None:
    more = workforce(months(2), {"A1": 12}).content
    answer = run(council, "check", written(more))
    assert answer.code == 0
    assert "Social workers in post, January 2024: 10.0 would become 12.0" in answer.out
    assert "figures for new months" in answer.out
    assert "These files would load. Nothing has changed." in answer.out
    assert [record.id for record in Shelf(council.editions).records()] == ["edition-0001"]


def test_a_check_of_a_bad_file_is_exit_one(run: Run, council: Home, written: Write) -> None:
    answer = run(council, "check", written(""))
    assert answer.code == 1
    assert "These files would be refused. Nothing has changed." in answer.out


def test_every_sheet_of_a_workbook_is_loaded_when_all_are_asked_for(
    run: Run, home: Home, tmp_path: Path
) -> None:
    staff = workforce(months(1), {"A1": 10})
    book = workbook("annex.xlsx", Teams=teams({"A1": "North"}), Staff=staff)
    file = tmp_path / book.name
    assert isinstance(book.content, bytes)
    file.write_bytes(book.content)
    assert "sheets-several" in run(home, "load", str(file)).out
    answer = run(home, "load", str(file), "--all-sheets")
    assert "annex.xlsx: Staff: workforce_snapshot, 10 rows in, 10 accepted" in answer.out
    assert "Published edition-0001." in answer.out


def test_what_was_put_right_is_one_line_until_it_is_asked_for(
    run: Run, council: Home, written: Write
) -> None:
    days_first = workforce(months(2)[1:], {"A1": 10}).content.replace(b"2020-01-01", b"01/01/2020")
    file = written(days_first)
    told = run(council, "check", file).out
    assert "Put right on the way in: 1 kind, 10 cells; --repairs lists them." in told
    assert "date-day-first" not in told
    assert "[date-day-first, warning]: 10 times" in run(council, "check", file, "--repairs").out


def test_one_sheet_and_all_sheets_cannot_both_be_asked_for(
    run: Run, home: Home, written: Write
) -> None:
    answer = run(home, "check", written(STAFF), "--sheet", "June", "--all-sheets")
    assert answer.code == 1
    assert "say one of them" in answer.err


@pytest.mark.parametrize("command", ["load", "check"])
def test_a_report_lists_every_problem(
    run: Run, council: Home, written: Write, tmp_path: Path, command: str
) -> None:
    many = STAFF.replace("yes,1,", "yes,50,")
    run(council, command, written(many), "--report", tmp_path / "report.csv")
    with (tmp_path / "report.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert list(rows[0]) == REPORT
    found = [
        (r["row"], r["column"], r["value"], r["rule code"], r["severity"])
        for r in rows
        if r["severity"] != "warning"
    ]
    assert found == [(str(n), "fte", "50", "number-out-of-range", "refused") for n in range(2, 12)]
    assert all(row["message"] and row["what to do"] for row in rows)


def test_a_report_is_safe_to_open_in_a_spreadsheet(
    run: Run, council: Home, written: Write, tmp_path: Path
) -> None:
    harmful = written(staff("A1-0,A1,", "A1-0,-2+5,"), "=cmd.csv")
    run(council, "load", harmful, "--report", tmp_path / "report.csv")
    with (tmp_path / "report.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["file"] for row in rows} == {"'=cmd.csv"}
    assert "'-2+5" in {row["value"] for row in rows}


def test_a_report_that_cannot_be_written_is_said(
    run: Run, council: Home, written: Write, tmp_path: Path
) -> None:
    answer = run(council, "load", written(""), "--report", tmp_path / "nowhere" / "report.csv")
    assert answer.code == 1
    assert "cannot be written" in answer.err


def test_a_missing_field_of_an_indicator_is_said_plainly(
    run: Run, council: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, written: Write
) -> None:
    root = tmp_path / "root"
    copytree(ROOT / "queries", root / "queries")
    copytree(ROOT / "data" / "contracts", root / "data" / "contracts")
    copytree(ROOT / "data" / "reference", root / "data" / "reference")
    (root / "tests").symlink_to(ROOT / "tests")
    copy(ROOT / "data" / "settings.toml", root / "data")
    file = root / "queries" / "indicators" / "inpost_fte.sql"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if not line.startswith("owner")), "utf-8")
    broken = Home(root, council.folder)
    monkeypatch.setattr(Home, "from_environment", lambda: broken)
    answer = run(council, "load", written(STAFF))
    assert answer.code == 1
    assert "inpost_fte.sql" in answer.err
    assert "owner" in answer.err
    assert "Traceback" not in answer.err


def test_rollback_and_rebuild_say_what_is_published(
    run: Run, council: Home, tmp_path: Path
) -> None:
    copytree(council.folder, tmp_path / "home")
    home = Home(ROOT, tmp_path / "home")
    assert "Published edition-0002." in run(home, "rebuild").out
    assert "Published edition-0001 again." in run(home, "rollback").out
    published = {
        e["edition"]: e["published"] for e in json.loads(run(home, "editions", "--json").out)
    }
    assert published == {"edition-0001": True, "edition-0002": False}


def test_the_sample_is_written_as_files_to_load(run: Run, home: Home, tmp_path: Path) -> None:
    answer = run(home, "sample", "--out", tmp_path / "sample", "--months", 1)
    assert "12 files of synthetic data" in answer.out
    assert len(list((tmp_path / "sample").glob("*.csv"))) == 12


def test_a_steady_sample_has_no_list_but_its_teams(run: Run, home: Home, tmp_path: Path) -> None:
    answer = run(home, "sample", "--out", tmp_path / "steady", "--months", 1, "--steady")
    assert answer.code == 0
    assert len(list((tmp_path / "steady").glob("*.csv"))) == 8


def test_verify_says_that_all_is_as_it_was_kept(run: Run, council: Home) -> None:
    answer = run(council, "verify")
    seal, told = answer.out.splitlines()
    assert seal.startswith("The ledger's newest seal")
    assert (answer.code, told) == (
        0, "All is as it was kept. Batches in the archive: 2. Editions: 1.",
    )  # fmt: skip


def test_verify_names_what_is_not_as_it_was_kept(run: Run, council: Home, tmp_path: Path) -> None:
    home = Home(ROOT, tmp_path / "home")
    copytree(council.folder, home.folder)
    next(home.archive.glob("workforce*/*.parquet")).unlink()
    next(home.archive.glob("teams/*.json")).unlink()
    edition = next(home.editions.glob("*.duckdb"))
    edition.write_bytes(edition.read_bytes()[:-1])
    answer = run(home, "verify")
    assert answer.code == 1
    for told in ("000002-workforce_snapshot", "is missing; it held 10 rows of workforce.csv",
                 "edition-0001: its file is damaged", "no longer holds its 000001-teams"):  # fmt: skip
        assert told in answer.out


@pytest.mark.parametrize(
    "name", ["\x1b]0;owned\x07.csv", "[red]x.csv", "x[/b].csv", ":warning:.csv", "gpj\u202evsc.csv"]
)
def test_a_file_name_is_shown_and_never_obeyed(
    run: Run, home: Home, tmp_path: Path, name: str
) -> None:
    file = tmp_path / "x" / name
    file.parent.mkdir(parents=True)
    file.write_text("route,bins\n\x1b[2J,20\n", "utf-8")
    answer = run(home, "check", tmp_path / "x")
    assert answer.code == 1
    assert visible(name) in answer.out
    assert "\x1b" not in answer.out + answer.err


def test_a_file_name_that_is_no_text_is_shown(run: Run, home: Home, tmp_path: Path) -> None:
    file = Path(os.fsdecode(os.fsencode(tmp_path) + b"/teams\xff.csv"))
    try:
        file.write_text("team_code,team_name,team_type,valid_from\nT1,One,unit,2020-01-01\n")
    except OSError:
        pytest.skip("this system has no such names")
    answer = run(home, "load", file)
    assert answer.out.startswith("teams\ufffd.csv: teams, 1 rows in")
    assert "Published edition-0001" in answer.out
