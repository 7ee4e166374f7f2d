"""Real tables: a series month by month, published values, definitions."""

from collections.abc import Sequence

from metrics.model.indicator import Indicator, Measure, Polarity
from metrics.model.report import Measured, PublishedPoint
from metrics.ui.fragments.chips import variation_chip
from metrics.ui.fragments.text import text
from metrics.wording.dates import day_words
from metrics.wording.measure import DIRECTION
from metrics.wording.numbers import (
    MISSING_WORDS,
    UNIT_WORDS,
    number,
    people_or_posts,
    point_text,
    target_text,
)

KINDS = {"standard": "Standard", "indicator": "Indicator", "outcome": "Outcome measure"}


def table(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    caption: str,
    numbers: int,
    then_words: int = 0,
) -> str:
    """A table whose cells are already HTML.

    The last `numbers` columns are numbers, but for `then_words` columns of words after them.
    """
    end = len(heads) - then_words
    kinds = ["er-number" if end - numbers <= n < end else "" for n in range(len(heads))]
    head = "".join(
        f'<th scope="col" class="{k}">{text(h)}</th>' for h, k in zip(heads, kinds, strict=True)
    )
    body = "".join(
        "<tr>"
        + f'<th scope="row">{row[0]}</th>'
        + "".join(
            f'<td class="{k}" data-head="{text(h)}">{c}</td>'
            for h, c, k in zip(heads[1:], row[1:], kinds[1:], strict=True)
        )
        + "</tr>"
        for row in rows
    )
    return (
        f'<div class="er-scroll" tabindex="0" role="region" aria-label="{text(caption)}">'
        f'<table class="er-table"><caption class="er-hidden">{text(caption)}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def series_table(measure: Measured) -> str:
    """Months, newest first: numerator, denominator, value, ordinary range, target, variation."""
    indicator = measure.indicator
    rows = []
    for point in reversed(measure.series.points):
        limits = (
            f"{number(point.lower_limit)} to {number(point.upper_limit)}"
            if point.lower_limit is not None and point.upper_limit is not None
            else "–"
        )
        rows.append(
            (
                text(point.month.label),
                text(point_text(point, indicator)),
                text(people_or_posts(point.numerator)),
                text(people_or_posts(point.denominator)),
                text(target_text(point.target, indicator.unit, Polarity.NO_JUDGEMENT) or "–"),
                text(limits),
                variation_chip(measure.series, point),
            )
        )
    heads = ("Month", "Value", "Numerator", "Denominator", "Target", "Ordinary range", "Variation")
    caption = f"{indicator.title} by month"
    return table(heads, rows, caption=caption, numbers=5, then_words=1)


def published_table(lines: tuple[tuple[PublishedPoint, ...], ...]) -> str:
    """Published values, a column a geography, symbols as words."""
    named = [line for line in lines if line]
    periods = sorted({point.period_end for line in named for point in line}, reverse=True)
    rows = []
    for period in periods:
        cells = [_cell(next((p for p in line if p.period_end == period), None)) for line in named]
        rows.append((text(day_words(period)), *cells))
    heads = ("Year to", *(line[-1].name for line in named))
    return table(heads, rows, caption="Published values by year", numbers=len(named))


def definition(indicator: Indicator) -> str:
    """The definition card."""
    lines = {
        "Question": indicator.question,
        "Definition": indicator.definition,
        "Kind": KINDS[indicator.kind],
        "Unit": UNIT_WORDS[indicator.unit],
        "Which way is good": DIRECTION[indicator.polarity].capitalize(),
        "How months are added": _window(indicator),
        "Signals": indicator.spc.off
        or f"Individuals chart; limits from the first {indicator.spc.baseline_points} months of the base",
        "Source": indicator.source,
        "Owner": indicator.owner,
        "Read with care": " ".join(indicator.caveats) or "–",
        "Reviewed": f"{day_words(indicator.reviewed)}; next due {day_words(indicator.review_due)}",
        "History": "; ".join(f"{day_words(c.date)}: {c.note}" for c in indicator.history),
    }
    made = "".join(f"<dt>{text(k)}</dt><dd>{text(v)}</dd>" for k, v in lines.items())
    return f'<dl class="er-definition">{made}</dl>'


def _window(indicator: Indicator) -> str:
    above, below = indicator.window.numerator, indicator.window.denominator
    if indicator.measure is Measure.QUANTILE:
        return "The exact middle value of every observation in the month"
    if (above, below) == (1, 1):
        return "Each month by itself; teams are added up before dividing"
    months = "month" if below == 1 else "months"
    return f"{above} months above the line, {below} {months} below it"


def _cell(point: PublishedPoint | None) -> str:
    if point is None:
        return "–"
    if point.value is None:
        return text(MISSING_WORDS[point.missing]) if point.missing else "–"
    return text(f"{point.value:,.1f}" + ("%" if point.unit == "percent" else ""))
