"""The command line as a whole: a subcommand imports what it needs and no more."""

import subprocess
import sys

from metrics.cli.app import COMMANDS, command_line

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
