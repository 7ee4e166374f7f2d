"""engine-room check and engine-room load."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from metrics.cli.console import answers, progress
from metrics.cli.person import who
from metrics.cli.problems import check_can_write, tell_checked, write_report
from metrics.errors import MetricsError
from metrics.intake import read_sources
from metrics.model.month import Month
from metrics.model.places import Places
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from metrics.publish.rehearsal import Rehearsal, rehearse
from metrics.wording.numbers import value_text

Files = Annotated[list[Path], typer.Argument(help="Extracts: CSV or XLSX files.")]
Report = Annotated[Path | None, typer.Option(help="Write every problem to this CSV file.")]
Covers = Annotated[
    str | None,
    typer.Option(help="Months the files are the whole truth for, as 2025-04..2025-06."),
]
SHOWN_CHANGES = 12


def check(files: Files, report: Report = None, covers: Covers = None) -> None:
    """Say what would be refused or warned, and what would change. Nothing happens."""
    if report:
        check_can_write(report)
    with progress() as tell:
        rehearsal = rehearse(
            Places.from_environment(), read_sources(files), _load("", covers), tell
        )
    tell_checked(rehearsal.checked)
    if report:
        write_report(rehearsal.checked.problems, report)
    if rehearsal.checked.is_refused:
        answers.print("These files would be refused. Nothing has changed.")
        raise typer.Exit(1)
    _tell_changes(rehearsal)
    answers.print("These files would load. Nothing has changed.")


def load(
    files: Files,
    note: Annotated[str, typer.Option(help="Why, in a few words.")] = "",
    covers: Covers = None,
    report: Report = None,
) -> None:
    """Check, archive, build and publish. All or nothing over the files named."""
    if report:
        check_can_write(report)
    with progress() as tell:
        outcome = load_files(
            Places.from_environment(), read_sources(files), _load(note, covers), tell
        )
    tell_checked(outcome.checked)
    if report:
        write_report(outcome.checked.problems, report)
    if outcome.checked.is_refused:
        answers.print("Refused. Nothing has changed: the published edition is as it was.")
        raise typer.Exit(1)
    if outcome.edition is None:
        answers.print("Nothing new in these files: the published edition is as it was.")
        return
    if outcome.set_sample_aside:
        answers.print("The synthetic sample has been set aside: your own extracts are published.")
    answers.print(f"Published {outcome.edition.id}.")


def _load(note: str, covers: str | None) -> Load:
    now = datetime.now()  # noqa: DTZ005 - the council's own clock
    return Load(at=now, note=note, loaded_by=who(), covers=_covers(covers))


def _covers(text: str | None) -> tuple[Month, Month] | None:
    if text is None:
        return None
    first, parted, last = text.partition("..")
    if not parted:
        raise MetricsError(f"--covers {text!r}: write two months, as 2025-04..2025-06.")
    months = Month.parse(first), Month.parse(last)
    if months[0] > months[1]:
        raise MetricsError(f"--covers {text!r}: the first month is after the second.")
    return months


def _tell_changes(rehearsal: Rehearsal) -> None:
    new = [change for change in rehearsal.changes if change.is_new_month]
    restated = [change for change in rehearsal.changes if not change.is_new_month]
    answers.print(
        f"{len(new):,} figures for new months; {len(restated):,} figures already published "
        "would change."
    )
    for change in restated[:SHOWN_CHANGES]:
        unit = change.indicator.unit
        label = f" ({change.split_label})" if change.split_label else ""
        answers.print(
            escape(
                f"  {change.indicator.title}{label}, {change.month.label}: "
                f"{value_text(change.old, unit)} would become {value_text(change.new, unit)}"
            )
        )
    if len(restated) > SHOWN_CHANGES:
        answers.print(f"  ... and {len(restated) - SHOWN_CHANGES:,} more.")
