"""Parts of one kind by size, between the lines that size and their usual difference leave room for."""

from dataclasses import dataclass

import plotly.graph_objects as go

from metrics.figures.canvas import BOTTOM, TOP, blank, drawn_once
from metrics.figures.labels import APART, broken, moved_apart, moved_clear, shown
from metrics.figures.palette import Palette
from metrics.model.funnel import Funnel, FunnelPart, Limits, Standing
from metrics.wording.funnel import outside_the_lines, percent, room, standing_words
from metrics.wording.numbers import number

HEIGHT = 300  # pixels between the axis and the top, more where many names need it
BELOW = BOTTOM + 22  # with the name of the axis
LETTERS = 22  # in a line of a name: a phone has no room for more
NAME_REACH = 0.25  # of the width, that a name takes on most screens
DOT = 9  # pixels
LINES = 74  # pixels at the right for the names of the lines
FULL = 100.0
MANY = 12  # from so many parts on, only those outside are named beside their dots
SYMBOLS = {
    Standing.WITHIN: "circle",
    Standing.OUTSIDE: "diamond",
    Standing.FAR_OUTSIDE: "square",
}
EDGES = (
    ("low_998", "outer", "solid"),
    ("low_95", "inner", "6px,4px"),
    ("high_95", "inner", "6px,4px"),
    ("high_998", "outer", "solid"),
)
SIZES = {Standing.WITHIN: 9, Standing.OUTSIDE: 12, Standing.FAR_OUTSIDE: 13}  # pixels


@dataclass(frozen=True)
class _Frame:
    """Where things lie: the room above the axis, in pixels and in percent."""

    low: float
    high: float
    past: float  # the size at which the lines end
    height: float
    colours: Palette

    def height_of(self, value: float) -> float:
        return (value - self.low) / (self.high - self.low) * self.height


@drawn_once
def funnel_plot(funnel: Funnel, colours: Palette) -> go.Figure:
    """A dot a part, named, its shape and colour saying where it lies; inner, outer and middle line named."""
    named = _named(funnel)
    frame = _frame(funnel, named, colours)
    figure = blank(colours, round(frame.height) + TOP + BELOW)
    _add_lines(figure, funnel, frame)
    _name_lines(figure, funnel, frame)
    figure.add_trace(_dots(funnel.parts, colours))
    if funnel.own:
        figure.add_trace(_ring(funnel.own, colours))
    _name_parts(figure, funnel, frame)
    figure.update_xaxes(
        type="linear", tickformat=None, range=[0, frame.past], nticks=6,
        title={"text": "Size: how many the share is of", "standoff": 8, "font": {"size": 14}},
    )  # fmt: skip
    figure.update_yaxes(range=[frame.low, frame.high], ticksuffix="%")
    figure.update_layout(margin={"r": LINES, "b": BELOW})
    return figure


def _named(funnel: Funnel) -> tuple[FunnelPart, ...]:
    """The parts whose names stand beside their dots: every one, of many those furthest outside, or the one
    that is asked about.
    """
    if funnel.own:
        return (funnel.own,)
    return funnel.parts if len(funnel.parts) <= MANY else outside_the_lines(funnel)[:MANY]


def _frame(funnel: Funnel, named: tuple[FunnelPart, ...], colours: Palette) -> _Frame:
    """A frame that shows every dot, what its size leaves room for, and the outer lines at the largest."""
    last = funnel.lines[-1]
    shown_values = [last.low_998, last.high_998]
    for part in (*funnel.parts, *([funnel.own] if funnel.own else [])):
        shown_values += [part.value, part.limits.low_95, part.limits.high_95]
    low, high = min(shown_values), max(shown_values)
    margin = (high - low) * 0.08 or 1.0
    return _Frame(
        low=max(low - margin, -margin / 2),
        high=min(high + margin, FULL + margin / 2),
        past=last.denominator,
        height=max(HEIGHT, sum(map(_height, named))),
        colours=colours,
    )


def _add_lines(figure: go.Figure, funnel: Funnel, frame: _Frame) -> None:
    for edge, _, dash in EDGES:
        figure.add_trace(_line(funnel.lines, edge, frame.colours.muted, dash))
    figure.add_trace(
        go.Scatter(
            x=[0, frame.past], y=[funnel.centre, funnel.centre], mode="lines",
            line={"color": frame.colours.target, "width": 1.4}, hoverinfo="skip",
        )
    )  # fmt: skip


