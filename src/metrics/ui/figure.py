"""A figure on the page, with its words."""

import streamlit as st

from metrics.figures import Figure

CONFIG = {"displaylogo": False, "modeBarButtons": [["toImage"]], "displayModeBar": "hover"}


def show_figure(figure: Figure, *, alt: str, key: str) -> None:
    """Draw a figure in its own colours; its alt text tells the same."""
    st.plotly_chart(figure, theme=None, config=CONFIG, key=key, alt=alt, width="stretch")
