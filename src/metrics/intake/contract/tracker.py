"""The wide supervision tracker: one row a worker, a column a month, read as sessions.

A date in a month's cell is a personal session held that day. “Y” says that one was held in the month
and not on which day: it is put on the month's first day, the reading that flatters least, and listed.
Leave, sickness and cancellation become a session that was not held. An empty cell says nothing.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from metrics.intake.contract.headers import Header
from metrics.intake.contract.reading import Numbered
from metrics.intake.contract.tracker_days import is_like_a_day, is_of_another
from metrics.intake.files.sheets import Sheet
from metrics.intake.telling.faults import fault, shortened
from metrics.intake.telling.tallies import Tally
from metrics.model.month import Month
from metrics.model.problem import Problem
from metrics.registry.codes import squash

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
CELLS_A_ROW = 1_000  # a session is numbered by its row times this, plus its column
HELD = frozenset({"y", "yes", "held", "done", "completed"})
WHY_ABSENT = frozenset({"al", "annualleave", "leave", "sick", "sickness"})
# “Total held”, “% in date”: figures below or above the workers.
OF_NOBODY = re.compile(
    r"(grand |sub-?|overall )?(totals?\b|%|percent|average\b|number (of|held)\b|count of\b).*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Tracker:
    """A tracker found in a sheet."""

    file: str
    sheet: Sheet
    header: Header  # of the sessions it is read as, at the row of its own header
    worker: int  # place of the worker's cell
    months: Mapping[int, Month]  # place of each month's cell
    others: tuple[str, ...] = ()  # headers that name a month and something else

    def sessions(self, found: Tally) -> Iterator[Numbered]:
        """One row of the sessions extract for each filled cell; what cannot be told of one is in found."""
        first_rows: dict[tuple[str, Month], int] = {}
        for number, row in enumerate(self.sheet.rows(), start=1):
            worker = row[self.worker].strip() if self.worker < len(row) else ""
            if number <= self.header.row or not worker:
                continue
            if OF_NOBODY.fullmatch(worker):
                found.add(self._of_nobody(number, worker))
                continue
            for place, month, mark in self._filled(row):
                first = first_rows.setdefault((worker, month), number)
                if first != number:
                    found.add(self._worker_twice(number, first, month))
                    continue
                self._doubt(found, number, mark, month)
                yield number * CELLS_A_ROW + place, _session(worker, mark, month)

    def _filled(self, row: Sequence[str]) -> Iterator[tuple[int, Month, str]]:
        for place, month in self.months.items():
            mark = row[place].strip() if place < len(row) else ""
            if mark:
                yield place, month, mark

    def _doubt(self, found: Tally, number: int, mark: str, month: Month) -> None:
        if squash(mark) in HELD:
            found.add(self._day_unknown(number, mark, month))
        elif is_of_another(mark, month):
            found.add(self._elsewhere(number, mark, month))

    def told(self) -> Problem:
        """That the file was read as sessions."""
        return fault(
            self.file,
            "tracker-unpivoted",
            f"This is a supervision tracker: its {len(self.months)} month columns were read as one "
            "personal session for each filled cell.",
            "Nothing to do, if that is right. A list of sessions, one row each, tells more.",
        )

    def notes(self) -> Iterator[Problem]:
        """That the file was read as sessions, and which columns of months were not."""
        yield self.told()
        if self.others:
            yield fault(
                self.file,
                "columns-dropped",
                "These columns name a month and something else than personal supervision held in it, "
                f"and were left out: {', '.join(map(shortened, self.others))}.",
                "Nothing, unless one holds the days of personal supervision: then head it by its month alone.",
            )

    def _of_nobody(self, row: int, worker: str) -> Problem:
        return fault(
            self.file,
            "row-total",
            f"“{shortened(worker)}” is no worker. The row was set aside: it is no row of the table.",
            "Nothing to do, if that is right. If it is a row, fill in what says whose it is.",
            row=row,
        )

    def _worker_twice(self, row: int, first: int, month: Month) -> Problem:
        return fault(
            self.file,
            "tracker-worker-twice",
            f"One worker is there twice, in rows {first:,} and {row:,}, and both are filled for {month.label}: "
            "a worker has one cell a month in a tracker.",
            "Bring the two rows together in one. Two sessions of a month can be told in a list of sessions, "
            "one row each.",
            row=row,
            column=WORKER,
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


def _session(worker: str, mark: str, month: Month) -> list[str]:
    event = f"tracker {worker} {month}"
    first = month.first_day.isoformat()
    if is_like_a_day(mark):
        return [event, worker, "personal", mark, mark, "held", ""]
    if squash(mark) in HELD:
        return [event, worker, "personal", first, first, "held", ""]
    why = mark if squash(mark) in WHY_ABSENT else ""
    return [event, worker, "personal", first, "", mark, why]
