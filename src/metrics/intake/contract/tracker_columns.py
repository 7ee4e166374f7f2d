"""Which columns of a tracker are months, and whether it is of another kind of session than personal.

A column counts as a month where its header is a month, with words at most that say it holds the day of personal
supervision: “Apr-25”, “April 2025”, “2025-04”, the month's first day, “Date held Apr-25”. A column headed
“Planned Apr-25” or “Apr-25 length” holds something else.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from metrics.intake.contract.named_months import month_named
from metrics.model.month import Month

NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
CENTURY = 2000
OF_HELD = re.compile(
    r"\b(date|day|of|in|for|on|held|completed|personal|supervisions?|sessions?)\b", re.IGNORECASE
)
EDGES = " \t-–:,()"
WORDED = re.compile(
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[-–_ ,./'’]*(20\d\d|\d\d)",
    re.IGNORECASE,
)
FIGURES = (
    re.compile(r"(?P<year>20\d\d)[-_/ ]?(?P<month>0[1-9]|1[0-2])"),
    re.compile(r"(?P<month>0?[1-9]|1[0-2])/(?P<year>20\d\d)"),
    re.compile(r"(?P<year>20\d\d)-(?P<month>0[1-9]|1[0-2])-01([ T].*)?"),
    re.compile(r"0?1/(?P<month>0?[1-9]|1[0-2])/(?P<year>20\d\d)"),
)
OTHER_SUPERVISION = re.compile(
    r"\b(case|group|unit|peer|clinical|planned)(?: work)? supervisions?\b",
    re.IGNORECASE,
)
NO_SUPERVISION = re.compile(
    r"\b(training|sickness|absences?|appraisals?|inductions?|probation|annual leave|team meetings?)\b",
    re.IGNORECASE,
)
SUPERVISION = re.compile(r"supervis", re.IGNORECASE)
PERSONAL = re.compile(r"\bpersonal\b", re.IGNORECASE)
A_LEGEND = "="  # “A/L = annual leave” explains a mark


@dataclass(frozen=True)
class MonthColumns:
    """The columns of a header that name a month."""

    months: Mapping[int, Month]  # place of each that is a month
    others: tuple[str, ...]  # headers that name a month and something else

    @property
    def twice(self) -> tuple[Month, ...]:
        """Months that head more than one column."""
        found = list(self.months.values())
        return tuple(sorted({month for month in found if found.count(month) > 1}))


def month_columns(header: Sequence[str]) -> MonthColumns:
    """The columns of a row read as a header."""
    months = {place: month for place, cell in enumerate(header) if (month := month_headed(cell))}
    others = tuple(
        cell.strip()
        for place, cell in enumerate(header)
        if place not in months and month_named(cell.strip())
    )
    return MonthColumns(months, others)


def month_headed(cell: str) -> Month | None:
    """The month of a column of days of personal supervision; None where it is headed otherwise."""
    text = OF_HELD.sub(" ", cell).strip(EDGES)
    worded = WORDED.fullmatch(text)
    if worded:
        year = int(worded[2])
        return Month(
            year if year >= CENTURY else CENTURY + year, NAMES.index(worded[1][:3].lower()) + 1
        )
    found = next((f for pattern in FIGURES if (f := pattern.fullmatch(text))), None)
    return Month(int(found["year"]), int(found["month"])) if found else None


def other_kind_titled(titles: Iterable[str]) -> str | None:
    """The first title that names another kind of session, where none says personal; None where none does."""
    said = [title.strip() for title in titles if title.strip() and A_LEGEND not in title]
    if any(PERSONAL.search(title) for title in said):
        return None
    other = next((title for title in said if OTHER_SUPERVISION.search(title)), None)
    if other is not None or any(SUPERVISION.search(title) for title in said):
        return other
    return next((title for title in said if NO_SUPERVISION.search(title)), None)
