"""Numbers in a reader's form: rounded last, with their unit."""

from decimal import ROUND_HALF_UP, Decimal

from metrics.model.indicator import Indicator, Polarity, Unit
from metrics.model.series import Point
from metrics.model.signal import Missing

MINUS = "\u2212"  # as wide as a plus, and never taken for a dash
_SUFFIX = {Unit.PERCENT: "%", Unit.POINTS: " points"}
_PLACES = {
    Unit.PERCENT: 1,
    Unit.POINTS: 1,
    Unit.FTE: 1,
    Unit.PEOPLE: 0,
    Unit.DAYS: 0,
    Unit.CASES_PER_FTE: 1,
    Unit.COUNT: 0,
}
UNIT_WORDS = {
    Unit.PERCENT: "percent",
    Unit.POINTS: "percentage points",
    Unit.FTE: "full-time equivalents",
    Unit.PEOPLE: "people",
    Unit.DAYS: "days",
    Unit.CASES_PER_FTE: "cases for each full-time equivalent",
    Unit.COUNT: "number",
}
MISSING_WORDS = {
    Missing.NOT_RECEIVED: "not received",
    Missing.NOT_RECORDED: "not recorded",
    Missing.NOT_COLLECTED: "not collected",
    Missing.NOT_APPLICABLE: "not applicable",
    Missing.SUPPRESSED: "not shown: fewer than ten people",
    Missing.WITHHELD: "suppressed",
    Missing.UNRELIABLE: "low reliability",
    Missing.UNAVAILABLE: "unavailable",
    Missing.INCOMPLETE_WINDOW: "needs a full window of months",
    Missing.ROUNDS_TO_ZERO: "rounds to zero",
}


def number(value: float | Decimal, places: int = 1) -> str:
    """A number rounded half up, thousands parted by commas, no minus before a zero."""
    rounded = _rounded(Decimal(repr(float(value))), places)
    return f"{rounded if rounded else abs(rounded):,}".replace("-", MINUS)


def value_text(
    value: float | None, unit: Unit, *, missing: Missing | None = None, more: int = 0
) -> str:
    """A value as a reader sees it: 12.4%, 268.0, or the words for why it is missing.

    `more` is how many decimals beyond the usual.
    """
    if value is None:
        return MISSING_WORDS[missing] if missing else "no figure"
    return number(value, _PLACES[unit] + more) + _SUFFIX.get(unit, "")


def point_text(point: Point, indicator: Indicator) -> str:
    """A month's value as a reader sees it beside its target, or the words for why it is missing.

    It has as many decimals as it takes for the number to say what is said of it: 3.501%, not 3.5%,
    where 3.5% or less is missed.
    """
    more = _decimals_more(point, indicator)
    return value_text(point.value, indicator.unit, missing=point.missing, more=more)


def shown_number(point: Point, indicator: Indicator) -> Decimal | None:
    """A month's value as a number with as many decimals as point_text shows. None where it is missing."""
    if point.value is None:
        return None
    return as_shown(point.value, indicator.unit, more=_decimals_more(point, indicator))


def as_shown(value: float, unit: Unit, *, more: int = 0) -> Decimal:
    """A value rounded as value_text writes it."""
    return _rounded(Decimal(repr(float(value))), _PLACES[unit] + more)


def _decimals_more(point: Point, indicator: Indicator) -> int:
    """The decimals beyond the usual without which a value would seem to meet, or to miss, its target."""
    if point.value is None or point.target is None or indicator.polarity is Polarity.NO_JUDGEMENT:
        return 0
    exact, target = Decimal(repr(point.value)), Decimal(repr(point.target))
    sign = 1 if indicator.polarity is Polarity.HIGHER_IS_BETTER else -1
    more = 0
    while (sign * (_rounded(exact, _PLACES[indicator.unit] + more) - target) >= 0) != (
        sign * (exact - target) >= 0
    ):
        more += 1
    return more


def target_text(target: float | None, unit: Unit, polarity: Polarity) -> str | None:
    """A target in words that say which way is good: 12% or less."""
    if target is None:
        return None
    plain = Decimal(repr(target)).normalize()
    text = f"{plain:f}" + _SUFFIX.get(unit, "")
    side = {Polarity.HIGHER_IS_BETTER: " or more", Polarity.LOWER_IS_BETTER: " or less"}
    return text + side.get(polarity, "")


def _rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)


LARGE = 1000  # from here on a decimal place tells a reader nothing


def people_or_posts(count: Decimal | None) -> str:
    """A numerator or denominator: whole where it is whole, else one decimal place."""
    if count is None:
        return "–"
    is_whole = count == count.to_integral_value() or count >= LARGE
    return number(count, 0 if is_whole else 1)
