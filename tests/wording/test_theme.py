"""The sentences a theme's page opens with."""

from dataclasses import replace

from metrics.model.report import Measured
from metrics.model.series import Point
from metrics.model.words import ThisMonth, Way
from metrics.wording.theme import theme_lead
from tests.shapes import INDICATOR, POINT, measured, month_told

BETTER = month_told(ThisMonth.STANDING, Way.BETTER)
WORSE = month_told(ThisMonth.STANDING, Way.WORSE)


def named(title: str, point: Point = POINT) -> Measured:
    """A measure that is better when lower."""
    return measured(point, indicator=replace(INDICATOR, title=title, id=title.lower()))


def test_what_needs_attention_comes_first() -> None:
    told = theme_lead([named("Vacancies", BETTER), named("Caseload", WORSE)])
    assert told.startswith("Needs attention: caseload (worse since April 2025). Better: vacancies.")


def test_of_many_measures_four_are_named_and_the_others_counted() -> None:
    told = theme_lead([named(title, BETTER) for title in "ABCDEF"])
    assert "Better: a, b, c, d and two more." in told


def test_a_theme_without_a_change_for_the_worse_says_so() -> None:
    assert theme_lead([named("Vacancies")]) == (
        "No measure needs attention for how it moves. Steady: vacancies."
    )


def test_a_measure_that_gets_better_and_misses_its_target_is_not_passed_over() -> None:
    behind = replace(BETTER, value=20.0, target=5.0)
    told = theme_lead([named("Vacancies", behind), named("Caseload", BETTER)])
    assert told.endswith("Misses its target: vacancies.")


def test_a_measure_that_needs_attention_is_not_told_twice() -> None:
    assert "Misses" not in theme_lead([named("Caseload", replace(WORSE, value=20.0, target=5.0))])
