"""A theme in sentences: its measures, its make-up, its audit themes."""

from collections.abc import Sequence

from metrics.board.against_target import AgainstTarget, against_target
from metrics.board.need import Need, need
from metrics.board.theme import Amounts, InAndOut
from metrics.model.casing import lower_first
from metrics.model.month import Month
from metrics.model.report import Measured
from metrics.model.series import Series
from metrics.wording.changes import why_attention
from metrics.wording.numbers import MISSING_WORDS
from metrics.wording.words import listed, listed_few


def theme_lead(measures: Sequence[Measured]) -> str:
    """What needs attention and why, what is better, what is steady, what misses its target."""
    concerns = [m for m in measures if need(m) is Need.ATTENTION]
    watched = [m for m in measures if need(m) is Need.WATCH]
    better = [m for m in measures if need(m) is Need.BETTER]
    same = [m for m in measures if need(m) is Need.STEADY]
    behind = [
        m for m in measures if m not in concerns and against_target(m) is AgainstTarget.MISSES
    ]
    why = [f"{lower_first(m.indicator.title)} ({why_attention(m)})" for m in concerns]
    parts = [
        f"Needs attention: {listed(why)}."
        if concerns
        else "No measure needs attention for how it moves.",
        f"To watch: {_titles(watched)}." if watched else "",
        f"Better: {_titles(better)}." if better else "",
        f"Steady: {_titles(same)}." if same else "",
        f"{'Misses its target' if len(behind) == 1 else 'Miss their targets'}: {_titles(behind)}."
        if behind
        else "",
    ]
    return " ".join(part for part in parts if part)


def amounts_words(shown: Amounts, month: Month) -> str:
    """Each amount in the month shown, in the order drawn."""
    told = "; ".join(f"{name} {one.points[-1].value or 0:.1f}" for name, one in shown.lines)
    return f"{month.label}, full-time equivalents: {told}."


def in_and_out_words(shown: InAndOut, month: Month) -> str:
    """Who came and who went in twelve months, and what is left of it."""
    return (
        f"In twelve months to {month.label}: {shown.came:.1f} started, {shown.went:.1f} left, "
        f"{shown.came - shown.went:+.1f} full-time equivalents in all."
    )


def make_up_words(title: str, parts: Sequence[Series]) -> str:
    """The make-up of a whole in one sentence, in the order of its values."""
    month = parts[0].points[-1].month.label
    told = [
        f"{s.points[-1].value:.0f}% {(s.split_label or '').lower()}"
        for s in parts
        if s.points[-1].value is not None
    ]
    if not told:
        missing = parts[0].points[-1].missing
        return f"{title} in {month}: {MISSING_WORDS[missing] if missing else 'no figure'}."
    return f"{title} in {month}: {'; '.join(told)}."


def themes_words(parts: Sequence[tuple[str, float, float | None]]) -> str:
    """The three most common themes, each with a year before."""
    top = sorted(parts, key=lambda part: -part[1])[:3]
    told = [
        f"{name.lower()} {now:.0f}%"
        + (f" ({before:.0f}% a year before)" if before is not None else "")
        for name, now, before in top
    ]
    return f"Most common in the last three months: {listed(told)}."


def _titles(measures: Sequence[Measured]) -> str:
    return listed_few([lower_first(measure.indicator.title) for measure in measures])
