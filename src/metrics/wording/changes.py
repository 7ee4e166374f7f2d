"""What changed, line by line: what chance alone would have told, what was expected, why it needs attention."""

from metrics.board.need import SLIPPING, TOLD
from metrics.model.report import ChanceLine, Measured, Scorecard
from metrics.model.words import ToldBy, Way
from metrics.wording.facts import expected_range_words
from metrics.wording.numbers import point_text, target_text, value_text
from metrics.wording.told import LATELY, this_month_more, this_month_word
from metrics.wording.words import count_word

_TOLD_BY = {
    ToldBy.TWO_MONTHS: "; with the month before it is further off than chance gives",
    ToldBy.FAR_OUTSIDE: "",
    None: "",
}
NOTHING_CHANGED = "Nothing changed by more than chance gives."
NOT_YET_KNOWN = "What is ordinary is not known yet: it takes twelve months with a figure."


def chance_words(chance: ChanceLine) -> str | None:
    """What chance alone would have told, for a reader to weigh the list by. None before anything is judged."""
    if not chance.measures:
        return None
    every = round(1 / chance.a_month)
    return (
        f"Of {chance.measures} measures in which nothing happens, about {chance.a_month:.2f} a month would "
        f"be told here as really changed by chance: one in {count_word(every)} months. First figures that "
        "move as more comes in can add to it."
    )


def nothing_changed(scorecard: Scorecard) -> str:
    """Why no change is listed: none was, or nobody can say yet."""
    return NOTHING_CHANGED if scorecard.chance.measures else NOT_YET_KNOWN


def change_words(measure: Measured) -> str:
    """A change after its measure's name: 3.5% (target 5% or less): 8.5% was to be expected, from 3.6% to 13.3%."""
    point, indicator = measure.point, measure.indicator
    target = target_text(point.target, indicator.unit, indicator.polarity)
    value = point_text(point, indicator) + (f" (target {target})" if target else "")
    expected = point.words.expected if point.words else None
    if point.words is None or expected is None:
        return f"{value}."
    led = f"{value_text(expected.value, indicator.unit)} was to be expected"
    span = expected_range_words(point, indicator.unit)
    return f"{value}: {led}, from {span}{_TOLD_BY[point.words.told_by]}."


def why_attention(measure: Measured) -> str:
    """Why a measure needs attention, in a word or two: losing ground; worse since May 2025."""
    words = measure.point.words
    if words is None:
        return ""
    told = []
    if words.this_month in TOLD and words.this_month_way is Way.WORSE:
        word = this_month_word(measure.series, measure.point).lower()
        told.append(f"{word} {this_month_more(measure.point) or ''}".strip())
    if words.lately in SLIPPING:
        told.append(LATELY[words.lately].lower())
    return ", ".join(told) or "worse than at the start"
