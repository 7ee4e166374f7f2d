"""Published figures in a sentence."""

from metrics.model.report import Comparison, PublishedPoint
from metrics.wording.dates import day_words
from metrics.wording.numbers import MISSING_WORDS
from metrics.wording.words import listed


def published_sentence(comparison: Comparison) -> str:
    """The authority's latest figure beside England's, its region's and its neighbours'."""
    own = _at_latest(comparison, comparison.authority)
    beside = [
        _named(point)
        for line in (comparison.england, comparison.region, comparison.neighbours)
        if (point := _at_latest(comparison, line)) is not None
    ]
    when = day_words(comparison.period_end) if comparison.period_end else ""
    if own is None:
        return f"In the year to {when}: {listed(beside)}."
    against = f"; {listed(beside)}" if beside else ""
    return f"{own.name} {_value(own)} in the year to {when}{against}."


def _at_latest(comparison: Comparison, line: tuple[PublishedPoint, ...]) -> PublishedPoint | None:
    return next((point for point in line if point.period_end == comparison.period_end), None)


def _named(point: PublishedPoint) -> str:
    name = "neighbours' median" if point.level == "neighbours" else point.name
    return f"{name} {_value(point)}"


def _value(point: PublishedPoint) -> str:
    if point.value is None:
        return MISSING_WORDS[point.missing] if point.missing else "no figure"
    return f"{point.value:,.1f}" + ("%" if point.unit == "percent" else "")
