"""The one way HTML gets on to the page: piece by piece, or a whole document."""

from itertools import groupby

import streamlit as st
from markupsafe import Markup

from metrics.figures.palette import Palette
from metrics.model.document import Document, Figure
from metrics.ui.figure import drawn, show_figure
from metrics.ui.fragments.blocks import block
from metrics.ui.fragments.text import joined


def show(*parts: Markup) -> None:
    """Put pieces of page on the page, one after another; words that are no Markup are escaped."""
    st.html(str(joined(parts)))


def show_document(document: Document, colours: Palette) -> None:
    """Put a document on the page, each of its sections apart from the others."""
    for section in document.sections:
        for _, run in groupby(section, key=lambda made: isinstance(made, Figure)):
            blocks = list(run)
            flowing = [block(made, colours) for made in blocks if not isinstance(made, Figure)]
            if flowing:
                show(*flowing)
            for made in blocks:
                if isinstance(made, Figure):
                    _show_picture(made, colours)


def _show_picture(made: Figure, colours: Palette) -> None:
    """A large picture in its card, with what is said beneath it."""
    with st.container(key=f"er-chart-{made.key}"):
        show_figure(drawn(made, colours), alt=made.alt, key=made.key)
        if made.beneath:
            show(*(block(words, colours) for words in made.beneath))
