"""A measure's chart that can be pointed at: one series with what was to be expected, target and events."""

from collections.abc import Iterator
from datetime import date, timedelta
from math import floor

import plotly.graph_objects as go

from metrics.figures.band import outlines
from metrics.figures.canvas import BOTTOM, LEFT, RIGHT, TOP, blank, drawn_once
from metrics.figures.description import Chart, Mark, Shape
from metrics.figures.event_marks import LANE, MARGIN, SIZE, EventMark, in_lanes
from metrics.figures.labels import moved_apart, shown
from metrics.figures.palette import Palette
from metrics.model.month import Month

PLOT = 330  # height of the plot itself, in pixels
WIDE = 1190  # width of a chart that has the page to itself
LABELS_APART = 32  # pixels between the middles of the value's label and the target's
HALF_MONTH = 15  # days on either side of a month's mark


@drawn_once
def spc_chart(chart: Chart, colours: Palette, *, width: int = WIDE) -> go.Figure:
    """The figure, laid out for a width in pixels; its title and subtitle are the page's, in text."""
    first, last = chart.marks[0].month, chart.marks[-1].month
    events = in_lanes(chart.events, (first, last), width - LEFT - RIGHT, RIGHT)
    top = TOP + max((mark.lane + 1 for mark in events), default=0) * LANE
    figure = blank(colours, top + PLOT + BOTTOM)
    figure.update_layout(margin={"t": top})
    _add_band(figure, chart, colours)
    _add_start(figure, chart, colours)
    _add_ranges(figure, chart, colours)
    if chart.has_target:
        _add_target(figure, chart, colours)
    _add_values(figure, chart, colours)
    _add_events(figure, events, colours)
    _label_ends(figure, chart, colours)
    figure.update_yaxes(range=[chart.scale.low, chart.scale.high], ticksuffix=chart.suffix)
    figure.update_xaxes(range=[_day(first, -MARGIN), _day(last, MARGIN)])
    return figure


def _add_band(figure: go.Figure, chart: Chart, colours: Palette) -> None:
    """What was to be expected, month by month."""
    for corners in outlines(chart.expected):
        places = (f"{_at(chart, place)},{value}" for place, value in corners)
        figure.add_shape(
            type="path", path=f"M {' L '.join(places)} Z",
            fillcolor=colours.band, line_width=0, layer="below",
        )  # fmt: skip


def _add_start(figure: go.Figure, chart: Chart, colours: Palette) -> None:
    """The level of the start: drawn through over its own months, dotted to the last."""
    if chart.start is None:
        return
    level, months = chart.start.level, chart.start.months
    end = _day(months.last, HALF_MONTH)
    last = _day(chart.marks[-1].month, HALF_MONTH)
    for x0, x1, dash in ((_day(months.first, -HALF_MONTH), end, "solid"), (end, last, "dot")):
        figure.add_shape(
            type="line", x0=x0, x1=x1, y0=level, y1=level, layer="below",
            line={"color": colours.mean, "width": 1.4, "dash": dash},
        )  # fmt: skip


def _add_ranges(figure: go.Figure, chart: Chart, colours: Palette) -> None:
    """The reference method's range of each base: full over the months it was made from, paler after them."""
    for base in chart.ranges:
        start, end = _day(base.first, -HALF_MONTH), _day(base.last, HALF_MONTH)
        made = _day(base.made_until, HALF_MONTH)
        for x0, x1, dash, strength in ((start, made, "solid", 1.0), (made, end, "dot", 0.6)):
            if x0 >= x1:
                continue
            if base.low is not None and base.high is not None:
                figure.add_shape(
                    type="rect", x0=x0, x1=x1, y0=base.low, y1=base.high,
                    fillcolor=colours.band, opacity=strength, line_width=0, layer="below",
                )  # fmt: skip
            figure.add_shape(
                type="line", x0=x0, x1=x1, y0=base.mean, y1=base.mean, layer="below",
                line={"color": colours.mean, "width": 1.4, "dash": dash},
            )  # fmt: skip


