"""Mini charts as images with their words."""

from markupsafe import Markup

from metrics.figures.description import small_chart
from metrics.figures.palette import Palette
from metrics.figures.scale import Scale
from metrics.figures.svg import as_image_source, small_svg
from metrics.model.document import Chart
from metrics.model.report import Measured
from metrics.model.series import Series
from metrics.wording.measure import alt_text, short_alt


def chart_image(chart: Chart, colours: Palette, *, width: int = 210, height: int = 52) -> Markup:
    """A chart of a document in a hand's breadth."""
    svg = small_svg(small_chart(chart.series), colours, width=width, height=height)
    return _image(svg, chart.alt, width, height)


def mini_image(
    measure: Measured, colours: Palette, *, width: int = 210, height: int = 52
) -> Markup:
    """A measure's mini chart; its alt text is the whole message."""
    chart = Chart(measure.series, alt_text(measure))
    return chart_image(chart, colours, width=width, height=height)


def breakdown_image(
    series: Series, measure: Measured, colours: Palette, scale: Scale, *, width: int = 210
) -> Markup:
    """A breakdown's mini chart, on the scale it shares with its neighbours."""
    svg = small_svg(small_chart(series, scale=scale), colours, width=width, height=84)
    return _image(svg, short_alt(series, measure), width, 84)


def _image(svg: str, alt: str, width: int, height: int) -> Markup:
    return Markup('<img class="er-mini" src="{}" width="{}" height="{}" alt="{}">').format(
        as_image_source(svg), width, height, alt
    )
