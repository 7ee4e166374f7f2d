"""Published figures in a sentence."""

from metrics.model.indicator import Indicator, Polarity
from metrics.model.report import Comparison, OwnFigures, PublishedPoint
from metrics.model.series import Point
from metrics.wording.dates import day_words
from metrics.wording.numbers import MISSING_WORDS, point_text
from metrics.wording.words import listed

JUDGED = (
    "the best quarter",
    "the second-best quarter",
    "the second-weakest quarter",
    "the weakest quarter",
)
UNJUDGED = (
    "the lowest quarter",
    "the second-lowest quarter",
    "the second-highest quarter",
    "the highest quarter",
)


def published_sentence(comparison: Comparison) -> str:
    """The authority's latest figure beside England's, its region's and its neighbours'."""
    own = _at_latest(comparison, comparison.authority)
    beside = _beside(comparison)
    when = _when(comparison)
    if own is None:
        return f"In the year to {when}: {listed(beside)}."
    against = f"; {listed(beside)}" if beside else ""
    return f"{own.name} {_value(own)} in the year to {when}{against}."


def same_date_sentence(comparison: Comparison, indicator: Indicator, name: str) -> str:
    """The council's own figure at the date of the published ones, these, and its latest, dated."""
    own = comparison.own
    if own is None:
        return published_sentence(comparison)
    said = [_then(own.then, indicator, name, _when(comparison))]
    if beside := _beside(comparison):
        said.append(f"Published for the same date: {listed(beside)}.")
    if quarter := _quarter(own, indicator):
        said.append(quarter)
    if own.now.value is not None and own.now is not own.then:
        latest = point_text(own.now, indicator)
        said.append(f"{name}'s latest own figure is {latest}, for {own.now.month.label}.")
    return " ".join(said)


def _then(then: Point | None, indicator: Indicator, name: str, when: str) -> str:
    if then is None or then.value is None:
        return f"{name} has no figure of its own at {when}."
    return f"At {when} {name}'s own figure was {point_text(then, indicator)}."


def _quarter(own: OwnFigures, indicator: Indicator) -> str | None:
    if own.quarter is None:
        return None
    words = UNJUDGED if indicator.polarity is Polarity.NO_JUDGEMENT else JUDGED
    return f"That would be in {words[own.quarter - 1]} of the {own.authorities} authorities with a figure."


def _beside(comparison: Comparison) -> list[str]:
    lines = (comparison.england, comparison.region, comparison.neighbours)
    found = (_at_latest(comparison, line) for line in lines)
    return [_named(point) for point in found if point is not None]


def _when(comparison: Comparison) -> str:
    return day_words(comparison.period_end) if comparison.period_end else ""


def _at_latest(comparison: Comparison, line: tuple[PublishedPoint, ...]) -> PublishedPoint | None:
    return next((point for point in line if point.period_end == comparison.period_end), None)


def _named(point: PublishedPoint) -> str:
    name = "neighbours' median" if point.level == "neighbours" else point.name
    return f"{name} {_value(point)}"


def _value(point: PublishedPoint) -> str:
    if point.value is None:
        return MISSING_WORDS[point.missing] if point.missing else "no figure"
    return f"{point.value:,.1f}" + ("%" if point.unit == "percent" else "")
