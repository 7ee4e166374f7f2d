"""Setting up: what cannot be done is told in one sentence, and nothing that was started is left running."""

import os
import signal
import sys
import textwrap
import time
from importlib.util import find_spec
from pathlib import Path
from subprocess import PIPE, Popen, run

import pytest

import environment
from metrics.model.home import ROOT


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout without a virtual environment, set up by a Python that is in none."""
    (tmp_path / "pyproject.toml").write_text("")
    (tmp_path / "requirements").mkdir()
    for lock in environment.LOCKS.values():
        (tmp_path / "requirements" / f"{lock}.txt").write_text("")
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "HOME", tmp_path / ".venv")
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    return tmp_path


@pytest.fixture
def commands(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What would be run; everything succeeds."""
    heard: list[list[str]] = []
    monkeypatch.setattr(environment, "ended", lambda command: heard.append(list(command)) or 0)
    monkeypatch.setattr(environment, "_runs", lambda python, words: True)
    return heard


def told(wheels: Path | None = None) -> str:
    """The sentence that setting up ends with."""
    with pytest.raises(SystemExit) as end:
        environment.ready(extras=(), wheels=wheels)
    return str(end.value)


def test_a_checkout_that_cannot_be_written_is_told_with_what_to_do(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert told().startswith(f"{checkout} cannot be written")
    assert "a folder of your own" in told()
    assert not (checkout / ".venv").exists()


@pytest.mark.parametrize("missing", ["venv", "ensurepip"])
def test_a_python_that_cannot_make_environments_is_told_with_what_to_install(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    monkeypatch.setattr(environment, "find_spec", lambda n: None if n == missing else find_spec(n))
    assert f"{missing} is missing" in told()
    assert "apt install python3-venv" in told()
    assert not (checkout / ".venv").exists()


def test_an_environment_without_a_python_is_half_made(checkout: Path) -> None:
    (checkout / ".venv").mkdir()
    assert told() == (
        f"{checkout / '.venv'} is half made, as when its making was interrupted. "
        "Delete it and run this again."
    )


@pytest.mark.skipif(os.name == "nt", reason="links to a Python")
def test_an_environment_without_pip_is_half_made(checkout: Path) -> None:
    made = run([sys.executable, "-m", "venv", "--without-pip", checkout / ".venv"], check=False)
    assert made.returncode == 0
    assert "is half made" in told()


def test_an_environment_whose_python_is_gone_is_half_made_though_it_was_whole(
    checkout: Path, commands: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    (checkout / ".venv").mkdir()
    environment.ready(extras=())
    monkeypatch.setattr(environment, "_runs", lambda python, words: False)
    assert "is half made" in told()
    assert len(commands) == 2  # the libraries, and the project


def test_what_was_installed_is_not_installed_again_until_what_is_asked_for_changes(
    checkout: Path, commands: list[list[str]]
) -> None:
    (checkout / ".venv").mkdir()
    environment.ready(extras=("dev",))
    once = len(commands)
    environment.ready(extras=("dev",))
    assert len(commands) == once
    (checkout / "requirements" / "dev.txt").write_text("another")
    environment.ready(extras=("dev",))
    assert len(commands) == 2 * once


def test_the_locked_libraries_are_installed_first_and_then_the_project_alone(
    checkout: Path, commands: list[list[str]]
) -> None:
    (checkout / ".venv").mkdir()
    environment.ready(extras=())
    libraries, project = commands
    lock = str(checkout / "requirements" / "run.txt")
    assert libraries[-3:] == ["--require-hashes", "--requirement", lock]
    assert project[-4:] == ["--no-deps", "--no-build-isolation", "--editable", str(checkout)]


def test_a_folder_of_wheels_is_all_that_is_asked(
    checkout: Path, commands: list[list[str]], tmp_path: Path
) -> None:
    (checkout / ".venv").mkdir()
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    assert told(wheels).startswith(f"{wheels} holds no wheels")
    (wheels / "duckdb-2.0.0-py3-none-any.whl").touch()
    environment.ready(extras=(), wheels=wheels)
    for command in commands:
        assert ["--no-index", "--find-links", str(wheels)] == command[6:9]


@pytest.mark.parametrize("words", [["--wheels", "w", "--port", "1"], ["--port", "1", "--wheels=w"]])
def test_the_folder_is_named_among_other_words(words: list[str]) -> None:
    assert environment.wheels_among(words) == (Path("w"), ["--port", "1"])


def test_without_a_folder_the_words_are_as_they_were() -> None:
    assert environment.wheels_among(["-q", "-k", "x"]) == (None, ["-q", "-k", "x"])
    with pytest.raises(SystemExit, match="needs a folder"):
        environment.wheels_among(["--wheels"])


def script(words: str) -> Popen[str]:
    """A Python that runs some words beside environment.py and has said its first line."""
    command = [sys.executable, "-u", "-c", textwrap.dedent(words)]
    return Popen(command, cwd=ROOT, stdout=PIPE, text=True)


def is_running(process: int) -> bool:
    """Whether a process is there and not a zombie."""
    state = Path(f"/proc/{process}/stat")
    return state.exists() and ") Z" not in state.read_text()


@pytest.mark.skipif(not Path("/proc").exists(), reason="processes are looked up in /proc")
def test_told_to_end_it_ends_what_it_started_and_what_that_started() -> None:
    started = "import subprocess, sys; p = subprocess.Popen(['sleep', '60']); print(p.pid, flush=True); p.wait()"
    with script(
        f"""
        import sys
        from environment import ended
        ended([sys.executable, "-c", {started!r}])
        """
    ) as setting_up:
        assert setting_up.stdout is not None
        grandchild = int(setting_up.stdout.readline())
        assert is_running(grandchild)
        setting_up.send_signal(signal.SIGTERM)
        assert setting_up.wait(20) == 128 + signal.SIGTERM
        assert _is_gone(grandchild)


def _is_gone(process: int) -> bool:
    for _ in range(100):
        if not is_running(process):
            return True
        time.sleep(0.05)
    return False


@pytest.mark.skipif(os.name == "nt", reason="a process cannot become another there")
def test_whoever_starts_the_dashboard_has_its_process() -> None:
    """No child is left behind, because there is none."""
    words = "import os; print(os.getpid())"
    with script(
        f"""
        import sys
        from environment import become
        become([sys.executable, "-c", {words!r}])
        """
    ) as starting:
        assert starting.stdout is not None
        assert int(starting.stdout.readline()) == starting.pid
