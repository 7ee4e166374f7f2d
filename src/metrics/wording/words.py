"""The small words: against target, why there are no signals, and the labels of the reference method."""

from collections.abc import Sequence

from metrics.board.against_target import AgainstTarget, ToldBy, against_target, judged_at
from metrics.model.report import Measured
from metrics.model.series import Point
from metrics.model.signal import Assurance, NoSignals, PointType

REFERENCE = {
    PointType.IMPROVEMENT: "Special cause improvement",
    PointType.CONCERN: "Special cause concern",
    PointType.COMMON_CAUSE: "Common cause",
    PointType.NEUTRAL_HIGH: "Special cause, high",
    PointType.NEUTRAL_LOW: "Special cause, low",
}
AGAINST = {
    AgainstTarget.MEETS: "Meets target",
    AgainstTarget.HIT_AND_MISS: "Hit and miss",
    AgainstTarget.MISSES: "Misses target",
}
TOLD_BY = {
    ToldBy.LIMITS: "by its limits",
    ToldBy.RECORD: "by its last six months",
}
ASSURANCE = {
    Assurance.CONSISTENT_PASS: "Always met within the limits",
    Assurance.INCONSISTENT: "Met or missed within the limits",
    Assurance.CONSISTENT_FAIL: "Never met within the limits",
}
PATTERNS = {
    "Above UCL": "above the range it ordinarily stays in",
    "Below LCL": "below the range it ordinarily stays in",
    "7 Point Trend (Increasing)": "rising for seven months in a row",
    "7 Point Trend (Decreasing)": "falling for seven months in a row",
    "2 in 3 Above CL": "near the top of its ordinary range in two of three months",
    "2 in 3 Below CL": "near the bottom of its ordinary range in two of three months",
    "7 Points Above CL": "above its average for seven months or more",
    "7 Points Below CL": "below its average for seven months or more",
}
NO_SIGNALS = {
    NoSignals.OFF: "Read without signals",
    NoSignals.FEW_POINTS: "Too early to say",
    NoSignals.SMALL_DENOMINATOR: "Small numbers",
    NoSignals.HIDDEN_POINTS: "Read without signals",
}
NAMED = 4  # of many in a sentence; the rest are counted
_SMALL = [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
]
THEMES = {
    "workforce": "Workforce",
    "supervision": "Supervision",
    "audit": "Audit and learning",
}


def theme_name(theme: str) -> str:
    """A theme's name as a heading."""
    return THEMES.get(theme, theme.replace("_", " ").capitalize())


def count_word(count: int) -> str:
    """A small number in words, a larger one in figures."""
    return _SMALL[count] if count < len(_SMALL) else str(count)


def reference_label(point: Point) -> str | None:
    """The month's label as the NHS tool gives it: Special cause improvement. None without signals."""
    return REFERENCE[point.point_type] if point.point_type else None


def against_target_word(measure: Measured) -> str | None:
    """The target chip's word. None without a target to be judged by."""
    stands = against_target(measure)
    return AGAINST[stands] if stands else None


def told_by_words(measure: Measured) -> str | None:
    """What that word rests on: by its limits, by its last six months."""
    judged = judged_at(measure.series.points, measure.indicator.polarity)
    return TOLD_BY[judged.by] if judged else None


def assurance_word(point: Point) -> str | None:
    """What the limits in force that month say of the target; None without limits or target."""
    return ASSURANCE[point.assurance] if point.assurance else None


def pattern_words(point: Point) -> str | None:
    """What the points did by the reference method: above the range it ordinarily stays in."""
    return PATTERNS.get(point.special_cause_type or "")


def listed(names: list[str]) -> str:
    """Names in a sentence: a, b and c."""
    if len(names) < 2:
        return "".join(names)
    return ", ".join(names[:-1]) + " and " + names[-1]


def listed_few(names: Sequence[str]) -> str:
    """The same of many: the first four, and how many more; one more alone is named."""
    few = list(names)
    if len(few) > NAMED + 1:
        few[NAMED:] = [f"{count_word(len(few) - NAMED)} more"]
    return listed(few)
