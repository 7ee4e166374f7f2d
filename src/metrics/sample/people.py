"""The people of one copy of the council."""

from dataclasses import dataclass, field
from datetime import date, timedelta

from metrics.sample.draws import Draws
from metrics.sample.structure import Home, Post, Structure

FULL = 10  # full-time, in tenths


@dataclass(eq=False)
class Absence:
    """A long absence, from its first day to its last."""

    status: str
    start: date
    until: date


@dataclass(eq=False)
class Assignment:
    """An agency worker's assignment."""

    id: str
    home: Home
    team_code: str
    start: date
    planned_end: date
    reason: str
    role: str
    tenths: int
    end: date | None = None


@dataclass(eq=False)
class Seat:
    """A post and the tenths of full time somebody gives it."""

    post: Post
    tenths: int


@dataclass(eq=False)
class Person:
    """Somebody on the snapshot: their full-time equivalent never changes while they are here."""

    ref: str
    worker_type: str
    start: date
    seats: list[Seat]
    latent: float  # how heavy their caseload tends to be
    asye_start: date | None = None
    qualified: date | None = None
    origin: str = ""
    end: date | None = None
    reason: str = ""
    destination: str = ""
    absence: Absence | None = None
    assignment: Assignment | None = None
    converted: bool = False  # an agency worker who stays on as an employee: one row, as employee
    cases: float = -1.0
    days_lost: int = 0  # tenths of a day, this month
    next_session: date | None = None  # newly qualified staff meet by date, not by month

    @property
    def tenths(self) -> int:
        """Tenths of full time over every post."""
        return sum(seat.tenths for seat in self.seats)

    @property
    def post(self) -> Post:
        """The main post."""
        return self.seats[0].post

    @property
    def is_agency(self) -> bool:
        """True while the council pays somebody else for them."""
        return self.assignment is not None

    @property
    def in_post(self) -> bool:
        """True for registered social workers the council pays itself."""
        return self.worker_type in ("employee", "bank_casual") and self.post.is_registered

    def employed(self, day: date) -> bool:
        """True when they are here at the end of that day."""
        return self.start <= day and (self.end is None or self.end > day)

    def absent(self, day: date) -> bool:
        """True when a long absence covers that day."""
        return self.absence is not None and self.absence.start <= day <= self.absence.until

    def is_newly_qualified(self, day: date) -> bool:
        """True in the year after their assessed and supported year began."""
        return self.asye_start is not None and self.asye_start <= day < _year_on(self.asye_start)


@dataclass(eq=False)
class Staff:
    """Everybody here now, and the counters that name whoever comes next."""

    tag: str  # told apart from other copies; nothing for Ousemere itself
    structure: Structure
    people: list[Person] = field(default_factory=list)
    workers: int = 0
    assignments: int = 0
    sessions: int = 0
    audits: int = 0

    def worker_ref(self) -> str:
        """The next worker's pseudonym."""
        self.workers += 1
        return f"W{self.tag}{self.workers:04d}"

    def hire(self, draws: Draws, post: Post, start: date, tenths: int) -> Person:
        """A new employee in a post."""
        latent = 1.0 + 0.22 * max(-2.5, min(draws.normal(), 2.5))
        person = Person(self.worker_ref(), "employee", start, [Seat(post, tenths)], latent)
        post.held += tenths
        self.people.append(person)
        return person

    def tenths(self, day: date, *, agency: bool) -> int:
        """Tenths of registered social workers at the end of a day: agency, or in post."""
        return sum(
            person.tenths
            for person in self.people
            if person.employed(day) and (person.is_agency if agency else person.in_post)
        )


def _year_on(day: date) -> date:
    return day.replace(year=day.year + 1, day=min(day.day, 28) if day.month == 2 else day.day)


def contract_tenths(draws: Draws, *, new: bool = False) -> int:
    """Contracted tenths of full time: 62% full time, more among the newly qualified."""
    return FULL if draws.chance(0.92 if new else 0.62) else draws.between(4, 9)


def mark_newly_qualified(person: Person, draws: Draws) -> None:
    """Their assessed and supported year starts with their service."""
    person.asye_start = person.start
    person.qualified = person.start - timedelta(days=draws.between(40, 120))
    person.origin = "newly_qualified"
