"""A dropped file opened: recognised, and ready to be read."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from metrics.intake.contract.choosing_sheet import fitting_sheet
from metrics.intake.contract.finding_tracker import find_tracker, other_tracker
from metrics.intake.contract.header_notes import header_notes
from metrics.intake.contract.headers import Header
from metrics.intake.contract.reading import Reading, rows_below
from metrics.intake.contract.recognise import recognise
from metrics.intake.contract.sheet_notes import sheet_notes
from metrics.intake.contract.tracker import CELLS_A_ROW
from metrics.intake.files.packages import others_in, unpacked
from metrics.intake.files.sheets import Sheet, open_sheets
from metrics.intake.files.sources import Source
from metrics.intake.files.text_rows import Rows
from metrics.intake.telling.faults import UnreadableFileError, fault, shortened
from metrics.model.contract import Contract
from metrics.model.problem import Problem

NAMED = 6  # files passed over


@dataclass(frozen=True)
class Opened:
    """A file whose contract is known."""

    source: Source
    header: Header
    reading: Reading
    state: tuple[int, int]  # of the file on disk when it was opened

    @property
    def contract(self) -> Contract:
        """The contract its columns keep."""
        return self.header.contract

    def finish(self) -> None:
        """Raises UnreadableFileError when there were no rows, or the file changed meanwhile."""
        if self.source.state() != self.state:
            raise UnreadableFileError(_changed(self.source.name))
        if self.reading.rows_in == self.reading.set_aside:
            raise UnreadableFileError(
                _no_rows(self.source.name, self.header, self.reading.set_aside)
            )


def open_file(source: Source, contracts: Mapping[str, Contract]) -> Opened:
    """The opened file. Raises UnreadableFileError carrying the problems that say why not."""
    state = source.state()
    (header, reading), told = fitting_sheet(
        source.name, open_sheets(source), lambda sheet: read_sheet(source, sheet, contracts)
    )
    reading.found.extend(told)
    return Opened(source, header, reading, state)


def read_sheet(
    source: Source, sheet: Sheet, contracts: Mapping[str, Contract]
) -> tuple[Header, Reading]:
    """A sheet's header and its rows, ready to be read. Raises UnreadableFileError if it is no extract."""
    top = sheet.top()
    tracker = find_tracker(source.name, sheet, top, contracts)
    if tracker is not None:
        reading = Reading(source.name, tracker.header, tracker.sessions, CELLS_A_ROW)
        reading.found.extend((*sheet_notes(source.name, sheet), *tracker.notes()))
        return tracker.header, reading
    try:
        header = recognise(source.name, top, contracts)
    except UnreadableFileError as error:
        other = other_tracker(source.name, top, contracts)
        problems = (other,) if other else error.problems
        raise UnreadableFileError(*problems, *sheet.warnings) from error
    reading = Reading(
        source.name, header, lambda _: rows_below(_of_table(sheet, header), header.row)
    )
    reading.found.extend(
        (*sheet_notes(source.name, sheet), *header_notes(source.name, header, top))
    )
    return header, reading


def _of_table(sheet: Sheet, header: Header) -> Rows:
    """The sheet's rows, without the cells of another table to the right."""
    if not header.aside:
        return sheet.rows()
    return (row[: len(header.cells)] for row in sheet.rows())


def unpacked_sources(sources: Iterable[Source]) -> tuple[list[Source], list[Problem]]:
    """Every source, members of a ZIP each by itself, a ZIP that cannot be opened left as it is;
    and the problems of those ZIPs, and what was passed over in the others.
    """
    found: list[Source] = []
    problems: list[Problem] = []
    for source in sources:
        try:
            inside = unpacked(source)
            found.extend(inside)
            if others := others_in(source):
                problems.append(_passed_over(inside[0].name, source.name, others))
        except UnreadableFileError as error:
            found.append(source)
            problems.extend(error.problems)
    return found, problems


def year_named(name: str) -> str:
    """The last year in a file's name; "undated" when it has none."""
    years = re.findall(r"(?<!\d)20\d\d(?!\d)", name)
    return years[-1] if years else "undated"


def _passed_over(file: str, package: str, others: Sequence[str]) -> Problem:
    named = ", ".join(shortened(name) for name in others[:NAMED])
    more = f" and {len(others) - NAMED:,} more" if len(others) > NAMED else ""
    return fault(
        file,
        "zip-others",
        f"Passed over in {package}, as no extract is of that kind: {named}{more}.",
        "Nothing to do, unless an extract is among them: then save it as CSV or XLSX.",
    )


def _no_rows(name: str, header: Header, set_aside: int) -> Problem:
    below = f", only totals or notes ({set_aside:,})" if set_aside else ""
    return fault(
        name,
        "no-rows",
        f"This is {header.contract.title}, but it has a header and no rows below it{below}.",
        "Export it again; an extract with nothing to tell still has its rows.",
        row=header.row,
    )


def _changed(name: str) -> Problem:
    return fault(
        name,
        "file-changed",
        "The file was changed while it was being read.",
        "Wait until the export is finished, and load it again.",
    )
