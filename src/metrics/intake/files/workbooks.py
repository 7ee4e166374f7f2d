"""Spreadsheet workbooks: a sheet's cells as text, and the refusal of those that would do harm."""

import re
import zipfile
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

import python_calamine

from metrics.intake.files.packages import ZIPPED, refuse_bombs
from metrics.intake.files.sources import Source
from metrics.intake.telling.faults import UnreadableFileError, fault
from metrics.model.problem import Problem

OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"  # XLS, and XLSX behind a password
UNPACKED = 1_000_000_000  # bytes
CELLS = 60_000_000  # rows times columns: a lone cell far away makes all between it
CELL = re.compile(rb'<c [^>]*?r="([A-Z]{1,3})(\d{1,7})"')
PIECE = 1 << 20
LETTERS = 26


def is_workbook(source: Source) -> bool:
    """Whether the bytes begin as a workbook's do; a ZIP of extracts has been unpacked before."""
    return source.start(4) in (ZIPPED, OLD_WORKBOOK)


def workbook_rows(source: Source) -> tuple[list[list[str]], tuple[Problem, ...]]:
    """The rows of the sheet asked for, the first by default; a warning names sheets not read.

    Raises UnreadableFileError when it cannot be opened, is too large, or has no such sheet.
    """
    if source.start(4) == ZIPPED:
        _refuse_harm(source)
    try:
        with source.open() as stream:
            workbook = python_calamine.CalamineWorkbook.from_filelike(stream)
        names = workbook.sheet_names
        name = _sheet(source, names)
        cells = workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
    except (python_calamine.CalamineError, IndexError, ValueError, OSError) as error:
        raise UnreadableFileError(_unreadable(source.name, str(error))) from error
    others = [other for other in names if other != name]
    warnings = (_not_read(source.name, name, others),) if others else ()
    return [[_text(cell) for cell in row] for row in cells], warnings


def _sheet(source: Source, names: list[str]) -> str:
    if source.sheet is None or not names:
        return names[0]
    for name in names:
        if name.strip().casefold() == source.sheet.strip().casefold():
            return name
    raise UnreadableFileError(
        fault(
            source.name,
            "sheet-missing",
            f"The workbook has no sheet “{source.sheet}”. It has: {', '.join(names)}.",
            "Name one of these sheets.",
        )
    )


def _refuse_harm(source: Source) -> None:
    try:
        with source.open() as stream, zipfile.ZipFile(stream) as package:
            members = package.infolist()
            refuse_bombs(source.name, members, "workbook-too-large", UNPACKED)
            for member in members:
                if member.filename.startswith("xl/worksheets/"):
                    _refuse_far_cells(source.name, package, member)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        raise UnreadableFileError(_unreadable(source.name, str(error))) from error


def _refuse_far_cells(name: str, package: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    """Reading makes every cell up to the last: refuse before a lone far one fills the memory."""
    widest = longest = 0
    with package.open(member) as stream:
        rest = b""
        while piece := stream.read(PIECE):
            for letters, number in CELL.findall(rest + piece):
                widest = max(widest, _column_number(letters))
                longest = max(longest, int(number))
            rest = piece[-80:]
    if widest * longest > CELLS:
        raise UnreadableFileError(
            fault(
                name,
                "workbook-too-large",
                f"A sheet of the workbook has {longest:,} rows by {widest:,} columns.",
                "Look for a stray cell far from the table and delete it, or save the sheet as CSV.",
            )
        )


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * LETTERS + letter - ord("A") + 1
    return number


def _unreadable(name: str, why: str) -> Problem:
    return fault(
        name,
        "workbook-unreadable",
        f"The workbook cannot be opened: {why}.",
        "Open it in a spreadsheet and save it again as XLSX without a password.",
    )


def _not_read(name: str, sheet: str, others: Iterable[str]) -> Problem:
    return fault(
        name,
        "sheets-not-read",
        f"Only the sheet “{sheet}” was read. Not read: {', '.join(others)}.",
        "If the extract is on another sheet, name that sheet.",
    )


def _text(cell: object) -> str:
    """A workbook's cell as a person would write it."""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, date | time):
        return cell.isoformat()
    return str(cell) if isinstance(cell, str | int | timedelta) else ""
