"""Whether a sheet is a supervision tracker, and of what: only personal supervision held is read from one."""

import re
from collections.abc import Iterator, Mapping, Sequence

from metrics.intake.contract.headers import Header, read_headers
from metrics.intake.contract.tracker import CELLS, WORKER, Tracker
from metrics.intake.contract.tracker_columns import MonthColumns, month_columns, other_kind_titled
from metrics.intake.files.sheets import Sheet
from metrics.intake.telling.faults import UnreadableFileError, fault, shortened
from metrics.model.contract import Contract
from metrics.model.month import Month
from metrics.model.problem import Problem

SESSIONS = "supervision_events"
FEWEST_MONTHS = 3


def find_tracker(
    file: str, sheet: Sheet, top: Sequence[Sequence[str]], contracts: Mapping[str, Contract]
) -> Tracker | None:
    """The tracker that a sheet is; None when it is none.

    Raises UnreadableFileError where it is one of another kind of session, or has a month twice.
    """
    for header, columns in _headers(top, contracts):
        if len(columns.months) < FEWEST_MONTHS:
            continue
        above = (cell for row in top[: header.row - 1] for cell in row)
        stem = re.sub(r"[-_.]+", " ", file.rpartition("/")[2].rpartition(".")[0])
        other = other_kind_titled((stem, sheet.name or "", *above))
        if other is not None:
            raise UnreadableFileError(_of_another_kind(file, f"its title “{shortened(other)}”"))
        if columns.twice:
            raise UnreadableFileError(_month_twice(file, header, columns.twice))
        own = Header(header.contract, header.row, CELLS, {name: n for n, name in enumerate(CELLS)})
        return Tracker(file, sheet, own, header.places[WORKER], columns.months, columns.others)
    return None


def other_tracker(
    file: str, top: Sequence[Sequence[str]], contracts: Mapping[str, Contract]
) -> Problem | None:
    """That a sheet which is no extract is a tracker of something else; None when it is none."""
    for _, columns in _headers(top, contracts):
        if len(columns.others) >= FEWEST_MONTHS:
            named = ", ".join(f"“{shortened(other)}”" for other in columns.others[:FEWEST_MONTHS])
            return _of_another_kind(file, f"columns headed {named}")
    return None


def _headers(
    top: Sequence[Sequence[str]], contracts: Mapping[str, Contract]
) -> Iterator[tuple[Header, MonthColumns]]:
    """The row that names the worker and no day of a session, with its columns of months."""
    contract = contracts.get(SESSIONS)
    for header in read_headers(top, [contract] if contract else []):
        if WORKER in header.places and "scheduled_date" not in header.places:
            yield header, month_columns(header.cells)


def _of_another_kind(file: str, by: str) -> Problem:
    return fault(
        file,
        "tracker-of-another-kind",
        f"By {by} this is a tracker of something else than personal supervision held, and only that is "
        "read from a tracker.",
        "If it holds the days of personal supervision, say “personal supervision” above the table and head "
        "each column by its month alone (Apr-25). Case and group supervision are loaded as a list of "
        "sessions, one row each, with their supervision_type.",
    )


def _month_twice(file: str, header: Header, twice: Sequence[Month]) -> Problem:
    named = ", ".join(month.label for month in twice)
    return fault(
        file,
        "column-twice",
        f"More than one column of the tracker is headed {named}.",
        "Head each column by its own month; bring two columns of one month together, or load a list of "
        "sessions, one row each.",
        row=header.row,
    )
