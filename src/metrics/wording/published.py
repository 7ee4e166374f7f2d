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
NO_NEIGHBOURS = (
    "No similar councils stand beside it: the settings name no authority whose statistical neighbours these are, "
    "or none of them has a figure."
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
    if beside := _beside(comparison, ours=own.then.value if own.then else None):
        said.append(f"Published for the same date: {listed(beside)}.")
    if quarter := _quarter(own, indicator):
        said.append(quarter)
    if own.now.value is not None and own.now is not own.then:
        latest = point_text(own.now, indicator)
        said.append(f"{name}'s latest own figure is {latest}, for {own.now.month.label}.")
    if not comparison.neighbours:
        said.append(NO_NEIGHBOURS)
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


def _beside(comparison: Comparison, ours: float | None = None) -> list[str]:
    """Each published figure, and where ours of the same date lies by it."""
    lines = (comparison.england, comparison.region, comparison.neighbours)
    found = (_at_latest(comparison, line) for line in lines)
    return [_named(point) + _ours(point, ours) for point in found if point is not None]


def _ours(point: PublishedPoint, ours: float | None) -> str:
    if ours is None or point.value is None:
        return ""
    difference = round(ours, 1) - round(point.value, 1)
    word = "the same" if not difference else "higher" if difference > 0 else "lower"
    return f" (ours {word})"


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
