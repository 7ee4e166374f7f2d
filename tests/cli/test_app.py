"""The command line as a whole: a subcommand imports what it needs and no more."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from metrics.cli.app import COMMANDS, command_line
from metrics.errors import MetricsError
from metrics.model.home import Home

HEAVY = ("pandas", "pyarrow", "streamlit", "plotly", "rich")


def test_every_subcommand_is_where_the_table_says() -> None:
    assert [command.name for command in command_line().registered_commands] == list(COMMANDS)


def test_judging_series_waits_for_nothing_it_does_not_use() -> None:
    code = (
        "import sys; from metrics.cli.app import command_line; command_line(['spc']); "
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"


def test_a_program_installed_apart_from_its_folder_says_so_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """pip install . without -e: every command that reads a definition ended in a traceback."""
    monkeypatch.setattr("metrics.model.home.ROOT", tmp_path)
    result = CliRunner().invoke(command_line(["board"]), ["board"])
    assert isinstance(result.exception, MetricsError)
    assert "pip install -e ." in str(result.exception)


def test_a_port_that_somebody_listens_on_is_not_announced_as_ours(home: Home) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        result = CliRunner().invoke(command_line(["serve"]), ["serve", "--port", str(port)])
    assert isinstance(result.exception, MetricsError)
    assert f"--port {port + 1}" in str(result.exception)
    assert "Engine Room is at" not in result.output
