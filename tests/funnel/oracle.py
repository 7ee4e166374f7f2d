"""Limits of shares in plain Python, from the published method; shares no code with the query.

Spiegelhalter, "Handling over-dispersion of performance indicators" (2005), with the variance between units of
DerSimonian and Laird (1986).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import asin, pi, sin, sqrt

FEWEST = 5
DEVIATIONS = (-1.959964, 1.959964, -3.090232, 3.090232)


@dataclass(frozen=True)
class Held:
    dispersion: float
    variance_between: float | None
    score: float
    limits: list[float]


def mean_square(scores: Sequence[float]) -> float:
    return sum(score * score for score in scores) / len(scores)


def quantile(values: Sequence[float], share: float) -> float:
    """Linear between the two nearest ranks (type 7)."""
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])


def held_against(shares: Sequence[tuple[float, float]]) -> list[Held]:
    centre = asin(sqrt(sum(a for a, _ in shares) / sum(b for _, b in shares)))
    distances = [asin(sqrt(a / b)) - centre for a, b in shares]
    scores = [2 * sqrt(b) * d for d, (_, b) in zip(distances, shares, strict=True)]
    low, high = quantile(scores, 0.1), quantile(scores, 0.9)
    pulled_in = [min(max(score, low), high) for score in scores]
    between = _between(pulled_in, [4 * b for _, b in shares]) if len(shares) >= FEWEST else None
    spreads = [sqrt(1 / (4 * b) + (between or 0.0)) for _, b in shares]
    return [
        Held(
            mean_square(pulled_in),
            between,
            d / spread,
            [100 * sin(min(max(centre + n * spread, 0.0), pi / 2)) ** 2 for n in DEVIATIONS],
        )
        for d, spread in zip(distances, spreads, strict=True)
    ]


def _between(scores: Sequence[float], weights: Sequence[float]) -> float:
    excess = len(scores) * mean_square(scores) - (len(scores) - 1)
    return max(excess / (sum(weights) - sum(w * w for w in weights) / sum(weights)), 0.0)
