from decimal import Decimal

import pytest

from metrics.model.indicator import Polarity, Unit
from metrics.model.signal import Missing
from metrics.wording.numbers import number, people_or_posts, target_text, value_text


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.05, "0.1"), (2.25, "2.3"), (-0.04, "0.0"), (1234.5, "1,234.5"), (99.95, "100.0")],
)
def test_numbers_round_half_up_with_commas_and_no_minus_nought(value: float, text: str) -> None:
    assert number(value) == text


@pytest.mark.parametrize(
    ("unit", "text"),
    [(Unit.PERCENT, "12.4%"), (Unit.PEOPLE, "12"), (Unit.CASES_PER_FTE, "12.4"), (Unit.DAYS, "12")],
)
def test_a_value_is_rounded_as_its_unit_is_read(unit: Unit, text: str) -> None:
    assert value_text(12.36, unit) == text


@pytest.mark.parametrize("missing", list(Missing))
def test_every_reason_for_no_value_has_words(missing: Missing) -> None:
    assert value_text(None, Unit.PERCENT, missing=missing).replace(" ", "").isalpha()


def test_a_target_says_which_way_is_good() -> None:
    assert target_text(12.0, Unit.PERCENT, Polarity.LOWER_IS_BETTER) == "12% or less"
    assert target_text(92.5, Unit.PERCENT, Polarity.HIGHER_IS_BETTER) == "92.5% or more"
    assert target_text(100.0, Unit.PERCENT, Polarity.HIGHER_IS_BETTER) == "100% or more"
    assert target_text(16.0, Unit.CASES_PER_FTE, Polarity.NO_JUDGEMENT) == "16"


def test_counts_are_whole_where_they_are_whole() -> None:
    assert people_or_posts(Decimal("30.000000")) == "30"
    assert people_or_posts(Decimal("29.65")) == "29.7"
