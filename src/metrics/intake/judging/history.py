"""What is an ordinary fall of an extract: judged by its own published history, above a floor.

The one rule of every question about size: asked where a size moves by more than the floor, and, of a
history long enough to tell, by more than it ever moved from one published size to the next.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import duckdb

from metrics.model.month import Month

LONG = 6  # sizes, from which a history tells what is ordinary
FLOOR = 0.1  # the share that is never asked about: in a small council one person is as much


@dataclass(frozen=True)
class History:
    """Published sizes of one thing, the oldest first."""

    sizes: Sequence[float]
    kind: str  # what there is a size of: published months, published lists

    @property
    def is_long(self) -> bool:
        """Whether it tells what is ordinary."""
        return len(self.sizes) >= LONG

    @property
    def largest_fall(self) -> float:
        """The largest share that went from one size to the next, 0 to 1."""
        falls = (1 - after / before for before, after in pairwise(self.sizes) if before)
        return max((fall for fall in falls if fall > 0), default=0.0)

    def is_unusual(self, before: float, after: float, *, unknown: float = FLOOR) -> bool:
        """Whether a fall is asked about; `unknown` is the share where the history is short."""
        limit = asked_above(len(self.sizes), self.largest_fall) if self.is_long else unknown
        return before > 0 and 1 - after / before > limit + 1e-9

    @property
    def words(self) -> str:
        """What was seen, as the end of a sentence; empty of a short history."""
        if not self.is_long:
            return ""
        if not self.largest_fall:
            return f"; in {len(self.sizes)} {self.kind} it never fell"
        most = math.ceil(round(self.largest_fall * 100, 6))
        return f"; in {len(self.sizes)} {self.kind} it never fell by more than {most} in 100"


def asked_above(times: int, largest: float) -> float:
    """The share above which something is asked about, where it was at most so much so many times before."""
    return max(FLOOR, largest) if times >= LONG else FLOOR


def of_months(rows: Mapping[Month, int]) -> History:
    """The history of an extract by its rows of each published month."""
    return History([rows[month] for month in sorted(rows)], "published months")


def create_limits(connection: duckdb.DuckDBPyConnection) -> None:
    """The same rule for the SELECTs of queries/checks: the share asked about, and what was seen."""
    connection.execute(
        f"create or replace temp macro asked_above(months, largest) as "
        f"case when months >= {LONG} then greatest({FLOOR}, coalesce(largest, 0)) else {FLOOR} end"
    )
    connection.execute(
        "create or replace temp macro seen_before(months, largest) as case "
        f"when months >= {LONG} then '; in ' || months || ' published months never by more than ' "
        "|| cast(ceil(round(coalesce(largest, 0) * 100, 6)) as integer) || ' in 100' else '' end"
    )
