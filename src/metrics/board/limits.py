"""What the limits of the reference method would be of a few values, for a base that nobody has begun yet.

The same method as queries/spc (docs/spc.md): the mean, and 2.66 times the average of the moving ranges that
one strict pass at 3.267 times their average keeps.
"""

from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean

KEPT_BELOW = 3.267
WIDTH = 2.66


def limits_of(values: Sequence[float]) -> tuple[float, float]:
    """The lower and upper limit, in the values' unit, of two values or more."""
    ranges = [abs(later - earlier) for earlier, later in pairwise(values)]
    kept = [one for one in ranges if one < KEPT_BELOW * fmean(ranges)] or [0.0]
    half = WIDTH * fmean(kept)
    return fmean(values) - half, fmean(values) + half
