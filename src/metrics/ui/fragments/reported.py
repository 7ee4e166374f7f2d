"""Figures as reported and now, in tables."""

from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup

from metrics.board.reported import MonthReported
from metrics.model.indicator import Unit
from metrics.model.reported import ReportedFigure
from metrics.ui.fragments.tables import table
from metrics.ui.fragments.text import in_lines
from metrics.wording.dates import short_day_words
from metrics.wording.numbers import value_text
from metrics.wording.reported import (
    changed_texts,
    figure_text,
    reason,
)


def months_table(months: Sequence[MonthReported], unit: Unit, *, about: str) -> Markup:
    """The months that were ever restated, latest first."""
    rows = [
        (
            month.month.label,
            _on(month.first),
            value_text(month.first.value, unit),
            _now(month, unit),
            str(len(month.changes)),
            _changes(month, unit),
        )
        for month in reversed(months)
        if month.changes
    ]
    heads = ("Month", "First on", "First reported", "Now", "Times changed", "When and why")
    caption = f"{about}: months restated"
    return table(heads, rows, caption=caption, numbers=3, then_words=1)


def figures_table(figures: Sequence[ReportedFigure], unit: Unit, *, about: str) -> Markup:
    """Every figure ever published, latest month first, each month oldest first."""
    in_order = sorted(figures, key=lambda figure: figure.month, reverse=True)
    rows = [
        (
            figure.month.label,
            figure_text(figure, unit),
            _on(figure),
            figure.edition_id,
            figure.published_by or "–",
            reason(figure),
            figure.definition_version,
            "Yes" if figure.is_current else "",
        )
        for figure in in_order
    ]
    heads = ("Month", "Value", "Published", "Edition", "By", "Why", "Definition", "Stands now")
    caption = f"{about}: every figure ever published"
    return table(heads, rows, caption=caption, numbers=1, then_words=6)


def _now(month: MonthReported, unit: Unit) -> str:
    """The figure that stands, with decimals enough to differ from the first where it does."""
    first, now = month.first.value, month.now.value
    if first is None or now is None or first == now:
        return figure_text(month.now, unit)
    return changed_texts(first, now, unit)[1]


def _changes(month: MonthReported, unit: Unit) -> Markup:
    """Every change in a line: one element, so that a narrow screen keeps it together."""
    lines = (
        Markup("{}, {}: {}").format(_on(now), _changed_to(before, now, unit), reason(now))
        for before, now in pairwise((month.first, *month.changes))
    )
    return Markup("<span>{}</span>").format(in_lines(lines))


def _changed_to(before: ReportedFigure, now: ReportedFigure, unit: Unit) -> str:
    """What a figure became, with decimals enough to differ from what it was."""
    if before.value is None or now.value is None:
        return figure_text(now, unit)
    return changed_texts(before.value, now.value, unit)[1]


def _on(figure: ReportedFigure) -> Markup:
    return Markup('<span class="er-nowrap">{}</span>').format(short_day_words(figure.published_at))
