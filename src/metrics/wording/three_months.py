"""Three months together, offered beside a month that few are behind: audit grades, newly qualified staff."""

from metrics.model.report import Measured
from metrics.model.series import Point
from metrics.wording.measure import SMALL_DENOMINATOR
from metrics.wording.numbers import value_text

FEW_CASES = 10  # one more or less is a tenth of the figure
THREE_MONTHS = "Three months together"


def is_offered(measure: Measured) -> bool:
    """Whether the month shown counts few, and any month has a figure of three together."""
    cases, whole = measure.point.numerator, measure.point.denominator
    if cases is None or whole is None:
        return False
    is_few = whole < SMALL_DENOMINATOR or cases < FEW_CASES
    return is_few and any(p.rolling_value is not None for p in measure.series.points)


def three_months_text(point: Point, measure: Measured) -> str:
    """The figure of a month and the two before together, as a reader sees it; a dash without one."""
    if point.rolling_value is None:
        return "–"
    return value_text(point.rolling_value, measure.indicator.unit)


def three_months_named(measure: Measured) -> tuple[str, str] | None:
    """The figure at the month shown and what it is; None where it is not offered."""
    point = measure.point
    if point.rolling_value is None or not is_offered(measure):
        return None
    first = point.month.plus(-2).label
    return three_months_text(
        point, measure
    ), f"three months together, {first} to {point.month.label}"
