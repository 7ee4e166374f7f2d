"""Posts over time, comings and goings: pictures of amounts, with no judgement in their colours."""

import plotly.graph_objects as go

from metrics.figures.canvas import BOTTOM, TOP, blank, drawn_once
from metrics.figures.labels import APART, ROOM, moved_apart, shown
from metrics.figures.month_axis import month_axis
from metrics.figures.palette import Palette
from metrics.model.series import Point, Series

HEIGHT = 340


@drawn_once
def lines_over_time(series: tuple[tuple[str, Series], ...], colours: Palette) -> go.Figure:
    """Up to four series in one unit, each named at its end; the first is what the rest aim at."""
    figure = blank(colours, HEIGHT)
    styles = (
        (colours.target, "6px,4px"),
        (colours.ink, "solid"),
        (colours.muted, "solid"),
        (colours.neutral, "dot"),
    )
    drawn = [(name, one) for name, one in series if _last(one)][: len(styles)]
    high = max((p.value or 0.0 for _, one in drawn for p in one.points), default=1.0) * 1.06 or 1.0
    places = [_end(one) / high * (HEIGHT - TOP - BOTTOM) for _, one in drawn]
    rows = zip(drawn, styles, moved_apart(places, HEIGHT - TOP - BOTTOM, 2 * APART), strict=False)
    for (name, one), (colour, dash), move in rows:
        figure.add_trace(
            go.Scatter(
                x=[p.month.first_day for p in one.points],
                y=[p.value for p in one.points],
                mode="lines" if len(_known(one)) > 1 else "markers",
                line={"color": colour, "width": 2.4, "dash": dash},
                marker={"color": colour, "size": 8},
                connectgaps=False,
                hovertext=[_hover(name, p) for p in one.points],
                hoverinfo="text",
            )
        )
        last = _last(one)
        if last is None:
            continue
        figure.add_annotation(
            x=last.month.first_day, y=last.value, xanchor="left", xshift=10, yshift=move,
            showarrow=False, text=f"<b>{shown(name)}</b><br>{last.value:,.0f}", align="left",
            font={"color": colour, "size": 14.5},
        )  # fmt: skip
    month_axis(figure, [p.month for _, one in drawn for p in one.points])
    figure.update_yaxes(range=[0, high])
    figure.update_layout(margin={"r": ROOM})
    return figure


@drawn_once
def comings_and_goings(starters: Series, leavers: Series, colours: Palette) -> go.Figure:
    """Starters above the line and leavers, hatched, below it, month by month."""
    figure = blank(colours, HEIGHT)
    for one, name, colour, sign in (
        (starters, "Starters", colours.target, 1),
        (leavers, "Leavers", colours.common, -1),
    ):
        figure.add_trace(
            go.Bar(
                x=[p.month.first_day for p in one.points],
                y=[sign * p.value if p.value is not None else None for p in one.points],
                marker={
                    "color": colour,
                    "line": {"color": colour, "width": 1},
                    "pattern": {
                        "shape": "" if sign > 0 else "/",
                        "size": 6,
                        "fillmode": "overlay",
                        "fgcolor": colours.paper,
                        "solidity": 0.35,
                    },
                },
                hovertext=[_hover(name, p) for p in one.points],
                hoverinfo="text",
            )
        )
        figure.add_annotation(
            x=1, xref="paper", y=0, xanchor="left", xshift=12, yshift=sign * 16,
            showarrow=False, text=f"<b>{name}</b>", font={"color": colours.ink, "size": 14.5},
        )  # fmt: skip
    furthest = max((p.value or 0 for one in (starters, leavers) for p in one.points), default=1.0)
    step = 5 if furthest > 6 else 2
    ticks = [n * step for n in range(int(furthest // step) + 1)]
    figure.update_yaxes(
        tickvals=[-t for t in ticks[:0:-1]] + ticks, ticktext=[str(t) for t in ticks[:0:-1] + ticks],
        zeroline=True, zerolinecolor=colours.muted, zerolinewidth=1,
    )  # fmt: skip
    month_axis(figure, [p.month for one in (starters, leavers) for p in one.points])
    figure.update_layout(barmode="relative", bargap=0.3, margin={"r": 100})
    return figure


def _hover(name: str, point: Point) -> str:
    value = f"{point.value:,.1f}" if point.value is not None else "no figure"
    return f"<b>{shown(name)}</b><br>{point.month.label}: {value}"


def _known(series: Series) -> list[Point]:
    return [p for p in series.points if p.value is not None]


def _last(series: Series) -> Point | None:
    known = _known(series)
    return known[-1] if known else None


def _end(series: Series) -> float:
    last = _last(series)
    return (last.value or 0.0) if last else 0.0
