"""One rule-written sentence for a measure: chart title, tile caption, alt text and pack line."""

from collections.abc import Iterator

from metrics.model.casing import lower_first
from metrics.model.indicator import Indicator, Measure, Polarity, Unit
from metrics.model.report import Measured
from metrics.model.series import Series
from metrics.model.signal import Missing, NoSignals
from metrics.model.words import Lately, ThisMonth, Words
from metrics.wording.facts import contrary_words, year_ago_words
from metrics.wording.numbers import people_or_posts, point_text, target_text, value_text
from metrics.wording.told import LATELY, start_words, this_month_more, this_month_word
from metrics.wording.words import against_target_word

SMALL_DENOMINATOR = 60  # below it a sample's likely range is wide enough to need saying
DIRECTION = {
    Polarity.HIGHER_IS_BETTER: "higher is better",
    Polarity.LOWER_IS_BETTER: "lower is better",
    Polarity.NO_JUDGEMENT: "neither higher nor lower is better",
}


def headline(measure: Measured) -> str:
    """The message: Agency social workers 10.0%: better since April 2025, getting better lately, better than..."""
    point, indicator = measure.point, measure.indicator
    value = point_text(point, indicator)
    name = _name(measure)
    if point.missing is Missing.SUPPRESSED:
        return f"{name} in {point.month.label} {value}"
    if point.value is None:
        return f"{name}: {value} for {point.month.label}"
    return f"{name} {value}: {verdict(measure)}"


def verdict(measure: Measured) -> str:
    """The three answers in one clause, without the name or the value; what is read beside it says its part."""
    point = measure.point
    if point.missing is Missing.SUPPRESSED:
        return "this month's figure is not shown: fewer than ten people are behind it"
    if point.value is None:
        return "there is no figure this month"
    if point.words is None or point.words.this_month is ThisMonth.TOO_EARLY:
        return _without_signals(measure)
    told = ", ".join(
        part for part in (_now(measure), *_lately_and_since(measure), start_words(measure)) if part
    )
    warning = contrary_words(measure)
    return f"{told}; {warning}" if warning else told


def _now(measure: Measured) -> str:
    """The first answer in a clause: better since April 2025; nothing new this month."""
    word = this_month_word(measure.series, measure.point).lower()
    more = this_month_more(measure.point)
    if measure.point.words and measure.point.words.this_month is ThisMonth.ENDED:
        return "nothing new this month"
    return f"{word} {more}" if more else f"{word} this month"


def _lately_and_since(measure: Measured) -> Iterator[str | None]:
    """The third answer; where it is no more than steady, a year ago stands beside it as a fact."""
    words = measure.point.words
    if words is not None:
        yield _lately(words)
        yield year_ago_words(measure) if words.lately is Lately.STEADY else None


def _lately(words: Words) -> str:
    if words.lately in (Lately.TOO_EARLY, Lately.MONTHS_MISSING):
        return ""
    return f"{LATELY[words.lately].lower()} lately"


def basis(measure: Measured) -> str | None:
    """What the value is made of: 29.7 of 296.2, and the likely range where numbers are small."""
    point, indicator = measure.point, measure.indicator
    if point.value is None or indicator.measure is Measure.COUNT:
        return None
    if indicator.measure is Measure.DIFFERENCE:
        return _side(point.value, indicator)
    if indicator.measure is Measure.QUANTILE:
        return f"middle value of {people_or_posts(point.denominator)}"
    joined = " of " if indicator.measure in (Measure.RATE, Measure.MIX) else " over "
    above, below = people_or_posts(point.numerator), people_or_posts(point.denominator)
    text = above + joined + below
    if indicator.unit is Unit.CASES_PER_FTE:
        text = f"{above} children for {below} full-time equivalents"
    likely = likely_range(measure)
    return f"{text}; {likely}" if likely else text


def _side(difference: float, indicator: Indicator) -> str | None:
    """What a difference says: external auditors are harsher by 12.3 points. None where it is not declared."""
    size = value_text(abs(difference), indicator.unit)
    if not indicator.sides or size == value_text(0, indicator.unit):
        return None
    return f"{indicator.sides[difference < 0]} by {size}"


def likely_range(measure: Measured) -> str | None:
    """The 95% interval in words, where the denominator is small enough for it to matter."""
    point, unit = measure.point, measure.indicator.unit
    if point.interval_low is None or point.interval_high is None or point.denominator is None:
        return None
    if point.denominator >= SMALL_DENOMINATOR:
        return None
    low, high = value_text(point.interval_low, unit), value_text(point.interval_high, unit)
    return f"likely between {low} and {high}"


def alt_text(measure: Measured) -> str:
    """The chart in words: span, first and last, lowest and highest, signal, target."""
    indicator = measure.indicator
    target = target_text(measure.point.target, indicator.unit, indicator.polarity)
    told = against_target_word(measure)
    parts = [
        f"{headline(measure)}.",
        series_words(measure.series, measure),
        f"Target {target}{f': {told.lower()}' if told else ''}." if target else "No target.",
        f"{DIRECTION[indicator.polarity].capitalize()}.",
    ]
    return " ".join(part for part in parts if part)


def series_words(series: Series, measure: Measured) -> str:
    """First, last, lowest and highest values with their months."""
    indicator = measure.indicator
    known = [p for p in series.points if p.value is not None]
    if not known:
        return "No month has a figure."
    low = min(known, key=lambda p: p.value or 0)
    high = max(known, key=lambda p: p.value or 0)
    first, last = known[0], known[-1]
    return (
        f"From {point_text(first, indicator)} in {first.month.label} "
        f"to {point_text(last, indicator)} in {last.month.label}; "
        f"lowest {point_text(low, indicator)} in {low.month.label}, "
        f"highest {point_text(high, indicator)} in {high.month.label}."
    )


def short_alt(series: Series, measure: Measured) -> str:
    """A mini chart in words, for a breakdown of a measure."""
    return f"{series.breakdown.label}: {series_words(series, measure)} {part_words(series)}."


def part_words(series: Series) -> str:
    """What is told of a part in its last month: Better since May 2024; steady lately."""
    shown = series.points[-1]
    now = " ".join(filter(None, (this_month_word(series, shown), this_month_more(shown))))
    lately = _lately(shown.words) if shown.words and shown.value is not None else ""
    return f"{now}; {lately}" if lately else now


def _name(measure: Measured) -> str:
    title = measure.indicator.title
    label = measure.series.split_label
    where = measure.series.breakdown
    name = f"{title}, {lower_first(label)}" if label else title
    return name if where.level == "service" else f"{name} in {where.label}"


def _without_signals(measure: Measured) -> str:
    series = measure.series
    if series.no_signals is NoSignals.OFF:
        return f"read without signals ({measure.indicator.spc.off})"
    if series.no_signals is NoSignals.SMALL_DENOMINATOR:
        how = "with its likely range" if measure.indicator.sample else "over several months"
        return f"numbers too small for signals, read it {how}"
    if series.no_signals is NoSignals.HIDDEN_POINTS:
        return "no change is told of it here: that would give away months with fewer than ten people behind them"
    if series.no_signals is NoSignals.FEW_POINTS or measure.point.words:
        return "too early to say what is ordinary, which takes twelve months with a figure"
    return "what changed is told of the whole service, of districts and of types of team"
