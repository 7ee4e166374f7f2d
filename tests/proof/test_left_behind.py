"""What a killed load leaves of people's rows, and who may read what is kept."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from metrics.home import staging
from metrics.home.staging import StagingFolder
from metrics.intake import Source
from metrics.model.home import ROOT, Home
from metrics.publish import staging as publish_staging
from metrics.publish.history import rebuild
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from metrics.publish.trying import try_indicator
from tests.council import LATER, workforce
from tests.homes import MARCH, SIZES
from tests.proof.children import is_killed

NEXT = workforce([MARCH], SIZES)
UNKNOWN = Source("bins.csv", b"route,bins\n1,20\n")
AGAIN = Load(at=LATER)


def left_by_a_killed_load(home: Home) -> list[Path]:
    """The rows that lie about after a load died while it looked at them."""

    def die(entered: object) -> None:
        del entered
        publish_staging.staged_batches = lambda *_, **__: os.kill(os.getpid(), 9)
        load_files(home, [NEXT], AGAIN)

    assert is_killed(die, ("never", -1.0))
    return rows_in(home.staging)


def rows_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and path.suffix != staging.HELD]


def test_rows_of_a_killed_load_lie_where_nobody_else_may_look(small_home: Home) -> None:
    left = left_by_a_killed_load(small_home)
    assert left
    (room,) = (path for path in small_home.staging.iterdir() if path.is_dir())
    assert room.stat().st_mode & 0o077 == 0


def test_they_go_with_the_next_load_even_one_that_is_refused(small_home: Home) -> None:
    assert left_by_a_killed_load(small_home)
    load_files(small_home, [UNKNOWN], AGAIN)
    assert rows_in(small_home.staging) == []


def test_they_go_with_the_next_check(small_home: Home) -> None:
    assert left_by_a_killed_load(small_home)
    publish_staging.stage(small_home, [UNKNOWN], AGAIN).discard()
    assert rows_in(small_home.staging) == []


def test_a_check_that_is_alive_keeps_its_own(small_home: Home) -> None:
    alive = StagingFolder(small_home.staging)
    (alive.path / "rows").write_text("x")
    load_files(small_home, [NEXT], AGAIN)
    assert (alive.path / "rows").exists()
    alive.discard()


def test_nothing_of_a_home_is_worked_on_outside_it(
    small_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> str:
        raise AssertionError("a temporary folder outside the home")

    monkeypatch.setattr(tempfile, "mkdtemp", refuse)
    load_files(small_home, [NEXT], AGAIN)
    rebuild(small_home, AGAIN)
    try_indicator(small_home, "inpost_fte", AGAIN)


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights otherwise")
def test_what_is_written_is_its_accounts_alone(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "ENGINE_ROOM_HOME": str(tmp_path / "home"),
        "PYTHONPATH": str(ROOT / "src"),
    }
    (tmp_path / "bins.csv").write_bytes(
        b"team_code,team_name,team_type,valid_from\nA,B,unit,2020-01-01\n"
    )
    command = [sys.executable, "-m", "metrics.cli", "load", str(tmp_path / "bins.csv")]
    subprocess.run(command, env=environment, check=True, capture_output=True, umask=0o022)
    written = [path for path in (tmp_path / "home").rglob("*") if path.name != ".lock"]
    assert len(written) > 5
    assert [str(p) for p in written if p.stat().st_mode & 0o077] == []
