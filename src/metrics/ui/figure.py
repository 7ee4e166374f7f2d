"""A figure on the page, with its words."""

import streamlit as st

from metrics.figures import Figure
from metrics.figures.make_up import make_up_over_time, pareto
from metrics.figures.palette import Palette
from metrics.figures.pictures import comings_and_goings, lines_over_time
from metrics.model import document
from metrics.model.document import InAndOut, Lines, Stack

CONFIG = {"displaylogo": False, "modeBarButtons": [["toImage"]], "displayModeBar": "hover"}


def show_figure(figure: Figure, *, alt: str, key: str) -> None:
    """Draw a figure in its own colours; its alt text tells the same."""
    st.plotly_chart(figure, theme=None, config=CONFIG, key=key, alt=alt, width="stretch")


def drawn(made: document.Figure, colours: Palette) -> Figure:
    """A document's large picture as a Plotly figure."""
    drawing = made.drawing
    if isinstance(drawing, Lines):
        return lines_over_time(tuple(drawing.lines), colours)
    if isinstance(drawing, InAndOut):
        return comings_and_goings(drawing.coming, drawing.going, colours)
    if isinstance(drawing, Stack):
        return make_up_over_time(drawing.parts, colours, worst=drawing.worst)
    return pareto(tuple(drawing.parts), colours)
