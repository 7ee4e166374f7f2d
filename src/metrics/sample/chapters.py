"""The sample as a story: what came to the made-up council's dashboard, on which day. All invented.

History comes at once; then month by month, with what extracts do in life: one comes late, two teams are
missing from another, sessions are written up after it was run, a target changes, a report is published.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from metrics.model.clock import london_day
from metrics.model.month import Month

APRIL = Month(2025, 4)


@dataclass(frozen=True)
class Chapter:
    """One publication: when it was, the last month it brings, and what was said of it."""

    at: datetime
    month: Month
    note: str

    @property
    def day(self) -> date:
        return london_day(self.at)


CHAPTERS = (
    Chapter(
        datetime(2025, 4, 7, 8, 30, tzinfo=UTC),
        Month(2025, 3),
        "Everything to March 2025, loaded together",
    ),
    Chapter(
        datetime(2025, 5, 7, 9, 15, tzinfo=UTC),
        APRIL,
        "April; its audits are late, and two East Fen units are missing from supervision",
    ),
    Chapter(
        datetime(2025, 6, 6, 8, 50, tzinfo=UTC),
        Month(2025, 5),
        "May; April's audits; supervision of April from the two units, and written up since",
    ),
    Chapter(
        datetime(2025, 7, 8, 10, 5, tzinfo=UTC),
        Month(2025, 6),
        "June; supervision of May written up since; a target for moderated audits",
    ),
    Chapter(
        datetime(2025, 8, 5, 8, 0, tzinfo=UTC),
        Month(2025, 6),
        "The inspection's report; supervision of June written up since",
    ),
)


@dataclass(frozen=True)
class Late:
    """What of a month came with a later chapter."""

    extracts: tuple[str, ...]
    month: Month
    chapter: int  # from 0
    teams: tuple[str, ...] = ()  # those alone; all where none is named


LATE = (
    Late(("audits", "audit_themes"), APRIL, 2),
    Late(("supervision_events",), APRIL, 2, ("EF03", "EF06")),
)
