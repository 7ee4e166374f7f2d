"""Days in words, as a reader says them: no leading noughts."""

from datetime import date, datetime

from metrics.model.clock import london_day, time_words


def day_words(day: date) -> str:
    """30 September 2024; of a moment, the day it was in London."""
    day = _day(day)
    return f"{day.day} {day:%B %Y}"


def short_day_words(day: date) -> str:
    """30 Sep 2024, for a table; of a moment, the day it was in London."""
    day = _day(day)
    return f"{day.day} {day:%b %Y}"


def moment_words(moment: datetime) -> str:
    """30 September 2024 at 09:30, in London."""
    return f"{day_words(moment)} at {time_words(moment)}"


def short_moment_words(moment: datetime) -> str:
    """30 Sep 2024, 09:30, in London, for a table."""
    return f"{short_day_words(moment)}, {time_words(moment)}"


def _day(day: date) -> date:
    return london_day(day) if isinstance(day, datetime) else day
