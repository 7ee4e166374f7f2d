"""Chips: a small shape and a word, so that colour is never alone."""

from markupsafe import Markup

from metrics.board.against_target import AgainstTarget, against_target
from metrics.model.report import Measured
from metrics.model.series import Point, Series
from metrics.model.signal import PointType
from metrics.ui.fragments.text import NOTHING
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


def variation_chip(series: Series, point: Point) -> Markup:
    """The variation: shape, word and since when."""
    kind = KINDS.get(point.point_type or PointType.COMMON_CAUSE, "common")
    when = since_words(point)
    since = Markup(' <span class="er-since">{}</span>').format(when) if when else NOTHING
    return Markup(
        '<span class="er-chip er-{}">{}<span class="er-chip-words"><b>{}</b>{}</span></span>'
    ).format(kind, _shape(kind, point), variation_word(series, point), since)


def target_chip(measure: Measured) -> Markup:
    """How it stands against its target; nothing without one."""
    stands = against_target(measure)
    if stands is None:
        return NOTHING
    kind = stands.replace("_", "-")
    icon = _icon("er-icon-bare", TARGET_MARKS[stands])
    return Markup('<span class="er-chip er-target-{}">{}<b>{}</b></span>').format(
        kind, icon, AGAINST[stands]
    )


def _shape(kind: str, point: Point) -> Markup:
    """A square for concern, a disc for other real changes, a ring for none."""
    if kind == "concern":
        return _icon("er-icon-square", "!")
    if kind == "common":
        return _icon("er-icon-ring", "~" if point.point_type else "")
    high = any(word in (point.special_cause_type or "") for word in HIGH)
    return _icon("er-icon-round", "↑" if high else "↓")


def _icon(kind: str, mark: str) -> Markup:
    return Markup('<span class="er-icon {}" aria-hidden="true">{}</span>').format(kind, mark)
