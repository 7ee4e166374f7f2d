"""What a reader can mend, as a message. Anything else is a bug and surfaces as one."""

from pathlib import Path

from markupsafe import Markup

from metrics.errors import MetricsError, NotFound
from metrics.model.home import Home
from metrics.ui.fragments.text import NOTHING, heading, in_lines, link
from metrics.ui.show import show


def show_error(error: MetricsError, home: Home, *, nearest_address: str | None = None) -> None:
    """The error in its own words, with a link to the nearest valid choice where there is one."""
    offer = NOTHING
    if isinstance(error, NotFound) and error.nearest and nearest_address:
        offer = Markup(" {}").format(link(nearest_address, f"Show {error.nearest_title}"))
    words = in_lines(without_places(str(error), home).splitlines())
    show(
        heading(1, "That cannot be shown"),
        Markup('<div class="er-notice" role="alert">{}{}</div>').format(words, offer),
    )


def without_places(text: str, home: Home) -> str:
    """The same without where things lie on the server: that is for whoever runs it, in the terminal."""
    places = ((home.folder, "(home)"), (home.root, "(program)"), (Path.home(), "(account)"))
    for place, words in places:
        for written in (place.absolute(), place.resolve()):
            text = text.replace(str(written), words)
    return text
