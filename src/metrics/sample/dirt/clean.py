"""The clean sample that dirt is planted in: months of it, as its own generator writes them."""

from functools import cache
from pathlib import Path

from metrics.model.month import Month
from metrics.sample.arcs import FIRST
from metrics.sample.council import write_sample
from metrics.sample.dirt.extract import Cells, Extract
from metrics.sample.draws import Draws
from metrics.sample.writing import COLUMNS, LISTS

LAST = Month(2025, 2)  # of the clean start; what comes after is dirty
PERIODS = {
    "workforce_snapshot": "as_at_date",
    "supervision_events": "scheduled_date",
    "audits": "audit_month",
}
NUMBERED = 40  # every so many-th worker's reference is a bare number, as some systems give
WORKER_COLUMNS = ("worker_ref", "supervisor_ref")


class CleanMonths:
    """Extracts of one council, cleanly written; references of a few workers begin with noughts."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.seed = seed
        self._folder = folder  # where the generator writes to
        self._written = cache(self._write)

    def draws(self, *purpose: object) -> Draws:
        """Random draws for one purpose."""
        return Draws(self.seed, "dirt", *purpose)

    def month(self, extract: str, month: Month) -> Extract:
        """The rows of a month after the clean start, as sent when it is over; short lists are whole."""
        return self._read(extract, month, None if extract in LISTS else month)

    def start(self, extract: str) -> Extract:
        """All rows of the clean start."""
        return self._read(extract, LAST, None)

    def past(self, extract: str, month: Month) -> Extract:
        """The rows of one month of the clean start."""
        rows = self.start(extract)
        rows.keep(lambda cells: cells[PERIODS[extract]].startswith(str(month)))
        return rows

    def extracts(self) -> tuple[str, ...]:
        """Every extract there is."""
        return tuple(COLUMNS)

    def _read(self, extract: str, last: Month, since: Month | None) -> Extract:
        return Extract.read(self._written(last, since) / f"{extract}.csv", _renumbered)

    def _write(self, last: Month, since: Month | None) -> Path:
        folder = self._folder / f"{since or 'all'} to {last}"
        write_sample(folder, months=last.months_since(FIRST) + 1, seed=self.seed, since=since)
        return folder


def _renumbered(cells: Cells) -> Cells:
    """W0040 as 00040."""
    for column in WORKER_COLUMNS:
        ref = cells.get(column, "")
        if ref.startswith("W") and ref[1:].isdigit() and int(ref[1:]) % NUMBERED == 0:
            cells[column] = "0" + ref[1:]
    return cells
