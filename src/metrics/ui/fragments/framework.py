"""The framework as a table, kind by kind."""

from collections.abc import Container, Mapping
from datetime import date

from markupsafe import Markup

from metrics.model.indicator import Indicator
from metrics.model.report import Scorecard
from metrics.ui.fragments.tables import KINDS, table
from metrics.ui.fragments.text import NOTHING, card, heading, joined, link
from metrics.ui.links import indicator_address
from metrics.wording.dates import short_day_words
from metrics.wording.framework import is_overdue
from metrics.wording.meanings import MEANINGS
from metrics.wording.numbers import target_text
from metrics.wording.words import theme_name

HEADS = ("Measure", "Theme", "Definition", "Owner", "Target", "Review due")


def framework(
    definitions: Mapping[str, Indicator],
    board: Scorecard,
    today: date,
    not_collected: Container[str] = (),
) -> Markup:
    """One table for each kind: standards, indicators, outcome measures.

    Those that need an extract nobody has ever loaded say so.
    """
    targets = {
        m.indicator.id: target_text(m.point.target, m.indicator.unit, m.indicator.polarity)
        for group in board.groups
        for m in group.rows
    }
    parts = []
    for kind, name in KINDS.items():
        own = sorted((i for i in definitions.values() if i.kind == kind), key=lambda i: i.title)
        if own:
            rows = [
                _row(i, targets.get(i.id), board, today, is_collected=i.id not in not_collected)
                for i in own
            ]
            made = table(HEADS, rows, caption=f"{name}s", numbers=0)
            parts.append(heading(2, f"{name}s") + card(made))
    return joined(parts)


def meanings() -> Markup:
    """What the words that are told of a month mean."""
    told = joined(Markup("<dt>{}</dt><dd>{}</dd>").format(*one) for one in MEANINGS)
    return heading(2, "What the words mean") + card(
        Markup('<dl class="er-definition">{}</dl>').format(told)
    )


def _row(
    indicator: Indicator, target: str | None, board: Scorecard, today: date, *, is_collected: bool
) -> tuple[str, ...]:
    late = Markup(' <b class="er-evidence-none">overdue</b>')
    draft = " (draft)" if indicator.status == "draft" else ""
    absent = "" if is_collected else " (not collected)"
    return (
        link(indicator_address(indicator.id, board.month), indicator.title)
        + Markup('<span class="er-under">{}</span>').format(indicator.subtitle + draft + absent),
        theme_name(indicator.theme),
        indicator.definition,
        indicator.owner,
        target or "none set",
        short_day_words(indicator.review_due) + (late if is_overdue(indicator, today) else NOTHING),
    )
