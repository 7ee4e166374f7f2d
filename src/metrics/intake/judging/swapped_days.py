"""Days that a spreadsheet set to another country has swapped with their months: told by what it left alone.

Opened there, 12/03/2018 becomes the third of December, as a date; 22/11/2021 is no date there and stays a text.
So dates of which none is after the 12th, beside texts that all are, cannot be trusted.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from metrics.intake.judging.cell_conditions import is_local, written
from metrics.intake.judging.looking import Look
from metrics.intake.telling.faults import fault
from metrics.model.casing import lower_first
from metrics.model.contract import Column, ColumnType
from metrics.model.problem import Problem

LAST_MONTH = 12
FEWEST = 2  # different days, below which it says nothing that none is after the 12th
MEND = (
    "Make the extract again and open it in a spreadsheet set to English (United Kingdom), or export its dates "
    "as 2025-06-30."
)


@dataclass(frozen=True)
class Days:
    """The days of a column: those that arrived as dates, year first, and those that are day-first texts."""

    column: Column
    latest: int | None  # day of the month, of the dates
    different: int  # of the dates
    earliest_text: int | None  # day of the month
    different_texts: int

    @property
    def may_be_swapped(self) -> bool:
        """Whether no date is after the 12th, though there are several."""
        return self.different >= FEWEST and (self.latest or 0) <= LAST_MONTH

    @property
    def is_swapped(self) -> bool:
        """Whether its own texts, moreover, are all after the 12th."""
        return self.may_be_swapped and (self.earliest_text or 0) > LAST_MONTH


def swapped_days(look: Look) -> Iterator[tuple[Iterator[Problem], str]]:
    """The problems of a column whose days may be swapped, with the condition of the rows that are refused."""
    columns = [c for c in look.contract.columns if c.type is ColumnType.DATE]
    is_tracker = (
        look.cells_a_row > 1
    )  # writes the first of a month itself, and knows the month of each day
    if is_tracker or not is_local(look.contract) or not _are_mixed(look, columns):
        return
    days = [_days(look, column) for column in columns]
    texts = [d for d in days if d.earliest_text is not None]
    are_late = all((d.earliest_text or 0) > LAST_MONTH for d in texts)
    several = sum(d.different_texts for d in texts) >= FEWEST
    for one in days:
        if one.is_swapped:
            refused = f"day_year_first({written(one.column)}) is not null"
            yield _swapped(look, one.column, refused), refused
        elif one.may_be_swapped and one.earliest_text is None and are_late and several:
            yield iter((_doubted(look, one),)), "false"


def _are_mixed(look: Look, columns: list[Column]) -> bool:
    """Whether some dates are written year first and others not: cheap, and rarely so."""
    if not columns:
        return False
    first = " + ".join(f"count(*) filter (where {_is_year_first(c)})" for c in columns)
    every = " + ".join(f"count({written(c)})" for c in columns)
    row = look.connection.execute(f"select {first}, {every} from {look.table}").fetchone()
    return row is not None and 0 < row[0] < row[1]


def _is_year_first(column: Column) -> str:
    return f"substr({written(column)}, 5, 1) = '-'"


def _days(look: Look, column: Column) -> Days:
    cell = written(column)
    row = look.connection.execute(
        f"select max(day_year_first({cell})), "
        f"count(distinct case when day_year_first({cell}) is not null then substr({cell}, 1, 10) end), "
        f"min(day_day_first({cell})), "
        f"count(distinct case when day_day_first({cell}) is not null then {cell} end) "
        f"from {look.table}"
    ).fetchone()
    latest, different, earliest, texts = row or (None, 0, None, 0)
    return Days(column, latest, different, earliest, texts)


def _swapped(look: Look, column: Column, condition: str) -> Iterator[Problem]:
    name = column.name
    rows = look.connection.execute(
        f"select file_row, {written(column)} from {look.table} where {condition} order by file_row"
    ).fetchall()
    for row, value in rows:
        yield fault(
            look.file,
            "date-swapped",
            f"{name}: “{value}” may have day and month swapped: no date of the column is after the 12th, and "
            "every day that stayed a text is. A spreadsheet set to another country leaves them so.",
            MEND,
            row=look.spreadsheet_row(row),
            column=name,
            value=value,
        )


def _doubted(look: Look, days: Days) -> Problem:
    return fault(
        look.file,
        "date-may-be-swapped",
        f"{days.column.name}: none of its {days.different:,} different dates is after the 12th, and every day of "
        "the other columns that stayed a text is: day and month may be swapped.",
        f"Nothing to do, if the dates are right. Otherwise: {lower_first(MEND)}",
        column=days.column.name,
    )
