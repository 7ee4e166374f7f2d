"""Parts of one kind in the month shown, each with the range of its last twelve months."""

from collections.abc import Sequence

from metrics.model.month import YEAR
from metrics.model.parts import PartNow, PartsNow
from metrics.model.report import Measured
from metrics.model.series import Series
from metrics.model.signal import Missing


def parts_now(measure: Measured, parts: Sequence[Series]) -> PartsNow:
    """Every part with its figure of the month, of a year before, and the lowest and highest of the twelve."""
    return PartsNow(measure.indicator, tuple(map(_part, parts)), measure.series)


def _part(series: Series) -> PartNow:
    year = series.points[-YEAR:]
    # Without a month that is hidden the lowest and highest would be of the others, and false.
    hides_one = any(point.missing is Missing.SUPPRESSED for point in year)
    values = [] if hides_one else [point.value for point in year if point.value is not None]
    before = series.year_before
    return PartNow(
        series,
        min(values, default=None),
        max(values, default=None),
        before.value if before else None,
    )
