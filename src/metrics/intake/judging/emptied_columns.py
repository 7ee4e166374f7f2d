"""Columns that a file has lost: empty in it, where what is published fills them."""

from collections.abc import Iterator, Sequence

from metrics.intake.judging.cell_conditions import typed, written
from metrics.intake.judging.large_changes import YES
from metrics.intake.judging.looking import Look
from metrics.intake.judging.replaced_rows import NEW, ReplacedRows
from metrics.intake.telling.faults import fault
from metrics.model.contract import Column, Replaces
from metrics.model.problem import Problem
from metrics.sql.text import quoted

MOSTLY = 0.5  # of a column's cells, from which its loss is asked about
EXPECTED = 2  # filled cells to be expected of as many rows, below which none says nothing
FEWEST = 3  # cells, below which that they go, or are not there, is one row's own matter


def emptied_columns(
    look: Look, now: str | None, replaced: ReplacedRows | None
) -> Iterator[Problem]:
    """A question for each column that is lost, a doubt for each that usually has cells and has none.

    `now` is a SELECT of the typed rows that count, None when none are published; `replaced` the
    published rows of the same keys, of a list of events.
    """
    told: set[str | None] = set()
    for found in (_of_replaced(replaced), _of_months(look, now), _usual(look)):
        for problem in found:
            if problem.column not in told:
                yield problem
        told.update(problem.column for problem in found)


def _of_replaced(replaced: ReplacedRows | None) -> list[Problem]:
    """Published cells of which most would be emptied by rows of the same key."""
    if replaced is None:
        return []
    look = replaced.look
    columns = [column for column in _optional(look) if column.name not in look.contract.key]
    names = [(quoted(column.name), quoted(column.name + NEW)) for column in columns]
    counts = ", ".join(
        f"count({old}), count(*) filter (where {old} is not null and {new} is null)"
        for old, new in names
    )
    run = look.connection.execute
    rows, *cells = run(f"select count(*), {counts} from {replaced.table}").fetchall()[0]
    return [
        _emptied(
            look,
            column,
            f"{column.name} would be emptied: of {rows:,} published rows that rows of this file take "
            f"the place of, it is filled in {was:,}, and {went:,} of those would be empty.",
        )
        for column, was, went in zip(columns, cells[::2], cells[1::2], strict=True)
        if went >= FEWEST and went > was * MOSTLY
    ]


def _of_months(look: Look, now: str | None) -> list[Problem]:
    """Columns of which most cells are filled in the newest published month, and none in the file.

    Of events, whose cells are filled as time goes by, most must be in all published months too.
    """
    rows = look.count("count(*)")
    columns = _unfilled(look, _optional(look)) if now is not None and rows else []
    if not columns:
        return []
    counts = ", ".join(f"count({quoted(column.name)})" for column in columns)
    months = look.connection.execute(
        f"select count(*), {counts} from ({now}) group by period order by period desc"
    ).fetchall()
    newest = months[0]
    every = [sum(month[place] for month in months) for place in range(len(newest))]
    judged = [newest] if look.contract.replaces is Replaces.PERIOD else [newest, every]
    found = []
    for place, column in enumerate(columns, start=1):
        share = min(counted[place] / counted[0] for counted in judged)
        if share > MOSTLY and share * rows >= EXPECTED:
            message = (
                f"{column.name} is empty in every row; in the newest published month "
                f"{newest[place]:,} of {newest[0]:,} are filled."
            )
            found.append(_emptied(look, column, message))
    return found


def _usual(look: Look) -> list[Problem]:
    """Columns that the contract calls usual, of which no cell is filled."""
    if look.count("count(*)") < FEWEST:
        return []
    return [
        fault(
            look.file,
            "column-empty",
            f"{column.name} is empty in every row.",
            "If it is shown as a colour, a tick or a picture, write it as text; if there is none yet, "
            "there is nothing to do.",
            column=column.name,
        )
        for column in _unfilled(look, [c for c in look.contract.columns if c.usual])
    ]


def _optional(look: Look) -> list[Column]:
    """The columns that may be empty and then say nothing."""
    return [c for c in look.contract.columns if not c.required and c.default is None]


def _unfilled(look: Look, columns: Sequence[Column]) -> list[Column]:
    """Those of the columns in which no row says anything; a refused row says whatever is written."""
    if not columns:
        return []
    refused = f"file_row in (select file_row from {look.refused})"
    counts = ", ".join(
        f"count(*) filter (where {typed(column)} is not null "
        f"or ({written(column)} is not null and {refused}))"
        for column in columns
    )
    filled = look.connection.execute(f"select {counts} from {look.table}").fetchall()[0]
    return [column for column, count in zip(columns, filled, strict=True) if not count]


def _emptied(look: Look, column: Column, message: str) -> Problem:
    return fault(look.file, "column-emptied", message, YES, column=column.name)
