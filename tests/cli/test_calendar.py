"""engine-room calendar: for a terminal, and for a spreadsheet."""

import csv
import json
import sys
from collections.abc import Callable
from datetime import datetime
from io import StringIO

import pytest

from metrics.cli import main
from metrics.cli.console import answers
from metrics.model.home import ROOT, Home
from tests.council import months, publish, teams, workforce

Run = Callable[..., str]
COLUMNS = [
    "extract", "month", "status", "due", "first_arrived", "latest_load", "days_late", "rows",
    "usual_rows", "rows_percent", "usual_teams", "present_teams", "teams_percent", "missing_teams",
    "edition", "data",
]  # fmt: skip


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Home:
    home = Home(ROOT, tmp_path_factory.mktemp("calendar-home"))
    sizes = {"A1": 10, "B1": 10}
    publish(home, teams({"A1": "North", "B1": "South"}), workforce(months(4), sizes))
    publish(home, workforce(months(5)[4:], {"A1": 10}), at=datetime(2024, 6, 11))
    return home


@pytest.fixture
def run(council: Home, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    def command(*arguments: str) -> str:
        monkeypatch.setenv("ENGINE_ROOM_HOME", str(council.folder))
        monkeypatch.setattr(answers, "_width", 200)
        monkeypatch.setattr(
            sys, "argv", ["engine-room", "calendar", "--today", "2024-07-03", *arguments]
        )
        with pytest.raises(SystemExit) as end:
            main()
        assert not end.value.code
        return capsys.readouterr().out

    return command


def test_as_csv_every_extract_and_month_is_a_row(run: Run) -> None:
    rows = list(csv.DictReader(StringIO(run("--format", "csv"))))
    assert list(rows[0]) == COLUMNS
    found = {(row["extract"], row["month"]): row for row in rows}
    may = found["workforce_snapshot", "2024-05"]
    assert (may["status"], may["due"], may["days_late"]) == ("late", "2024-06-08", "3")
    assert (may["rows"], may["rows_percent"], may["missing_teams"]) == ("10", "50.0", "B1")
    assert found["workforce_snapshot", "2024-06"]["status"] == "expected"
    assert found["workforce_snapshot", "2024-07"]["status"] == "not_yet_due"
    assert found["establishment", "2024-05"]["status"] == "missing"


def test_as_json_the_same_under_the_same_names(run: Run) -> None:
    listed = json.loads(run("--format", "json"))
    assert list(listed[0]) == COLUMNS
    assert {row["data"] for row in listed} == {"council data"}


def test_as_a_table_it_is_read_in_words(run: Run) -> None:
    told = run()
    may = next(line for line in told.splitlines() if "May 2024" in line)
    assert "3 days late" in told
    assert "missing" in may
    assert "due 8 July" in told
    assert "calendar days" in told


def test_an_empty_month_list_is_said(
    home: Home, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(home, teams({"A1": "North"}))
    monkeypatch.setattr(sys, "argv", ["engine-room", "calendar"])
    with pytest.raises(SystemExit):
        main()
    assert "No month has arrived yet." in capsys.readouterr().out
