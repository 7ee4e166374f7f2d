"""What a reader can mend, as a message. Anything else is a bug and surfaces as one."""

import streamlit as st

from metrics.errors import MetricsError, NotFound
from metrics.ui.fragments.text import link, text


def show_error(error: MetricsError, *, nearest_address: str | None = None) -> None:
    """The error in its own words, with a link to the nearest valid choice where there is one."""
    offer = ""
    if isinstance(error, NotFound) and error.nearest and nearest_address:
        offer = f" {link(nearest_address, f'Show {error.nearest}')}"
    words = "<br>".join(text(line) for line in str(error).splitlines())
    st.html(
        '<h1 class="er-h1">That cannot be shown</h1>'
        f'<div class="er-notice" role="alert">{words}{offer}</div>'
    )
