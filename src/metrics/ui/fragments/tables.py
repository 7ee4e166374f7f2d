"""Real tables: a series month by month, published values, definitions."""

from collections.abc import Sequence

from markupsafe import Markup

from metrics.model.document import Rows
from metrics.model.indicator import Indicator, Measure, Polarity
from metrics.model.report import Measured, PublishedPoint
from metrics.model.signal import BASELINE_POINTS
from metrics.ui.fragments.chips import lately_chip, this_month_chip
from metrics.ui.fragments.text import joined
from metrics.wording.dates import day_words
from metrics.wording.facts import expected_range_words
from metrics.wording.first_loads import column_names
from metrics.wording.measure import DIRECTION
from metrics.wording.numbers import (
    MISSING_WORDS,
    UNIT_WORDS,
    people_or_posts,
    point_text,
    target_text,
)
from metrics.wording.three_months import THREE_MONTHS, is_offered, three_months_text
from metrics.wording.told import start_words

KINDS = {"standard": "Standard", "indicator": "Indicator", "outcome": "Outcome measure"}

_HEAD = Markup('<th scope="col" class="{}">{}</th>')
_CELL = Markup('<td class="{}" data-head="{}">{}</td>')
_ROW = Markup('<tr><th scope="row">{}</th>{}</tr>')
_TABLE = Markup(
    '<div class="er-scroll" tabindex="0" role="region" aria-label="{caption}">'
    '<table class="er-table"><caption class="er-hidden">{caption}</caption>'
    "<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>"
)


def table(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    caption: str,
    numbers: int,
    then_words: int = 0,
) -> Markup:
    """A table whose cells are words, or pieces of page.

    The last `numbers` columns are numbers, but for `then_words` columns of words after them.
    """
    end = len(heads) - then_words
    kinds = ["er-number" if end - numbers <= n < end else "" for n in range(len(heads))]
    return _TABLE.format(
        caption=caption,
        head=joined(map(_HEAD.format, kinds, heads)),
        body=joined(
            _ROW.format(row[0], joined(map(_CELL.format, kinds[1:], heads[1:], row[1:])))
            for row in rows
        ),
    )


def rows_table(rows: Rows) -> Markup:
    """A picture's figures."""
    return table(rows.heads, rows.rows, caption=rows.caption, numbers=len(rows.heads) - 1)


def series_table(measure: Measured) -> Markup:
    """Months, newest first: value, numerator, denominator, target, what was expected, the three answers; and three
    months together, where a month has few behind it.
    """
    indicator = measure.indicator
    together = (THREE_MONTHS,) if is_offered(measure) else ()
    rows = []
    for point in reversed(measure.series.points):
        rows.append(
            (
                point.month.label,
                point_text(point, indicator),
                people_or_posts(point.numerator),
                people_or_posts(point.denominator),
                *(three_months_text(point, measure) for _ in together),
                target_text(point.target, indicator.unit, Polarity.NO_JUDGEMENT) or "–",
                expected_range_words(point, indicator.unit) or "–",
                this_month_chip(measure, point),
                start_words(measure, point) or "–",
                lately_chip(measure, point) or "–",
            )
        )
    heads = (
        "Month",
        "Value",
        "Numerator",
        "Denominator",
        *together,
        "Target",
        "Expected",
        "This month",
        "Against the start",
        "Lately",
    )
    caption = f"{indicator.title} by month"
    return table(heads, rows, caption=caption, numbers=len(heads) - 4, then_words=3)


def published_table(lines: tuple[tuple[PublishedPoint, ...], ...]) -> Markup:
    """Published values, a column a geography, symbols as words."""
    named = [line for line in lines if line]
    periods = sorted({point.period_end for line in named for point in line}, reverse=True)
    rows = []
    for period in periods:
        cells = [_cell(next((p for p in line if p.period_end == period), None)) for line in named]
        rows.append((day_words(period), *cells))
    heads = ("Year to", *(line[-1].name for line in named))
    return table(heads, rows, caption="Published values by year", numbers=len(named))


def definition(indicator: Indicator) -> Markup:
    """The definition card."""
    lines = {
        "Question": indicator.question,
        "Definition": indicator.definition,
        "Kind": KINDS[indicator.kind],
        "Unit": UNIT_WORDS[indicator.unit],
        "Which way is good": DIRECTION[indicator.polarity].capitalize(),
        "How months are added": _window(indicator),
        "Neighbouring months": _carry(indicator.carry),
        "What changed": indicator.spc.off
        or "Each month against what up to 24 months before it led to expect; the NHS tool's "
        f"labels from an individuals chart with limits from the first {BASELINE_POINTS} months of the base",
        "Source": _source(indicator),
        "Owner": indicator.owner,
        "Read with care": " ".join(indicator.caveats) or "–",
        "Reviewed": f"{day_words(indicator.reviewed)}; next due {day_words(indicator.review_due)}",
        "History": "; ".join(f"{day_words(c.date)}: {c.note}" for c in indicator.history),
    }
    made = joined(Markup("<dt>{}</dt><dd>{}</dd>").format(*line) for line in lines.items())
    return Markup('<dl class="er-definition">{}</dl>').format(made)


def _source(indicator: Indicator) -> str:
    if not indicator.columns:
        return indicator.source
    named = column_names(indicator.columns)
    return f"{indicator.source}; a month with nothing in {named} in any row is not recorded"


def _carry(carry: float | None) -> str:
    if carry is None:
        return "How alike they are is not declared"
    if carry in (0, 1):
        return "The same people or posts counted again" if carry else "Each counted afresh"
    return f"Partly the same counted again: {carry:g}, where 0 is each counted afresh and 1 all the same"


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
        return MISSING_WORDS[point.missing] if point.missing else "–"
    return f"{point.value:,.1f}" + ("%" if point.unit == "percent" else "")
