"""A calendar month: the grain of everything the Board sees."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from metrics.errors import MetricsError

NAMES = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


YEAR = 12  # months


@dataclass(frozen=True, order=True)
class Month:
    """A calendar month; written YYYY-MM in addresses and files, in words on screen."""

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> "Month":
        """The month written as YYYY-MM."""
        year, _, number = text.strip().partition("-")
        if not (len(year) == 4 and year.isdigit() and len(number) == 2 and number.isdigit()):
            raise MetricsError(f"{text!r} is not a month: write it as 2025-06.")
        if not 1 <= int(number) <= 12:
            raise MetricsError(f"{text!r} is not a month: there is no month {number}.")
        return cls(int(year), int(number))

    @classmethod
    def of(cls, day: date) -> "Month":
        """The month a day falls in."""
        return cls(day.year, day.month)

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"

    @property
    def first_day(self) -> date:
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        return date(self.year, self.number, monthrange(self.year, self.number)[1])

    @property
    def label(self) -> str:
        """In words: June 2025."""
        return f"{NAMES[self.number - 1]} {self.year}"

    @property
    def short_label(self) -> str:
        """In short words, for an axis: Jun 2025."""
        return f"{NAMES[self.number - 1][:3]} {self.year}"

    def plus(self, months: int) -> "Month":
        """The month so many months later (earlier when negative)."""
        count = self.year * 12 + self.number - 1 + months
        return Month(count // 12, count % 12 + 1)

    def to(self, last: "Month") -> tuple["Month", ...]:
        """Every month from this one to the last, both among them; none when it lies before."""
        return tuple(self.plus(n) for n in range(last.months_since(self) + 1))

    def months_since(self, other: "Month") -> int:
        """Whole months from the other month to this one."""
        return (self.year - other.year) * 12 + self.number - other.number
