"""The SPC chart: one series with its ordinary range, target and events."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from string import ascii_uppercase

import plotly.graph_objects as go

from metrics.figures.palette import Palette
from metrics.figures.scale import common_scale
from metrics.model.indicator import Indicator, Unit
from metrics.model.series import Event, Point, Series
from metrics.model.signal import PointType
from metrics.wording.numbers import target_text, value_text
from metrics.wording.words import pattern_words, variation_word

HEIGHT = 420
SUFFIX = {Unit.PERCENT: "%"}


def spc_chart(
    indicator: Indicator, series: Series, events: tuple[Event, ...], colours: Palette
) -> go.Figure:
    """The figure; its title and subtitle are the page's, in text."""
    points = list(series.points)
    figure = blank(colours, HEIGHT)
    _add_ranges(figure, points, colours)
    _add_target(figure, indicator, points, colours)
    _add_values(figure, indicator, series, colours)
    _add_events(figure, events, points, colours)
    _label_last(figure, indicator, points, colours)
    figure.update_yaxes(range=_height(series), ticksuffix=SUFFIX.get(indicator.unit, ""))
    figure.update_xaxes(range=[_before(points[0]), _after(points[-1])])
    return figure


def _height(series: Series) -> list[float]:
    """The span of the values axis: from nought where that costs little, with room for the letters."""
    scale = common_scale([series])
    from_nought = 0 < scale.low < (scale.high - scale.low) * 1.2
    low = 0.0 if from_nought else scale.low
    return [low, scale.high + (scale.high - low) * 0.1]


def blank(colours: Palette, height: int) -> go.Figure:
    """An empty figure in the house style."""
    figure = go.Figure()
    figure.update_layout(
        height=height,
        margin={"l": 48, "r": 96, "t": 12, "b": 36},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": '"Source Sans", sans-serif', "size": 14, "color": colours.muted},
        hoverlabel={"bgcolor": colours.paper, "font": {"color": colours.ink, "size": 14}},
        showlegend=False,
        dragmode=False,
    )
    figure.update_xaxes(showgrid=False, showline=False, fixedrange=True, tickformat="%b %Y")
    figure.update_yaxes(
        gridcolor=colours.hairline, zerolinecolor=colours.hairline, fixedrange=True, nticks=6
    )
    return figure


def _add_ranges(figure: go.Figure, points: list[Point], colours: Palette) -> None:
    """The ordinary range of each base: full over the months it was made from, paler after."""
    limited = [p for p in points if p.mean is not None]
    for _, group in groupby(limited, key=lambda p: p.base):
        base = list(group)
        last = base[-1]
        start, end = _before(base[0], 15), _after(last, 15)
        if last.lower_limit is not None and last.upper_limit is not None:
            figure.add_shape(
                type="rect", x0=start, x1=end, y0=last.lower_limit, y1=last.upper_limit,
                fillcolor=colours.band, line_width=0, layer="below",
            )  # fmt: skip
        fixed = base[min(11, len(base) - 1)]
        for x0, x1, dash in ((start, _after(fixed, 15), "solid"), (_after(fixed, 15), end, "dot")):
            figure.add_shape(
                type="line", x0=x0, x1=x1, y0=last.mean, y1=last.mean, layer="below",
                line={"color": colours.mean, "width": 1.4, "dash": dash},
            )  # fmt: skip


def _add_target(
    figure: go.Figure, indicator: Indicator, points: list[Point], colours: Palette
) -> None:
    with_target = [p for p in points if p.target is not None]
    if not with_target:
        return
    figure.add_trace(
        go.Scatter(
            x=[p.month.first_day for p in points],
            y=[p.target for p in points],
            mode="lines",
            line={"color": colours.target, "width": 1.8, "dash": "dash", "shape": "hvh"},
            hoverinfo="skip",
        )
    )
    last = with_target[-1]
    words = target_text(last.target, indicator.unit, indicator.polarity)
    figure.add_annotation(
        x=last.month.first_day, y=last.target, text=f"Target<br>{words}", showarrow=False,
        xanchor="left", xshift=12, align="left", font={"color": colours.target, "size": 13},
        yshift=_apart(last),
    )  # fmt: skip


def _apart(last: Point) -> int:
    """How far the target's label moves from the value's, when they are at one height."""
    if last.value is None or last.target is None:
        return 0
    span = max(abs(last.value), abs(last.target), 1.0)
    if abs(last.value - last.target) > span * 0.12:
        return 0
    return 24 if last.target >= last.value else -26


def _add_values(figure: go.Figure, indicator: Indicator, series: Series, colours: Palette) -> None:
    points = list(series.points)
    marks = [colours.of(p.point_type) for p in points]
    figure.add_trace(
        go.Scatter(
            x=[p.month.first_day for p in points],
            y=[p.value for p in points],
            mode="lines+markers",
            line={"color": colours.common, "width": 1.6},
            marker={
                "color": [
                    colours.paper if p.is_part_month else c
                    for p, c in zip(points, marks, strict=True)
                ],
                "line": {"color": marks, "width": [1.6 if p.is_part_month else 0 for p in points]},
                "size": [9 if _is_special(p) else 7 for p in points],
                "symbol": [
                    "square" if p.point_type is PointType.CONCERN else "circle" for p in points
                ],
                "opacity": 1,
            },
            connectgaps=False,
            hovertext=[_hover(indicator, series, p) for p in points],
            hoverinfo="text",
        )
    )


def _hover(indicator: Indicator, series: Series, point: Point) -> str:
    told = [
        f"<b>{point.month.label}</b>",
        value_text(point.value, indicator.unit, missing=point.missing),
        variation_word(series, point),
    ]
    pattern = pattern_words(point)
    return "<br>".join([*told, pattern] if pattern else told)


def _is_special(point: Point) -> bool:
    return point.point_type not in (None, PointType.COMMON_CAUSE)


def _label_last(
    figure: go.Figure, indicator: Indicator, points: list[Point], colours: Palette
) -> None:
    last = points[-1]
    if last.value is None:
        return
    figure.add_annotation(
        x=last.month.first_day, y=last.value, xanchor="left", xshift=12, showarrow=False,
        text=f"<b>{value_text(last.value, indicator.unit)}</b>",
        font={"color": colours.of(last.point_type), "size": 17},
    )  # fmt: skip


def _add_events(
    figure: go.Figure, events: tuple[Event, ...], points: list[Point], colours: Palette
) -> None:
    """Lettered verticals: the key is in text beside the chart, so it reads at any width."""
    for letter, event in lettered(events, points):
        figure.add_shape(
            type="line", x0=event.start, x1=event.start, y0=0, y1=0.955, yref="paper", layer="below",
            line={"color": colours.muted, "width": 1, "dash": "dot"},
        )  # fmt: skip
        figure.add_annotation(
            x=event.start, y=1, yref="paper", yanchor="top", showarrow=False, text=f"<b>{letter}</b>",
            font={"color": colours.ink, "size": 13}, hovertext=event.title,
        )  # fmt: skip


def lettered(events: Sequence[Event], points: Sequence[Point]) -> tuple[tuple[str, Event], ...]:
    """The marked events within a series, each with its letter, earliest first."""
    first, last = points[0].month.first_day, points[-1].month.last_day
    marked = [event for event in events if event.is_marked and first <= event.start <= last]
    return tuple(zip(ascii_uppercase, marked, strict=False))


def _before(point: Point, days: int = 20) -> date:
    return point.month.first_day - timedelta(days=days)


def _after(point: Point, days: int = 20) -> date:
    return point.month.first_day + timedelta(days=days)
