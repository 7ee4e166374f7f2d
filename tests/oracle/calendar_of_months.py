"""Months, month ends and English working days, counted by hand."""

import calendar
from bisect import bisect_right
from datetime import date, timedelta

from tests.oracle.rows import REFERENCE, read

FIRST = date(2022, 7, 1)
LAST = date(2025, 6, 1)


def first_of(day: date) -> date:
    return day.replace(day=1)


def month_end(month: date) -> date:
    return month.replace(day=calendar.monthrange(month.year, month.month)[1])


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day where it is too short."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def name(month: date) -> str:
    return f"{month:%Y-%m}"


MONTHS = [add_months(FIRST, n) for n in range(36)]


def _working_days() -> list[date]:
    holidays = {date.fromisoformat(row["date"]) for row in read(REFERENCE / "bank_holidays.csv")}
    days = (date(2021, 1, 1) + timedelta(n) for n in range(365 * 6))
    return [day for day in days if day.weekday() < 5 and day not in holidays]


WORKING_DAYS = _working_days()


def working_days_between(start: date, end: date) -> int:
    """Working days after the start, up to and including the end."""
    return bisect_right(WORKING_DAYS, end) - bisect_right(WORKING_DAYS, start)
