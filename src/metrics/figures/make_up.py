"""The make-up of a whole month by month, and its parts now beside a year before."""

import plotly.graph_objects as go

from metrics.figures.canvas import BOTTOM, TOP, blank, drawn_once
from metrics.figures.labels import APART, ROOM, broken, moved_apart, shown
from metrics.figures.month_axis import month_axis
from metrics.figures.palette import Palette
from metrics.model.series import Point, Series

HEIGHT = 340
BAR = 40  # pixels a bar of the Pareto takes, with a name in two lines
NAME = 26  # letters in a line of such a name: a phone must keep room for the bars
PALEST = 0.86  # how far from the darkest shade to the paper the palest lies


@drawn_once
def make_up_over_time(
    parts: tuple[Series, ...], colours: Palette, *, worst: str | None = None
) -> go.Figure:
    """Shares of a whole in stacked columns in the order given, named at the right.

    One shade a part: the darkest is the worst part's, or the first's where none is the worst.
    """
    figure = blank(colours, HEIGHT)
    plot = HEIGHT - TOP - BOTTOM
    shares = [one.points[-1].value or 0.0 for one in parts]
    middles = [(sum(shares[:n]) + share / 2) / 100 * plot for n, share in enumerate(shares)]
    named = [n for n, share in enumerate(shares) if share >= 0.5]
    texts = [
        _share_first(share, one.split_label or one.split or "")
        for one, share in zip(parts, shares, strict=True)
    ]
    apart = APART * (2 if any("<br>" in texts[n] for n in named) else 1)
    moves = dict(zip(named, moved_apart([middles[n] for n in named], plot, apart), strict=True))
    darkest = next((n for n, one in enumerate(parts) if one.split == worst), 0)
    for place, (one, shade) in enumerate(
        zip(parts, shades(colours, len(parts), darkest), strict=True)
    ):
        name = one.split_label or one.split or ""
        figure.add_trace(
            go.Bar(
                x=[p.month.first_day for p in one.points],
                y=[p.value for p in one.points],
                marker={"color": shade, "line": {"color": colours.paper, "width": 0.6}},
                hovertext=[_hover(name, p) for p in one.points],
                hoverinfo="text",
            )
        )
        if place in moves:
            figure.add_annotation(
                x=1, xref="paper", y=middles[place] / plot * 100, xanchor="left", xshift=6,
                yshift=moves[place], showarrow=False, text=texts[place], align="left",
                font={"color": colours.ink, "size": 14},
            )  # fmt: skip
    figure.update_yaxes(range=[0, 100], ticksuffix="%", dtick=25)
    month_axis(figure, [p.month for one in parts for p in one.points])
    figure.update_xaxes(tickformat="%b<br>%Y")  # the names take the room of a narrow screen
    figure.update_layout(barmode="stack", bargap=0.06, margin={"r": ROOM})
    return figure


@drawn_once
def pareto(parts: tuple[tuple[str, float, float | None], ...], colours: Palette) -> go.Figure:
    """Names with a share now, the most common first; an upright mark shows the share before."""
    rows = sorted(parts, key=lambda part: part[1])
    names = [f"{broken(name, NAME)} <b>{now:.0f}%</b>" for name, now, _ in rows]
    figure = blank(colours, 50 + BAR * len(rows))
    figure.add_trace(
        go.Bar(
            y=names, x=[now for _, now, _ in rows], orientation="h", width=0.5,
            marker={"color": colours.target},
            hovertext=[f"<b>{shown(name)}</b><br>{now:.0f}% now" for name, now, _ in rows],
            hoverinfo="text",
        )
    )  # fmt: skip
    figure.add_trace(
        go.Scatter(
            y=names, x=[before for _, _, before in rows], mode="markers",
            marker={"symbol": "line-ns", "size": 9, "line": {"width": 2.4, "color": colours.common}},
            hovertext=[
                f"<b>{shown(name)}</b><br>{before:.0f}% before" if before is not None else ""
                for name, _, before in rows
            ],
            hoverinfo="text", cliponaxis=False,
        )
    )  # fmt: skip
    highest = max((max(now, before or 0.0) for _, now, before in rows), default=1.0)
    figure.update_xaxes(
        type="linear", tickformat=None, range=[0, highest * 1.06], ticksuffix="%", showgrid=True,
        gridcolor=colours.hairline,
    )  # fmt: skip
    figure.update_yaxes(
        type="category", automargin=True, nticks=len(rows) + 1, showgrid=False,
        tickfont={"size": 14, "color": colours.ink},
    )  # fmt: skip
    figure.update_layout(margin={"l": 8, "r": 20, "t": 8, "b": 34})
    return figure


def shades(colours: Palette, count: int, darkest: int = 0) -> list[str]:
    """So many shades, paler the further from the place of the darkest, far enough apart to tell."""
    ranks = sorted(range(count), key=lambda n: (abs(n - darkest), n))
    paling = _paling(colours, count)
    return [paling[ranks.index(n)] for n in range(count)]


def _paling(colours: Palette, count: int) -> list[str]:
    strong, weak = _parts(colours.target), _parts(colours.paper)
    steps = max(count - 1, 1)
    return [
        "#"
        + "".join(
            f"{round(s + (w - s) * n / steps * PALEST):02x}"
            for s, w in zip(strong, weak, strict=True)
        )
        for n in range(count)
    ]


def _share_first(share: float, name: str) -> str:
    """A part's label: its share stands out before its name, which may end in a number itself."""
    told = f"{share:.0f}%"
    return broken(f"{told} {name}").replace(told, f"<b>{told}</b>", 1)


def _hover(name: str, point: Point) -> str:
    value = f"{point.value:.1f}%" if point.value is not None else "no figure"
    return f"<b>{shown(name)}</b><br>{point.month.label}: {value}"


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
