"""engine-room watch as it is run: in a process of its own, once or until told to stop."""

import csv
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from filelock import FileLock

from metrics.cli.slips import write_slip
from metrics.home.shelf import Shelf
from metrics.intake import Checked
from metrics.model.home import ROOT, Home
from metrics.model.problem import Problem, Severity
from metrics.watch.slip import Fate, Slip
from metrics.watch.watching import LOCK
from tests.council import LATER, months, teams, workforce

COMMAND = (sys.executable, "-m", "metrics.cli", "watch")
STAFF = workforce(months(1), {"A1": 10}).content


def environment(home: Home) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": "src", "ENGINE_ROOM_HOME": str(home.folder)}


def watch(home: Home, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        env=environment(home),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def put(folder: Path, fate: str) -> list[str]:
    return sorted(path.name for path in (folder / fate).glob("*/*"))


def test_once_loads_what_is_there_puts_it_away_and_stops(home: Home) -> None:
    home.incoming.mkdir(parents=True)
    (home.incoming / "teams.csv").write_bytes(teams({"A1": "North"}).content)
    (home.incoming / "staff.csv").write_bytes(STAFF)
    (home.incoming / "next.csv.part").write_bytes(STAFF)
    ran = watch(home, "--once")
    assert (ran.returncode, ran.stderr) == (0, "")
    assert "staff.csv: accepted. Loaded; published edition-0001." in ran.stdout
    assert put(home.incoming, "accepted") == [
        "staff.csv.problems.csv",
        "staff.csv.summary.txt",
        "teams.csv.problems.csv",
        "teams.csv.summary.txt",
    ]
    published = Shelf(home.editions).published()
    assert published is not None
    assert published.id == "edition-0001"
    assert (home.incoming / "next.csv.part").exists()


def test_once_with_something_refused_is_exit_one_with_rows_to_mend(home: Home) -> None:
    home.incoming.mkdir(parents=True)
    (home.incoming / "teams.csv").write_bytes(teams({"A1": "North"}).content)
    (home.incoming / "staff.csv").write_bytes(STAFF.replace(b"yes,1,", b"yes,50,", 1))
    ran = watch(home, "--once")
    assert ran.returncode == 1
    assert "staff.csv: refused." in ran.stdout
    (tray,) = (home.incoming / "refused").iterdir()
    with (tray / "staff.csv.problems.csv").open(encoding="utf-8", newline="") as file:
        assert [(row["row"], row["column"], row["value"]) for row in csv.DictReader(file)] == [
            ("2", "fte", "50")
        ]
    summary = (tray / "staff.csv.summary.txt").read_text("utf-8")
    assert "staff.csv, row 2, column fte" in summary
    assert "mend what is listed" in summary
    assert "teams.csv.summary.txt" in put(home.incoming, "accepted")


def test_a_second_watcher_of_the_folder_says_so_and_is_exit_one(home: Home) -> None:
    home.incoming.mkdir(parents=True)
    with FileLock(home.incoming / LOCK):
        ran = watch(home, "--once")
    assert ran.returncode == 1
    assert "Another watcher is already looking at" in ran.stderr
    assert "Traceback" not in ran.stderr


@pytest.fixture
def ctrl_c() -> Iterator[None]:
    """Tests run in the background ignore Ctrl-C, and so would whatever they start."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("ctrl_c")
def test_ctrl_c_ends_it_quietly(home: Home) -> None:
    with subprocess.Popen(
        [*COMMAND, "--every", "1"],
        env={**environment(home), "PYTHONUNBUFFERED": "1"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as running:
        assert running.stdout is not None and running.stderr is not None
        assert "Watching" in running.stdout.readline()
        running.send_signal(signal.SIGINT)
        assert "Stopped." in running.stdout.read()
        assert running.stderr.read() == ""
        assert running.wait() == 0


@pytest.mark.parametrize("folder", ["archive", "editions", "."])
def test_a_folder_engine_room_lives_in_is_never_watched(home: Home, folder: str) -> None:
    home.archive.mkdir(parents=True)
    home.editions.mkdir()
    ran = watch(home, "--once", "--folder", str(home.folder / folder))
    assert ran.returncode == 1
    assert "Engine Room's own files" in ran.stderr


def test_a_summary_says_how_often_for_whom_and_what_it_was_refused_with(tmp_path: Path) -> None:
    problems = tuple(
        Problem("staff.csv", n, "fte", "50", "r", Severity.REFUSED, "Too large.", "Mend it.")
        for n in range(2, 32)
    )
    checked = Checked((), problems)
    slip = Slip("staff.csv", Fate.REFUSED, LATER, "Wrong.", checked, ("teams.csv",))
    write_slip(slip, tmp_path / "p.csv", tmp_path / "s.txt")
    told = (tmp_path / "s.txt").read_text("utf-8")
    assert told.startswith("staff.csv: refused, 15 January 2027 at 09:00\n")
    assert "30 times, for example: Too large." in told
    assert "Every problem, row by row, is in p.csv." in told
    assert "If this file needs one of them, mend that one first" in told


def test_a_summary_says_londons_time(tmp_path: Path) -> None:
    at = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    write_slip(Slip("staff.csv", Fate.REFUSED, at, "Wrong."), tmp_path / "p", tmp_path / "s")
    said = (tmp_path / "s").read_text("utf-8").splitlines()[0]
    assert said == "staff.csv: refused, 1 July 2026 at 00:30"
