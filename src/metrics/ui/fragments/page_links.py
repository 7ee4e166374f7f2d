"""The way past the header, and the pages as links in a landmark of their own."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from markupsafe import Markup

from metrics.ui.fragments.text import NOTHING, joined

CONTENT = "er-content"  # where a page's own content begins
_PAST = Markup('<a class="er-skip" href="#{}" target="_self">Skip to content</a>')
_BEGINS = Markup('<div id="{}" class="er-hidden" tabindex="-1">{}</div>')
_PAGES = Markup('<nav class="er-nav" aria-label="Pages"><ul>{}</ul></nav>')
_LINK = Markup('<li><a href="{}" target="_self"{}>{}</a></li>')


class Current(StrEnum):
    """What a link of the navigation says of itself where the reader is in it."""

    PAGE = "page"  # it leads to the page shown
    SECTION = "true"  # the page shown belongs to it


@dataclass(frozen=True)
class PageLink:
    """A page in the navigation."""

    title: str
    address: str
    current: Current | None = None


def way_past() -> Markup:
    """The first link of a page, seen when it has the focus: it leads past the header."""
    return _PAST.format(CONTENT)


def content_begins(title: str) -> Markup:
    """Where that link leads; who is read to hears the page's title there."""
    return _BEGINS.format(CONTENT, title)


def page_links(links: Iterable[PageLink]) -> Markup:
    """The navigation, the page shown marked for the eye and for those who are read to."""
    return _PAGES.format(
        joined(_LINK.format(link.address, _mark(link.current), link.title) for link in links)
    )


def _mark(current: Current | None) -> Markup:
    return Markup(' aria-current="{}"').format(current) if current else NOTHING
