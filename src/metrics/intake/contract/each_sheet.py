"""Every sheet of a workbook that is an extract, each as a file of its own, where that is asked for."""

from collections.abc import Mapping
from dataclasses import replace

from metrics.intake.contract.choosing_sheet import fitting_sheets
from metrics.intake.contract.opening import read_sheet
from metrics.intake.files.sheets import open_sheets
from metrics.intake.files.sources import Source
from metrics.intake.telling.faults import UnreadableFileError, fault, shortened
from metrics.model.contract import Contract
from metrics.model.problem import Problem


def each_sheet(
    source: Source, contracts: Mapping[str, Contract]
) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """The sheets that are extracts as files named “book.xlsx: Sheet”, and what is told of the others.

    The source as it is where this was not asked for, and where fewer than two sheets are extracts: then
    it is opened as any other, and told about as any other.
    """
    if not source.all_sheets:
        return (source,), ()
    try:
        sheets = open_sheets(source)
        fits, _ = fitting_sheets(sheets, lambda sheet: read_sheet(source, sheet, contracts))
    except UnreadableFileError:
        return (source,), ()
    if len(fits) < 2:
        return (source,), ()
    read = [sheet.name for sheet, _ in fits]
    parts = tuple(
        replace(source, name=f"{source.name}: {name}", sheet=name, is_part=True) for name in read
    )
    others = [
        f"{shortened(str(sheet.name))} (hidden)" if sheet.is_hidden else shortened(str(sheet.name))
        for sheet in sheets
        if sheet.name not in read
    ]
    return parts, (_others(parts[0].name, others),) if others else ()


def _others(file: str, names: list[str]) -> Problem:
    return fault(
        file,
        "sheets-not-read",
        f"Every sheet that is an extract is read. Not read: {', '.join(names)}.",
        "If an extract is on one of these, give it its header row, or show it.",
    )
