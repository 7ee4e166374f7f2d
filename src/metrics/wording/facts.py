"""The facts beside what is told: a year ago, what was to be expected, the levels compared, the paired warning."""

from metrics.model.casing import lower_first
from metrics.model.indicator import Unit
from metrics.model.month import YEAR
from metrics.model.report import Contrary, Measured
from metrics.model.series import Point
from metrics.model.words import Compared, Months
from metrics.wording.numbers import number, point_text, value_text
from metrics.wording.words import listed


def months_words(months: Months) -> str:
    """A stretch of months: the year to June 2023, January to June 2025, March 2024."""
    first, last = months.first, months.last
    if last.months_since(first) + 1 == YEAR:
        return f"the year to {last.label}"
    if first == last:
        return last.label
    same_year = first.year == last.year
    return f"{first.label.removesuffix(f' {first.year}') if same_year else first.label} to {last.label}"


def difference_words(difference: float, unit: Unit) -> str:
    """A difference as a fact: 1.3 points lower than in, 12.0 higher than in, as high as in."""
    size = number(abs(difference))
    if not float(size.replace(",", "")):
        return "the same as in"
    points = " points" if unit in (Unit.PERCENT, Unit.POINTS) else ""
    return f"{size}{points} {'higher' if difference > 0 else 'lower'} than in"


def year_ago_words(measure: Measured) -> str | None:
    """The fact beside the words: up from 16.4 a year ago. None without a figure of then."""
    now = measure.point
    before = measure.series.year_before
    if now.value is None or before is None or before.value is None:
        return None
    was, is_now = point_text(before, measure.indicator), point_text(now, measure.indicator)
    if was == is_now:
        return f"as {was} a year ago"
    return f"{'up' if now.value > before.value else 'down'} from {was} a year ago"


def contrary_words(measure: Measured) -> str | None:
    """The paired warning: but vacancies not covered 8.7%, 7.0% a year ago. None where there is none."""
    if not measure.contrary:
        return None
    return f"but {listed([_contrary(one) for one in measure.contrary])}"


def expected_words(measure: Measured) -> str | None:
    """What the month is held against: expected 10.4%; no change by itself from 9.6% to 11.2%."""
    words, unit = measure.point.words, measure.indicator.unit
    if words is None or words.expected is None:
        return None
    low_to_high = expected_range_words(measure.point, unit)
    return (
        f"expected {value_text(words.expected.value, unit)}; no change by itself from {low_to_high}"
    )


def expected_range_words(point: Point, unit: Unit) -> str | None:
    """The range within which a month is no change by itself: 9.6% to 11.2%. None where nothing is told of it."""
    if point.words is None or point.words.expected is None:
        return None
    expected = point.words.expected
    low = expected.low if unit is Unit.POINTS else max(expected.low, 0.0)
    high = min(expected.high, 100.0) if unit is Unit.PERCENT else expected.high
    return f"{value_text(low, unit)} to {value_text(high, unit)}"


def levels_words(
    compared: Compared | None, now: Months | None, then: Months | None, unit: Unit
) -> str | None:
    """The two levels behind an answer: 12.1% in January to June 2025, 22.0% in the year to June 2023."""
    if compared is None or now is None or then is None:
        return None
    return (
        f"{value_text(compared.now, unit)} in {months_words(now)}, "
        f"{value_text(compared.then, unit)} in {months_words(then)}"
    )


def _contrary(one: Contrary) -> str:
    title = one.indicator.title
    now, before = (point_text(point, one.indicator) for point in (one.now, one.year_before))
    way = "up" if (one.now.value or 0) > (one.year_before.value or 0) else "down"
    return f"{lower_first(title)} {now}, {way} from {before} a year ago"
