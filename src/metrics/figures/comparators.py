"""Compared with whom: every authority as a dot, and published series side by side."""

import plotly.graph_objects as go

from metrics.figures.palette import Palette
from metrics.figures.spc_chart import blank
from metrics.model.report import Comparison, PublishedPoint

STRIP_HEIGHT = 170
TREND_HEIGHT = 360
SUFFIX = {"percent": "%"}


def strip(
    comparison: Comparison, colours: Palette, *, own: float | None, own_name: str | None
) -> go.Figure:
    """Every authority's latest published value on one line; ours, England's and others' named."""
    figure = blank(colours, STRIP_HEIGHT)
    suffix = SUFFIX.get(comparison.england[-1].unit, "") if comparison.england else ""
    dots = [point for point in comparison.every_authority if point.value is not None]
    figure.add_trace(
        go.Scatter(
            x=[point.value for point in dots],
            y=[_scatter(n) for n in range(len(dots))],
            mode="markers",
            marker={"color": colours.others, "size": 8, "opacity": 0.85},
            hovertext=[f"{point.name}: {point.value:g}{suffix}" for point in dots],
            hoverinfo="text",
        )
    )
    named = [(own_name, own, colours.improvement, 1)] if own_name else []
    named += _latest(comparison, colours)
    for name, value, colour, row in named:
        if value is not None:
            _bar(figure, f"{name} {value:.1f}{suffix}", value, colour, row)
    figure.update_yaxes(visible=False, range=[-2.3, 2.3])
    figure.update_xaxes(
        type="linear", tickformat=None, ticksuffix=suffix, rangemode="tozero", showgrid=True,
        gridcolor=colours.hairline, nticks=8, zeroline=False,
    )  # fmt: skip
    figure.update_layout(margin={"l": 24, "r": 24, "t": 8, "b": 32})
    return figure


def published_trend(comparison: Comparison, colours: Palette) -> go.Figure:
    """An authority's published series with England, its region and its neighbours' median."""
    figure = blank(colours, TREND_HEIGHT)
    lines = [
        (comparison.england, colours.ink, "dot", 1.8),
        (comparison.region, colours.common, "solid", 1.8),
        (comparison.neighbours, colours.neutral, "dash", 1.8),
        (comparison.authority, colours.improvement, "solid", 2.8),
    ]
    drawn = [line for line in lines if any(point.value is not None for point in line[0])]
    suffix = SUFFIX.get(comparison.england[-1].unit, "") if comparison.england else ""
    heights = _label_heights([line[0] for line in drawn])
    for (points, colour, dash, width), height in zip(drawn, heights, strict=True):
        figure.add_trace(
            go.Scatter(
                x=[point.period_end for point in points],
                y=[point.value for point in points],
                mode="lines+markers",
                line={"color": colour, "width": width, "dash": dash},
                marker={"size": 6},
                connectgaps=False,
                hovertext=[_hover(point, suffix) for point in points],
                hoverinfo="text",
            )
        )
        last = _last(points)
        if last is not None and last.value is not None:
            figure.add_annotation(
                x=last.period_end, y=last.value, xanchor="left", xshift=10, yshift=height,
                showarrow=False, text=f"<b>{_short(last.name)}</b> {last.value:g}{suffix}",
                font={"color": colour, "size": 13.5},
            )  # fmt: skip
    figure.update_yaxes(rangemode="tozero", ticksuffix=suffix)
    ends = sorted({point.period_end for points, *_ in drawn for point in points})
    figure.update_xaxes(tickvals=ends, ticktext=[f"{end:%b %Y}" for end in ends])
    figure.update_layout(margin={"l": 48, "r": 210, "t": 12, "b": 36})
    return figure


def _latest(comparison: Comparison, colours: Palette) -> list[tuple[str, float | None, str, int]]:
    rows = (
        (comparison.authority, colours.improvement, 1),
        (comparison.england, colours.ink, -1),
        (comparison.region, colours.muted, 2),
        (comparison.neighbours, colours.neutral, -2),
    )
    found = []
    for points, colour, row in rows:
        at_latest = [p for p in points if p.period_end == comparison.period_end]
        if at_latest:
            found.append((_short(at_latest[-1].name), at_latest[-1].value, colour, row))
    return found


def _bar(figure: go.Figure, text: str, value: float, colour: str, row: int) -> None:
    figure.add_shape(
        type="line", x0=value, x1=value, y0=-0.9, y1=0.9, line={"color": colour, "width": 3}
    )
    figure.add_annotation(
        x=value, y=1.0 + 0.62 * (abs(row) - 1) if row > 0 else -1.0 - 0.62 * (abs(row) - 1),
        yanchor="bottom" if row > 0 else "top", text=f"<b>{text}</b>", showarrow=False,
        font={"color": colour, "size": 13.5},
    )  # fmt: skip


def _scatter(place: int) -> float:
    """A height that spreads neighbouring dots, the same every time."""
    return ((place * 37) % 17 - 8) / 12


def _last(points: tuple[PublishedPoint, ...]) -> PublishedPoint | None:
    known = [point for point in points if point.value is not None]
    return known[-1] if known else None


def _label_heights(lines: list[tuple[PublishedPoint, ...]]) -> list[int]:
    """How far each line's label moves so that none covers another."""
    ends = [(_last(line), n) for n, line in enumerate(lines)]
    values = sorted(((p.value or 0.0), n) for p, n in ends if p)
    every = [p.value for line in lines for p in line if p.value is not None]
    span = (max(every) if every else 1.0) or 1.0
    heights = [0] * len(lines)
    before = None
    for value, n in values:
        place = value / span * (TREND_HEIGHT - 60)
        wanted = place if before is None else max(place, before + 18)
        heights[n] = round(wanted - place)
        before = wanted
    return heights


def _hover(point: PublishedPoint, suffix: str) -> str:
    value = f"{point.value:g}{suffix}" if point.value is not None else "no figure"
    return f"<b>{point.name}</b><br>{point.period_end:%d %B %Y}: {value}"


def _short(name: str) -> str:
    return "Neighbours' median" if name.startswith("Statistical") else name