def _name_lines(figure: go.Figure, funnel: Funnel, frame: _Frame) -> None:
    """Each line named where it ends."""
    last, colours = funnel.lines[-1], frame.colours
    named = [(getattr(last, edge), name, colours.muted) for edge, name, _ in EDGES]
    named.append((funnel.centre, "together", colours.target))
    places = [frame.height_of(value) for value, *_ in named]
    for (value, name, colour), move in zip(named, moved_apart(places, frame.height), strict=True):
        figure.add_annotation(
            x=1, xref="paper", y=value, xanchor="left", xshift=6, yshift=move, showarrow=False,
            text=name, font={"color": colour, "size": 13.5},
        )  # fmt: skip


def _line(lines: tuple[Limits, ...], edge: str, colour: str, dash: str) -> go.Scatter:
    return go.Scatter(
        x=[line.denominator for line in lines],
        y=[getattr(line, edge) for line in lines],
        mode="lines",
        line={"color": colour, "width": 1.2, "dash": dash},
        hoverinfo="skip",
    )


def _dots(parts: tuple[FunnelPart, ...], colours: Palette) -> go.Scatter:
    return go.Scatter(
        x=[part.denominator for part in parts],
        y=[part.value for part in parts],
        mode="markers",
        marker={
            "symbol": [SYMBOLS[part.standing] for part in parts],
            "size": [SIZES[part.standing] for part in parts],
            "color": [colours.of_way(part.meaning) for part in parts],
            "line": {"color": colours.paper, "width": 1},
            "opacity": 1,
        },
        cliponaxis=False,
        hovertext=[_hover(part) for part in parts],
        hoverinfo="text",
    )


def _ring(own: FunnelPart, colours: Palette) -> go.Scatter:
    """The one asked about, ringed, whether it is among the dots or not."""
    return go.Scatter(
        x=[own.denominator],
        y=[own.value],
        mode="markers",
        marker={
            "symbol": SYMBOLS[own.standing],
            "size": SIZES[own.standing] + 3,
            "color": colours.of_way(own.meaning),
            "line": {"color": colours.ink, "width": 2.4},
            "opacity": 1,
        },
        cliponaxis=False,
        hovertext=[_hover(own)],
        hoverinfo="text",
    )


def _name_parts(figure: go.Figure, funnel: Funnel, frame: _Frame) -> None:
    """Names beside their dots, each at a height of its own, so that none touches another however narrow
    the screen; a thin line leads back to the dot. Lines behind a name fade, dots do not.
    """
    colours, parts = frame.colours, _named(funnel)
    texts = [broken(part.name, LETTERS) for part in parts]
    places = [frame.height_of(part.value) for part in parts]
    moves = moved_clear(places, frame.height, [_height(part) for part in parts])
    for part, text, move in zip(parts, texts, moves, strict=True):
        is_judged = part.meaning is not None
        usual = part.denominator > frame.past / 2
        free = [side for side in (usual, not usual) if not _covers(funnel, part, move, frame, side)]
        is_left = free[0] if free else usual
        figure.add_annotation(
            x=part.denominator, y=part.value, ax=-16 if is_left else 16, ay=-move,
            xanchor="right" if is_left else "left", align="right" if is_left else "left",
            showarrow=True, arrowhead=0, arrowwidth=0.8, arrowcolor=colours.mean, standoff=6,
            text=f"<b>{text}</b>" if is_judged else text, borderpad=0,
            bgcolor=colours.behind_names if free else None,
            font={"color": colours.of_way(part.meaning) if is_judged else colours.ink, "size": 13.5},
        )  # fmt: skip


def _covers(funnel: Funnel, named: FunnelPart, move: float, frame: _Frame, is_left: bool) -> bool:
    """Whether a name to one side of its dot would lie on another dot, or leave the frame."""
    reach = NAME_REACH * frame.past
    low, high = (-reach, 0.0) if is_left else (0.0, reach)
    if not 0 <= named.denominator + low <= named.denominator + high <= frame.past:
        return True
    middle, room = frame.height_of(named.value) + move, (_height(named) + DOT) / 2
    return any(
        low < part.denominator - named.denominator < high
        and abs(frame.height_of(part.value) - middle) < room
        for part in funnel.parts
        if part is not named
    )


def _height(part: FunnelPart) -> float:
    """Pixels a name takes."""
    return APART * (broken(part.name, LETTERS).count("<br>") + 1)


def _hover(part: FunnelPart) -> str:
    return (
        f"<b>{shown(part.name)}</b><br>{percent(part.value)}: {number(part.numerator)} of "
        f"{number(part.denominator)}<br>Room {room(part)}<br>{standing_words(part)}"
    )
