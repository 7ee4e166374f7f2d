"""Tiles: a measure's value, target, mini chart, message and chips."""

from metrics.figures.palette import Palette
from metrics.model.report import Measured
from metrics.ui.fragments.charts import mini_image
from metrics.ui.fragments.chips import target_chip, variation_chip
from metrics.ui.fragments.text import link, text
from metrics.ui.links import indicator_address
from metrics.wording.numbers import point_text, target_text
from metrics.wording.tile import tile_caption


def tiles(measures: tuple[Measured, ...], colours: Palette) -> str:
    """A row of tiles; on a phone they stack."""
    made = "".join(f"<li>{tile(measure, colours)}</li>" for measure in measures)
    return f'<ul class="er-tiles er-tiles-{len(measures)}">{made}</ul>'


def tile(measure: Measured, colours: Palette) -> str:
    """One measure: value, target, mini chart, what changed, how many, chips."""
    point, indicator = measure.point, measure.indicator
    target = target_text(point.target, indicator.unit, indicator.polarity)
    value = point_text(point, indicator)
    address = indicator_address(indicator.id, point.month)
    return (
        '<article class="er-tile">'
        f'<h3 class="er-tile-name">{link(address, measure.title)}</h3>'
        f'<p class="{"er-value" if point.value is not None else "er-value er-absent"}">{text(value)}</p>'
        f'<p class="er-target">{text(f"target {target}" if target else "no target")}</p>'
        f"{mini_image(measure, colours)}"
        f'<p class="er-caption">{text(tile_caption(measure))}</p>'
        f'<p class="er-chips">{variation_chip(measure.series, point)}{target_chip(measure)}</p>'
        "</article>"
    )
