"""What really changed: one row a change, linked to its chart and its area for improvement."""

from metrics.model.report import Measured
from metrics.ui.fragments.chips import variation_chip
from metrics.ui.fragments.text import link, text
from metrics.ui.links import indicator_address, page_address
from metrics.wording.numbers import point_text, target_text
from metrics.wording.words import pattern_words


def changes(measures: tuple[Measured, ...]) -> str:
    """The month's new signals; a line that says so when there are none."""
    if not measures:
        return (
            '<div class="er-card"><p class="er-change-none">Nothing changed by more than its ordinary '
            "month-to-month movement.</p></div>"
        )
    return f'<ul class="er-card er-changes">{"".join(_row(m) for m in measures)}</ul>'


def _row(measure: Measured) -> str:
    point, indicator = measure.point, measure.indicator
    value = point_text(point, indicator)
    target = target_text(point.target, indicator.unit, indicator.polarity)
    aim = f" (target {target})" if target else ""
    areas = "".join(
        " "
        + link(
            page_address("areas", point.month, area=area.id),
            f"Area {area.number}",
            about=area.wording,
        )
        for area in measure.areas
    )
    return (
        f'<li><span class="er-change-chip">{variation_chip(measure.series, point)}</span>'
        f'<span class="er-change-words"><b>{text(measure.title)}</b> {text(value)}, '
        f"{text(pattern_words(point) or '')}{text(aim)}.{areas}</span>"
        f'<span class="er-change-link">'
        f"{link(indicator_address(indicator.id, point.month), 'Open chart', about=f'of {indicator.title}')}"
        "</span></li>"
    )
