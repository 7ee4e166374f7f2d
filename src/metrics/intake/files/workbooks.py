"""Workbooks opened: which sheets they have, and a sheet's cells as a person sees them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from metrics.intake.telling.faults import UnreadableFileError, fault
from metrics.model.problem import Problem

CELLS = 60_000_000  # rows times columns: a lone cell far away makes all between it
NOT_EXACT = 1e15  # from which a spreadsheet no longer holds every digit
SAVE_AGAIN = "Open it in a spreadsheet program and save it again as XLSX, without a password."


@dataclass(frozen=True)
class Cells:
    """The cells of a sheet as text, how many filled rows of it are not shown, and which rows are struck out."""

    rows: list[list[str]]
    rows_hidden: int
    rows_struck: tuple[int, ...] = ()  # numbers, from 1, of rows with a cell that is struck out


@dataclass(frozen=True)
class Workbook:
    """The sheets of a workbook; the cells of one are read when they are asked for."""

    shown: tuple[str, ...]  # names of the sheets a reader sees, in their order
    hidden: tuple[str, ...]
    cells: Callable[[str], Cells]  # of a sheet; raises UnreadableFileError


def refuse_far_cells(name: str, rows: int, columns: int) -> None:
    """Raises UnreadableFileError before a lone far cell fills the memory with empty ones."""
    if rows * columns > CELLS:
        raise UnreadableFileError(
            fault(
                name,
                "workbook-too-large",
                f"A sheet of the workbook has {rows:,} rows by {columns:,} columns.",
                "Look for a stray cell far from the table and delete it, or save the sheet as CSV.",
            )
        )


def unreadable(name: str, why: str, mend: str = SAVE_AGAIN) -> Problem:
    """That a workbook cannot be opened, and why."""
    return fault(name, "workbook-unreadable", f"The workbook cannot be opened: {why}.", mend)


def text_of(cell: object) -> str:
    """A workbook's cell as a person would write it."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and abs(cell) >= NOT_EXACT:
        return f"{cell:.14E}"  # the last digits are lost: no reference may be made of the rest
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell) if isinstance(cell, str | int | timedelta) else ""
