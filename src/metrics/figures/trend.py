"""A published series year by year: an authority, England, its region, its neighbours' median."""

from datetime import timedelta

import plotly.graph_objects as go

from metrics.figures.canvas import BOTTOM, TOP, blank, drawn_once
from metrics.figures.comparators import short_name, suffix_of
from metrics.figures.labels import APART, ROOM, broken, moved_apart, shown
from metrics.figures.palette import Palette
from metrics.model.report import Comparison, PublishedPoint

HEIGHT = 380
MARGIN = timedelta(days=90)  # before the first period
SYMBOLS = {"dot": "diamond", "solid": "circle", "dash": "triangle-up"}
Line = tuple[PublishedPoint, ...]


@drawn_once
def published_trend(comparison: Comparison, colours: Palette) -> go.Figure:
    """At most four lines, each named at its end; a year without a value is a gap."""
    suffix = suffix_of(comparison)
    lines = (
        (comparison.england, colours.ink, "dot", 1.8),
        (comparison.region, colours.muted, "solid", 1.8),
        (comparison.neighbours, colours.neutral, "dash", 1.8),
        (comparison.authority, colours.improvement, "solid", 3.0),
    )
    drawn = [line for line in lines if _last(line[0])]
    values = [p.value for points, *_ in drawn for p in points if p.value is not None]
    high = max(values, default=1.0) * 1.08 or 1.0
    figure = blank(colours, HEIGHT)
    plot = HEIGHT - TOP - BOTTOM
    ends = [_end(points) / high * plot for points, *_ in drawn]
    for (points, colour, dash, width), move in zip(
        drawn, moved_apart(ends, plot, 2 * APART), strict=True
    ):
        _add_line(figure, points, colour, dash, width, suffix)
        _name_end(figure, points, colour, move, suffix)
    figure.update_yaxes(range=[0, high], ticksuffix=suffix)
    periods = sorted({point.period_end for points, *_ in drawn for point in points})
    if periods:
        figure.update_xaxes(
            range=[periods[0] - MARGIN, periods[-1] + MARGIN / 2],
            tickvals=periods[::-2],
            ticktext=[str(period.year) for period in periods[::-2]],
        )
    figure.update_layout(margin={"r": ROOM})
    return figure


def _add_line(
    figure: go.Figure, points: Line, colour: str, dash: str, width: float, suffix: str
) -> None:
    figure.add_trace(
        go.Scatter(
            x=[point.period_end for point in points],
            y=[point.value for point in points],
            mode="lines+markers",
            line={"color": colour, "width": width, "dash": dash},
            marker={"size": 7, "symbol": SYMBOLS[dash]},
            connectgaps=False,
            cliponaxis=False,
            hovertext=[_hover(point, suffix) for point in points],
            hoverinfo="text",
        )
    )


def _name_end(figure: go.Figure, points: Line, colour: str, move: float, suffix: str) -> None:
    last = _last(points)
    if last is None or last.value is None:
        return
    figure.add_annotation(
        x=last.period_end, y=last.value, xanchor="left", xshift=12, yshift=move, showarrow=False,
        text=broken(f"{short_name(last.name)} {last.value:,.1f}{suffix}"), align="left",
        font={"color": colour, "size": 14},
    )  # fmt: skip


def _last(points: Line) -> PublishedPoint | None:
    known = [point for point in points if point.value is not None]
    return known[-1] if known else None


def _end(points: Line) -> float:
    last = _last(points)
    return (last.value or 0.0) if last else 0.0


def _hover(point: PublishedPoint, suffix: str) -> str:
    value = f"{point.value:,.1f}{suffix}" if point.value is not None else "no figure"
    ended = point.period_end
    return f"<b>{shown(short_name(point.name))}</b><br>Year to {ended.day} {ended:%B %Y}: {value}"
