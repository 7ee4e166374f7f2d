from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from metrics.board.against_target import is_met
from metrics.model.indicator import Polarity, Unit
from metrics.model.signal import Missing
from metrics.wording.numbers import (
    MINUS,
    number,
    people_or_posts,
    point_text,
    target_text,
    value_text,
)
from tests.shapes import INDICATOR, POINT


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
    words = value_text(None, Unit.PERCENT, missing=missing)
    assert words.replace(" ", "").replace(":", "").isalpha()


def test_a_target_says_which_way_is_good() -> None:
    assert target_text(12.0, Unit.PERCENT, Polarity.LOWER_IS_BETTER) == "12% or less"
    assert target_text(92.5, Unit.PERCENT, Polarity.HIGHER_IS_BETTER) == "92.5% or more"
    assert target_text(100.0, Unit.PERCENT, Polarity.HIGHER_IS_BETTER) == "100% or more"
    assert target_text(16.0, Unit.CASES_PER_FTE, Polarity.NO_JUDGEMENT) == "16"


def test_counts_are_whole_where_they_are_whole() -> None:
    assert people_or_posts(Decimal("30.000000")) == "30"
    assert people_or_posts(Decimal("29.65")) == "29.7"


LOWER, HIGHER = Polarity.LOWER_IS_BETTER, Polarity.HIGHER_IS_BETTER


@pytest.mark.parametrize(
    ("value", "target", "polarity", "shown"),
    [
        (3.5008, 3.5, LOWER, "3.501%"),
        (3.46, 3.5, HIGHER, "3.46%"),
        (3.46, 3.5, LOWER, "3.5%"),
        (3.5, 3.5, LOWER, "3.5%"),
        (3.46, 3.5, Polarity.NO_JUDGEMENT, "3.5%"),
        (3.5008, None, LOWER, "3.5%"),
    ],
)
def test_a_value_has_as_many_decimals_as_agree_with_its_target(
    value: float, target: float | None, polarity: Polarity, shown: str
) -> None:
    indicator = replace(INDICATOR, polarity=polarity)
    assert point_text(replace(POINT, value=value, target=target), indicator) == shown


REAL = st.floats(-1e6, 1e6, allow_nan=False) | st.decimals(-100, 100, places=2).map(float)


@given(
    target=REAL,
    nearness=st.sampled_from([0.0, 1e-12, 1e-9, 1e-6, 8e-4, 0.01, 0.04, 0.3, 5.0]),
    sign=st.sampled_from([-1, 1]),
    unit=st.sampled_from(list(Unit)),
    polarity=st.sampled_from([LOWER, HIGHER]),
)
@example(target=3.5, nearness=8e-4, sign=1, unit=Unit.PERCENT, polarity=LOWER)
def test_what_is_shown_never_contradicts_whether_the_target_is_met(
    target: float, nearness: float, sign: int, unit: Unit, polarity: Polarity
) -> None:
    point = replace(POINT, value=target + sign * nearness, target=target)
    indicator = replace(INDICATOR, unit=unit, polarity=polarity)
    shown = _read(point_text(point, indicator))
    aim = _read(
        str(target_text(target, unit, polarity)).removesuffix(" or less").removesuffix(" or more")
    )
    reads_as_met = shown >= aim if polarity is HIGHER else shown <= aim
    assert reads_as_met == is_met(point, polarity)


def _read(shown: str) -> Decimal:
    """A number as a reader takes it."""
    plain = shown.removesuffix("%").removesuffix(" points").replace(",", "").replace(MINUS, "-")
    return Decimal(plain)
