"""An empty figure in the house style, which every chart starts from; and each chart drawn once."""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, cast

import plotly.graph_objects as go

from metrics.figures.palette import Palette

FONT = '"Source Sans", sans-serif'
LEFT, RIGHT, TOP, BOTTOM = 50, 116, 12, 40  # pixels around the plot


KEPT = 100  # charts that are kept, about 50 kB each
Given = ParamSpec("Given")


def drawn_once(draw: Callable[Given, go.Figure]) -> Callable[Given, go.Figure]:
    """The same function, which draws what it is given again only when it has not lately drawn it.

    Plotly checks every property of every mark, which is most of what a page costs; the figures are
    frozen answers away from their pages, and nobody changes one that has been drawn.
    """
    return cast("Callable[Given, go.Figure]", lru_cache(maxsize=KEPT)(draw))


def blank(colours: Palette, height: int) -> go.Figure:
    """An empty figure: no title, legend, gradient or zoom; the page carries the words."""
    figure = go.Figure()
    figure.update_layout(
        template="none",
        height=height,
        margin={"l": LEFT, "r": RIGHT, "t": TOP, "b": BOTTOM},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": FONT, "size": 14, "color": colours.muted},
        hoverlabel={
            "bgcolor": colours.paper,
            "bordercolor": colours.mean,
            "font": {"family": FONT, "color": colours.ink, "size": 14},
            "align": "left",
        },
        modebar={"bgcolor": "rgba(0,0,0,0)", "color": colours.muted, "activecolor": colours.ink},
        showlegend=False,
        dragmode=False,
        separators=".,",
    )
    figure.update_xaxes(
        showgrid=False,
        showline=False,
        zeroline=False,
        fixedrange=True,
        tickformat="%b %Y",
        tickangle=0,
        ticklabelstandoff=6,
    )
    figure.update_yaxes(
        gridcolor=colours.hairline,
        zeroline=False,
        fixedrange=True,
        nticks=6,
        ticklabelstandoff=6,
    )
    return figure
