from dataclasses import replace

import pytest

from metrics.board.choices import indicator_chosen, is_mix, month_chosen
from metrics.errors import NotFound
from metrics.model.indicator import Polarity
from tests.shapes import EDITION, INDICATOR, JUNE


def test_no_month_asked_for_is_the_latest() -> None:
    assert month_chosen(EDITION, None) == JUNE


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("2031-01", "The nearest month is June 2025."),
        ("2019-01", "The nearest month is May 2025."),
        ("last month", "write it as 2025-06"),
        ("2025-13", "there is no month 13"),
    ],
)
def test_an_unknown_month_names_the_nearest(asked: str, told: str) -> None:
    with pytest.raises(NotFound, match=told):
        month_chosen(EDITION, asked)


def test_an_unknown_measure_names_the_nearest() -> None:
    known = {INDICATOR.id: INDICATOR, "caseload_avg": replace(INDICATOR, id="caseload_avg")}
    with pytest.raises(NotFound, match=r"The nearest is Agency social workers \(agency_rate_fte\)"):
        indicator_chosen(known, "agency_rate")


def test_a_make_up_of_a_whole_is_a_split_that_nobody_judges() -> None:
    assert is_mix(replace(INDICATOR, split="audit_grade", polarity=Polarity.NO_JUDGEMENT))
    assert not is_mix(replace(INDICATOR, split="audit_theme"))
