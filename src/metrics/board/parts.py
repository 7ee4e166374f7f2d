"""Parts of one kind in the month shown, each with the range of its last twelve months."""

from collections.abc import Sequence

from metrics.model.month import YEAR
from metrics.model.parts import PartNow, PartsNow
from metrics.model.report import Measured
from metrics.model.series import Series


def parts_now(measure: Measured, parts: Sequence[Series]) -> PartsNow:
    """Every part with its figure of the month, of a year before, and the lowest and highest of the twelve."""
    return PartsNow(measure.indicator, tuple(map(_part, parts)), measure.series)


def _part(series: Series) -> PartNow:
    year = () if series.hides_a_month else series.points[-YEAR:]
    values = [point.value for point in year if point.value is not None]
    before = series.year_before
    return PartNow(
        series,
        min(values, default=None),
        max(values, default=None),
        before.value if before else None,
    )
