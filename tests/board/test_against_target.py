from dataclasses import replace

import pytest

from metrics.board.against_target import AgainstTarget, against_target
from metrics.model.indicator import Polarity
from metrics.model.signal import Assurance, PointType
from tests.shapes import INDICATOR, POINT, measured, points


@pytest.mark.parametrize(
    ("assurance", "stands"),
    [
        (Assurance.CONSISTENT_PASS, AgainstTarget.MEETS),
        (Assurance.CONSISTENT_FAIL, AgainstTarget.MISSES),
        (Assurance.INCONSISTENT, AgainstTarget.HIT_AND_MISS),
    ],
)
def test_in_its_ordinary_range_the_limits_decide(
    assurance: Assurance, stands: AgainstTarget
) -> None:
    assert against_target(measured(replace(POINT, assurance=assurance))) is stands


@pytest.mark.parametrize(
    ("values", "stands"),
    [
        ([11.0] * 6, AgainstTarget.MEETS),
        ([13.0, 13.0, 13.0, 13.0, 13.0, 12.0], AgainstTarget.HIT_AND_MISS),
        ([13.0] * 6, AgainstTarget.MISSES),
        ([13.0, *[11.0] * 6], AgainstTarget.MEETS),  # the seventh month back no longer counts
    ],
)
def test_once_really_changed_the_record_of_six_months_decides(
    values: list[float | None], stands: AgainstTarget
) -> None:
    changed = points(values, point_type=PointType.IMPROVEMENT, assurance=Assurance.CONSISTENT_FAIL)
    assert against_target(measured(*changed)) is stands


def test_a_value_exactly_at_target_meets_it() -> None:
    at_target = points([12.0] * 6, point_type=PointType.CONCERN)
    assert against_target(measured(*at_target)) is AgainstTarget.MEETS


def test_the_unrounded_value_is_compared() -> None:
    over = points([12.04] * 6, point_type=PointType.CONCERN)
    assert against_target(measured(*over)) is AgainstTarget.MISSES


def test_without_target_or_judgement_there_is_no_word() -> None:
    assert against_target(measured(replace(POINT, target=None))) is None
    neutral = replace(INDICATOR, polarity=Polarity.NO_JUDGEMENT)
    assert against_target(measured(indicator=neutral)) is None
