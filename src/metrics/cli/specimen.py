"""engine-room sample: a synthetic council's extracts."""

from pathlib import Path
from typing import Annotated

import typer

from metrics.cli.console import answers, progress
from metrics.model.month import Month
from metrics.sample import write_sample
from metrics.sample.dirt import write_dirty_sample


def sample(
    out: Annotated[Path, typer.Option(help="Folder to write into.")],
    months: Annotated[int, typer.Option(min=1, help="How many months, from July 2022.")] = 36,
    seed: Annotated[int, typer.Option(help="Another seed is another council.")] = 2023,
    scale: Annotated[int, typer.Option(min=1, help="N times the teams and people.")] = 1,
    since: Annotated[
        str | None, typer.Option(help="Only rows from this month on, as 2025-07.")
    ] = None,
    dirty: Annotated[
        bool,
        typer.Option("--dirty", help="Every mess of real extracts planted, and a list of each."),
    ] = False,
) -> None:
    """Write a synthetic council's extracts, one CSV file each. No real person is in them."""
    if dirty:
        planted = write_dirty_sample(out, seed=seed)
        answers.print(
            f"Wrote sets to load in order to {out}; faults.csv there lists the {len(planted)} faults planted."
        )
        return
    first = Month.parse(since) if since else None
    with progress() as tell:
        files = write_sample(out, months=months, seed=seed, scale=scale, since=first, progress=tell)
    answers.print(f"Wrote {len(files)} files of synthetic data to {out}.")
