"""The corners of the method: ties, values on a line, sums that cancel. docs/spc.md lists them."""

from collections.abc import Sequence
from fractions import Fraction

import pytest

from tests.spc.judged import Judged, SpcOptions, judge, series_of
from tests.spc.test_laws import column

PLAIN = SpcOptions()
ZIGZAG = [4.0, 6.0] * 6  # centre 5, moving ranges of 2
UPPER, LOWER = 5 + 2.66 * 2, 5 - 2.66 * 2


def judged(values: Sequence[float | None], options: SpcOptions = PLAIN) -> list[Judged]:
    (points,) = judge([series_of(values, options)])
    return points


@pytest.mark.parametrize("way", [1, -1])
def test_a_trend_that_ties_with_the_next_one_ends_as_decreasing(way: int) -> None:
    points = judged([way * float(n) for n in (*range(1, 8), *range(7, 14))])
    label = "7 Point Trend (Increasing)" if way > 0 else "7 Point Trend (Decreasing)"
    assert points[6]["special_cause_type"] == "7 Point Trend (Decreasing)"
    assert points[7]["special_cause_type"] == label


@pytest.mark.parametrize("target", [UPPER, LOWER])
def test_a_target_on_a_limit_is_neither_out_of_reach_nor_sure(target: float) -> None:
    points = judged(ZIGZAG, SpcOptions(target=target))
    assert {points[0]["lpl"], points[0]["upl"]} == {LOWER, UPPER}
    assert column(points, "assurance_type") == ["inconsistent"] * 12


def test_a_value_on_a_limit_is_inside_it() -> None:
    fixed = SpcOptions(fix_after_n_points=12)
    assert column(judged([*ZIGZAG, UPPER, LOWER], fixed), "outside_limits") == [False] * 14


def test_a_constant_series_is_all_common_cause_and_without_limits() -> None:
    points = judged([0.1] * 20, SpcOptions(target=-100.0))
    assert {point["special_cause_type"] for point in points} == {"Common Cause"}
    assert {point["upl"] for point in points} == {None}
    assert {point["assurance_type"] for point in points} == {"inconsistent"}


def test_a_missing_value_is_not_bridged() -> None:
    points = judged([1.0, 2.0, 3.0, None, 4.0, 5.0, 6.0, 7.0])
    assert column(points, "rule_trend") == [False] * 8
    assert column(points, "screened_mr") == [None, 1.0, 1.0, None, None, 1.0, 1.0, 1.0]


@pytest.mark.parametrize("values", [[0.1, 0.2, -0.3], [0.1, 0.7, -0.7, -0.1, 2.0**-60]])
def test_a_centre_that_all_but_cancels_is_exact_too(values: list[float]) -> None:
    exact = float(sum(map(Fraction, values)) / len(values))
    assert judged(values)[0]["mean"] == exact


def test_small_ranges_among_large_values_are_averaged_exactly() -> None:
    last_digit = 2.0**-12  # of values near 2 to the power 40
    points = judged(
        [2.0**40 + n * last_digit for n in (0, 1, 3, 4)], SpcOptions(screen_outliers=False)
    )
    assert points[0]["screened_amr"] == float(Fraction(4, 3)) * last_digit
