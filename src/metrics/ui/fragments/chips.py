"""Chips: a small shape and a word, so that colour is never alone."""

from markupsafe import Markup

from metrics.model.document import Chip, Sign
from metrics.model.report import Measured
from metrics.model.series import Point
from metrics.ui.fragments.text import NOTHING
from metrics.wording.chips import against, lately, this_month

_TARGETS = {
    Sign.MEETS: ("er-target-meets", "✓"),
    Sign.MISSES: ("er-target-misses", "✕"),
    Sign.HIT_AND_MISS: ("er-target-hit-and-miss", "∷"),
}
_KINDS = {
    Sign.BETTER: "er-better",
    Sign.CONCERN: "er-concern",
    Sign.NEUTRAL: "er-neutral",
    Sign.WATCH: "er-watch",
    Sign.COMMON: "er-common",
    Sign.UNJUDGED: "er-common",
}


def chip(made: Chip) -> Markup:
    """A square for concern, a disc for other real changes, a ring for none, a bare mark for a target."""
    if made.sign in _TARGETS:
        kind, mark = _TARGETS[made.sign]
        icon = _icon("er-icon-bare", mark)
        return Markup('<span class="er-chip {}">{}<b>{}</b></span>').format(kind, icon, made.word)
    since = (
        Markup(' <span class="er-since">{}</span>').format(made.since) if made.since else NOTHING
    )
    return Markup(
        '<span class="er-chip {}">{}<span class="er-chip-words"><b>{}</b>{}</span></span>'
    ).format(_KINDS[made.sign], _shape(made), made.word, since)


def this_month_chip(measure: Measured, point: Point | None = None) -> Markup:
    """Whether something changed in a month: shape, word and since when."""
    return chip(this_month(measure, point))


def lately_chip(measure: Measured, point: Point | None = None) -> Markup:
    """Which way it goes; nothing where that is not told."""
    way = lately(measure, point)
    return chip(way) if way else NOTHING


def target_chip(measure: Measured) -> Markup:
    """How it stands against its target; nothing without one."""
    stands = against(measure)
    return chip(stands) if stands else NOTHING


def _shape(made: Chip) -> Markup:
    if made.sign is Sign.CONCERN:
        return _icon("er-icon-square", "!")
    if made.sign is Sign.WATCH:
        return _icon("er-icon-ring", "?")
    if made.sign in (Sign.COMMON, Sign.UNJUDGED):
        return _icon("er-icon-ring", "~" if made.sign is Sign.COMMON else "")
    return _icon("er-icon-round", "↑" if made.is_upward else "↓")


def _icon(kind: str, mark: str) -> Markup:
    return Markup('<span class="er-icon {}" aria-hidden="true">{}</span>').format(kind, mark)
