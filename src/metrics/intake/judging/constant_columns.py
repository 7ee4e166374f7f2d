"""Columns that say one thing in every row of a snapshot, where the published months say many: an export's default.

Judged by the published months: how likely rows like theirs are to be all alike by chance.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from metrics.intake.judging.cell_conditions import typed
from metrics.intake.judging.large_changes import FEW
from metrics.intake.judging.looking import Look
from metrics.intake.telling.faults import fault
from metrics.model.contract import Column, ColumnType, Replaces
from metrics.model.problem import Problem

UNLIKELY = 0.01  # the chance of so many alike cells, below which they are asked about
JUDGED = (
    ColumnType.CODE,
    ColumnType.BOOLEAN,
    ColumnType.NUMBER,
    ColumnType.INTEGER,
    ColumnType.DATE,
)
MEND = (
    "If that is right, say yes to it; else look for a default that the export wrote in place of the "
    "column's own cells."
)


@dataclass(frozen=True)
class Cells:
    """What a column holds in one published month."""

    rows: int
    filled: int
    like: int  # cells that say what every cell of the file says

    def is_as_constant(self, *, whole: bool) -> bool:
        """Whether all its cells said the very same, of a date all rows."""
        return self.filled >= FEW and self.like == (self.rows if whole else self.filled)


def constant_columns(look: Look, now: str) -> Iterator[Problem]:
    """A question for each column of a snapshot that is constant as it never was. `now` as of what counts."""
    if look.contract.replaces is not Replaces.PERIOD:
        return
    for column, filled, rows in _constant(look):
        is_date = column.type is ColumnType.DATE
        months = _published(look, column, now)
        of = (months[0].rows if is_date else months[0].filled) if months else 0
        is_known = of >= FEW and not any(month.is_as_constant(whole=is_date) for month in months)
        if is_known and (months[0].like / of) ** filled < UNLIKELY:
            yield fault(
                look.file,
                "column-constant",
                f"{column.name} is {_said(look, column)} in all {filled:,} rows"
                f"{'' if filled == rows else ' that fill it'}; in the newest published month it was in "
                f"{months[0].like:,} of {of:,}.",
                MEND,
                column=column.name,
            )


def _constant(look: Look) -> Iterator[tuple[Column, int, int]]:
    """Each column that says one thing wherever it says anything, in how many rows, and of how many.

    Of rows that are refused nothing is asked again. A few people may well leave on one day: of dates
    every row must say it.
    """
    judged = [column for column in look.contract.columns if _is_judged(look, column)]
    counts = (f"count({typed(c)}), count(distinct {typed(c)})" for c in judged)
    found = look.connection.execute(f"select count(*), {', '.join(counts)} from {_kept(look)}")
    rows, *numbers = (int(number) for number in found.fetchall()[0])
    for column, filled, values in zip(judged, numbers[::2], numbers[1::2], strict=True):
        if values == 1 and filled >= max(FEW, rows if column.type is ColumnType.DATE else 0):
            yield column, filled, rows


def _kept(look: Look) -> str:
    return (
        f"(select * from {look.table} where file_row not in (select file_row from {look.refused}))"
    )


def _is_judged(look: Look, column: Column) -> bool:
    """Whether its cells are values that vary from row to row."""
    is_place = column.refers_to is not None and not column.of_person
    return (column.type in JUDGED or is_place) and column.name != look.contract.period


def _published(look: Look, column: Column, now: str) -> list[Cells]:
    """The column in each published month, the newest first."""
    cell = typed(column)
    found = look.connection.execute(
        f"with own as (select any_value({cell}) as cell from {_kept(look)}) "
        f"select count(*), count({cell}), count(*) filter (where {cell} = own.cell) "
        f"from ({now}) cross join own group by period order by period desc"
    ).fetchall()
    return [Cells(*(int(number) for number in month)) for month in found]


def _said(look: Look, column: Column) -> str:
    """The one value, in words."""
    found = look.connection.execute(f"select any_value({typed(column)}) from {_kept(look)}")
    value = found.fetchall()[0][0]
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
