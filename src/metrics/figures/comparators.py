"""Compared with whom: every authority as a dot, with ours, England's and others' named."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from types import MappingProxyType

import plotly.graph_objects as go

from metrics.figures.canvas import blank, drawn_once
from metrics.figures.labels import shown
from metrics.figures.palette import Palette
from metrics.model.report import Comparison, PublishedPoint

SUFFIX = {"percent": "%"}
ROW = 20  # pixels between two rows of names
BAND = 66  # height of the band the dots lie in, in pixels
BARE = 40  # without dots
FAR = 1.5  # times the highest but a few: a value past it would squeeze the others together
NEAR = 0.3  # of the width: names nearer than this would touch on a phone

HEAVY: Mapping[str, object] = MappingProxyType({"width": 3, "dash": "solid"})
LIGHTER: Mapping[str, object] = MappingProxyType({"width": 1.5, "dash": "dot"})


@dataclass(frozen=True)
class _Named:
    """A value with a name, drawn as an upright line."""

    name: str
    value: float
    colour: str
    is_above: bool
    is_latest: bool = False  # of a later date than the others: drawn lighter


@drawn_once
def strip(comparison: Comparison, colours: Palette, *, own_name: str | None = None) -> go.Figure:
    """Every authority's latest published value on one line; England's and others' named, and the
    council's own at that date; its latest too, lighter, with its own date.
    """
    suffix = suffix_of(comparison)
    named = _named(comparison, colours, own_name)
    dots = [point for point in comparison.every_authority if point.value is not None]
    high = _reach(dots, named)
    beyond = [point for point in dots if (point.value or 0.0) > high]
    sides = [
        sorted((n for n in named if n.is_above is is_above), key=lambda n: n.value)
        for is_above in (True, False)
    ]
    layouts = [[_layout(side, place, high) for place in range(len(side))] for side in sides]
    above, below = (max((row + 1 for _, row in layout), default=0) * ROW for layout in layouts)
    upmost = above
    above += ROW if beyond else 0
    figure = blank(colours, (BAND if dots else BARE) + above + below + 44)
    figure.update_layout(margin={"l": 26, "r": 26, "t": above + 6, "b": below + 38})
    figure.add_trace(
        go.Scatter(
            x=[min(point.value or 0.0, high) for point in dots],
            y=[_height(point) for point in dots],
            mode="markers",
            marker={
                "color": colours.others,
                "size": 8,
                "opacity": 0.85,
                "symbol": ["triangle-right" if p in beyond else "circle" for p in dots],
            },
            cliponaxis=False,
            hovertext=[shown(f"{point.name}: {point.value:,.1f}{suffix}") for point in dots],
            hoverinfo="text",
        )
    )
    for side, layout in zip(sides, layouts, strict=True):
        for one, place in zip(side, layout, strict=True):
            _add_named(figure, one, place, suffix)
    if beyond:
        _say_beyond(figure, beyond, suffix, colours, upmost)
    figure.update_yaxes(visible=False, range=[-1, 1])
    figure.update_xaxes(
        type="linear", tickformat=None, ticksuffix=suffix, range=[0, high], showgrid=True,
        gridcolor=colours.hairline, nticks=8, ticklabelstandoff=below + 4,
    )  # fmt: skip
    return figure


def _reach(dots: list[PublishedPoint], named: list[_Named]) -> float:
    """Where the line ends: past every value, but not for a lone one far beyond all others."""
    values = sorted(point.value or 0.0 for point in dots) or [0.0]
    most = values[-1 - len(values) // 40]
    highest = values[-1] if values[-1] < most * FAR else most
    return max([highest, *(one.value for one in named)]) * 1.06 or 1.0


def _say_beyond(
    figure: go.Figure, beyond: list[PublishedPoint], suffix: str, colours: Palette, upmost: int
) -> None:
    """That some values lie past the end, so that nobody thinks the line shows all; above every name."""
    highest = max(beyond, key=lambda point: point.value or 0.0)
    others = f" and {len(beyond) - 1} more" if len(beyond) > 1 else ""
    figure.add_annotation(
        x=1, xref="paper", y=0.85, yshift=upmost, xanchor="right", yanchor="bottom", showarrow=False,
        text=shown(f"{highest.name} {highest.value:,.1f}{suffix}{others}, off the scale"),
        font={"color": colours.muted, "size": 13.5},
    )  # fmt: skip


def suffix_of(comparison: Comparison) -> str:
    """The unit's sign, where it has one."""
    return SUFFIX.get(comparison.england[-1].unit, "") if comparison.england else ""


def short_name(name: str) -> str:
    """A geography's name as a label."""
    return "Neighbours' median" if name.startswith("Statistical") else name


def _named(comparison: Comparison, colours: Palette, own_name: str | None) -> list[_Named]:
    """The council and its neighbours' median above the line, England and the region below it."""
    found = list(_own(comparison, colours, own_name)) if own_name else []
    lines = (
        (comparison.authority, colours.improvement, True),
        (comparison.neighbours, colours.neutral, True),
        (comparison.england, colours.ink, False),
        (comparison.region, colours.muted, False),
    )
    for points, colour, is_above in lines:
        at_latest = [p for p in points if p.period_end == comparison.period_end]
        if at_latest and at_latest[-1].value is not None:
            last = at_latest[-1]
            found.append(_Named(short_name(last.name), at_latest[-1].value, colour, is_above))
    return found


def _own(comparison: Comparison, colours: Palette, name: str) -> Iterator[_Named]:
    own = comparison.own
    if own is None:
        return
    if own.then is not None and own.then.value is not None:
        yield _Named(name, own.then.value, colours.improvement, True)
    if own.now.value is not None and own.now is not own.then:
        dated = f"{name}, {own.now.month.label}:"
        yield _Named(dated, own.now.value, colours.improvement, True, is_latest=True)


def _layout(side: list[_Named], place: int, high: float) -> tuple[str, int]:
    """Which way a name runs from its line, and its row: two that are near never touch."""
    share = side[place].value / high
    anchor = "left" if share < 0.25 else "right" if share > 0.75 else "center"
    apart = abs(side[-1].value - side[0].value) / high
    if len(side) < 2 or (len(side) == 2 and apart > NEAR):
        return anchor, 0
    if len(side) == 2 and all(0.25 <= one.value / high <= 0.75 for one in side):
        return ("right" if place == 0 else "left"), 0
    return anchor, place


def _add_named(figure: go.Figure, one: _Named, layout: tuple[str, int], suffix: str) -> None:
    anchor, row = layout
    side = 1 if one.is_above else -1
    figure.add_shape(
        type="line", x0=one.value, x1=one.value, y0=-0.8, y1=0.8,
        line={"color": one.colour, **(LIGHTER if one.is_latest else HEAVY)},
        opacity=0.7 if one.is_latest else 1,
    )  # fmt: skip
    figure.add_annotation(
        x=one.value, y=0.85 * side, yshift=side * row * ROW, xanchor=anchor, showarrow=False,
        yanchor="bottom" if one.is_above else "top", borderpad=1,
        text=_label(shown(f"{one.name} {one.value:,.1f}{suffix}"), is_bold=not one.is_latest),
        font={"color": one.colour, "size": 14},
    )  # fmt: skip


def _label(text: str, *, is_bold: bool) -> str:
    return f"<b>{text}</b>" if is_bold else text


def _height(point: PublishedPoint) -> float:
    """A height that spreads neighbouring dots, the same every time."""
    return sha256(point.code.encode()).digest()[0] / 255 * 1.3 - 0.65
