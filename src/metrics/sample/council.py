"""The generator's loop: month by month, holding only who is here now."""

from collections.abc import Callable
from pathlib import Path

from metrics.errors import MetricsError
from metrics.model.month import Month
from metrics.sample.agency import ended, found_agency, turn_over_agency
from metrics.sample.arcs import FIRST, STEADY
from metrics.sample.audits import AuditProgramme
from metrics.sample.caseload import allocate_cases
from metrics.sample.draws import Draws
from metrics.sample.founding import found_staff
from metrics.sample.inspection import write_story
from metrics.sample.movement import clear_leavers, move_people
from metrics.sample.people import Staff
from metrics.sample.snapshot import (
    write_assignment,
    write_establishment,
    write_snapshot,
    write_teams,
)  # fmt: skip
from metrics.sample.structure import LONG_AGO, build_structure
from metrics.sample.supervision import Sessions
from metrics.sample.targets import write_targets
from metrics.sample.wellbeing import fall_ill, found_absences
from metrics.sample.writing import LISTS, Files, open_files

TAKE = 5  # of many draws of who comes and goes, the one that tells the default story plainly
EARLIEST = 12  # months before it begins in which anybody is said to have come for cover
LOOKBACK = 3  # months of supervision before the first snapshot
SETTLING = (
    36  # months lived before a steady council is written: by then its people come and go evenly
)


def write_sample(
    folder: Path,
    *,
    months: int = 36,
    seed: int = 2023,
    scale: int = 1,
    since: Month | None = None,
    steady: bool = False,
    progress: Callable[[str], None] | None = None,
) -> tuple[Path, ...]:
    """The paths of the extracts written: one synthetic council's months from July 2022.

    The same seed gives the same rows for the months two runs share. With `since`, only that month
    and later ones are written (short lists such as teams always whole): a new month to drop in.
    `scale` writes one council with so many times the teams and people. `steady` writes the council as it
    was years before the story, from July 2018: nothing happens but chance, and there is no list but its
    teams. Raises MetricsError for fewer than one month or one council.
    """
    if months < 1 or scale < 1:
        raise MetricsError(f"{months} months at scale {scale}: both must be 1 or more.")
    first = STEADY if steady else FIRST
    begins, last = first.plus(-SETTLING if steady else 0), first.plus(months - 1)
    lists = () if since else ("teams",) if steady else LISTS
    with open_files(folder, since or (first if steady else None), lists) as files:
        copies = [_Copy(files, seed, copy, begins) for copy in range(scale)]
        _live(copies, begins, last, progress)
        write_story(files, last.last_day)
        write_targets(files, last.last_day)
        return files.paths


def _live(
    copies: list["_Copy"], first: Month, last: Month, progress: Callable[[str], None] | None
) -> None:
    """Every month in turn, then what is still open after the last."""
    for month in (first.plus(n) for n in range(last.months_since(first) + 1)):
        for copy in copies:
            copy.write(month)
        if progress:
            progress(month.label)
    for copy in copies:
        copy.finish(last)


class _Copy:
    """One copy of Ousemere: the whole council at scale 1."""

    def __init__(self, files: Files, seed: int, copy: int, first: Month) -> None:
        self.files, self.seed, self.copy = files, seed, copy
        self.begins = first.plus(-EARLIEST).first_day
        self.staff: Staff = found_staff(build_structure(copy), seed, copy, first)
        self.audits = AuditProgramme(self.staff, seed)
        found_absences(self.staff.people, first.first_day, Draws(seed, copy, "found absences"))
        found_agency(self.staff, Draws(seed, copy, "found agency"), first)
        for month in (first.plus(n) for n in range(-LOOKBACK, 0)):
            Sessions(files, self.staff, month, seed).write(personal_only=True)

    def write(self, month: Month) -> None:
        """Live through a month and write what it leaves behind."""
        staff = self.staff
        clear_leavers(staff, month)
        move_people(staff, month, self._draws(f"movement{TAKE}", month))
        turn_over_agency(staff, month, self._draws("agency", month))
        fall_ill(staff.people, month, self._draws("wellbeing", month))
        allocate_cases(staff.people, month, self._draws("caseload", month))
        write_snapshot(self.files, staff, month)
        write_establishment(self.files, staff, month)
        Sessions(self.files, staff, month, self.seed).write()
        self.audits.write(self.files, month)
        for person, assignment in ended(staff, month):
            write_assignment(self.files, staff, person.ref, assignment, month)

    def finish(self, last: Month) -> None:
        """Write what is still open, and the teams."""
        for person in self.staff.people:
            if person.assignment and person.assignment.end is None:
                write_assignment(self.files, self.staff, person.ref, person.assignment, last)
        write_teams(self.files, self.staff.structure, last.last_day, min(self.begins, LONG_AGO))

    def _draws(self, purpose: str, month: Month) -> Draws:
        return Draws(self.seed, self.copy, purpose, month)
