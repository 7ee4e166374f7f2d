"""engine-room spc: the SPC engine on any series."""

from pathlib import Path
from typing import Annotated

import typer

from metrics.cli.place import home_of
from metrics.spc.answering import print_answer, write_answer


def spc(
    context: typer.Context,
    file: Annotated[
        Path, typer.Argument(help="CSV with the columns date and value; also case_id, rebase.")
    ],
    cases: Annotated[
        Path | None, typer.Option(help="CSV with a row per case_id: how each is to be judged.")
    ] = None,
    out: Annotated[Path | None, typer.Option(help="Write to this CSV file.")] = None,
) -> None:
    """Judge each point of each series as the dashboard does: limits, rules, labels, assurance."""
    queries = home_of(context).queries
    if out is None:
        print_answer(file, cases, queries)
    else:
        points = write_answer(file, cases, queries, out)
        # Not by the console: rich takes longer to import than a small file to judge.
        typer.echo(f"Wrote {points:,} points to {out}.", err=True)
