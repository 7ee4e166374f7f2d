"""The door's problems as a frame and as files to send to whoever can mend them."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

import pandas as pd

from metrics.intake import Checked, by_rule
from metrics.model.problem import Problem
from metrics.publish.changes import ValueChange
from metrics.tables.safe import safe_cell
from metrics.tables.workbook import workbook_of

HEADS = (
    "file", "row", "column", "value", "rule code", "severity", "message", "what to do", "read as",
)  # fmt: skip
GROUP_HEADS = (
    "who can mend it", "file", "rule code", "column", "severity", "how many", "rows", "for example",
    "what to do",
)  # fmt: skip
CHANGE_HEADS = ("measure", "part", "month", "month is", "published", "would be", "unit")


def problems_frame(problems: Iterable[Problem]) -> pd.DataFrame:
    """One row a problem, in the order they were found."""
    rows = list(map(_problem_row, problems))
    return pd.DataFrame(rows, columns=list(HEADS)).astype({"row": "Int64"})


def write_problems_csv(checked: Checked, out: TextIO) -> None:
    """Every listed problem, then a line for those of a kind that are too many to list."""
    writer = csv.writer(out)
    writer.writerow(HEADS)
    for problem in checked.problems:
        writer.writerow(map(safe_cell, _problem_row(problem)))
    for group in by_rule(checked):
        more = group.count - sum(_is_of(p, group.first) for p in checked.problems)
        if more:
            first = group.first
            said = f"{more:,} more like it are not listed."
            writer.writerow(
                map(safe_cell, (first.file, None, first.column, None, first.rule,
                                str(first.severity), said, first.mend, None))
            )  # fmt: skip


def report_workbook(checked: Checked, changes: Sequence[ValueChange]) -> bytes:
    """An XLSX of three sheets: by rule, row by row, and the figures that would change.

    Every cell is written as text or number: nothing in it can run.
    """
    sheets = {
        "By rule": pd.DataFrame(_group_rows(checked), columns=list(GROUP_HEADS)),
        "Row by row": problems_frame(checked.problems),
        "Figures that change": pd.DataFrame(map(_change_row, changes), columns=list(CHANGE_HEADS)),
    }
    return workbook_of({name: frame.map(safe_cell) for name, frame in sheets.items()})


def _problem_row(p: Problem) -> tuple[object, ...]:
    return (
        p.file, p.row, p.column, p.value, p.rule, str(p.severity), p.message, p.mend, p.after,
    )  # fmt: skip


def _group_rows(checked: Checked) -> Iterator[tuple[object, ...]]:
    owner = {file.name: file.mended_by for file in checked.files}
    for g in by_rule(checked):
        yield (
            owner.get(g.file), g.file, g.rule, g.column, str(g.severity), g.count, g.rows_words,
            g.first.message, g.first.mend,
        )  # fmt: skip


def _change_row(change: ValueChange) -> tuple[object, ...]:
    state = "new" if change.is_new_month else "restated"
    unit = str(change.indicator.unit)
    return (
        change.indicator.title, change.split_label, str(change.month), state, change.old, change.new,
        unit,
    )  # fmt: skip


def _is_of(problem: Problem, first: Problem) -> bool:
    return (problem.file, problem.rule, problem.column, problem.severity) == (
        first.file, first.rule, first.column, first.severity,
    )  # fmt: skip
