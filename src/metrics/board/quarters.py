"""Which quarter of the authorities a figure would stand in."""

from collections.abc import Sequence
from statistics import quantiles

from metrics.model.indicator import Polarity

FEWEST = 20  # authorities: below, a quarter is a handful


def quarter_from_best(value: float, among: Sequence[float], polarity: Polarity) -> int | None:
    """1 for the best quarter to 4 for the weakest; where neither is better, 1 is the lowest.

    Quartiles as spreadsheets give them (QUARTILE.INC); a figure at one is given the better side. None
    with fewer than twenty authorities.
    """
    if len(among) < FEWEST:
        return None
    sign = -1.0 if polarity is Polarity.HIGHER_IS_BETTER else 1.0
    cuts = quantiles((sign * one for one in among), n=4, method="inclusive")
    return 1 + sum(sign * value > cut for cut in cuts)
