"""One indicator's parts by team and month, waiting to be rolled up."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

Place = tuple[str, date]
Parts = dict[Place, Decimal]
Behind = dict[Place, set[str]]


def no_parts() -> Parts:
    return defaultdict(Decimal)


@dataclass
class Measure:
    """What is added up, how far back, and what the sum is turned into.

    kind: rate (percent), ratio, count, difference (points) or median.
    The denominator never has a split: every part of a mix is a share of the same whole.
    """

    indicator: str
    kind: str
    back: tuple[int, int] = (1, 1)
    above: dict[str | None, Parts] = field(default_factory=lambda: defaultdict(no_parts))
    below: Parts = field(default_factory=no_parts)
    minus_above: Parts = field(default_factory=no_parts)
    minus_below: Parts = field(default_factory=no_parts)
    observed: dict[Place, list[int]] = field(default_factory=lambda: defaultdict(list))
    behind: Behind = field(default_factory=lambda: defaultdict(set))  # whom it is about
    minus_behind: Behind = field(default_factory=lambda: defaultdict(set))

    @property
    def splits(self) -> list[str | None]:
        return sorted(self.above, key=str) or [None]


def share(indicator: str, whole: Iterable[tuple[str, date, str, Decimal | int, bool]]) -> Measure:
    """A rate of amounts: (team, month, person, amount, counts above the line)."""
    measure = Measure(indicator, "rate")
    for team, month, person, amount, counts in whole:
        measure.behind[team, month].add(person)
        measure.below[team, month] += amount
        measure.above[None][team, month] += amount if counts else 0
    return measure


def mix(indicator: str, whole: Iterable[tuple[str, date, str, Decimal | int, str]]) -> Measure:
    """A rate of amounts for each part: (team, month, person, amount, the part it falls in)."""
    measure = Measure(indicator, "rate")
    for team, month, person, amount, part in whole:
        measure.behind[team, month].add(person)
        measure.below[team, month] += amount
        measure.above[part][team, month] += amount
    return measure


def total(indicator: str, amounts: Iterable[tuple[str, date, str, Decimal | int]]) -> Measure:
    """A sum over the persons counted: (team, month, person, amount)."""
    measure = Measure(indicator, "count")
    for team, month, person, amount in amounts:
        measure.behind[team, month].add(person)
        measure.above[None][team, month] += amount
    return measure
