"""A list of what is new: one row each, with what it means and where it leads."""

from markupsafe import Markup

from metrics.model.document import Item, Items
from metrics.ui.fragments.chips import chip
from metrics.ui.fragments.text import card, joined, paragraph
from metrics.ui.fragments.words import inline, linked

_ROW = Markup(
    '<li><span class="er-change-chip">{}</span><span class="er-change-words">{}</span>'
    '<span class="er-change-link">{}</span></li>'
)


def items(block: Items) -> Markup:
    """The rows; a line that says so when there are none."""
    if not block.items:
        return card(paragraph(block.nothing, "er-change-none"))
    return Markup('<ul class="er-card er-changes">{}</ul>').format(joined(map(_row, block.items)))


def _row(item: Item) -> Markup:
    return _ROW.format(chip(item.chip), inline(item.words), linked(item.link))
