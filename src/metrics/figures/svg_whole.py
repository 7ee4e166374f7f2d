"""The whole SPC chart as an SVG file: axes, events and labels around the drawing."""

from math import floor, log10

from markupsafe import escape

from metrics.figures.description import Chart
from metrics.figures.event_marks import LANE, SIZE, EventMark, in_lanes
from metrics.figures.labels import moved_apart
from metrics.figures.palette import Palette
from metrics.figures.scale import Scale
from metrics.figures.svg import Plot, Sizes, document, drawing
from metrics.model.month import Month

WIDTH, PLOT = 900, 330  # pixels: of the file, and of the plot's height
LEFT, RIGHT, TOP, BOTTOM = 64, 116, 14, 34
FONT = "Source Sans 3, Source Sans Pro, sans-serif"
TICKS = 6  # up the side, at most
LABELS = 7  # along the foot, at most
LABELS_APART = 34
SIZES = Sizes(3.2, 4.2, 5.2)


def whole_svg(chart: Chart, colours: Palette, *, width: int = WIDTH) -> str:
    """The chart as a file that stands alone: on paper, in a download, in a letter."""
    first, last = chart.marks[0].month, chart.marks[-1].month
    events = in_lanes(chart.events, (first, last), width - LEFT - RIGHT, RIGHT - 16)
    top = TOP + max((mark.lane + 1 for mark in events), default=0) * LANE
    height = top + PLOT + BOTTOM
    plot = Plot(chart.scale, len(chart.marks), width, height, LEFT, RIGHT, top, BOTTOM)
    parts = [
        f'<rect width="{width}" height="{height}" fill="{colours.paper}"/>',
        f'<g font-family="{FONT}" font-size="14" fill="{colours.muted}">',
        *_side(chart, plot, colours),
        *_foot(chart, plot),
        *(_event(mark, plot, first, colours) for mark in events),
        "</g>",
        f'<g stroke-width="1.6">{drawing(chart, plot, colours, SIZES)}</g>',
        f'<g font-family="{FONT}">{"".join(_endings(chart, plot, colours))}</g>',
    ]
    return document(chart, width, height, "".join(parts))


def ticks(scale: Scale) -> list[float]:
    """Round numbers from the foot of a scale to its top: 0, 5, 10 and so on."""
    span = scale.high - scale.low
    rough = span / TICKS
    power = 10.0 ** floor(log10(rough)) if rough > 0 else 1.0
    step = next(power * n for n in (1, 2, 5, 10) if power * n >= rough)
    begin = -floor(-scale.low / step)
    return [round(n * step, 10) for n in range(begin, floor(scale.high / step) + 1)]


def _side(chart: Chart, plot: Plot, colours: Palette) -> list[str]:
    """A hairline and a number for each tick."""
    end = plot.width - plot.right
    parts = []
    for value in ticks(chart.scale):
        level = plot.y(value)
        parts.append(f'<path d="M{plot.left} {level}H{end}" stroke="{colours.hairline}"/>')
        parts.append(_text(plot.left - 16, level + 5, f"{value:,g}{chart.suffix}", "end"))
    return parts


def _foot(chart: Chart, plot: Plot) -> list[str]:
    """Months in words, every so many, counted back from the last."""
    apart = -(-len(chart.marks) // LABELS)
    named = reversed(range(len(chart.marks) - 1, -1, -apart))
    level = plot.height - plot.bottom + 24
    return [_text(plot.x(n), level, chart.marks[n].month.short_label, "middle") for n in named]


def _event(mark: EventMark, plot: Plot, first: Month, colours: Palette) -> str:
    """An upright dotted line with its letter and its name."""
    day = mark.event.start
    month = Month.of(day)
    share = (day.day - 1) / month.last_day.day
    x = plot.x(month.months_since(first) + share)
    rise = plot.top - (mark.lane + 0.7) * LANE
    base = plot.top - mark.lane * LANE - 4
    line = (
        f'<path d="M{x} {round(rise, 1)}V{plot.height - plot.bottom}" stroke="{colours.mean}" '
        'stroke-dasharray="1 3"/>'
    )
    letter = _text(x + 2, base, mark.letter, fill=colours.ink, weight="bold", size=13)
    return line + letter + _text(x + 13, base, mark.text, fill=colours.ink, size=SIZE)


def _endings(chart: Chart, plot: Plot, colours: Palette) -> list[str]:
    """The last value and the target at the right, moved apart."""
    places = [chart.scale.share(ending.at) * PLOT for ending in chart.endings]
    moves = moved_apart(places, PLOT, LABELS_APART)
    x = plot.width - plot.right + 12
    parts = []
    for ending, move in zip(chart.endings, moves, strict=True):
        size, weight = (13.5, "normal") if ending.is_target else (18, "bold")
        begin = plot.y(ending.at) - move - (len(ending.lines) - 1) * 8 + 5
        parts += [
            _text(x, begin + n * 16, line, fill=ending.ink(colours), weight=weight, size=size)
            for n, line in enumerate(ending.lines)
        ]
    return parts


def _text(
    x: float,
    y: float,
    words: str,
    anchor: str = "start",
    *,
    fill: str | None = None,
    weight: str = "normal",
    size: float | None = None,
) -> str:
    """Words at a place, escaped."""
    style = f' fill="{fill}"' if fill else ""
    style += f' font-size="{size:g}"' if size else ""
    style += f' font-weight="{weight}"' if weight != "normal" else ""
    where = f'x="{round(x, 1):g}" y="{round(y, 1):g}" text-anchor="{anchor}"'
    return f"<text {where}{style}>{escape(words)}</text>"
