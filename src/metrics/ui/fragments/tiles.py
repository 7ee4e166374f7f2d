"""Tiles: a measure's value, target, mini chart, message and chips."""

from markupsafe import Markup

from metrics.figures.palette import Palette
from metrics.model.document import Tile, Tiles
from metrics.ui.fragments.charts import chart_image
from metrics.ui.fragments.chips import chip
from metrics.ui.fragments.text import joined
from metrics.ui.fragments.words import linked

_TILE = Markup(
    '<article class="er-tile">'
    '<h3 class="er-tile-name">{name}</h3>'
    '<p class="{kind}">{value}</p>'
    '<p class="er-target">{target}</p>'
    "{chart}"
    '<p class="er-caption">{caption}</p>'
    '<p class="er-chips">{chips}</p>'
    "</article>"
)


def tiles(block: Tiles, colours: Palette) -> Markup:
    """A row of tiles; on a phone they stack."""
    made = joined(Markup("<li>{}</li>").format(_tile(tile, colours)) for tile in block.tiles)
    return Markup('<ul class="er-tiles er-tiles-{}">{}</ul>').format(len(block.tiles), made)


def _tile(tile: Tile, colours: Palette) -> Markup:
    return _TILE.format(
        name=linked(tile.name),
        kind="er-value er-absent" if tile.is_missing else "er-value",
        value=tile.value,
        target=tile.target,
        chart=chart_image(tile.chart, colours),
        caption=tile.caption,
        chips=joined(map(chip, tile.chips)),
    )
