"""Whether a measure's months are as alike as its header declares: a warning, never what anything is judged by."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import sqrt

from metrics.model.indicator import Indicator
from metrics.model.series import Series

FEWEST = 24  # months with a value; with fewer it would be guessed


@dataclass(frozen=True)
class CarrySeen:
    """How alike neighbouring months look where that is not what is declared."""

    declared: float
    seen: float  # 0 to 1
    months: int

    @property
    def is_too_low(self) -> bool:
        """Whether too little is declared, which makes false words; too much only makes real ones late."""
        return self.seen > self.declared


def contradicted_carry(indicator: Indicator, series: Series) -> CarrySeen | None:
    """How alike its months look, where that is further from what is declared than 4 / sqrt(months); else nothing.

    Seen in successive changes, whose correlation is -(1 - carry) / 2. A steady drift is no part of them, and
    a leap is shortened, so that an improving measure does not look carried over, as it would in its values.
    Of steady processes of every carry, one to four in a hundred are contradicted (docs/decisions.md, 53).
    """
    if indicator.carry is None or indicator.spc.off is not None:
        return None
    values = [p.value for p in series.points if not p.is_part_month]
    months = sum(value is not None for value in values)
    changes = _shortened([None if a is None or b is None else b - a for a, b in pairwise(values)])
    together = sum(a * b for a, b in pairwise(changes) if a is not None and b is not None)
    squares = sum(a * a for a in changes if a is not None)
    if months < FEWEST or not squares:
        return None
    seen = min(max(1 + 2 * together / squares, 0.0), 1.0)
    if abs(seen - indicator.carry) <= 4 / sqrt(months):
        return None
    return CarrySeen(indicator.carry, seen, months)


def _shortened(changes: Sequence[float | None]) -> list[float | None]:
    """The changes, those of more than twice their mean size as that."""
    sizes = [abs(change) for change in changes if change is not None]
    most = 2 * sum(sizes) / max(len(sizes), 1)
    return [None if change is None else max(-most, min(change, most)) for change in changes]
