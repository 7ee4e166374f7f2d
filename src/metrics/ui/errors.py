"""What a reader can mend, as a message. Anything else is a bug and surfaces as one."""

from markupsafe import Markup

from metrics.errors import MetricsError, NotFound
from metrics.ui.fragments.text import NOTHING, heading, in_lines, link
from metrics.ui.show import show


def show_error(error: MetricsError, *, nearest_address: str | None = None) -> None:
    """The error in its own words, with a link to the nearest valid choice where there is one."""
    offer = NOTHING
    if isinstance(error, NotFound) and error.nearest and nearest_address:
        offer = Markup(" {}").format(link(nearest_address, f"Show {error.nearest}"))
    words = in_lines(str(error).splitlines())
    show(
        heading(1, "That cannot be shown"),
        Markup('<div class="er-notice" role="alert">{}{}</div>').format(words, offer),
    )
