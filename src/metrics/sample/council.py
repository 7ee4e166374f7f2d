"""The generator's loop: month by month, holding only who is here now."""

from collections.abc import Callable
from pathlib import Path

from metrics.errors import MetricsError
from metrics.model.month import Month
from metrics.sample.agency import ended, found_agency, turn_over_agency
from metrics.sample.arcs import FIRST
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
from metrics.sample.structure import build_structure
from metrics.sample.supervision import Sessions
from metrics.sample.targets import write_targets
from metrics.sample.wellbeing import fall_ill, found_absences
from metrics.sample.writing import Files, open_files

TAKE = 5  # of many draws of who comes and goes, the one that tells the default story plainly
LOOKBACK = 3  # months of supervision before the first snapshot


def write_sample(
    folder: Path,
    *,
    months: int = 36,
    seed: int = 2023,
    scale: int = 1,
    since: Month | None = None,
    progress: Callable[[str], None] | None = None,
) -> tuple[Path, ...]:
    """The paths of the extracts written: one synthetic council's months from July 2022.

    The same seed gives the same rows for the months two runs share. With `since`, only that month
    and later ones are written (short lists such as teams always whole): a new month to drop in.
    `scale` writes one council with so many times the teams and people. Raises MetricsError for
    fewer than one month or one council.
    """
    if months < 1 or scale < 1:
        raise MetricsError(f"{months} months at scale {scale}: both must be 1 or more.")
    last = FIRST.plus(months - 1)
    with open_files(folder, since) as files:
        copies = [_Copy(files, seed, copy) for copy in range(scale)]
        _live(copies, months, progress)
        write_story(files, last.last_day)
        write_targets(files, last.last_day)
        return files.paths


def _live(copies: list["_Copy"], months: int, progress: Callable[[str], None] | None) -> None:
    """Every month in turn, then what is still open after the last."""
    for month in (FIRST.plus(n) for n in range(months)):
        for copy in copies:
            copy.write(month)
        if progress:
            progress(month.label)
    for copy in copies:
        copy.finish(FIRST.plus(months - 1))


class _Copy:
    """One copy of Ousemere: the whole council at scale 1."""

    def __init__(self, files: Files, seed: int, copy: int) -> None:
        self.files, self.seed, self.copy = files, seed, copy
        self.staff: Staff = found_staff(build_structure(copy), seed, copy)
        self.audits = AuditProgramme(self.staff, seed)
        found_absences(self.staff.people, FIRST.first_day, Draws(seed, copy, "found absences"))
        found_agency(self.staff, Draws(seed, copy, "found agency"))
        for month in (FIRST.plus(n) for n in range(-LOOKBACK, 0)):
            Sessions(files, self.staff, month, seed).write()

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
        write_teams(self.files, self.staff.structure, last.last_day)

    def _draws(self, purpose: str, month: Month) -> Draws:
        return Draws(self.seed, self.copy, purpose, month)
