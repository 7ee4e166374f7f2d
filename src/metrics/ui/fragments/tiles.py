"""Tiles: a measure's value, target, mini chart, message and chips."""

from markupsafe import Markup

from metrics.figures.palette import Palette
from metrics.model.report import Measured
from metrics.ui.fragments.charts import mini_image
from metrics.ui.fragments.chips import target_chip, variation_chip
from metrics.ui.fragments.text import joined, link
from metrics.ui.links import indicator_address
from metrics.wording.numbers import target_text, value_text
from metrics.wording.tile import tile_caption

_TILE = Markup(
    '<article class="er-tile">'
    '<h3 class="er-tile-name">{name}</h3>'
    '<p class="{kind}">{value}</p>'
    '<p class="er-target">{target}</p>'
    "{chart}"
    '<p class="er-caption">{caption}</p>'
    '<p class="er-chips">{variation}{against}</p>'
    "</article>"
)


def tiles(measures: tuple[Measured, ...], colours: Palette) -> Markup:
    """A row of tiles; on a phone they stack."""
    made = joined(Markup("<li>{}</li>").format(tile(measure, colours)) for measure in measures)
    return Markup('<ul class="er-tiles er-tiles-{}">{}</ul>').format(len(measures), made)


def tile(measure: Measured, colours: Palette) -> Markup:
    """One measure: value, target, mini chart, what changed, how many, chips."""
    point, indicator = measure.point, measure.indicator
    target = target_text(point.target, indicator.unit, indicator.polarity)
    address = indicator_address(indicator.id, point.month)
    return _TILE.format(
        name=link(address, measure.title),
        kind="er-value" if point.value is not None else "er-value er-absent",
        value=value_text(point.value, indicator.unit, missing=point.missing),
        target=f"target {target}" if target else "no target",
        chart=mini_image(measure, colours),
        caption=tile_caption(measure),
        variation=variation_chip(measure.series, point),
        against=target_chip(measure),
    )
