"""SPC charts as SVG, drawn by hand: the page's small charts, and whole ones for downloads and papers.

Pure text: the same chart, colours and size give the same bytes. Everything a reader reads is escaped.
"""

from base64 import b64encode
from dataclasses import dataclass

from markupsafe import escape

from metrics.figures.band import Corner, outlines
from metrics.figures.description import Chart, Mark, OrdinaryRange, Shape
from metrics.figures.palette import Palette
from metrics.figures.scale import Scale

EDGE = 7  # pixels around a small chart: room for the larger last mark


@dataclass(frozen=True)
class Plot:
    """Where months and values lie, in pixels."""

    scale: Scale
    months: int
    width: int
    height: int
    left: float = EDGE
    right: float = EDGE
    top: float = EDGE / 2
    bottom: float = EDGE / 2

    def x(self, place: float) -> float:
        """How far from the left a month is, by its number from 0."""
        step = (self.width - self.left - self.right) / max(self.months - 1, 1)
        return round(self.left + place * step, 1)

    def y(self, value: float) -> float:
        """How far from the top a value is."""
        room = self.height - self.top - self.bottom
        return round(self.top + (1 - self.scale.share(value)) * room, 1)


@dataclass(frozen=True)
class Sizes:
    """Half the breadth of a mark, in pixels: an ordinary month, a real change, the last month."""

    ordinary: float = 1.9
    change: float = 1.9
    last: float = 3.8


def small_svg(chart: Chart, colours: Palette, *, width: int = 210, height: int = 52) -> str:
    """The chart alone, in a hand's breadth."""
    plot = Plot(chart.scale, len(chart.marks), width, height)
    return document(chart, width, height, drawing(chart, plot, colours, Sizes()))


def as_image_source(svg: str) -> str:
    """The SVG as the address of an image."""
    return "data:image/svg+xml;base64," + b64encode(svg.encode()).decode()


def document(chart: Chart, width: int, height: int, inside: str) -> str:
    """A whole SVG file; a chart with words carries them for those who cannot see it."""
    words = ""
    if chart.alt:
        words = f"<title>{escape(chart.title)}</title><desc>{escape(chart.alt)}</desc>"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">{words}{inside}</svg>'
    )


def drawing(chart: Chart, plot: Plot, colours: Palette, sizes: Sizes) -> str:
    """Ordinary ranges, target, line and marks, one on another."""
    last = len(chart.marks) - 1
    parts = [
        *(_band(corners, plot, colours) for corners in outlines(chart.expected)),
        *(_range(base, chart, plot, colours) for base in chart.ranges),
        _start(chart, plot, colours),
        _target(chart, plot, colours),
        _line(chart, plot, colours),
        *(_mark(n, mark, plot, colours, sizes, n == last) for n, mark in enumerate(chart.marks)),
    ]
    return "".join(parts)


def _range(base: OrdinaryRange, chart: Chart, plot: Plot, colours: Palette) -> str:
    """The ordinary range and the mean of one base."""
    begin = chart.marks[0].month
    first = plot.x(base.first.months_since(begin) - 0.3)
    last = plot.x(base.last.months_since(begin) + 0.3)
    band = ""
    if base.low is not None and base.high is not None:
        top, bottom = plot.y(base.high), plot.y(base.low)
        band = (
            f'<rect x="{first}" y="{top}" width="{round(last - first, 1)}" '
            f'height="{round(max(bottom - top, 1), 1)}" fill="{colours.band}"/>'
        )
    return f'{band}<path d="M{first} {plot.y(base.mean)}H{last}" stroke="{colours.mean}"/>'


def _band(corners: tuple[Corner, ...], plot: Plot, colours: Palette) -> str:
    """What was to be expected, month by month, over a stretch of months."""
    places = (f"{plot.x(place):g} {plot.y(value):g}" for place, value in corners)
    return f'<path d="M{"L".join(places)}Z" fill="{colours.band}"/>'


def _start(chart: Chart, plot: Plot, colours: Palette) -> str:
    """The level of the start: drawn through over its own months, dotted to the last."""
    if chart.start is None:
        return ""
    first, last = chart.marks[0].month, len(chart.marks) - 1
    begin = max(chart.start.months.first.months_since(first) - 0.5, -0.5)
    end = chart.start.months.last.months_since(first) + 0.5
    level, stroke = plot.y(chart.start.level), f'stroke="{colours.mean}"'
    own = f'<path d="M{plot.x(begin)} {level}H{plot.x(end)}" {stroke}/>' if end > begin else ""
    after = f'd="M{plot.x(max(end, -0.5))} {level}H{plot.x(last + 0.5)}" {stroke} stroke-dasharray="1 3"'
    return f"{own}<path {after}/>"


def _target(chart: Chart, plot: Plot, colours: Palette) -> str:
    """The target in force month by month, dashed, with its steps."""
    path, drawing = "", False
    for n, mark in enumerate(chart.marks):
        if mark.target is None:
            drawing = False
            continue
        level = plot.y(mark.target)
        path += f"V{level}" if drawing else f"M{plot.x(n - 0.5)} {level}"
        path += f"H{plot.x(n + 0.5)}"
        drawing = True
    style = f'fill="none" stroke="{colours.target}" stroke-width="1.2" stroke-dasharray="4 3"'
    return f'<path d="{path}" {style}/>' if path else ""


def _line(chart: Chart, plot: Plot, colours: Palette) -> str:
    """The line through the values, broken where a month is missing."""
    path, drawing = "", False
    for n, mark in enumerate(chart.marks):
        if mark.value is None:
            drawing = False
            continue
        path += f"{'L' if drawing else 'M'}{plot.x(n)} {plot.y(mark.value)}"
        drawing = True
    return f'<path d="{path}" fill="none" stroke="{colours.common}"/>' if path else ""


def _mark(place: int, mark: Mark, plot: Plot, colours: Palette, sizes: Sizes, is_last: bool) -> str:
    """One month's mark; nothing where there is no value."""
    if mark.value is None:
        return ""
    colour = colours.of(mark.meaning)
    size = sizes.last if is_last else sizes.change if mark.is_change else sizes.ordinary
    x, y = plot.x(place), plot.y(mark.value)
    fill = f'fill="{colours.paper}" stroke="{colour}"' if mark.is_hollow else f'fill="{colour}"'
    if mark.shape is Shape.SQUARE:
        side = round(size * 1.8, 1)
        left, top = round(x - side / 2, 1), round(y - side / 2, 1)
        return f'<rect x="{left}" y="{top}" width="{side}" height="{side}" {fill}/>'
    return f'<circle cx="{x}" cy="{y}" r="{size}" {fill}/>'
