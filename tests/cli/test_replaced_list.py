"""A list that replaces another is told row by row: in the check, in its report and in the history."""

import csv
import json
from pathlib import Path
from shutil import copytree

import pytest
from typer.testing import CliRunner

from metrics.cli.app import command_line
from metrics.model.home import ROOT, Home
from tests.council import csv as extract
from tests.council import months, publish, teams, workforce

YES = "--accept-large-change"  # a target goes
HEADER = "indicator_id,valid_from,target,set_by_meeting"
AGENCY = "agency_rate_fte,2024-05-01,{},Board"
OURS = "caseload_avg,2025-01-01,15,Cabinet"  # somebody added it
ROWS = [
    "Goes: indicator_id caseload_avg, valid_from 2025-01-01 (target 15, set_by_meeting Cabinet).",
    "Comes: indicator_id inpost_fte, valid_from 2024-05-01 (target 250).",
    "Changes: indicator_id agency_rate_fte, valid_from 2024-05-01: target 12 becomes 11.5.",
]


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A home with a list of two targets."""
    home = Home(ROOT, tmp_path_factory.mktemp("targets-home"))
    listed = extract("targets", HEADER, [AGENCY.format(12), OURS])
    publish(home, teams({"A1": "North"}), workforce(months(1), {"A1": 10}), listed)
    return home


@pytest.fixture
def own(council: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Its folder, in a copy that the commands work on."""
    folder = Path(copytree(council.folder, tmp_path / "home"))
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(folder))
    return folder


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The list as it came from elsewhere: without the target that was added."""
    file = tmp_path / "targets.csv"
    rows = [HEADER, AGENCY.format("11.5"), "inpost_fte,2024-05-01,250,"]
    file.write_text("\n".join(rows), encoding="utf-8")
    return file


def said(*arguments: object) -> str:
    answer = CliRunner().invoke(command_line(), [str(argument) for argument in arguments])
    assert answer.exit_code == 0, answer.output
    return " ".join(answer.output.split())


def test_the_check_names_every_row_that_goes_comes_or_changes(own: Path, newer: Path) -> None:
    told = said("check", newer, YES)
    assert "one of its rows would go, one come, one change; 2 in all" in told
    assert [row for row in ROWS if row not in told] == []


def test_so_does_the_report_of_the_check(own: Path, newer: Path, tmp_path: Path) -> None:
    said("check", newer, YES, "--report", tmp_path / "report.csv")
    with (tmp_path / "report.csv").open(encoding="utf-8", newline="") as file:
        found = {row["message"]: row["rule code"] for row in csv.DictReader(file)}
    assert {row: found.get(row) for row in ROWS} == dict(
        zip(ROWS, ("list-row-gone", "list-row-new", "list-row-changed"), strict=True)
    )


def test_so_does_the_history(own: Path, newer: Path) -> None:
    said("load", newer, YES)
    told = said("editions")
    assert [row for row in ROWS if row not in told] == []
    (latest, *_) = json.loads(CliRunner().invoke(command_line(), ["editions", "--json"]).output)
    assert set(ROWS) < set(latest["publications"][0]["files"][0]["changes"])


def test_a_list_that_says_the_same_changes_nothing(own: Path, tmp_path: Path) -> None:
    file = tmp_path / "targets.csv"
    file.write_text("\n".join([HEADER, OURS, AGENCY.format("12.0")]), encoding="utf-8")
    told = said("check", file)
    assert "none of its rows would go, none come, none change; 2 in all" in told
    assert "list-row" not in told


def test_a_target_goes_only_after_an_explicit_yes(own: Path, newer: Path) -> None:
    answer = CliRunner().invoke(command_line(), ["load", str(newer)])
    told = " ".join(answer.output.split())
    assert answer.exit_code == 1
    assert "1 of the 2 rows of Targets would go: indicator_id caseload_avg" in told
    assert "load with --accept-large-change" in told
    assert "Published" in said("load", newer, YES)
