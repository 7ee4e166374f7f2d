"""The grid: every measure in a real table, which becomes a list of rows on a phone."""

from metrics.figures.palette import Palette
from metrics.model.month import Month
from metrics.model.report import Measured, ThemeGroup
from metrics.ui.fragments.charts import mini_image
from metrics.ui.fragments.chips import target_chip, variation_chip
from metrics.ui.fragments.text import link, text
from metrics.ui.links import indicator_address
from metrics.wording.measure import DIRECTION
from metrics.wording.numbers import number, people_or_posts, point_text, target_text
from metrics.wording.words import theme_name

HEADS = ("Measure", "", "Target", "England", "Last 24 months", "Variation", "Against target", "Of")
COLUMNS = len(HEADS)


def grid(groups: tuple[ThemeGroup, ...], month: Month, colours: Palette) -> str:
    """A table of measures in groups, one theme each."""
    named = [head or month.label for head in HEADS]
    heads = "".join(f'<th scope="col">{text(head)}</th>' for head in named)
    bodies = "".join(_group(group, colours, len(groups) > 1) for group in groups)
    return (
        '<div class="er-card er-scroll"><table class="er-grid">'
        f'<caption class="er-hidden">Every measure, {text(month.label)}</caption>'
        f"<thead><tr>{heads}</tr></thead>{bodies}</table></div>"
    )


def _group(group: ThemeGroup, colours: Palette, is_named: bool) -> str:
    head = (
        f'<tr class="er-theme"><th scope="rowgroup" colspan="{COLUMNS}">'
        f"{text(theme_name(group.theme))}</th></tr>"
        if is_named
        else ""
    )
    return f"<tbody>{head}{''.join(_row(measure, colours) for measure in group.rows)}</tbody>"


def _row(measure: Measured, colours: Palette) -> str:
    point, indicator = measure.point, measure.indicator
    value = point_text(point, indicator)
    target = target_text(point.target, indicator.unit, indicator.polarity) or "–"
    kind = "er-figure" if point.value is not None else "er-figure er-absent"
    cells = (
        ("Target", "er-number", text(target)),
        ("England", "er-number", _england(measure)),
        ("Last 24 months", "er-chart", mini_image(measure, colours, width=190, height=40)),
        ("Variation", "er-variation", variation_chip(measure.series, point)),
        ("Against target", "er-against", target_chip(measure) or '<span class="er-quiet">–</span>'),
        ("Of", "er-number er-of", text(people_or_posts(point.denominator))),
    )
    made = "".join(f'<td class="{k}" data-head="{head}">{cell}</td>' for head, k, cell in cells)
    return (
        f'<tr><th scope="row" class="er-name">{_name(measure)}</th>'
        f'<td class="{kind}" data-head="Value">{text(value)}</td>{made}</tr>'
    )


def _name(measure: Measured) -> str:
    indicator, label = measure.indicator, measure.series.split_label
    address = indicator_address(indicator.id, measure.point.month)
    note = f"most common: {label.lower()}" if label else indicator.subtitle
    return (
        f"{link(address, indicator.title)}"
        f'<span class="er-under">{text(note)}; {text(DIRECTION[indicator.polarity])}</span>'
    )


def _england(measure: Measured) -> str:
    """England's latest published figure by then, with its year: it is older than ours."""
    point = measure.england
    if point is None or point.value is None:
        return '<span class="er-quiet">–</span>'
    suffix = "%" if measure.indicator.unit == "percent" else ""
    year = f'<span class="er-under">{point.period_end:%b %Y}</span>'
    return f"{text(number(point.value) + suffix)}{year}"
