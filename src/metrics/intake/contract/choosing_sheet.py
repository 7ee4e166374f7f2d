"""Which sheets of a workbook are extracts: the only one, or each where that is asked for.

Hidden sheets are passed over.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from metrics.intake.files.sheets import Sheet, not_read
from metrics.intake.telling.faults import UnreadableFileError, fault
from metrics.model.problem import Problem

NOT_AN_EXTRACT = ("not-a-table", "file-unknown", "column-missing")
HOW_TO_CHOOSE = (
    "Name the sheet to read, or ask for all of them: on the Extracts page, or with --sheet or "
    "--all-sheets. The watched folder cannot be asked."
)
Read = TypeVar("Read")
Fits = list[tuple[Sheet, Read]]
Lacking = list[tuple[Sheet, UnreadableFileError]]


def fitting_sheet(
    file: str, sheets: Sequence[Sheet], read: Callable[[Sheet], Read]
) -> tuple[Read, tuple[Problem, ...]]:
    """The only sheet that can be read as an extract, and what is told of the others.

    A sheet that was named, and a file that has one table, is read whether hidden or not. Raises
    UnreadableFileError when no sheet is an extract, saying of each what it lacks, or several are.
    """
    if sheets[0].name is None:
        return read(sheets[0]), ()
    fits, lacking = fitting_sheets(sheets, read)
    if not fits:
        raise _nothing_fits(file, sheets, lacking)
    if len(fits) > 1:
        raise UnreadableFileError(_several(file, [sheet for sheet, _ in fits]))
    sheet, chosen = fits[0]
    return chosen, not_read(file, sheet, [other for other in sheets if other is not sheet])


def fitting_sheets(
    sheets: Sequence[Sheet], read: Callable[[Sheet], Read]
) -> tuple[Fits[Read], Lacking]:
    """The sheets shown that can be read as an extract, and the others with what each lacks."""
    fits: Fits[Read] = []
    lacking: Lacking = []
    for sheet in sheets:
        if sheet.is_hidden:
            continue
        try:
            fits.append((sheet, read(sheet)))
        except UnreadableFileError as error:
            lacking.append((sheet, error))
    return fits, lacking


def _nothing_fits(
    file: str, sheets: Sequence[Sheet], lacking: Sequence[tuple[Sheet, UnreadableFileError]]
) -> UnreadableFileError:
    """The faults of the sheet that comes nearest, and a word on each other sheet."""
    nearest = min(lacking, key=lambda pair: _distance(pair[1]), default=None)
    told = tuple(nearest[1].problems) if nearest else ()
    if len(sheets) == 1 and told and told[0].rule not in NOT_AN_EXTRACT:
        return UnreadableFileError(*told)  # it cannot be read at all
    words = [f"“{sheet.name}”: {error.problems[0].message}" for sheet, error in lacking]
    words += [f"“{sheet.name}” is hidden." for sheet in sheets if sheet.is_hidden]
    return UnreadableFileError(
        *told,
        fault(
            file,
            "sheets-without-extract",
            f"No sheet of the workbook is an extract. {' '.join(words)}",
            "Put the extract on a sheet of its own with its header row, or name a hidden sheet.",
        ),
    )


def _distance(error: UnreadableFileError) -> tuple[bool, int]:
    """How far a sheet is from an extract: one that lacks few columns is near."""
    missing = [p for p in error.problems if p.rule == "column-missing"]
    return (not missing, len(missing))


def _several(file: str, sheets: Sequence[Sheet]) -> Problem:
    names = ", ".join(f"“{sheet.name}”" for sheet in sheets)
    return fault(
        file,
        "sheets-several",
        f"{len(sheets)} sheets of the workbook are extracts, and nobody said which is meant: {names}.",
        HOW_TO_CHOOSE,
    )
