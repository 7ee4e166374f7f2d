"""Rows that are there twice, cell by cell, as a form sent twice leaves them: counted once."""

from metrics.intake.judging.cell_conditions import is_local, written
from metrics.intake.judging.looking import Look
from metrics.intake.telling.faults import fault
from metrics.intake.telling.tallies import Tally


def set_aside_repeated(look: Look) -> tuple[Tally, int]:
    """What is told of the copies, and how many they are; the table is without them afterwards."""
    told = Tally()
    if not is_local(look.contract):
        return told, 0
    run, copies = look.connection.execute, f"{look.table}_copies"
    run(f"create or replace table {copies} as {_copies(look)}")
    found = run(f"select file_row, first from {copies} order by file_row").fetchall()
    for row, first in found:
        told.add(
            fault(
                look.file,
                "row-repeated",
                f"The row repeats row {look.spreadsheet_row(first)}, cell by cell. It was counted once.",
                "Nothing to do, if it was sent twice.",
                row=look.spreadsheet_row(row),
            )
        )
    run(f"delete from {look.table} where file_row in (select file_row from {copies})")
    return told, len(found)


def _copies(look: Look) -> str:
    """SQL: file_row of each copy, and of the first."""
    cells = ", ".join(written(column) for column in look.contract.columns)
    return (
        f"with numbered as (select file_row, min(file_row) over (partition by {cells}) as first "
        f"from {look.table} where hash(key_text) in (select mark from {look.repeated})) "
        "select file_row, first from numbered where file_row > first"
    )
