"""The SPC chart: one series with its ordinary range, target and events."""

from datetime import date, timedelta
from itertools import groupby

import plotly.graph_objects as go

from metrics.figures.canvas import BOTTOM, LEFT, RIGHT, TOP, blank
from metrics.figures.event_marks import LANE, add_events, in_lanes, lettered
from metrics.figures.labels import moved_apart
from metrics.figures.palette import Palette
from metrics.figures.scale import Scale, common_scale
from metrics.model.indicator import Indicator, Unit
from metrics.model.series import Event, Point, Series
from metrics.model.signal import PointType
from metrics.wording.numbers import point_text, target_text
from metrics.wording.words import pattern_words, variation_word

PLOT = 330  # height of the plot itself, in pixels
WIDE = 1190  # width of a chart that has the page to itself
SUFFIX = {Unit.PERCENT: "%"}
LABELS_APART = 32  # pixels between the middles of the value's label and the target's


def spc_chart(
    indicator: Indicator,
    series: Series,
    events: tuple[Event, ...],
    colours: Palette,
    *,
    width: int = WIDE,
) -> go.Figure:
    """The figure, laid out for a width in pixels; its title and subtitle are the page's, in text."""
    points = list(series.points)
    marks = in_lanes(lettered(events, series), series, width - LEFT - RIGHT, RIGHT)
    lanes = max((mark.lane + 1 for mark in marks), default=0)
    top = TOP + lanes * LANE
    figure = blank(colours, top + PLOT + BOTTOM)
    figure.update_layout(margin={"t": top})
    scale = value_scale(indicator, series)
    _add_ranges(figure, indicator, points, colours)
    _add_target(figure, indicator, points, colours)
    _add_values(figure, indicator, series, colours)
    add_events(figure, marks, PLOT, colours)
    _label_ends(figure, indicator, points, colours, scale)
    figure.update_yaxes(range=[scale.low, scale.high], ticksuffix=SUFFIX.get(indicator.unit, ""))
    figure.update_xaxes(range=[_before(points[0], 20), _after(points[-1], 20)])
    return figure


def value_scale(indicator: Indicator, series: Series) -> Scale:
    """The vertical scale: from zero where that costs little height, a share never above 100."""
    scale = common_scale([series])
    low, high = scale.low, scale.high
    if 0 < low < (high - low) * 1.2 or (low < 0 and not _goes_below_zero(series)):
        low = 0.0
    if indicator.unit is Unit.PERCENT and indicator.share:
        high = min(high, 100.0)
    return Scale(low, high)


def _goes_below_zero(series: Series) -> bool:
    return any(p.value is not None and p.value < 0 for p in series.points)


def _add_ranges(
    figure: go.Figure, indicator: Indicator, points: list[Point], colours: Palette
) -> None:
    """Each base's ordinary range: full over the months it was made from, paler after them."""
    limited = [p for p in points if p.mean is not None]
    for _, group in groupby(limited, key=lambda p: p.base):
        base = list(group)
        made_from = [p for p in base if p.value is not None][: indicator.spc.baseline_points]
        made = _after(made_from[-1], 15) if made_from else _after(base[-1], 15)
        start, end, last = _before(base[0], 15), _after(base[-1], 15), base[-1]
        for x0, x1, dash, strength in ((start, made, "solid", 1.0), (made, end, "dot", 0.6)):
            if x0 >= x1:
                continue
            if last.lower_limit is not None and last.upper_limit is not None:
                figure.add_shape(
                    type="rect", x0=x0, x1=x1, y0=last.lower_limit, y1=last.upper_limit,
                    fillcolor=colours.band, opacity=strength, line_width=0, layer="below",
                )  # fmt: skip
            figure.add_shape(
                type="line", x0=x0, x1=x1, y0=last.mean, y1=last.mean, layer="below",
                line={"color": colours.mean, "width": 1.4, "dash": dash},
            )  # fmt: skip


