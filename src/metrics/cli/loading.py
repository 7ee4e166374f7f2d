"""engine-room check and engine-room load."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from metrics.cli.console import answers, asides, progress
from metrics.cli.place import home_of
from metrics.cli.problems import check_can_write, tell_checked, write_report
from metrics.errors import MetricsError
from metrics.home.account import account
from metrics.intake import Checked, Source, read_sources
from metrics.intake.files.regular import passed_over
from metrics.model import clock
from metrics.model.month import Month
from metrics.publish.candidate import Candidate
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from metrics.publish.staging import stage, stops
from metrics.wording.numbers import value_text

Files = Annotated[
    list[Path], typer.Argument(help="Extracts: CSV or XLSX files, ZIPs or folders of them.")
]
Report = Annotated[
    Path | None, typer.Option(help="Write every problem to this file: .csv, or .xlsx.")
]
Covers = Annotated[
    str | None,
    typer.Option(help="Months the files are the whole truth for, as 2025-04..2025-06."),
]
Sheet = Annotated[
    str | None, typer.Option(help="Sheet of a workbook; the one that is an extract if none.")
]
AllSheets = Annotated[
    bool,
    typer.Option(
        "--all-sheets",
        help="Read every sheet of a workbook that is an extract, each as a file of its own.",
    ),
]
ChosenMonth = Annotated[
    str | None,
    typer.Option(
        "--month",
        help="The month the files are for, as 2025-06: every snapshot must be of it.",
    ),
]
Accept = Annotated[
    bool,
    typer.Option(
        "--accept-without-refused-rows",
        help="Load the rest without the rows that are refused, having seen them listed.",
    ),
]
AcceptLarge = Annotated[
    bool,
    typer.Option(
        "--accept-large-change",
        help="Load although much would go or change, having read what.",
    ),
]
Repairs = Annotated[
    bool, typer.Option("--repairs", help="List what was put right on the way in, kind by kind.")
]
SHOWN_CHANGES = 12


def check(  # noqa: PLR0913, PLR0917 - each is an option of the command
    context: typer.Context,
    files: Files,
    report: Report = None,
    covers: Covers = None,
    sheet: Sheet = None,
    all_sheets: AllSheets = False,
    month: ChosenMonth = None,
    accept: Accept = False,
    accept_large: AcceptLarge = False,
    repairs: Repairs = False,
) -> None:
    """Say what would be refused or warned, and what would change. Nothing happens."""
    if report:
        check_can_write(report)
    load = _load("", covers, month, accept=accept, accept_large=accept_large)
    _tell_passed_over(files)
    with progress() as tell:
        candidate = stage(home_of(context), _sources(files, sheet, all_sheets), load, tell)
    candidate.discard()
    checked = candidate.checked
    tell_checked(checked, repairs=repairs)
    if report:
        write_report(checked, candidate.changes, report)
    if stops(checked, load):
        _tell_refusal(checked, load)
        answers.print("These files would be refused. Nothing has changed.")
        raise typer.Exit(1)
    _tell_changes(candidate)
    _tell_left_out(checked)
    answers.print("These files would load. Nothing has changed.")


def load(  # noqa: PLR0913, PLR0917 - each is an option of the command
    context: typer.Context,
    files: Files,
    note: Annotated[str, typer.Option(help="Why, in a few words.")] = "",
    covers: Covers = None,
    report: Report = None,
    sheet: Sheet = None,
    all_sheets: AllSheets = False,
    month: ChosenMonth = None,
    accept: Accept = False,
    accept_large: AcceptLarge = False,
    repairs: Repairs = False,
) -> None:
    """Check, archive, build and publish. All or nothing over the files named."""
    if report:
        check_can_write(report)
    said = _load(note, covers, month, accept=accept, accept_large=accept_large)
    _tell_passed_over(files)
    with progress() as tell:
        outcome = load_files(home_of(context), _sources(files, sheet, all_sheets), said, tell)
    checked = outcome.checked
    tell_checked(checked, repairs=repairs)
    if report:
        write_report(checked, (), report)
    if stops(checked, said):
        _tell_refusal(checked, said)
        answers.print("Refused. Nothing has changed: the published edition is as it was.")
        raise typer.Exit(1)
    if outcome.edition is None:
        answers.print("Nothing new in these files: the published edition is as it was.")
        return
    if outcome.set_sample_aside:
        answers.print("The synthetic sample has been set aside: your own extracts are published.")
    _tell_left_out(checked)
    answers.print(
        f"Published {outcome.edition.id}. What each edition changed: engine-room editions."
    )
    if outcome.edition.follows:
        answers.print(f"To take it back: engine-room rollback {outcome.edition.follows}")


def _sources(files: Sequence[Path], sheet: str | None, all_sheets: bool) -> tuple[Source, ...]:
    if sheet and all_sheets:
        raise MetricsError(
            "--sheet names one sheet and --all-sheets asks for each: say one of them."
        )
    return read_sources(files, sheet, all_sheets=all_sheets)


def _tell_passed_over(files: Sequence[Path]) -> None:
    """What lies in the folders named and is no file."""
    for said in passed_over(files):
        asides.print(escape(said))


def _tell_refusal(checked: Checked, load: Load) -> None:
    """What would let the files in."""
    if checked.has_errors or not any(file.rows_accepted for file in checked.files):
        answers.print("\nA file with an error is refused whole: mend it and load it again.")
        return
    if checked.rows_refused and not load.accept_without_refused_rows:
        answers.print(
            f"\n{_rows_are(checked)} refused. Mend what is listed and load again; or, having "
            "looked at it, load the rest with --accept-without-refused-rows."
        )
    if checked.large_changes and not load.accept_large_change:
        answers.print("\nMuch would go or change:")
        for problem in checked.large_changes:
            answers.print(escape(f"  {problem.message}"))
        answers.print("If all of that is right, load with --accept-large-change.")


def _tell_left_out(checked: Checked) -> None:
    if checked.rows_refused:
        answers.print(f"{_rows_are(checked)} refused and left out, as you said.")


def _rows_are(checked: Checked) -> str:
    count = checked.rows_refused
    return "1 row is" if count == 1 else f"{count:,} rows are"


def _load(
    note: str, covers: str | None, month: str | None, *, accept: bool, accept_large: bool
) -> Load:
    now = clock.now()
    chosen, span = Month.parse(month) if month else None, _covers(covers)
    for said in (chosen, span[1] if span else None):
        if said is not None and said > Month.of(clock.london_day(now)):
            raise MetricsError(f"{said.label} has not begun: say the month the files are for.")
    return Load(
        at=now,
        note=note,
        loaded_by=account(),
        covers=span,
        month=chosen,
        accept_without_refused_rows=accept,
        accept_large_change=accept_large,
    )


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


def _tell_changes(candidate: Candidate) -> None:
    new = [change for change in candidate.changes if change.is_new_month]
    restated = [change for change in candidate.changes if not change.is_new_month]
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
