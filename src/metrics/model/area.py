"""An area for improvement from an inspection, and the measures that its list names."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

BETWEEN = "districts"  # supervision_in_date_pct@districts


class Standing(StrEnum):
    """What an area's status is worth in the month shown."""

    AS_LISTED = "as_listed"  # it is that month's
    AS_KNOWN_NOW = "as_known_now"  # no list says since when
    NOT_CLOSED_YET = "not_closed_yet"  # it was closed later


@dataclass(frozen=True)
class Evidence:
    """What of an indicator speaks to an area: all or a value of its split, in one district or between them."""

    indicator_id: str
    split: str | None = None
    district: str | None = None
    is_between_districts: bool = False

    @classmethod
    def read(cls, entry: str) -> "Evidence":
        """It as the list writes it: indicator, indicator:value, indicator@East Fen, indicator@districts."""
        named, _, part = entry.partition("@")
        indicator_id, _, split = named.partition(":")
        between = part.strip() == BETWEEN
        return cls(
            indicator_id.strip(),
            split.strip() or None,
            None if between else part.strip() or None,
            between,
        )


@dataclass(frozen=True)
class Area:
    """An area for improvement from an inspection."""

    id: str
    number: int  # its place in the inspection's list, from 1
    event_id: str
    wording: str
    judgement_area: str
    status: str
    lead_role: str | None
    timescale: str | None  # in words
    evidence: tuple[Evidence, ...]
    closed: date | None = None  # the day it was closed, where it is and the list says when
    standing: Standing = Standing.AS_LISTED
    timescale_months: int | None = None  # 0 is immediately; None where the list gives none
    due: date | None = None  # so long after the inspection's report; None while it has no timescale

    @property
    def indicator_ids(self) -> tuple[str, ...]:
        """The indicators that speak to it, whatever part of them."""
        return tuple(one.indicator_id for one in self.evidence)
