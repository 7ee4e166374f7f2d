"""How often chance goes so far: quantiles worked out here, from the densities alone."""

from functools import cache
from math import exp, lgamma, log1p, pi, sqrt
from statistics import NormalDist

STRIPS = 300


@cache
def normal_limit(rate: float) -> float:
    """What a normal deviate exceeds, either side, at that rate."""
    return NormalDist().inv_cdf(1 - rate / 2)


@cache
def student_limit(rate: float, freedom: float) -> float:
    """The same of Student's t, by halving; its tail by Simpson's rule."""
    low, high = 0.0, 60.0
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if _tails(middle, freedom) > rate else (low, middle)
    return low


def _tails(t: float, freedom: float) -> float:
    width = t / STRIPS
    weights = [1, *(4, 2) * (STRIPS // 2 - 1), 4, 1]
    area = sum(w * _density(n * width, freedom) for n, w in enumerate(weights)) * width / 3
    return 1 - 2 * area


def _density(t: float, freedom: float) -> float:
    log = (
        lgamma((freedom + 1) / 2) - lgamma(freedom / 2) - (freedom + 1) / 2 * log1p(t * t / freedom)
    )
    return exp(log) / sqrt(freedom * pi)
