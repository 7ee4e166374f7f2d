"""Supervision sessions: scheduled, held, cancelled, missed. Personal, unit and reflective apart.

Teaching case (b): in May 2024 about 93% of the sessions scheduled were held by their due date while
84% of staff were in date, because those longest overdue had no session scheduled at all.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from metrics.model.month import Month
from metrics.sample.arcs import SUPERVISED, UNIT_MEETINGS, progress
from metrics.sample.calendar import after_working_days, meeting_day, written, yes_no
from metrics.sample.draws import Draws
from metrics.sample.people import Person, Staff
from metrics.sample.reliability import chances_held
from metrics.sample.snapshot import managers, supervisor_of, supervisors
from metrics.sample.writing import Files

HELD_NOT_IN_DATE = Month(2024, 5)  # teaching case (b)
SIGNED_BY_BOTH = Month(2024, 4)  # from here a record counts once both have signed it
CANCELLED = (
    ("worker_sick", 20.0), ("supervisor_sick", 15.0), ("worker_leave", 15.0),
    ("supervisor_leave", 15.0), ("urgent_work", 30.0), ("other", 5.0),
)  # fmt: skip
NOT_HELD = (("cancelled_not_rearranged", 30.0), ("missed", 50.0), ("worker_absent", 20.0))


class Sessions:
    """Writes one month's sessions for one copy of the council."""

    def __init__(self, files: Files, staff: Staff, month: Month, seed: int) -> None:
        self.files, self.staff, self.month, self.seed = files, staff, month, seed
        self.draws = Draws(seed, staff.tag, "supervision", month)
        self.leads = supervisors(staff, month.last_day)
        self.over = managers(staff, month.last_day)

    def write(self, *, personal_only: bool = False) -> None:
        """Every session scheduled in the month."""
        self._personal()
        if not personal_only:
            self._reflective()
            self._unit_meetings()

    def _personal(self) -> None:
        monthly = []
        for person in self.staff.people:
            if person.converted or self._away_all_month(person):
                continue
            if person.asye_start and (self.month.last_day - person.asye_start).days < 182:
                self._newly_qualified(person)
            elif self.month.first_day - person.start >= timedelta(days=-8):
                monthly.append(person)
        chances = chances_held(monthly, self.month, self.seed)
        held, scheduled = self._outcomes(chances)
        for person, is_held, is_scheduled in zip(monthly, held, scheduled, strict=True):
            self._month_session(person, is_held=is_held, is_scheduled=is_scheduled)

    def _outcomes(self, chances: Sequence[float]) -> tuple[list[bool], list[bool]]:
        """Who is supervised, and whose session was scheduled at all."""
        held = [self.draws.chance(chance) for chance in chances]
        share = 0.36 if self.month < HELD_NOT_IN_DATE else 0.28
        scheduled = [is_held or not self.draws.chance(share) for is_held in held]
        if self.month != HELD_NOT_IN_DATE:
            return held, scheduled
        order = sorted(range(len(held)), key=lambda n: self.draws.unit() - chances[n])
        kept = set(order[: round(len(held) * 0.835)])
        missed = set(order[round(len(held) * 0.835) :][: round(len(held) * 0.04)])
        places = range(len(held))
        return [n in kept for n in places], [n in kept or n in missed for n in places]

    def _month_session(self, person: Person, *, is_held: bool, is_scheduled: bool) -> None:
        first = max(self.month.first_day, person.start + timedelta(days=2))
        last = min(self.month.last_day, (person.end or date.max) - timedelta(days=1))
        if person.end and person.end <= self.month.last_day:
            is_scheduled = is_scheduled and self.draws.chance(0.5)
        day = meeting_day(self.draws, first, last) if first <= last else None
        if day is None or not is_scheduled:
            return
        if not is_held:
            status = self.draws.weighted(NOT_HELD)
            status = "worker_absent" if person.absent(day) else status
            self._row(person, "personal", day, None, status)
            return
        self._held(person, day, last)

    def _held(self, person: Person, day: date, last: date) -> None:
        """On the day, or late, or cancelled and held on another day."""
        late = self.draws.unit() * (3 if self.month == HELD_NOT_IN_DATE else 1)
        latest = min(last, day + timedelta(days=12))
        is_moved = late < 0.07 and day + timedelta(days=2) <= latest
        moved = meeting_day(self.draws, day + timedelta(days=2), latest) if is_moved else None
        if moved is None:
            self._row(person, "personal", day, day, "held")
        elif late < 0.035:
            self._row(person, "personal", day, moved, "held")
        else:
            self._row(person, "personal", day, None, "cancelled_rearranged")
            self._row(person, "personal", moved, moved, "held")

    def _newly_qualified(self, person: Person) -> None:
        """Weekly for six weeks, then fortnightly to six months."""
        chance = 1 - (1 - SUPERVISED.at(self.month) / 100) * 0.55
        began = person.asye_start or person.start
        day = max(person.next_session or began + timedelta(days=4), self.month.first_day)
        last = min(self.month.last_day, (person.end or date.max) - timedelta(days=1))
        while day <= last:
            weekday = day - timedelta(days=max(0, day.weekday() - 4))
            weekday = weekday if weekday >= self.month.first_day else weekday + timedelta(days=3)
            if weekday > last:
                break
            held = weekday if self.draws.chance(chance) else None
            status = "held" if held else self.draws.weighted(NOT_HELD)
            self._row(person, "personal", weekday, held, status)
            day = weekday + timedelta(days=7 if (weekday - began).days < 42 else 14)
        person.next_session = day

    def _reflective(self) -> None:
        for person in self.staff.people:
            stays = person.employed(self.month.last_day)
            if not (stays and person.is_newly_qualified(self.month.first_day)):
                continue
            day = meeting_day(self.draws, self.month.first_day, self.month.last_day)
            if day and not person.absent(day):
                is_held = self.draws.chance(0.8)
                status = "held" if is_held else "missed"
                self._row(person, "asye_reflective", day, day if is_held else None, status)

    def _unit_meetings(self) -> None:
        """One recorded meeting a month of each unit, a row for each social worker in it."""
        share = UNIT_MEETINGS.at(self.month) / 100
        units: dict[str, list[Person]] = {}
        for person in self.staff.people:
            home = person.post.home
            live = home.legacy and home.opens <= self.month.first_day
            if live and person.in_post and person.employed(self.month.last_day):
                units.setdefault(home.code, []).append(person)
        for members in units.values() if share else ():
            day = meeting_day(self.draws, self.month.first_day, self.month.last_day)
            is_held = self.draws.chance(share)
            for person in members:
                if day and person.start <= day and not person.absent(day):
                    status = "held" if is_held else "cancelled_not_rearranged"
                    self._row(person, "unit_group", day, day if is_held else None, status)

    def _away_all_month(self, person: Person) -> bool:
        first = max(self.month.first_day, person.start)
        return person.absent(first) and person.absent(self.month.last_day)

    def _row(self, person: Person, kind: str, day: date, held: date | None, status: str) -> None:
        draws = self.draws
        self.staff.sessions += 1
        recorded = self._recorded(held) if held and kind != "unit_group" else None
        signed = yes_no(draws.chance(_signed(self.month))) if recorded else ""
        minutes = draws.pick((45, 60, 60, 75, 90, 90, 90, 105, 120)) if held else ""
        called_off = status.startswith("cancelled")
        self.files.add(
            "supervision_events", self.month, f"S{self.staff.tag}{self.staff.sessions:06d}",
            person.ref, supervisor_of(person, day, self.leads, self.over), kind, day.isoformat(),
            written(held), status, minutes, written(recorded), signed, "",
            draws.weighted(CANCELLED) if called_off else "", person.post.home.team_on(day),
        )  # fmt: skip

    def _recorded(self, held: date) -> date | None:
        draws, far = self.draws, progress(self.month)
        if draws.chance(0.06 - 0.04 * far):
            return None
        prompt = draws.chance(0.72 + 0.2 * far)
        return after_working_days(held, draws.between(0, 4) if prompt else draws.between(6, 15))


def _signed(month: Month) -> float:
    far = progress(month)
    return 0.93 + 0.05 * far if month < SIGNED_BY_BOTH else 0.72 + 0.2 * far
