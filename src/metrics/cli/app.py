"""The engine-room command: its subcommands, and what a refusal looks like in a terminal."""

import sys

import typer

from metrics.cli import calendar, history, loading, reading, serving, specimen, trying, watching
from metrics.cli.console import tell_error
from metrics.cli.reported import reported
from metrics.cli.spc import spc
from metrics.errors import MetricsError

app = typer.Typer(
    name="engine-room",
    help="The performance dashboard an Improvement Board runs on.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command("sample")(specimen.sample)
app.command("check")(loading.check)
app.command("load")(loading.load)
app.command("watch")(watching.watch)
app.command("editions")(history.editions)
app.command("rollback")(history.roll_back)
app.command("rebuild")(history.rebuild_edition)
app.command("try")(trying.try_one)
app.command("verify")(history.verify_home)
app.command("values")(reading.values)
app.command("reported")(reported)
app.command("calendar")(calendar.calendar)
app.command("published")(reading.published)
app.command("spc")(spc)
app.command("serve")(serving.serve)


def main() -> None:
    """Run the command line. Exit codes: 0 done, 1 refused with reasons, 2 wrong usage."""
    try:
        app()
    except MetricsError as error:
        tell_error(error)
        sys.exit(1)
