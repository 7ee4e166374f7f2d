"""How consistent parts of one kind are, month by month: how far they lie apart beyond what chance gives."""

from collections.abc import Mapping, Sequence
from math import sqrt
from statistics import fmean

from metrics.board.funnel import share_of
from metrics.board.measuring import Desk
from metrics.model.funnel import Apart, Consistency, Placed, YearApart
from metrics.model.indicator import Indicator, Process
from metrics.model.month import YEAR, Month
from metrics.model.series import Series

MONTHS = 24  # the one shown the last
ONE_IN_TWENTY = 1.644854  # standard deviations that chance goes beyond so often
FEWEST = 6  # months of a year that can be told of


def consistency(
    desk: Desk, indicator: Indicator, parts: Sequence[Series], month: Month
) -> Consistency | None:
    """The spread between parts beyond chance over two years, of figures that the reader may see.

    None where the measure is no share, or where fewer than six months of the latest year have the five parts
    that it takes.
    """
    if indicator.process is not Process.SHARE:
        return None
    carry = indicator.carry or 0.0
    months = tuple(month.plus(n) for n in range(1 - MONTHS, 1))
    placed = _placed(desk, parts, months)
    latest = _together(placed, months[-YEAR:], carry)
    if latest is None:
        return None
    apart = tuple(_apart(each, placed.get(str(each))) for each in months)
    return Consistency(apart, latest, _together(placed, months[:-YEAR], carry))


def _placed(desk: Desk, parts: Sequence[Series], months: tuple[Month, ...]) -> Mapping[str, Placed]:
    """One of the shares of each month that has any: all of a month are told the same spread.

    None is pulled in: that keeps a part far out from making its own room, and the spread too small.
    """
    shares = [
        share
        for one in parts
        for point in one.points
        if point.month in months and (share := share_of(point.month, one.breakdown.label, point))
    ]
    return {one.share.place: one for one in desk.warehouse.placed(shares, tail=0.0)}


def _apart(month: Month, placed: Placed | None) -> Apart:
    if placed is None:
        return Apart(month, None, 0)
    return Apart(month, placed.spread_between, placed.parts)


def _together(
    placed: Mapping[str, Placed], months: Sequence[Month], carry: float
) -> YearApart | None:
    """The spread of these months together: the root of their mean square, which chance leaves at nought.

    Months alike say less than as many afresh: with carry c, squares of them have a correlation of c squared.
    """
    told = [placed[str(month)] for month in months if str(month) in placed]
    known = [
        (p.squared_spread, p.squared_spread_error) for p in told if p.squared_spread is not None
    ]
    if len(known) < FEWEST:
        return None
    alike = (1 + carry**2) / max(1 - carry**2, 1 / len(known))
    afresh = max(len(known) / alike, 1.0)
    error = fmean(error for _, error in known) / sqrt(afresh)
    return YearApart(
        spread_between=sqrt(max(fmean(square for square, _ in known), 0.0)),
        limit=sqrt(ONE_IN_TWENTY * error),
    )