def _add_target(
    figure: go.Figure, indicator: Indicator, points: list[Point], colours: Palette
) -> None:
    """The target in force month by month, with its steps."""
    if all(p.target is None for p in points):
        return
    words = [target_text(p.target, indicator.unit, indicator.polarity) for p in points]
    figure.add_trace(
        go.Scatter(
            x=[p.month.first_day for p in points],
            y=[p.target for p in points],
            mode="lines",
            line={"color": colours.target, "width": 1.8, "dash": "6px,4px", "shape": "hvh"},
            hovertext=[f"Target {word}" for word in words],
            hoverinfo="skip",
        )
    )


def _add_values(figure: go.Figure, indicator: Indicator, series: Series, colours: Palette) -> None:
    """The values: circles, squares for concern, hollow for a part-month, a gap for a missing one."""
    points = list(series.points)
    marks = [colours.of(p.point_type) for p in points]
    last = len(points) - 1
    figure.add_trace(
        go.Scatter(
            x=[p.month.first_day for p in points],
            y=[p.value for p in points],
            mode="lines+markers",
            line={"color": colours.common, "width": 1.6},
            marker={
                "color": [
                    colours.paper if p.is_part_month else mark
                    for p, mark in zip(points, marks, strict=True)
                ],
                "line": {"color": marks, "width": [1.6 if p.is_part_month else 0 for p in points]},
                "size": [_size(p, n == last) for n, p in enumerate(points)],
                "symbol": [
                    "square" if p.point_type is PointType.CONCERN else "circle" for p in points
                ],
                "opacity": 1,
            },
            connectgaps=False,
            cliponaxis=False,
            hovertext=[_hover(indicator, series, p) for p in points],
            hoverinfo="text",
        )
    )


def _size(point: Point, is_last: bool) -> int:
    if is_last:
        return 11
    return 7 if point.point_type in (None, PointType.COMMON_CAUSE) else 9


def _hover(indicator: Indicator, series: Series, point: Point) -> str:
    """A point in words: month, value, what it is of, what it means, target."""
    target = target_text(point.target, indicator.unit, indicator.polarity)
    told = [
        f"<b>{point.month.label}</b>",
        point_text(point, indicator),
        variation_word(series, point),
        pattern_words(point),
        f"Target {target}" if target else None,
        "Part of a month" if point.is_part_month else None,
    ]
    return "<br>".join(part for part in told if part)


def _label_ends(
    figure: go.Figure, indicator: Indicator, points: list[Point], colours: Palette, scale: Scale
) -> None:
    """The last value and the target at the right, apart, and clear of the events' names."""
    last = points[-1]
    labels = [
        (last.value, f"<b>{point_text(last, indicator)}</b>", _ink(last, colours), 18),
        (
            last.target,
            f"Target<br>{target_text(last.target, indicator.unit, indicator.polarity)}",
            colours.target,
            13.5,
        ),
    ]
    known = [(at, text, colour, size) for at, text, colour, size in labels if at is not None]
    moves = moved_apart([scale.share(at) * PLOT for at, *_ in known], PLOT, LABELS_APART)
    for (at, text, colour, size), move in zip(known, moves, strict=True):
        figure.add_annotation(
            x=last.month.first_day, y=at, xanchor="left", xshift=14, yshift=move, align="left",
            text=text, showarrow=False, font={"color": colour, "size": size},
        )  # fmt: skip


def _ink(last: Point, colours: Palette) -> str:
    """The colour of the last value in figures: its meaning's, or plain ink where it has none."""
    ordinary = last.point_type in (None, PointType.COMMON_CAUSE)
    return colours.ink if ordinary else colours.of(last.point_type)


def _before(point: Point, days: int) -> date:
    return point.month.first_day - timedelta(days=days)


def _after(point: Point, days: int) -> date:
    return point.month.first_day + timedelta(days=days)
