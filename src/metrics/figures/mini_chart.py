"""The mini chart: 24 months in a hand's breadth, an SVG drawn once and shown as an image."""

from base64 import b64encode

from metrics.figures.palette import Palette
from metrics.figures.scale import Scale, common_scale, latest
from metrics.model.series import Point, Series
from metrics.model.signal import PointType

MONTHS = 24
EDGE = 7  # room for the larger last mark


def mini_chart_svg(
    series: Series,
    colours: Palette,
    *,
    width: int = 210,
    height: int = 52,
    scale: Scale | None = None,
) -> str:
    """An SVG of the last 24 months: ordinary range, mean, target, points by what they mean.

    Concern is a square and the rest are circles, so that colour is never alone. A missing month is
    a gap; a part-month is hollow.
    """
    points = latest(series.points, MONTHS)
    drawing = _Drawing(scale or common_scale([series], MONTHS), colours, width, height, len(points))
    parts = [
        *drawing.ranges(list(points)),
        *drawing.target(list(points)),
        drawing.line(list(points)),
        *(drawing.mark(n, point, n == len(points) - 1) for n, point in enumerate(points)),
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">{"".join(parts)}</svg>'
    )


def as_image_source(svg: str) -> str:
    """The SVG as the address of an image."""
    return "data:image/svg+xml;base64," + b64encode(svg.encode()).decode()


class _Drawing:
    """The geometry of one mini chart."""

    def __init__(self, scale: Scale, colours: Palette, width: int, height: int, count: int) -> None:
        self._scale = scale
        self._colours = colours
        self._height = height
        self._step = (width - 2 * EDGE) / max(count - 1, 1)

    def _x(self, place: float) -> float:
        return round(EDGE + place * self._step, 1)

    def _y(self, value: float) -> float:
        return round(EDGE / 2 + (1 - self._scale.share(value)) * (self._height - EDGE), 1)

    def ranges(self, points: list[Point]) -> list[str]:
        """The ordinary range and the mean of each base: a rebase leaves the old ones standing."""
        parts = []
        for base in sorted({p.base for p in points if p.mean is not None}):
            places = [n for n, p in enumerate(points) if p.base == base and p.mean is not None]
            first, last = self._x(places[0] - 0.3), self._x(places[-1] + 0.3)
            point = points[places[-1]]
            if point.upper_limit is not None and point.lower_limit is not None:
                top, bottom = self._y(point.upper_limit), self._y(point.lower_limit)
                parts.append(
                    f'<rect x="{first}" y="{top}" width="{round(last - first, 1)}" '
                    f'height="{round(max(bottom - top, 1), 1)}" fill="{self._colours.band}"/>'
                )
            if point.mean is not None:
                level = self._y(point.mean)
                parts.append(f'<path d="M{first} {level}H{last}" stroke="{self._colours.mean}"/>')
        return parts

    def target(self, points: list[Point]) -> list[str]:
        """The target in force month by month, dashed, with its steps."""
        path, before = "", None
        for n, point in enumerate(points):
            if point.target is None:
                before = None
                continue
            level = self._y(point.target)
            path += f"M{self._x(n - 0.5)} {level}" if before is None else f"V{level}"
            path += f"H{self._x(n + 0.5)}"
            before = point.target
        if not path:
            return []
        return [
            f'<path d="{path}" fill="none" stroke="{self._colours.target}" stroke-width="1.2" '
            f'stroke-dasharray="4 3"/>'
        ]

    def line(self, points: list[Point]) -> str:
        """The line through the values, broken where a month is missing."""
        path, drawing = "", False
        for n, point in enumerate(points):
            if point.value is None:
                drawing = False
                continue
            path += f"{'L' if drawing else 'M'}{self._x(n)} {self._y(point.value)}"
            drawing = True
        return f'<path d="{path}" fill="none" stroke="{self._colours.common}"/>' if path else ""

    def mark(self, place: int, point: Point, is_last: bool) -> str:
        """One month's mark; nothing where there is no value."""
        if point.value is None:
            return ""
        colour = self._colours.of(point.point_type)
        size = 3.8 if is_last else 1.9
        x, y = self._x(place), self._y(point.value)
        fill = (
            f'fill="{self._colours.paper}" stroke="{colour}"'
            if point.is_part_month
            else f'fill="{colour}"'
        )
        if point.point_type is PointType.CONCERN:
            side = round(size * 1.8, 1)
            left, top = round(x - side / 2, 1), round(y - side / 2, 1)
            return f'<rect x="{left}" y="{top}" width="{side}" height="{side}" {fill}/>'
        return f'<circle cx="{x}" cy="{y}" r="{size}" {fill}/>'
