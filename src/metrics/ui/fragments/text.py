"""The smallest pieces: headings, links, paragraphs, cards, notices.

A piece of page is Markup: a template written here, whose values are escaped as they are put in. Words
that are not Markup are escaped wherever they are put, so there is nothing to remember; the linter
refuses Markup made of anything but words written in the code.
"""

from collections.abc import Iterable

from markupsafe import Markup

NOTHING = Markup("")


def joined(parts: Iterable[str]) -> Markup:
    """Pieces one after another; plain words among them are escaped."""
    return NOTHING.join(parts)


def heading(level: int, words: str, note: str | None = None) -> Markup:
    """A heading, with a line beneath it."""
    beneath = paragraph(note) if note else NOTHING
    return Markup('<h{0} class="er-h{0}">{1}</h{0}>{2}').format(level, words, beneath)


def hidden_heading(level: int, words: str) -> Markup:
    """A heading for those who are read to, where the eye needs none."""
    return Markup('<h{0} class="er-hidden">{1}</h{0}>').format(level, words)


def message(words: str) -> Markup:
    """The title of a page that is a whole sentence."""
    return Markup('<h1 class="er-h1 er-message">{}</h1>').format(words)


def lead_paragraph(words: str, opening: str | None = None) -> Markup:
    """The paragraph under the title, its opening in bold."""
    if opening is None:
        return paragraph(words, "er-lead")
    return Markup('<p class="er-lead"><b>{}</b> {}</p>').format(opening, words)


def link(address: str, words: str, *, kind: str = "er-link", about: str | None = None) -> Markup:
    """A link in this window; `about` completes words that do not stand alone."""
    rest = Markup('<span class="er-hidden"> {}</span>').format(about) if about else NOTHING
    template = Markup('<a class="{}" href="{}" target="_self">{}{}</a>')
    return template.format(kind, address, words, rest)


def paragraph(words: str, kind: str = "er-note") -> Markup:
    """A paragraph."""
    return Markup('<p class="{}">{}</p>').format(kind, words)


def card(inside: str, kind: str = "er-card") -> Markup:
    """What stands together on paper of its own."""
    return Markup('<div class="{}">{}</div>').format(kind, inside)


def notice(words: str) -> Markup:
    """A notice that a screen reader announces."""
    return Markup('<div class="er-notice" role="status">{}</div>').format(words)


def in_lines(parts: Iterable[str]) -> Markup:
    """Words in lines one under another."""
    return Markup("<br>").join(parts)
