"""engine-room sample: a synthetic council's extracts."""

from pathlib import Path
from typing import Annotated

import typer

from metrics.cli.console import answers, progress
from metrics.model.month import Month
from metrics.sample import write_sample
from metrics.sample.dirt import SETS, write_dirty_sample

MONTHS = 36


def sample(
    out: Annotated[Path, typer.Option(help="Folder to write into.")],
    months: Annotated[int, typer.Option(min=1, help="How many months, from July 2022.")] = MONTHS,
    seed: Annotated[int, typer.Option(help="Another seed is another council.")] = 2023,
    scale: Annotated[int, typer.Option(min=1, help="N times the teams and people.")] = 1,
    since: Annotated[
        str | None,
        typer.Option(help="Only monthly extracts, from this month on, as 2025-07; no lists."),
    ] = None,
    steady: Annotated[
        bool,
        typer.Option(
            "--steady", help="Months in which nothing happens but chance, from July 2018."
        ),
    ] = False,
    dirty: Annotated[
        bool,
        typer.Option("--dirty", help="Every mess of real extracts planted, and a list of each."),
    ] = False,
) -> None:
    """Write a synthetic council's extracts, one CSV file each. No real person is in them."""
    if dirty:
        if (months, scale, since, steady) != (MONTHS, 1, None, False):
            raise typer.BadParameter("--dirty writes months of its own: only --seed goes with it.")
        _write_dirty(out, seed)
        return
    first = Month.parse(since) if since else None
    with progress() as tell:
        files = write_sample(
            out, months=months, seed=seed, scale=scale, since=first, steady=steady, progress=tell
        )
    answers.print(f"Wrote {len(files)} files of synthetic data to {out}.")


def _write_dirty(out: Path, seed: int) -> None:
    with progress() as tell:
        planted = write_dirty_sample(out, seed=seed, progress=tell)
    answers.print(
        f"Wrote {len(SETS)} sets of synthetic data to {out}: load them in the order of their names. "
        f"faults.csv there lists the {len(planted)} faults that the door should find."
    )
