"""How people and systems write a date or a full-time equivalent: each a spelling of the same value."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

Spelling = Callable[[str], str]
STANDARD_HOURS = Decimal(37)
DAY_ONE = date(1899, 12, 30)  # what spreadsheets count days from
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


def _dated(form: Callable[[date], str]) -> Spelling:
    return lambda written: form(date.fromisoformat(written))


def always(text: str) -> Spelling:
    """The same text whatever was there."""
    return lambda _: text


slashed = _dated(lambda day: f"{day:%d/%m/%Y}")
slashed_short = _dated(lambda day: f"{day.day}/{day.month}/{day.year}")
hyphened = _dated(lambda day: f"{day:%d-%m-%Y}")
dotted = _dated(lambda day: f"{day:%d.%m.%Y}")
two_digits = _dated(lambda day: f"{day.day}/{day.month}/{day.year % 100:02d}")
two_digits_padded = _dated(lambda day: f"{day:%d/%m/%y}")
month_named = _dated(lambda day: f"{day.day:02d}-{MONTHS[day.month - 1][:3]}-{day.year % 100:02d}")
month_in_full = _dated(lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}")
at_midnight = _dated(lambda day: f"{day} 00:00:00")
serial = _dated(lambda day: str((day - DAY_ONE).days))


def percent(written: str) -> str:
    """0.8 as 80%."""
    return f"{(Decimal(written) * 100).normalize():f}%"


def hours(written: str) -> str:
    """0.8 as weekly hours: 29.6."""
    return f"{(Decimal(written) * STANDARD_HOURS).normalize():f}"


def hours_in_words(written: str) -> str:
    """0.8 as 29.6 hours."""
    return f"{hours(written)} hours"


def decimal_comma(written: str) -> str:
    """0.8 as 0,8; 1 as 1,0."""
    return f"{Decimal(written):.1f}".replace(".", ",")


def in_words(written: str) -> str:
    """0.8 as 0.8 FTE."""
    return f"{written} FTE"
