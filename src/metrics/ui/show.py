"""The one way HTML gets on to the page."""

import streamlit as st
from markupsafe import Markup

from metrics.ui.fragments.text import joined


def show(*parts: Markup) -> None:
    """Put pieces of page on the page, one after another; words that are no Markup are escaped."""
    st.html(str(joined(parts)))
