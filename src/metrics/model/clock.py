"""The clock: moments are kept in UTC, and told in London's time by London's days, wherever the server is.

A moment without an offset is London's local time: homes of before 0.3 wrote them so. In the hour that
comes twice in autumn it is the second of the two, and in the one that is left out in spring, an hour on.
"""

from datetime import UTC, date, datetime

import pytz

LONDON = pytz.timezone("Europe/London")


def now() -> datetime:
    """The moment it is, in UTC."""
    return datetime.now(UTC)


def today() -> date:
    """The day it is in London."""
    return london_day(now())


def utc(moment: datetime) -> datetime:
    """The same moment in UTC; without an offset it is London's local time."""
    return (moment if moment.tzinfo else LONDON.localize(moment, is_dst=False)).astimezone(UTC)


def in_london(moment: datetime) -> datetime:
    """The same moment by London's clock."""
    return utc(moment).astimezone(LONDON)


def london_day(moment: datetime) -> date:
    """The day it was in London."""
    return in_london(moment).date()


def written(moment: datetime) -> str:
    """A moment as it is kept: 2026-06-30T22:30:00+00:00."""
    return utc(moment).isoformat()


def read(text: str) -> datetime:
    """A moment that was kept, in UTC. Raises ValueError when it is none."""
    return utc(datetime.fromisoformat(text))


def stamp(moment: datetime) -> str:
    """London's time for a program to read, to the second, with its offset: 2026-06-30T23:30:00+01:00."""
    return in_london(moment).isoformat(timespec="seconds")


def time_words(moment: datetime) -> str:
    """London's time to the minute: 23:30; with BST or GMT in the hour that comes twice."""
    return f"{in_london(moment):%H:%M}{zone_words(moment)}"


def zone_words(moment: datetime) -> str:
    """Which of the two it is in the hour that comes twice, after a space; otherwise nothing."""
    local = in_london(moment)
    try:
        LONDON.localize(local.replace(tzinfo=None), is_dst=None)
    except pytz.AmbiguousTimeError:
        return f" {local:%Z}"
    return ""
