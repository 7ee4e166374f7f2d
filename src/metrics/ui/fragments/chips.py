"""Chips: a small shape and a word, so that colour is never alone."""

from metrics.board.against_target import AgainstTarget, against_target
from metrics.model.report import Measured
from metrics.model.series import Point, Series
from metrics.model.signal import PointType
from metrics.ui.fragments.text import text
from metrics.wording.words import AGAINST, since_words, variation_word

KINDS = {
    PointType.IMPROVEMENT: "better",
    PointType.CONCERN: "concern",
    PointType.NEUTRAL_HIGH: "neutral",
    PointType.NEUTRAL_LOW: "neutral",
}
TARGET_MARKS = {
    AgainstTarget.MEETS: "✓",
    AgainstTarget.MISSES: "✕",
    AgainstTarget.HIT_AND_MISS: "∷",
}
HIGH = ("Above", "Increasing")


def variation_chip(series: Series, point: Point) -> str:
    """The variation: shape, word and since when."""
    kind = KINDS.get(point.point_type or PointType.COMMON_CAUSE, "common")
    when = since_words(point)
    since = f' <span class="er-since">{text(when)}</span>' if when else ""
    word = text(variation_word(series, point))
    return (
        f'<span class="er-chip er-{kind}">{_shape(kind, point)}'
        f'<span class="er-chip-words"><b>{word}</b>{since}</span></span>'
    )


def target_chip(measure: Measured) -> str:
    """How it stands against its target; nothing without one."""
    stands = against_target(measure)
    if stands is None:
        return ""
    kind = stands.replace("_", "-")
    icon = _icon("er-icon-bare", TARGET_MARKS[stands])
    return f'<span class="er-chip er-target-{kind}">{icon}<b>{text(AGAINST[stands])}</b></span>'


def _shape(kind: str, point: Point) -> str:
    """A square for concern, a disc for other real changes, a ring for none."""
    if kind == "concern":
        return _icon("er-icon-square", "!")
    if kind == "common":
        return _icon("er-icon-ring", "~" if point.point_type else "")
    high = any(word in (point.special_cause_type or "") for word in HIGH)
    return _icon("er-icon-round", "↑" if high else "↓")


def _icon(kind: str, mark: str) -> str:
    return f'<span class="er-icon {kind}" aria-hidden="true">{mark}</span>'
