"""The paired warning: what is read beside a measure that gets better, and went the other way meanwhile."""

from dataclasses import replace

import pytest

from metrics.board.contrary import contrary
from metrics.model.indicator import Polarity
from metrics.model.report import Measured
from metrics.model.words import ThisMonth, Way
from tests.shapes import INDICATOR, measured, month_told, points

AGENCY = replace(INDICATOR, read_beside=("uncovered",))
BETTER = measured(month_told(ThisMonth.STANDING, Way.BETTER), indicator=AGENCY)


def beside(
    before: float, now: float, *, polarity: Polarity = Polarity.LOWER_IS_BETTER
) -> dict[str, Measured]:
    """A measure that scatters by 1 a month: so much a year ago, and so much in each of three months now."""
    uncovered = replace(INDICATOR, id="uncovered", title="Vacancies not covered", polarity=polarity)
    values: list[float | None] = [before] * 12 + [now] * 3
    return {"uncovered": measured(*points(values), indicator=uncovered)}


def test_what_got_worse_by_more_than_it_scatters_is_named_with_then_and_now() -> None:
    (found,) = contrary(BETTER, beside(4.1, 8.3))
    assert (found.indicator.id, found.year_before.value, found.now.value) == ("uncovered", 4.1, 8.3)


@pytest.mark.parametrize("now", [4.1, 4.9, 2.0])
def test_what_stayed_or_got_better_is_not(now: float) -> None:
    assert contrary(BETTER, beside(4.1, now)) == ()


def test_what_is_good_when_high_goes_the_other_way_when_it_falls() -> None:
    assert contrary(BETTER, beside(8.0, 2.0, polarity=Polarity.HIGHER_IS_BETTER))
    assert not contrary(BETTER, beside(2.0, 8.0, polarity=Polarity.HIGHER_IS_BETTER))


def test_what_nobody_judges_cannot_go_the_other_way() -> None:
    assert contrary(BETTER, beside(4.1, 8.3, polarity=Polarity.NO_JUDGEMENT)) == ()


def test_one_month_alone_is_no_warning() -> None:
    """Three months each, so that a single high month among ordinary ones says nothing."""
    others = beside(4.1, 4.1)
    series = others["uncovered"].series
    last = replace(series.points[-1], value=6.5)
    spiked = replace(series, points=(*series.points[:-1], last))
    assert contrary(BETTER, {"uncovered": replace(others["uncovered"], series=spiked)}) == ()


def test_a_measure_that_is_not_better_needs_no_warning() -> None:
    assert contrary(measured(indicator=AGENCY), beside(4.1, 8.3)) == ()


def test_without_a_year_behind_it_nothing_is_compared() -> None:
    others = beside(4.1, 8.3)
    series = others["uncovered"].series
    short = replace(others["uncovered"], series=replace(series, points=series.points[-6:]))
    assert contrary(BETTER, {"uncovered": short}) == ()
