"""Other ways of writing the same cell, as spreadsheets and people do."""

from datetime import date

FIRST_SERIAL_DAY = date(1899, 12, 30)
STANDARD_HOURS = 37


def day_first(cell: str) -> str:
    """30/06/2025."""
    return date.fromisoformat(cell).strftime("%d/%m/%Y")


def two_digit_year(cell: str) -> str:
    """30/6/25."""
    day = date.fromisoformat(cell)
    return f"{day.day}/{day.month}/{day:%y}"


def month_in_words(cell: str) -> str:
    """30-Jun-25."""
    return date.fromisoformat(cell).strftime("%d-%b-%y")


def with_time(cell: str) -> str:
    """2025-06-30 00:00:00."""
    return f"{cell} 00:00:00"


def serial(cell: str) -> str:
    """45838."""
    return str((date.fromisoformat(cell) - FIRST_SERIAL_DAY).days)


def percent(cell: str) -> str:
    """80%."""
    return f"{float(cell) * 100:g}%"


def hours(cell: str) -> str:
    """29.6."""
    return f"{float(cell) * STANDARD_HOURS:g}"


def hours_in_words(cell: str) -> str:
    """29.6 hours."""
    return f"{hours(cell)} hours"


def with_unit(cell: str) -> str:
    """0.8 FTE."""
    return f"{cell} FTE"


def decimal_comma(cell: str) -> str:
    """0,8; 1,0."""
    return f"{float(cell):.1f}".replace(".", ",")
