"""What really changed: one row a change, linked to its chart and its area for improvement."""

from markupsafe import Markup

from metrics.model.month import Month
from metrics.model.report import Area, Measured
from metrics.ui.fragments.chips import variation_chip
from metrics.ui.fragments.text import card, joined, link, paragraph
from metrics.ui.links import indicator_address, page_address
from metrics.wording.month import NOTHING_CHANGED, change_words

_ROW = Markup(
    '<li><span class="er-change-chip">{chip}</span>'
    '<span class="er-change-words"><b>{title}</b> {words}{areas}</span>'
    '<span class="er-change-link">{chart}</span></li>'
)


def changes(measures: tuple[Measured, ...]) -> Markup:
    """The month's new signals; a line that says so when there are none."""
    if not measures:
        return card(paragraph(NOTHING_CHANGED, "er-change-none"))
    rows = joined(_row(measure) for measure in measures)
    return Markup('<ul class="er-card er-changes">{}</ul>').format(rows)


def _row(measure: Measured) -> Markup:
    point, indicator = measure.point, measure.indicator
    address = indicator_address(indicator.id, point.month)
    return _ROW.format(
        chip=variation_chip(measure.series, point),
        title=measure.title,
        words=change_words(measure),
        areas=joined(_area(area, point.month) for area in measure.areas),
        chart=link(address, "Open chart", about=f"of {indicator.title}"),
    )


def _area(area: Area, month: Month) -> Markup:
    address = page_address("areas", month, area=area.id)
    return Markup(" {}").format(link(address, f"Area {area.number}", about=area.wording))
