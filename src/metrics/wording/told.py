"""What is told of a month in words: three questions, three answers, one word never for two (docs/words.md)."""

from metrics.model.report import Measured
from metrics.model.series import Point, Series
from metrics.model.signal import Missing
from metrics.model.words import AgainstStart, Lately, ThisMonth, Way
from metrics.wording.facts import difference_words, months_words
from metrics.wording.words import NO_SIGNALS

NOTHING_NEW = "Nothing new"
NOT_TOLD = "Not told here"  # single teams, and editions made before anything was told
THIS_MONTH = {
    ThisMonth.WATCH: "Watch",
    ThisMonth.REALLY_CHANGED: "Really changed",
    ThisMonth.ENDED: NOTHING_NEW,
    ThisMonth.NOTHING: NOTHING_NEW,
    ThisMonth.TOO_EARLY: "Too early to say",
    ThisMonth.MONTHS_MISSING: "Too few months",
}
STANDING = {
    Way.BETTER: "Better",
    Way.WORSE: "Worse",
    Way.HIGHER: "Higher",
    Way.LOWER: "Lower",
}
FOR_THE = {
    Way.BETTER: "for the better",
    Way.WORSE: "for the worse",
    Way.HIGHER: "higher",
    Way.LOWER: "lower",
}
LATELY = {
    Lately.GETTING_BETTER: "Getting better",
    Lately.SLIPPING_BACK: "Slipping back",
    Lately.LOSING_GROUND: "Losing ground",
    Lately.RISING: "Rising",
    Lately.FALLING: "Falling",
    Lately.STEADY: "Steady",
    Lately.TOO_EARLY: "Too early to say",
    Lately.MONTHS_MISSING: "Too few months",
}
_SINCE_START = {
    AgainstStart.BETTER: "better than in",
    AgainstStart.WORSE: "worse than in",
    AgainstStart.HIGHER: "higher than in",
    AgainstStart.LOWER: "lower than in",
    AgainstStart.NO_CLEAR_DIFFERENCE: "no clear difference from",
}


def this_month_word(series: Series, point: Point) -> str:
    """The first answer in a word or two: Watch, Really changed, Better, Nothing new."""
    words = point.words
    if point.value is None:
        return "Not shown" if point.missing is Missing.SUPPRESSED else "No figure"
    if words is None:
        return NO_SIGNALS[series.no_signals] if series.no_signals else NOT_TOLD
    if words.this_month is ThisMonth.STANDING and words.this_month_way:
        return STANDING[words.this_month_way]
    return THIS_MONTH[words.this_month]


def this_month_more(point: Point) -> str | None:
    """What completes the word: since March 2024, for the better. None where it stands alone."""
    words = point.words
    if point.value is None or words is None:
        return None
    way = words.this_month_way
    if words.this_month is ThisMonth.STANDING and words.changed_in:
        return f"since {words.changed_in.label}"
    if words.this_month is ThisMonth.REALLY_CHANGED and way:
        return f"this month, {FOR_THE[way]}"
    if words.this_month is ThisMonth.WATCH and way:
        return f"{way.value} than expected"
    return "what had changed has ended" if words.this_month is ThisMonth.ENDED else None


def lately_word(point: Point) -> str | None:
    """The third answer: Losing ground, Steady. None where nothing is told of the month."""
    if point.value is None or point.words is None:
        return None
    return LATELY[point.words.lately]


def start_words(measure: Measured, point: Point | None = None) -> str | None:
    """The second answer: better than in the year to June 2023. None where nothing is told of the month."""
    words = (point or measure.point).words
    if words is None:
        return None
    if words.against_start is AgainstStart.MONTHS_MISSING:
        return "too few months to compare with the start"
    if words.start is None or words.since_start is None:
        return "too early to compare with the start"
    start = months_words(words.start)
    if words.against_start is AgainstStart.STATED:
        return f"{difference_words(words.since_start.difference, measure.indicator.unit)} {start}"
    return f"{_SINCE_START[words.against_start]} {start}"
