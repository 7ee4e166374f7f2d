"""engine-room spc: the SPC engine on any series."""

import csv
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, TextIO

import typer

from metrics.cli.console import asides
from metrics.cli.place import home_of
from metrics.errors import MetricsError
from metrics.spc.judging import COLUMNS, spc_table
from metrics.tables.safe import safe_cell


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
    rows = spc_table(file, cases, home_of(context).queries)
    if out is None:
        _write(sys.stdout, rows)
        return
    try:
        with out.open("w", encoding="utf-8", newline="") as stream:
            _write(stream, rows)
    except OSError as error:
        raise MetricsError(
            f"{out}: cannot be written ({error.strerror}). "
            "Name a file in a folder you can write to."
        ) from error
    asides.print(f"Wrote {len(rows):,} points to {out}.", markup=False)


def _write(stream: TextIO, rows: Iterable[tuple[str, ...]]) -> None:
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)
    for case_id, *cells in rows:
        writer.writerow([safe_cell(case_id), *cells])
