"""Problems in a terminal and in a file."""

from collections.abc import Sequence
from pathlib import Path

from rich.markup import escape

from metrics.cli.console import answers
from metrics.errors import MetricsError
from metrics.intake import Checked, CheckedFile, MenderGroup, RuleGroup, by_mender, put_right
from metrics.model.problem import Severity
from metrics.publish.changes import ValueChange
from metrics.tables.problems import report_workbook, write_problems_csv
from metrics.wording.free_text import free_text_words

SHOWN = 25  # groups
WORDS = {
    Severity.ERROR: "file refused",
    Severity.REFUSED: "row refused",
    Severity.ASKS: "asks first",
    Severity.WARNING: "warning",
}
COUNTED = {
    Severity.ERROR: ("error", "errors"),
    Severity.REFUSED: ("refused cell or row", "refused cells and rows"),
    Severity.ASKS: ("question", "questions"),
    Severity.WARNING: ("warning", "warnings"),
}
WORKBOOK = ".xlsx"


def tell_checked(checked: Checked, *, repairs: bool = False) -> None:
    """Print what the door found: a line a file, then the rules broken, by who can mend them.

    What was put right is one line, unless it is asked for.
    """
    for file in checked.files:
        for line in file_lines(file):
            answers.print(escape(line))
    for line in (*mender_lines(checked), *put_right_lines(checked, listed=repairs)):
        answers.print(escape(line))
    if sum(len(mender.rules) for mender in by_mender(checked)) >= SHOWN:
        answers.print("Write every problem, row by row, with --report FILE.csv or FILE.xlsx.")


def mender_lines(checked: Checked) -> list[str]:
    """The rules broken, under whoever can mend them: the first so many."""
    lines, left = [], SHOWN
    for mender in by_mender(checked):
        lines.append(f"\nFor {mender.mended_by}: {_counted(mender)}")
        lines += [group_line(group) for group in mender.rules[:left]]
        left = max(left - len(mender.rules), 0)
    return lines


def put_right_lines(
    checked: Checked, *, listed: bool, where: str = "--repairs lists them"
) -> list[str]:
    """What was put right on the way in: in one line, or each kind below it."""
    repairs = put_right(checked)
    if not repairs.rules:
        return []
    if not listed:
        return [f"\n{repairs.words}; {where}."]
    return [f"\n{repairs.words}", *map(group_line, repairs.rules)]


def file_lines(file: CheckedFile) -> list[str]:
    """One file: its rows, what it changes of a whole list, and what somebody must read in it."""
    read = free_text_words(file.name, file.free_text)
    return [file_line(file), *change_lines(file.changes), *([read] if read else [])]


def file_line(file: CheckedFile) -> str:
    """One file: what it is, and what becomes of each of its rows."""
    if file.contract_id is None:
        why = "the same file again" if file.is_same_again else "not recognised"
        return f"{file.name}: {why}, so its rows are not read"
    months = file.months
    span = f", {months[0].label}" if months else ""
    span += f" to {months[-1].label}" if len(months) > 1 else ""
    counts = [f"{file.rows_in:,} rows in", f"{file.rows_accepted:,} accepted"]
    if file.rows_repaired:
        counts.append(f"{file.rows_repaired:,} of them with repairs")
    counts.append(f"{file.rows_refused:,} refused")
    if file.rows_set_aside:
        counts.append(f"{file.rows_set_aside:,} set aside")
    return f"{file.name}: {file.contract_id}, {', '.join(counts)}{span}"


def change_lines(changes: Sequence[str]) -> list[str]:
    """What a file does to a list or a publication: the first so many sentences, each a line."""
    more = len(changes) - SHOWN
    return [
        *(f"    {sentence}" for sentence in changes[:SHOWN]),
        *([f"    ... and {more:,} more; --report FILE lists each."] if more > 0 else []),
    ]


def group_line(group: RuleGroup) -> str:
    """One rule in a line: how often, where, what is wrong, what to do."""
    first = group.first
    column = f"column {group.column}" if group.column else ""
    place = ", ".join(part for part in (group.file, group.rows_words, column) if part)
    example = f"{group.count_words} times, for example: " if group.count > 1 else ""
    found = f" Found: “{first.value}”." if first.value and first.value not in first.message else ""
    return (
        f"  {place} [{group.rule}, {WORDS[group.severity]}]: {example}{first.message}{found} "
        f"{first.mend}"
    )


def write_report(checked: Checked, changes: Sequence[ValueChange], file: Path) -> None:
    """Write every problem as CSV, or as XLSX by the file's name; safe to open in a spreadsheet."""
    if file.suffix.lower() == WORKBOOK:
        file.write_bytes(report_workbook(checked, changes))
        return
    with file.open("w", encoding="utf-8", newline="") as out:
        write_problems_csv(checked, out)


def check_can_write(file: Path) -> None:
    """Make the report's file before anything else is done. Raises MetricsError when that fails."""
    try:
        file.open("a", encoding="utf-8").close()
    except OSError as error:
        raise MetricsError(
            f"{file}: cannot be written ({error.strerror}), so nothing has been done. "
            "Name a file in a folder you can write to."
        ) from error


def _counted(mender: MenderGroup) -> str:
    parts = []
    for severity, (one, many) in COUNTED.items():
        count = mender.count(severity)
        if count:
            parts.append(f"{count:,} {one if count == 1 else many}")
    return ", ".join(parts)
