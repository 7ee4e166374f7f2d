from dataclasses import replace

import pytest

from metrics.board.gain import given_back
from metrics.model.signal import PointType
from tests.shapes import POINT, measured, points


def falling(values: list[float | None]) -> list[object]:
    """Lower is better, a mean of 19 before; improving since the first value given."""
    made = points(values, point_type=PointType.IMPROVEMENT, mean=19.0)
    return [replace(p, since=made[0].month) for p in made]


def test_a_gain_of_which_a_third_is_lost_is_told_with_its_best_month() -> None:
    lost = given_back(measured(*falling([17.0, 16.0, 17.0])))  # type: ignore[arg-type]
    assert lost is not None
    assert (lost.best.value, lost.share) == (16.0, pytest.approx(1 / 3))


@pytest.mark.parametrize(
    "values",
    [
        [17.0, 16.0, 16.9],  # three tenths lost: ordinary movement
        [17.0, 16.5, 16.0],  # at its best now
    ],
)
def test_less_than_a_third_is_not_told(values: list[float | None]) -> None:
    assert given_back(measured(*falling(values))) is None  # type: ignore[arg-type]


def test_only_a_standing_improvement_can_be_given_back() -> None:
    assert given_back(measured(replace(POINT, mean=19.0))) is None
