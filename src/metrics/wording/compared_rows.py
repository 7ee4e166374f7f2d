"""Who is compared, as a table: what a picture of dots and lines shows, to be read."""

from collections.abc import Iterator

from metrics.model.document import Rows
from metrics.model.report import Comparison, PublishedPoint
from metrics.wording.dates import day_words
from metrics.wording.numbers import MISSING_WORDS, number

NOTHING = "–"


def compared_rows(comparison: Comparison, own_name: str | None = None) -> Rows:
    """The council's own figures where it has a name, those published beside them, then every authority by name."""
    everyone = sorted(comparison.every_authority, key=lambda point: point.name)
    rows = [*_own(comparison, own_name), *map(_published, _beside(comparison))]
    rows += [_published(point) for point in everyone]
    return Rows("Who is compared", ("Who", "Figure", "Date"), tuple(rows))


def _own(comparison: Comparison, name: str | None) -> Iterator[tuple[str, str, str]]:
    own = comparison.own
    if own is None or name is None:
        return
    for point in dict.fromkeys((own.then, own.now)):
        if point is not None and point.value is not None:
            figure = number(point.value) + _sign(comparison)
            yield f"{name}, own figure", figure, day_words(point.month.last_day)


def _beside(comparison: Comparison) -> Iterator[PublishedPoint]:
    """The latest of the authority, England, the region and the neighbours."""
    lines = (comparison.authority, comparison.england, comparison.region, comparison.neighbours)
    for line in lines:
        yield from (point for point in line if point.period_end == comparison.period_end)


def _published(point: PublishedPoint) -> tuple[str, str, str]:
    sign = "%" if point.unit == "percent" else ""
    missing = MISSING_WORDS[point.missing] if point.missing else NOTHING
    figure = number(point.value) + sign if point.value is not None else missing
    return point.name, figure, day_words(point.period_end)


def _sign(comparison: Comparison) -> str:
    return "%" if comparison.england and comparison.england[-1].unit == "percent" else ""
