"""The wide supervision tracker: one row a worker, a column a month, read as sessions.

A date in a month's cell is a personal session held that day. “Y” says that one was held in the month
and not on which day: it is put on the month's first day, the reading that flatters least, and listed.
Leave, sickness and cancellation become a session that was not held. An empty cell says nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from metrics.intake.contract.headers import Header, read_headers
from metrics.intake.contract.named_months import month_named
from metrics.intake.contract.reading import Numbered
from metrics.intake.files.sheets import Sheet
from metrics.intake.telling.faults import fault, shortened
from metrics.intake.telling.tallies import Tally
from metrics.model.contract import Contract
from metrics.model.month import Month
from metrics.model.problem import Problem
from metrics.registry.codes import squash

SESSIONS = "supervision_events"
WORKER = "worker_ref"
CELLS = (
    "event_id",
    WORKER,
    "supervision_type",
    "scheduled_date",
    "held_date",
    "status",
    "cancel_reason",
)
FEWEST_MONTHS = 3
CELLS_A_ROW = 1_000  # a session is numbered by its row times this, plus its column
HELD = frozenset({"y", "yes", "held", "done", "completed"})
WHY_ABSENT = frozenset({"al", "annualleave", "leave", "sick", "sickness"})
DATED = re.compile(r"\d{4}-\d{2}-\d{2}.*|\d{1,2}[/.-].*|\d{5}")
FIGURES = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d{2})-\d{2}.*|\d{1,2}[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4}|\d{2})( .*)?"
)
CENTURY = 2000
FIRST_DAY = re.compile(r"(\d{4})-(\d{2})-01.*")


@dataclass(frozen=True)
class Tracker:
    """A tracker found in a sheet."""

    file: str
    sheet: Sheet
    header: Header  # of the sessions it is read as, at the row of its own header
    worker: int  # place of the worker's cell
    months: Mapping[int, Month]  # place of each month's cell

    def sessions(self, found: Tally) -> Iterator[Numbered]:
        """One row of the sessions extract for each filled cell; days not said are listed in found."""
        for number, row in enumerate(self.sheet.rows(), start=1):
            worker = row[self.worker].strip() if self.worker < len(row) else ""
            if number <= self.header.row or not worker:
                continue
            for place, month in self.months.items():
                mark = row[place].strip() if place < len(row) else ""
                if mark:
                    if squash(mark) in HELD:
                        found.add(self._day_unknown(number, mark, month))
                    elif _is_of_another(mark, month):
                        found.add(self._elsewhere(number, mark, month))
                    yield number * CELLS_A_ROW + place, _session(worker, mark, month)

    def told(self) -> Problem:
        """That the file was read as sessions."""
        return fault(
            self.file,
            "tracker-unpivoted",
            f"This is a supervision tracker: its {len(self.months)} month columns were read as one "
            "personal session for each filled cell.",
            "Nothing to do, if that is right. A list of sessions, one row each, tells more.",
        )

    def _elsewhere(self, row: int, mark: str, month: Month) -> Problem:
        return fault(
            self.file,
            "tracker-day-elsewhere",
            f"“{shortened(mark)}” stands in the column of {month.label} and is of another month.",
            "Correct the day, or move it to the column of its month.",
            row=row,
            column="held_date",
            value=mark,
        )

    def _day_unknown(self, row: int, mark: str, month: Month) -> Problem:
        return fault(
            self.file,
            "tracker-day-unknown",
            f"“{mark}” for {month.label} says that supervision was held, not when; it was put on the "
            "first of the month.",
            "Give the day it was held.",
            row=row,
            column="held_date",
            value=mark,
            after=month.first_day.isoformat(),
        )


def find_tracker(
    file: str, sheet: Sheet, top: Sequence[Sequence[str]], contracts: Mapping[str, Contract]
) -> Tracker | None:
    """The tracker that a sheet is; None when it is none."""
    contract = contracts.get(SESSIONS)
    if contract is None:
        return None
    headers = [h for h in read_headers(top, [contract]) if WORKER in h.places]
    for header in headers:
        months = {
            place: month for place, cell in enumerate(header.cells) if (month := _month(cell))
        }
        if len(months) >= FEWEST_MONTHS and "scheduled_date" not in header.places:
            own = Header(contract, header.row, CELLS, {name: n for n, name in enumerate(CELLS)}, ())
            return Tracker(file, sheet, own, header.places[WORKER], months)
    return None


def _month(cell: str) -> Month | None:
    """The month a column is headed by: “Apr-25”, “April 2025”, “2025-04”, or its first day."""
    day = FIRST_DAY.fullmatch(cell.strip())
    return Month(int(day[1]), int(day[2])) if day else month_named(cell.strip())


def _is_of_another(mark: str, month: Month) -> bool:
    """Whether a day in figures is not of the month; a day that cannot be read is refused by its own rule."""
    found = FIGURES.fullmatch(mark)
    if found is None:
        return False
    year, number = int(found["y"] or found["year"]), int(found["m"] or found["month"])
    year += 0 if year >= CENTURY else CENTURY
    return (year, number) != (month.year, month.number)


def _session(worker: str, mark: str, month: Month) -> list[str]:
    event = f"tracker {worker} {month}"
    first = month.first_day.isoformat()
    if DATED.fullmatch(mark):
        return [event, worker, "personal", mark, mark, "held", ""]
    if squash(mark) in HELD:
        return [event, worker, "personal", first, first, "held", ""]
    why = mark if squash(mark) in WHY_ABSENT else ""
    return [event, worker, "personal", first, "", mark, why]
