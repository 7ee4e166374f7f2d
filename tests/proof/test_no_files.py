"""Pipes, devices and links where files should be: never opened, never followed, and told."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from metrics.errors import MetricsError
from metrics.intake import Source, read_sources
from metrics.intake.files.regular import open_regular
from metrics.model.home import ROOT, Home
from tests.homes import TEAMS
from tests.watch.test_watching import NEXT, UNKNOWN, Desk

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
SECRET = "team_code,team_name,team_type,valid_from\nZZ,Elsewhere,unit,2020-01-01\n"


def plant(folder: Path, outside: Path) -> set[str]:
    """One of each kind in a folder, every one named like an extract; the names."""
    (outside / "secret.csv").write_text(SECRET)
    os.mkfifo(folder / "pipe.csv")
    (folder / "link.csv").symlink_to(outside / "secret.csv")
    (folder / "folder.csv").symlink_to(outside)
    (folder / "loop.csv").symlink_to(folder)
    (folder / "nothing.csv").symlink_to(folder / "gone.csv")
    (folder / "zero.csv").symlink_to("/dev/zero")
    _listen(folder / "socket.csv")
    return {"pipe", "link", "folder", "loop", "nothing", "zero", "socket"}


def _listen(place: Path) -> None:
    """A socket, bound from its own folder: its path may be longer than a socket's name may be."""
    bind = "import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])"
    subprocess.run([sys.executable, "-c", bind, place.name], cwd=place.parent, check=True)


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A place that links lead to."""
    made = tmp_path / "outside"
    made.mkdir()
    return made


def run(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command line; a pipe that is opened would never end."""
    environment = {**os.environ, "ENGINE_ROOM_HOME": str(home), "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "metrics.cli", *arguments]
    return subprocess.run(
        command, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


def test_a_folder_gives_its_files_and_tells_the_rest(tmp_path: Path, outside: Path) -> None:
    folder = tmp_path / "june"
    folder.mkdir()
    (folder / "teams.csv").write_bytes(TEAMS.content)
    names = plant(folder, outside)
    answer = run(tmp_path / "home", "check", str(folder))
    assert answer.returncode == 0, answer.stderr
    for name in names:
        assert f"june/{name}.csv is a " in answer.stderr
    assert "Elsewhere" not in answer.stdout


@pytest.mark.parametrize("kind", ["pipe", "device"])
def test_one_that_is_named_is_refused(tmp_path: Path, kind: str) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    path = tmp_path / "pipe.csv" if kind == "pipe" else Path("/dev/zero")
    with pytest.raises(MetricsError, match=f"is a {kind}, not a file"):
        read_sources([path])


def test_a_link_that_somebody_names_is_theirs_to_follow(tmp_path: Path) -> None:
    (tmp_path / "teams.csv").write_bytes(TEAMS.content)
    (tmp_path / "link.csv").symlink_to(tmp_path / "teams.csv")
    (source,) = read_sources([tmp_path / "link.csv"])
    assert (source.name, source.sha256) == ("link.csv", TEAMS.sha256)


@pytest.mark.parametrize("kind", ["pipe", "link"])
def test_a_file_that_becomes_another_kind_meanwhile_is_not_opened(
    tmp_path: Path, kind: str
) -> None:
    file = tmp_path / "teams.csv"
    file.write_bytes(TEAMS.content)
    source = Source("teams.csv", file)
    file.rename(tmp_path / "moved.csv")
    if kind == "pipe":
        os.mkfifo(file)
    else:
        file.symlink_to(tmp_path / "moved.csv")
    with pytest.raises(OSError, match=r"regular file|symbolic links"):
        source.start(1)
    with pytest.raises(OSError, match=r"regular file|symbolic links"):
        open_regular(file)


def test_the_watched_folder_leaves_them_alone_and_says_so_once(
    small_home: Home, outside: Path
) -> None:
    desk = Desk(small_home)
    names = plant(desk.folder, outside)
    desk.drop(NEXT)
    for _ in range(4):
        desk.look()
    assert desk.put("accepted") == ["workforce.csv"]
    assert desk.left == sorted(f"{name}.csv" for name in names)
    for name in names:
        assert len([said for said in desk.said if said.startswith(f"{name}.csv is a ")]) == 1


def test_a_dropped_folder_is_loaded_without_them_and_its_slip_says_so(
    small_home: Home, outside: Path
) -> None:
    desk = Desk(small_home)
    folder = desk.folder / "march"
    folder.mkdir()
    plant(folder, outside)
    (folder / "staff.csv").write_bytes(NEXT.content)
    desk.settle()
    (slip,) = desk.slips
    assert slip.fate == "accepted"
    assert len(slip.passed_over) == 7
    assert "march/pipe.csv is a pipe, not a file, so it was passed over." in slip.passed_over


def test_a_dropped_folder_of_nothing_else_is_refused(small_home: Home, outside: Path) -> None:
    desk = Desk(small_home)
    folder = desk.folder / "march"
    folder.mkdir()
    plant(folder, outside)
    desk.drop(UNKNOWN)
    desk.settle()
    assert "march" not in {slip.name for slip in desk.slips if slip.fate == "accepted"}
    assert desk.put("refused") == ["x.csv"]
