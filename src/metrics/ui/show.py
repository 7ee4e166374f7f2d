"""The one way HTML gets on to the page: piece by piece, or a whole document."""

from itertools import groupby

import streamlit as st
from markupsafe import Markup

from metrics.figures.palette import Palette
from metrics.model.document import Document, Figure
from metrics.ui.figure import drawn, show_figure
from metrics.ui.fragments.blocks import block
from metrics.ui.fragments.tables import rows_table
from metrics.ui.fragments.text import heading, joined, paragraph


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
    """A large picture in its card: its message, then its words, its figures and what leads on."""
    with st.container(key=f"er-chart-{made.key}"):
        show(heading(3, made.message))
        show_figure(drawn(made, colours), alt=made.alt, key=made.key)
        show(paragraph(made.alt), *(block(words, colours) for words in made.beneath))
        with (
            st.container(key=f"er-actions-{made.key}"),
            st.popover("View as table", key=f"table-{made.key}"),
        ):
            show(rows_table(made.rows))
