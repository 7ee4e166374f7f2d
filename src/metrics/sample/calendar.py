"""Days: working days of a month and dates as the extracts write them."""

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from functools import lru_cache

from metrics.model.month import Month
from metrics.sample.draws import Draws

MIDWEEK = (0.7, 1.1, 1.3, 1.2, 0.7)  # meetings gather in the middle of the week


def is_working(day: date) -> bool:
    """True on Monday to Friday outside the Christmas closure."""
    closed = (day.month == 12 and day.day >= 25) or (day.month == 1 and day.day == 1)
    return day.weekday() < 5 and not closed


@lru_cache(maxsize=128)
def working_days(month: Month) -> tuple[date, ...]:
    """The working days of a month, in order."""
    days = (month.first_day + timedelta(n) for n in range(month.last_day.day))
    return tuple(day for day in days if is_working(day))


def working_between(first: date, last: date) -> int:
    """How many working days from first to last, both included."""
    month = Month.of(first)
    if month == Month.of(last):  # as nearly all are: a look at the days of the month, made once
        days = working_days(month)
        return max(bisect_right(days, last) - bisect_left(days, first), 0)
    return sum(is_working(first + timedelta(n)) for n in range((last - first).days + 1))


def after_working_days(day: date, count: int) -> date:
    """The day so many working days after another."""
    while count:
        day += timedelta(1)
        count -= is_working(day)
    return day


def meeting_day(draws: Draws, first: date, last: date) -> date | None:
    """A working day from first to last (of one month), most often midweek; None without one."""
    days = [day for day in working_days(Month.of(first)) if first <= day <= last]
    if not days:
        return None
    return draws.weighted([(day, MIDWEEK[day.weekday()]) for day in days])


def written(day: date | None) -> str:
    """An ISO date, or nothing."""
    return day.isoformat() if day else ""


def yes_no(value: bool) -> str:
    """A truth as the extracts write it."""
    return "yes" if value else "no"
