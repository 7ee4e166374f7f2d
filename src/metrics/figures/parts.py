"""Parts of the service beside each other: a dot for the month, its year as a line, the target across all."""

import plotly.graph_objects as go

from metrics.figures.canvas import blank, drawn_once
from metrics.figures.labels import broken, shown
from metrics.figures.palette import Palette
from metrics.figures.scale import Scale
from metrics.model.indicator import Indicator, Unit
from metrics.model.parts import PartNow, PartsNow
from metrics.wording.numbers import point_text, target_text
from metrics.wording.parts import part_text

ROW = 40  # pixels, with a name in two lines
NAME = 26  # letters in a line of a name: a phone must keep room for the dots
TOP, BOTTOM = 30, 34  # for the names of the target and the whole, and for the numbers
SUFFIX = {Unit.PERCENT: "%"}


@drawn_once
def parts_plot(told: PartsNow, colours: Palette) -> go.Figure:
    """A row a part, by name from the top; the target dashed, the whole a fine line."""
    rows = tuple(reversed(told.parts))
    names = [_name(part, told.indicator) for part in rows]
    figure = blank(colours, TOP + BOTTOM + ROW * len(rows))
    _add_years(figure, rows, names, colours)
    _add_months(figure, told.indicator, rows, names, colours)
    _add_across(figure, told, colours)
    scale = _scale(told)
    figure.update_xaxes(
        type="linear", tickformat=None, range=[scale.low, scale.high], nticks=7, showgrid=True,
        ticksuffix=SUFFIX.get(told.indicator.unit, ""), gridcolor=colours.hairline,
    )  # fmt: skip
    figure.update_yaxes(
        type="category", automargin=True, nticks=len(rows) + 1, showgrid=False,
        tickfont={"size": 14, "color": colours.ink},
    )  # fmt: skip
    figure.update_layout(margin={"l": 8, "r": 20, "t": TOP, "b": BOTTOM})
    return figure


def _name(part: PartNow, indicator: Indicator) -> str:
    return f"{broken(part.name, NAME)} <b>{shown(point_text(part.now, indicator))}</b>"


def _add_years(
    figure: go.Figure, rows: tuple[PartNow, ...], names: list[str], colours: Palette
) -> None:
    """The lowest to the highest of twelve months as a line, and a year before as a hollow mark."""
    figure.add_trace(
        go.Scatter(
            x=[end for part in rows for end in (part.low, part.high, None)],
            y=[name for name in names for _ in range(3)],
            mode="lines", line={"color": colours.others, "width": 5}, hoverinfo="skip",
        )
    )  # fmt: skip
    figure.add_trace(
        go.Scatter(
            x=[part.year_before for part in rows], y=names, mode="markers", hoverinfo="skip",
            marker={"size": 10, "color": colours.paper, "line": {"width": 2, "color": colours.muted}},
        )
    )  # fmt: skip


def _add_months(
    figure: go.Figure,
    indicator: Indicator,
    rows: tuple[PartNow, ...],
    names: list[str],
    colours: Palette,
) -> None:
    figure.add_trace(
        go.Scatter(
            x=[part.now.value for part in rows], y=names, mode="markers", cliponaxis=False,
            marker={"size": 13, "color": colours.target},
            hovertext=[
                f"<b>{shown(part.name)}</b> {shown(point_text(part.now, indicator))}"
                f"<br>{shown(part_text(part, indicator)).replace('; ', '<br>')}"
                for part in rows
            ],
            hoverinfo="text",
        )
    )  # fmt: skip


def _add_across(figure: go.Figure, told: PartsNow, colours: Palette) -> None:
    """The target and the whole, named above the rows; on either side, so that names never meet."""
    now = told.whole.points[-1]
    aimed = target_text(now.target, told.indicator.unit, told.indicator.polarity)
    lines = (
        (now.target, f"Target {aimed}", "dash", colours.target),
        (now.value, f"All {point_text(now, told.indicator)}", "dot", colours.muted),
    )
    both = now.target is not None and now.value is not None
    for value, name, dash, colour in lines:
        if value is None:
            continue
        is_left = both and value < max(now.target or 0.0, now.value or 0.0)
        figure.add_vline(x=value, line={"color": colour, "width": 1.5, "dash": dash}, layer="below")
        figure.add_annotation(
            x=value, y=1, yref="paper", yanchor="bottom", showarrow=False, text=shown(name),
            xanchor="right" if is_left else "left", font={"color": colour, "size": 13.5},
        )  # fmt: skip


def _scale(told: PartsNow) -> Scale:
    """Every mark has its place, and a share none past a hundred by more than a dot."""
    now = told.whole.points[-1]
    marks = (
        now.target,
        now.value,
        *(end for part in told.parts for end in (part.low, part.high, part.year_before)),
    )
    values = [mark for mark in marks if mark is not None] or [0.0, 1.0]
    room = (max(values) - min(values)) * 0.08 or 1.0
    low, high = min(values) - room, max(values) + room
    if told.indicator.unit is Unit.PERCENT and told.indicator.share:
        return Scale(max(low, 0.0), min(high, 101.0))
    return Scale(low, high)
