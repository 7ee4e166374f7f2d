"""Which quarter of the authorities a figure would stand in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.board.quarters import FEWEST, quarter_from_best
from metrics.model.indicator import Polarity

AMONG = [float(n) for n in range(1, 101)]  # quartiles 25.75, 50.5 and 75.25
LOW, HIGH = Polarity.LOWER_IS_BETTER, Polarity.HIGHER_IS_BETTER


@pytest.mark.parametrize(
    ("value", "polarity", "quarter"),
    [
        (10.0, LOW, 1), (25.75, LOW, 1), (26.0, LOW, 2), (60.0, LOW, 3), (99.0, LOW, 4),
        (99.0, HIGH, 1), (75.25, HIGH, 1), (75.0, HIGH, 2), (10.0, HIGH, 4),
        (10.0, Polarity.NO_JUDGEMENT, 1), (99.0, Polarity.NO_JUDGEMENT, 4),
    ],
)  # fmt: skip
def test_the_best_quarter_is_the_one_that_the_measure_declares_better(
    value: float, polarity: Polarity, quarter: int
) -> None:
    assert quarter_from_best(value, AMONG, polarity) == quarter


def test_a_handful_of_authorities_has_no_quarters() -> None:
    assert quarter_from_best(1.0, AMONG[: FEWEST - 1], LOW) is None


@given(value=st.floats(0, 100), among=st.lists(st.floats(0, 100), min_size=FEWEST))
def test_turning_every_figure_round_turns_the_polarity_round(
    value: float, among: list[float]
) -> None:
    turned = quarter_from_best(-value, [-one for one in among], HIGH)
    assert quarter_from_best(value, among, LOW) == turned
