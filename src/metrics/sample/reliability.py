"""How likely each person's supervision is to be held: by supervisor, district and month.

East Fen starts about 15 points lower and closes the gap by September 2024.
"""

from collections.abc import Sequence
from functools import lru_cache
from math import exp, log, sqrt

from metrics.model.month import Month
from metrics.sample.arcs import SUPERVISED
from metrics.sample.draws import Draws
from metrics.sample.people import Person

EAST_FEN_OPENS, EAST_FEN_CLOSES = Month(2023, 9), Month(2024, 9)
EAST_FEN_GAP = 0.8  # in log odds: about 15 points


def chances_held(people: Sequence[Person], month: Month, seed: int) -> list[float]:
    """Each person's chance of being supervised in the month, averaging its arc."""
    mean = (SUPERVISED.at(month) - 0.5) / 100
    lean = [_reliability(person, month, seed) for person in people]
    level = log(mean / (1 - mean))
    for _ in range(4):  # Newton: the leanings must not move the mean
        now = [1 / (1 + exp(-level - each)) for each in lean]
        slope = sum(chance * (1 - chance) for chance in now)
        level += (mean * len(now) - sum(now)) / max(slope, 1e-9)
    return [1 / (1 + exp(-level - each)) for each in lean]


def _reliability(person: Person, month: Month, seed: int) -> float:
    """How much likelier than most somebody's supervisor is to hold the session, in log odds."""
    home = person.post.home
    steady = _steady(seed, home.code)
    if home.district != "East Fen":
        return steady
    total = EAST_FEN_CLOSES.months_since(EAST_FEN_OPENS)
    left = min(max(EAST_FEN_CLOSES.months_since(month) / total, 0.0), 1.0)
    return 0.4 * steady - EAST_FEN_GAP * sqrt(left)


@lru_cache(maxsize=4096)
def _steady(seed: int, home: str) -> float:
    """A supervisor's own habits, which do not change from month to month."""
    return 0.55 * Draws(seed, "supervisor", home).normal()
