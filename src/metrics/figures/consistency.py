"""How far parts of one kind lie apart beyond chance, as a small line over two years."""

import plotly.graph_objects as go

from metrics.figures.canvas import blank, drawn_once
from metrics.figures.month_axis import month_axis
from metrics.figures.palette import Palette
from metrics.model.funnel import Consistency
from metrics.wording.consistency import month_words

HEIGHT = 150
LEAST = 5.0  # points the upright axis shows at least, so that a little does not look like much
ROOM = 84  # pixels at the right for the last value


@drawn_once
def consistency_line(told: Consistency, colours: Palette) -> go.Figure:
    """A line from nought up, broken where a month cannot be told, its last value named."""
    figure = blank(colours, HEIGHT)
    spreads = [month.spread_between for month in told.months]
    figure.add_trace(
        go.Scatter(
            x=[month.month.first_day for month in told.months],
            y=spreads,
            mode="lines+markers",
            line={"color": colours.target, "width": 2},
            marker={"size": 5},
            connectgaps=False,
            cliponaxis=False,
            hovertext=[month_words(month) for month in told.months],
            hoverinfo="text",
        )
    )
    last = told.months[-1]
    if last.spread_between is not None:
        figure.add_annotation(
            x=last.month.first_day, y=last.spread_between, xanchor="left", xshift=10,
            showarrow=False, text=f"{last.spread_between:.1f} points",
            font={"color": colours.target, "size": 14},
        )  # fmt: skip
    high = max(spread for spread in (*spreads, LEAST) if spread is not None)
    figure.update_yaxes(range=[0, high * 1.1], nticks=4)
    month_axis(figure, [month.month for month in told.months])
    figure.update_layout(margin={"r": ROOM})
    return figure
