"""The smallest pieces: escaped text, headings, links, notices."""

from html import escape


def text(value: object) -> str:
    """Anything as text that a browser shows and never runs."""
    return escape(str(value), quote=True)


def heading(level: int, words: str, note: str | None = None) -> str:
    """A heading, with a line beneath it."""
    beneath = f'<p class="er-note">{text(note)}</p>' if note else ""
    return f'<h{level} class="er-h{level}">{text(words)}</h{level}>{beneath}'


def link(address: str, words: str, *, kind: str = "er-link", about: str | None = None) -> str:
    """A link in this window; `about` completes words that do not stand alone."""
    rest = f'<span class="er-hidden"> {text(about)}</span>' if about else ""
    return f'<a class="{kind}" href="{text(address)}" target="_self">{text(words)}{rest}</a>'


def paragraph(words: str, kind: str = "er-note") -> str:
    """A paragraph."""
    return f'<p class="{kind}">{text(words)}</p>'


def notice(words: str) -> str:
    """A notice that a screen reader announces."""
    return f'<div class="er-notice" role="status">{text(words)}</div>'
