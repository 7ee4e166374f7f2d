"""The one way HTML gets on to the page: piece by piece, or a whole document."""

import streamlit as st
from markupsafe import Markup

from metrics.figures.palette import Palette
from metrics.model.document import Document
from metrics.ui.fragments.blocks import block
from metrics.ui.fragments.text import joined


def show(*parts: Markup) -> None:
    """Put pieces of page on the page, one after another; words that are no Markup are escaped."""
    st.html(str(joined(parts)))


def show_document(document: Document, colours: Palette) -> None:
    """Put a document on the page, each of its sections apart from the others."""
    for section in document.sections:
        show(*(block(made, colours) for made in section))
