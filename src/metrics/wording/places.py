"""Links to the dashboard's pages, in words."""

from metrics.model.area import Area
from metrics.model.document import Link, Place
from metrics.model.month import Month
from metrics.model.report import Measured


def to_measure(
    measure: Measured, words: str, *, split: str | None = None, about: str | None = None
) -> Link:
    """To a measure's own page."""
    return Link(words, measure_place(measure.indicator.id, measure.point.month, split), about)


def measure_place(indicator_id: str, month: Month, split: str | None = None) -> Place:
    """A measure's own page."""
    return Place("indicator", month, (("id", indicator_id), ("split", split)))


def to_area(area: Area, month: Month) -> Link:
    """To an area for improvement's own page, named by its number."""
    place = Place("areas", month, (("area", area.id),))
    return Link(f"Area {area.number}", place, area.wording)
