"""The engine-room command: its subcommands, and what a refusal looks like in a terminal."""

import sys
from collections.abc import Iterable
from importlib import import_module

import typer

from metrics.cli.place import find_home
from metrics.errors import MetricsError
from metrics.model.private import keep_private

# Where each subcommand is: a module is imported when its command is asked for, or help is.
COMMANDS = {
    "begin": "metrics.cli.beginning:begin",
    "template": "metrics.cli.templates:template",
    "dictionary": "metrics.cli.templates:dictionary",
    "sample": "metrics.cli.specimen:sample",
    "check": "metrics.cli.loading:check",
    "load": "metrics.cli.loading:load",
    "watch": "metrics.cli.watching:watch",
    "editions": "metrics.cli.history:editions",
    "rollback": "metrics.cli.history:roll_back",
    "reload": "metrics.cli.history:reload",
    "rebuild": "metrics.cli.history:rebuild_edition",
    "try": "metrics.cli.trying:try_one",
    "verify": "metrics.cli.history:verify_home",
    "board": "metrics.cli.board:board",
    "values": "metrics.cli.reading:values",
    "reported": "metrics.cli.reported:reported",
    "calendar": "metrics.cli.calendar:calendar",
    "published": "metrics.cli.reading:published",
    "spc": "metrics.cli.spc:spc",
    "serve": "metrics.cli.serving:serve",
}


def command_line(names: Iterable[str] = COMMANDS) -> typer.Typer:
    """The command with these of its subcommands."""
    app = typer.Typer(name="engine-room", add_completion=False, pretty_exceptions_enable=False)
    app.callback(
        help="The performance dashboard an Improvement Board runs on.", no_args_is_help=True
    )(find_home)
    for name in names:
        module, _, function = COMMANDS[name].partition(":")
        app.command(name)(getattr(import_module(module), function))
    return app


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 refused with reasons, 2 wrong usage."""
    keep_private()
    asked = [name for name in sys.argv[1:2] if name in COMMANDS]
    try:
        command_line(asked or COMMANDS)()
    except MetricsError as error:
        from metrics.cli.console import tell_error  # noqa: PLC0415 - only a refusal needs it

        tell_error(error)
        sys.exit(1)
