"""The few pictures only one theme has: posts over time, comings and goings, make-up, themes."""

import plotly.graph_objects as go

from metrics.figures.palette import Palette
from metrics.figures.spc_chart import blank
from metrics.model.series import Series

HEIGHT = 340


def lines_over_time(series: list[tuple[str, Series]], colours: Palette) -> go.Figure:
    """Up to four series in one unit, each named at its end."""
    figure = blank(colours, HEIGHT)
    styles = [
        (colours.muted, "dash"), (colours.target, "solid"),
        (colours.neutral, "solid"), (colours.ink, "dot"),
    ]  # fmt: skip
    for (name, one), (colour, dash) in zip(series, styles, strict=False):
        known = [p for p in one.points if p.value is not None]
        figure.add_trace(
            go.Scatter(
                x=[p.month.first_day for p in one.points], y=[p.value for p in one.points],
                mode="lines", line={"color": colour, "width": 2.2, "dash": dash}, connectgaps=False,
                hovertext=[f"<b>{name}</b><br>{p.month.label}: {p.value or 0:.1f}" for p in one.points],
                hoverinfo="text",
            )
        )  # fmt: skip
        if known:
            figure.add_annotation(
                x=known[-1].month.first_day, y=known[-1].value, xanchor="left", xshift=8,
                showarrow=False, text=f"<b>{name}</b> {known[-1].value:.0f}",
                font={"color": colour, "size": 13.5},
            )  # fmt: skip
    figure.update_yaxes(rangemode="tozero")
    figure.update_layout(margin={"l": 44, "r": 150, "t": 12, "b": 36})
    return figure


def comings_and_goings(starters: Series, leavers: Series, colours: Palette) -> go.Figure:
    """Starters above the line and leavers below it, month by month."""
    figure = blank(colours, HEIGHT)
    for one, name, colour, sign in (
        (starters, "Starters", colours.target, 1),
        (leavers, "Leavers", colours.common, -1),
    ):
        figure.add_trace(
            go.Bar(
                x=[p.month.first_day for p in one.points],
                y=[sign * (p.value or 0) if p.value is not None else None for p in one.points],
                marker={"color": colour, "pattern": {"shape": "" if sign > 0 else "/", "size": 5}},
                hovertext=[f"<b>{name}</b><br>{p.month.label}: {p.value or 0:.1f}" for p in one.points],
                hoverinfo="text",
            )
        )  # fmt: skip
        figure.add_annotation(
            x=1, xref="paper", y=1 if sign > 0 else 0, yref="paper", xanchor="left", xshift=8,
            showarrow=False, text=f"<b>{name}</b>", font={"color": colour, "size": 13.5},
            yanchor="top" if sign > 0 else "bottom",
        )  # fmt: skip
    figure.update_layout(
        barmode="relative", bargap=0.25, margin={"l": 44, "r": 90, "t": 12, "b": 36}
    )
    return figure


def make_up_over_time(parts: tuple[Series, ...], colours: Palette) -> go.Figure:
    """The make-up of a whole, month by month: one shade a value, darkest first."""
    figure = blank(colours, HEIGHT)
    base = 0.0
    for place, one in enumerate(parts):
        shade = shades(colours, len(parts))[place]
        name = one.split_label or one.split or ""
        figure.add_trace(
            go.Bar(
                x=[p.month.first_day for p in one.points], y=[p.value for p in one.points],
                marker={"color": shade, "line": {"color": colours.paper, "width": 0.6}},
                hovertext=[f"<b>{name}</b><br>{p.month.label}: {p.value or 0:.1f}%" for p in one.points],
                hoverinfo="text",
            )
        )  # fmt: skip
        share = one.points[-1].value or 0.0
        if share >= 4:
            figure.add_annotation(
                x=1, xref="paper", y=base + share / 2, xanchor="left", xshift=8, showarrow=False,
                text=f"{name} {share:.0f}%", font={"color": colours.ink, "size": 13.5},
            )  # fmt: skip
        base += share
    figure.update_yaxes(range=[0, 100], ticksuffix="%")
    figure.update_layout(barmode="stack", bargap=0.12, margin={"l": 48, "r": 200, "t": 12, "b": 36})
    return figure


def pareto(parts: list[tuple[str, float, float | None]], colours: Palette) -> go.Figure:
    """Names with a share now and a share before, most common first; before is a hollow mark."""
    rows = sorted(parts, key=lambda part: part[1])
    figure = blank(colours, 60 + 30 * len(rows))
    figure.add_trace(
        go.Bar(
            y=[name for name, _, _ in rows], x=[now for _, now, _ in rows], orientation="h",
            marker={"color": colours.target}, width=0.55,
            text=[f"{now:.0f}%" for _, now, _ in rows], textposition="outside", hoverinfo="skip",
            textfont={"color": colours.ink},
        )
    )  # fmt: skip
    figure.add_trace(
        go.Scatter(
            y=[name for name, _, _ in rows], x=[before for _, _, before in rows], mode="markers",
            marker={"symbol": "line-ns-open", "size": 16, "color": colours.ink, "line": {"width": 2}},
            hovertext=[f"{name}: {before or 0:.0f}% a year before" for name, _, before in rows],
            hoverinfo="text",
        )
    )  # fmt: skip
    highest = max((max(now, before or 0) for _, now, before in rows), default=1.0)
    figure.update_xaxes(
        type="linear", tickformat=None, range=[0, highest * 1.15], ticksuffix="%", showgrid=True,
        gridcolor=colours.hairline,
    )  # fmt: skip
    figure.update_yaxes(nticks=None, tickfont={"size": 14, "color": colours.ink}, showgrid=False)
    figure.update_yaxes(type="category", automargin=True)
    figure.update_layout(margin={"l": 8, "r": 24, "t": 8, "b": 32})
    return figure


def shades(colours: Palette, count: int) -> list[str]:
    """Shades from the target's navy towards the band, far enough apart to tell."""
    strong, weak = _parts(colours.target), _parts(colours.band)
    steps = max(count - 1, 1)
    return [
        "#" + "".join(
            f"{round(s + (w - s) * n / steps * 0.92):02x}" for s, w in zip(strong, weak, strict=True)
        )
        for n in range(count)
    ]  # fmt: skip


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
