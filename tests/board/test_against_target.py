from dataclasses import replace

import pytest

from metrics.board.against_target import (
    AgainstTarget,
    Judged,
    ToldBy,
    against_target,
    judged_at,
    judged_months,
)
from metrics.model.indicator import Polarity
from metrics.model.signal import Assurance, PointType
from tests.shapes import INDICATOR, POINT, measured, points, series


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


LOWER = Polarity.LOWER_IS_BETTER


def test_the_word_says_whether_it_rests_on_the_limits_or_on_the_record() -> None:
    steady = replace(POINT, assurance=Assurance.CONSISTENT_FAIL)
    changed = replace(steady, point_type=PointType.IMPROVEMENT)
    assert judged_at([steady], LOWER) == Judged(AgainstTarget.MISSES, ToldBy.LIMITS)
    assert judged_at([changed], LOWER) == Judged(AgainstTarget.MEETS, ToldBy.RECORD)


def test_each_month_has_the_word_it_would_have_had_then() -> None:
    made = points([13.0, *[11.0] * 6], point_type=PointType.IMPROVEMENT)
    judged = judged_months(series(*made), LOWER)
    words = [told.word for told in judged.values() if told]
    assert words == [
        AgainstTarget.MISSES,
        *[AgainstTarget.HIT_AND_MISS] * 5,
        AgainstTarget.MEETS,
    ]
    assert list(judged.values()) == [judged_at(made[: n + 1], LOWER) for n in range(len(made))]
