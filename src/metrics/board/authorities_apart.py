"""Authorities beside each other in a published share: which lie outside what size and usual difference allow."""

from collections.abc import Mapping

from metrics.board.comparing import LOCAL
from metrics.board.funnel import funnel_of, share_of
from metrics.board.measuring import Desk
from metrics.model.contract import Contract, ShareOf
from metrics.model.funnel import Funnel, Share
from metrics.model.indicator import Process
from metrics.model.report import Comparison, Measured


def share_published(contracts: Mapping[str, Contract], series: str) -> ShareOf | None:
    """What a published series is a share of, as series; None where nobody declared it."""
    name, _, column = series.partition(".")
    contract = contracts.get(name)
    publication = contract.publication if contract else None
    share = publication.shares.get(column) if publication else None
    if share is None:
        return None
    return ShareOf(
        f"{name}.{share.numerator}", tuple(f"{name}.{below}" for below in share.denominator)
    )


def authorities_funnel(
    desk: Desk, comparison: Comparison, share: ShareOf, measure: Measured, council: str
) -> Funnel | None:
    """Every authority with a figure at the comparison's date; asked about is the real one it is around, or
    the council by its own figure of that month, which takes no part. None of too few.
    """
    above = _at_date(desk, share.numerator, comparison)
    below = [_at_date(desk, series, comparison) for series in share.denominator]
    shares = [
        Share("", name, above[name], whole)
        for name in above
        if all(name in figures for figures in below)
        and 0 <= above[name] <= (whole := sum(figures[name] for figures in below))
        and whole > 0
    ]
    polarity = measure.indicator.polarity
    if comparison.authority:
        return funnel_of(desk, shares, polarity, own=comparison.authority[-1].name)
    own = _own(comparison, measure, council)
    return funnel_of(desk, [*shares, *([own] if own else [])], polarity, own=council)


def _own(comparison: Comparison, measure: Measured, council: str) -> Share | None:
    then = comparison.own.then if comparison.own else None
    if then is None or measure.indicator.process is not Process.SHARE:
        return None
    own = share_of(then.month, council, then)
    return own and Share("", council, own.numerator, own.denominator, takes_part=False)


def _at_date(desk: Desk, series: str, comparison: Comparison) -> dict[str, float]:
    """Every authority's figure at the comparison's date, by name: the whole, where it is broken down too."""
    points = [point for point, _, _ in desk.warehouse.published_around(series)]
    points = [p for p in points if p.level == LOCAL and p.period_end == comparison.period_end]
    whole = min((point.breakdown for point in points), default="")
    return {p.name: p.value for p in points if p.breakdown == whole and p.value is not None}
