"""Words of a document as HTML: plain, standing out, leading somewhere."""

from markupsafe import Markup

from metrics.model.document import Link, Strong, Words
from metrics.ui.fragments.text import joined, link
from metrics.ui.links import place_address


def inline(words: Words) -> Markup:
    """Words one after another."""
    return joined(map(_part, words))


def linked(to: Link) -> Markup:
    """A link to a place of the dashboard."""
    return link(place_address(to.to), to.words, about=to.about)


def _part(part: str | Strong | Link) -> str:
    if isinstance(part, Link):
        return linked(part)
    return Markup("<b>{}</b>").format(part.words) if isinstance(part, Strong) else part
