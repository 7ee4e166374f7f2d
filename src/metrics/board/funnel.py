"""Parts of one kind beside each other: which lie outside what size and their usual difference leave room for."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from metrics.board.measuring import Desk
from metrics.model.funnel import Funnel, FunnelPart, Placed, Share, Standing
from metrics.model.indicator import Indicator, Polarity, Process
from metrics.model.month import Month
from metrics.model.series import Point, Series
from metrics.model.signal import Missing
from metrics.model.words import Way

INNER, OUTER = 1.959964, 3.090232  # standard deviations, within which 95 and 99.8 in a hundred lie
SIZES = 60  # points of a line
FEWEST = 3  # parts: of two either says as much of the other
PAST = 1.08  # times the largest part, where the lines end


def funnel(desk: Desk, indicator: Indicator, parts: Sequence[Series]) -> Funnel | None:
    """Parts of one kind in the last month of their series; None where it is no share, or too few have one.

    Only figures that the reader may see take part, also in what the lines are made of.
    """
    if indicator.process is not Process.SHARE:
        return None
    shares = [share for one in parts if (share := _share(one.breakdown.label, one.points[-1]))]
    hidden = (one for one in parts if one.points[-1].missing is Missing.SUPPRESSED)
    names = tuple(one.breakdown.label for one in hidden)
    found = funnel_of(desk, shares, indicator.polarity)
    return replace(found, hidden=names) if found else None


def funnel_of(
    desk: Desk, shares: Sequence[Share], polarity: Polarity, *, own: str | None = None
) -> Funnel | None:
    """Shares of one place held against each other, the one so named being asked about; None of too few."""
    if sum(share.takes_part for share in shares) < FEWEST:
        return None
    placed = desk.warehouse.placed([*shares, *_sizes(shares)])
    given = [
        (one.share.takes_part, _part(one, polarity)) for one in placed if one.score is not None
    ]
    first = placed[0]
    return Funnel(
        parts=tuple(sorted((p for takes_part, p in given if takes_part), key=lambda p: p.name)),
        lines=tuple(one.limits for one in placed if one.score is None),
        centre=first.centre,
        spread_between=first.spread_between,
        own=next((part for _, part in given if part.name == own), None),
    )


def share_of(month: Month, name: str, point: Point) -> Share | None:
    """A month's figure as a share of its month; None where it has none."""
    above, below = point.numerator, point.denominator
    if point.value is None or above is None or not below or not 0 <= above <= below:
        return None
    return Share(str(month), name, float(above), float(below))


def _share(name: str, point: Point) -> Share | None:
    return share_of(point.month, name, point)


def _sizes(shares: Sequence[Share]) -> Iterable[Share]:
    """Sizes from near nought to past the largest share, closer together where the lines bend."""
    most = max(share.denominator for share in shares) * PAST
    for n in range(1, SIZES + 1):
        yield Share(shares[0].place, None, None, most * (n / SIZES) ** 2, takes_part=False)


def _part(placed: Placed, polarity: Polarity) -> FunnelPart:
    share, score = placed.share, placed.score
    assert share.part is not None and share.numerator is not None and score is not None  # noqa: S101
    standing = _standing(score)
    return FunnelPart(
        name=share.part,
        numerator=share.numerator,
        denominator=share.denominator,
        value=100 * share.numerator / share.denominator,
        limits=placed.limits,
        score=score,
        standing=standing,
        meaning=_meaning(score, polarity) if standing is not Standing.WITHIN else None,
    )


def _standing(score: float) -> Standing:
    if abs(score) > OUTER:
        return Standing.FAR_OUTSIDE
    return Standing.OUTSIDE if abs(score) > INNER else Standing.WITHIN


def _meaning(score: float, polarity: Polarity) -> Way:
    if polarity is Polarity.NO_JUDGEMENT:
        return Way.HIGHER if score > 0 else Way.LOWER
    is_better = (score > 0) == (polarity is Polarity.HIGHER_IS_BETTER)
    return Way.BETTER if is_better else Way.WORSE
