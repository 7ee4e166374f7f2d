"""An empty figure in the house style, which every chart starts from."""

import plotly.graph_objects as go

from metrics.figures.palette import Palette

FONT = '"Source Sans", sans-serif'
LEFT, RIGHT, TOP, BOTTOM = 50, 116, 12, 40  # pixels around the plot


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