def _add_target(figure: go.Figure, chart: Chart, colours: Palette) -> None:
    """The target in force month by month, with its steps."""
    figure.add_trace(
        go.Scatter(
            x=[mark.month.first_day for mark in chart.marks],
            y=[mark.target for mark in chart.marks],
            mode="lines",
            line={"color": colours.target, "width": 1.8, "dash": "6px,4px", "shape": "hvh"},
            hoverinfo="skip",
        )
    )


def _add_values(figure: go.Figure, chart: Chart, colours: Palette) -> None:
    """The values: circles, squares for concern, hollow for a part-month, a gap for a missing one."""
    marks, last = chart.marks, len(chart.marks) - 1
    inks = [colours.of(mark.meaning) for mark in marks]
    figure.add_trace(
        go.Scatter(
            x=[mark.month.first_day for mark in marks],
            y=[mark.value for mark in marks],
            mode="lines+markers",
            line={"color": colours.common, "width": 1.6},
            marker={
                "color": [
                    colours.paper if mark.is_hollow else ink
                    for mark, ink in zip(marks, inks, strict=True)
                ],
                "line": {"color": inks, "width": [1.6 if mark.is_hollow else 0 for mark in marks]},
                "size": [_size(mark, n == last) for n, mark in enumerate(marks)],
                "symbol": [_SYMBOLS[mark.shape] for mark in marks],
                "opacity": 1,
            },
            connectgaps=False,
            cliponaxis=False,
            hovertext=[_hover(tuple(map(shown, lines))) for lines in chart.hovers],
            hoverinfo="text",
        )
    )


def _hover(lines: tuple[str, ...]) -> str:
    return "<br>".join((f"<b>{lines[0]}</b>", *lines[1:]))


def _add_events(figure: go.Figure, events: list[EventMark], colours: Palette) -> None:
    """Upright lines with their letters and names above the plot."""
    lines = [_upright(mark, colours) for mark in events]
    names = [words for mark in events for words in _names(mark, colours)]
    # All at once: Plotly checks those that are there again with each that is added.
    figure.update_layout(shapes=[*figure.layout.shapes, *lines], annotations=names)


def _upright(mark: EventMark, colours: Palette) -> dict[str, object]:
    return {
        "type": "line", "x0": mark.event.start, "x1": mark.event.start, "y0": 0, "yref": "paper",
        "y1": 1 + (mark.lane + 0.7) * LANE / PLOT, "layer": "below",
        "line": {"color": colours.mean, "width": 1, "dash": "dot"},
    }  # fmt: skip


def _names(mark: EventMark, colours: Palette) -> Iterator[dict[str, object]]:
    for text, size, shift in ((f"<b>{mark.letter}</b>", 13, 2), (shown(mark.text), SIZE, 13)):
        yield {
            "x": mark.event.start, "y": 1, "yref": "paper", "yanchor": "bottom",
            "yshift": mark.lane * LANE, "xanchor": "left", "xshift": shift, "showarrow": False,
            "text": text, "font": {"color": colours.ink, "size": size},
        }  # fmt: skip


def _label_ends(figure: go.Figure, chart: Chart, colours: Palette) -> None:
    """The last value and the target at the right, apart, and clear of the events' names."""
    places = [chart.scale.share(ending.at) * PLOT for ending in chart.endings]
    moves = moved_apart(places, PLOT, LABELS_APART)
    for ending, move in zip(chart.endings, moves, strict=True):
        words = "<br>".join(map(shown, ending.lines))
        figure.add_annotation(
            x=chart.marks[-1].month.first_day, y=ending.at, xanchor="left", xshift=14, yshift=move,
            align="left", text=words if ending.is_target else f"<b>{words}</b>", showarrow=False,
            font={"color": ending.ink(colours), "size": 13.5 if ending.is_target else 18},
        )  # fmt: skip


def _size(mark: Mark, is_last: bool) -> int:
    if is_last:
        return 11
    return 9 if mark.is_change else 7


_SYMBOLS = {Shape.CIRCLE: "circle", Shape.SQUARE: "square"}


def _at(chart: Chart, place: float) -> date:
    """The edge of a month, by how many months it lies from the first; halves only."""
    return _day(chart.marks[0].month.plus(floor(place)), HALF_MONTH)


def _day(month: Month, days: int) -> date:
    return month.first_day + timedelta(days=days)
