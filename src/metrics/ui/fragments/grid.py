"""The grid: every measure in a real table, which becomes a list of rows on a phone."""

from markupsafe import Markup

from metrics.figures.palette import Palette
from metrics.model.month import Month
from metrics.model.report import Measured, ThemeGroup
from metrics.ui.fragments.charts import mini_image
from metrics.ui.fragments.chips import target_chip, variation_chip
from metrics.ui.fragments.text import NOTHING, joined, link
from metrics.ui.links import indicator_address
from metrics.wording.measure import DIRECTION
from metrics.wording.numbers import number, people_or_posts, target_text, value_text
from metrics.wording.words import theme_name

HEADS = ("Measure", "", "Target", "England", "Last 24 months", "Variation", "Against target", "Of")
COLUMNS = len(HEADS)
ABSENT = Markup('<span class="er-quiet">–</span>')
_GRID = Markup(
    '<div class="er-card er-scroll"><table class="er-grid">'
    '<caption class="er-hidden">Every measure, {month}</caption>'
    "<thead><tr>{heads}</tr></thead>{bodies}</table></div>"
)
_CELL = Markup('<td class="{}" data-head="{}">{}</td>')


def grid(groups: tuple[ThemeGroup, ...], month: Month, colours: Palette) -> Markup:
    """A table of measures in groups, one theme each."""
    named = [head or month.label for head in HEADS]
    heads = joined(Markup('<th scope="col">{}</th>').format(head) for head in named)
    bodies = joined(_group(group, colours, len(groups) > 1) for group in groups)
    return _GRID.format(month=month.label, heads=heads, bodies=bodies)


def _group(group: ThemeGroup, colours: Palette, is_named: bool) -> Markup:
    head = Markup('<tr class="er-theme"><th scope="rowgroup" colspan="{}">{}</th></tr>').format(
        COLUMNS, theme_name(group.theme)
    )
    rows = joined(_row(measure, colours) for measure in group.rows)
    return Markup("<tbody>{}{}</tbody>").format(head if is_named else NOTHING, rows)


def _row(measure: Measured, colours: Palette) -> Markup:
    point, indicator = measure.point, measure.indicator
    value = value_text(point.value, indicator.unit, missing=point.missing)
    target = target_text(point.target, indicator.unit, indicator.polarity) or "–"
    kind = "er-figure" if point.value is not None else "er-figure er-absent"
    cells = (
        (kind, "Value", value),
        ("er-number", "Target", target),
        ("er-number", "England", _england(measure)),
        ("er-chart", "Last 24 months", mini_image(measure, colours, width=190, height=40)),
        ("er-variation", "Variation", variation_chip(measure.series, point)),
        ("er-against", "Against target", target_chip(measure) or ABSENT),
        ("er-number er-of", "Of", people_or_posts(point.denominator)),
    )
    made = joined(_CELL.format(*cell) for cell in cells)
    return Markup('<tr><th scope="row" class="er-name">{}</th>{}</tr>').format(_name(measure), made)


def _name(measure: Measured) -> Markup:
    indicator, label = measure.indicator, measure.series.split_label
    address = indicator_address(indicator.id, measure.point.month)
    note = f"most common: {label.lower()}" if label else indicator.subtitle
    return Markup('{}<span class="er-under">{}; {}</span>').format(
        link(address, indicator.title), note, DIRECTION[indicator.polarity]
    )


def _england(measure: Measured) -> Markup:
    """England's latest published figure by then, with its year: it is older than ours."""
    point = measure.england
    if point is None or point.value is None:
        return ABSENT
    suffix = "%" if measure.indicator.unit == "percent" else ""
    return Markup('{}<span class="er-under">{}</span>').format(
        number(point.value) + suffix, f"{point.period_end:%b %Y}"
    )
