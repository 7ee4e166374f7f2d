"""Problems in a terminal and in a file."""

import csv
from collections import Counter
from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

from rich.markup import escape

from metrics.cli.console import answers
from metrics.errors import MetricsError
from metrics.intake import Checked
from metrics.model.problem import Problem, Severity
from metrics.tables.safe import safe_cell

SHOWN = 20
WORDS = {
    Severity.ERROR: "file refused",
    Severity.REFUSED: "row refused",
    Severity.WARNING: "warning",
}


def tell_checked(checked: Checked) -> None:
    """Print what the door found: a line a file, then the first problems of each kind."""
    for file in checked.files:
        months = f", {file.months[0].label} to {file.months[-1].label}" if file.months else ""
        dropped = (
            f"; columns dropped: {', '.join(file.dropped_columns)}" if file.dropped_columns else ""
        )
        answers.print(
            escape(
                f"{file.name}: {file.contract_id or 'not recognised'}, {file.rows_in:,} rows in, "
                f"{file.rows_accepted:,} accepted, {file.rows_refused:,} refused{months}{dropped}"
            )
        )
    counts = Counter(problem.severity for problem in checked.problems)
    for severity in (Severity.ERROR, Severity.REFUSED, Severity.WARNING):
        if counts[severity]:
            answers.print(f"{WORDS[severity]}: {counts[severity]:,}")
    for problem in _worst_first(checked.problems)[:SHOWN]:
        answers.print(escape(problem_line(problem)))
    rest = len(checked.problems) - SHOWN
    if rest > 0:
        answers.print(f"... and {rest:,} more. Write them all with --report FILE.")


def problem_line(problem: Problem) -> str:
    """One problem in a line: place, what is wrong, what to do."""
    place = [problem.file]
    if problem.row is not None:
        place.append(f"row {problem.row}")
    if problem.column:
        place.append(f"column {problem.column}")
    found = f" Found: {problem.value!r}." if problem.value else ""
    return (
        f"  {', '.join(place)} [{problem.rule}, {WORDS[problem.severity]}]: "
        f"{problem.message}{found} {problem.mend}"
    )


def write_report(problems: Iterable[Problem], file: Path) -> None:
    """Write every problem as CSV, cells made safe to open in a spreadsheet."""
    columns = [field.name for field in fields(Problem)]
    heads = ["file", "row", "column", "value", "rule code", "severity", "message", "what to do"]
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(heads)
        for problem in problems:
            writer.writerow([safe_cell(getattr(problem, name)) for name in columns])


def check_can_write(file: Path) -> None:
    """Make the report's file before anything else is done. Raises MetricsError when that fails."""
    try:
        file.open("a", encoding="utf-8").close()
    except OSError as error:
        raise MetricsError(
            f"{file}: cannot be written ({error.strerror}), so nothing has been done. "
            "Name a file in a folder you can write to."
        ) from error


def _worst_first(problems: Iterable[Problem]) -> list[Problem]:
    order = list(WORDS)
    return sorted(problems, key=lambda problem: order.index(problem.severity))
