"""Days in words, as a reader says them: no leading noughts."""

from datetime import date


def day_words(day: date) -> str:
    """30 September 2024."""
    return f"{day.day} {day:%B %Y}"


def short_day_words(day: date) -> str:
    """30 Sep 2024, for a table."""
    return f"{day.day} {day:%b %Y}"
