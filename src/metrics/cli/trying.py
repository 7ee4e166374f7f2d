"""engine-room try: one indicator and its case, in a moment, publishing nothing."""

from typing import Annotated

import typer
from rich.markup import escape

from metrics.cli.console import answers, progress
from metrics.cli.place import home_of
from metrics.model import clock
from metrics.publish.press import Load
from metrics.publish.trying import Trial, try_indicator
from metrics.wording.trying import trial_lines


def try_one(
    context: typer.Context,
    indicator: Annotated[str, typer.Argument(help="Its id: the file's name without .sql.")],
) -> None:
    """Run one indicator and its case on what is published; publish nothing."""
    with progress() as tell:
        trial = try_indicator(home_of(context), indicator, _now(), tell)
    for line in trial_lines(trial.indicator, trial.series, trial.disagreements, trial.areas):
        answers.print(escape(line))
    if _has_failed(trial):
        raise typer.Exit(1)


def _now() -> Load:
    return Load(at=clock.now())


def _has_failed(trial: Trial) -> bool:
    return bool(trial.disagreements)
