from dataclasses import replace
from decimal import Decimal

import pytest

from metrics.model.indicator import Measure, Spc, Unit
from metrics.model.report import Contrary
from metrics.model.signal import Missing, NoSignals
from metrics.model.words import AgainstStart, Lately, ThisMonth, Way
from metrics.wording.measure import alt_text, basis, headline, verdict
from tests.shapes import INDICATOR, POINT, measured, month_told, points

STANDING, NEW = ThisMonth.STANDING, ThisMonth.REALLY_CHANGED


def test_the_message_gives_three_answers_one_after_the_other() -> None:
    point = month_told(
        STANDING,
        Way.BETTER,
        lately=Lately.GETTING_BETTER,
        against_start=AgainstStart.BETTER,
    )
    assert headline(measured(point)) == (
        "Agency social workers 10.0%: better since April 2025, getting better lately, "
        "better than in the year to June 2023"
    )


def test_a_change_told_for_the_first_time_says_so() -> None:
    assert ": really changed this month, for the worse, " in headline(
        measured(month_told(NEW, Way.WORSE))
    )


def test_losing_ground_is_in_the_message() -> None:
    point = month_told(
        STANDING,
        Way.BETTER,
        lately=Lately.LOSING_GROUND,
        against_start=AgainstStart.BETTER,
    )
    assert "better since April 2025, losing ground lately, better than in" in headline(
        measured(point)
    )


def test_noise_is_told_as_noise() -> None:
    assert headline(measured()) == (
        "Agency social workers 10.0%: nothing new this month, steady lately, "
        "no clear difference from the year to June 2023"
    )


def test_what_creeps_and_is_not_told_by_rule_is_stated_as_a_fact() -> None:
    creeping = measured(*points([24.5, *[30.0] * 11, 35.9]))
    assert headline(creeping) == (
        "Agency social workers 35.9%: nothing new this month, steady lately, up from 24.5% a year ago, "
        "no clear difference from the year to June 2023"
    )


def test_a_change_that_has_ended_is_nothing_new() -> None:
    assert ": nothing new this month," in headline(
        measured(month_told(ThisMonth.ENDED, Way.BETTER))
    )


def test_what_went_the_other_way_is_part_of_the_verdict() -> None:
    uncovered = replace(INDICATOR, id="uncovered", title="Vacancies not covered")
    now, before = replace(POINT, value=8.3), replace(POINT, value=4.1)
    told = replace(measured(), contrary=(Contrary(uncovered, now, before),))
    assert headline(told).endswith("; but vacancies not covered 8.3%, up from 4.1% a year ago")


def test_before_twelve_months_there_is_one_sentence_and_not_three_times_too_early() -> None:
    early = month_told(
        ThisMonth.TOO_EARLY, against_start=AgainstStart.TOO_EARLY, lately=Lately.TOO_EARLY
    )
    assert verdict(measured(early)) == (
        "too early to say what is ordinary, which takes twelve months with a figure"
    )


def test_a_measure_without_signals_says_why_and_what_to_read() -> None:
    rolling = replace(INDICATOR, spc=Spc(off="rolling twelve months: read leavers"))
    plain = replace(POINT, point_type=None, words=None)
    told = headline(measured(plain, indicator=rolling, no_signals=NoSignals.OFF))
    assert "rolling twelve months: read leavers" in told


def test_small_numbers_are_read_over_several_months_unless_a_sample_has_its_likely_range() -> None:
    plain, sample = replace(POINT, point_type=None, words=None), replace(INDICATOR, sample=True)
    few = {"no_signals": NoSignals.SMALL_DENOMINATOR}
    assert "read it over several months" in headline(measured(plain, **few))
    assert "read it with its likely range" in headline(measured(plain, indicator=sample, **few))


def test_a_missing_month_is_said_and_never_shown_as_nought() -> None:
    gone = replace(POINT, value=None, missing=Missing.NOT_RECEIVED, point_type=None, words=None)
    assert headline(measured(gone)) == "Agency social workers: not received for June 2025"


def test_a_small_denominator_brings_its_likely_range() -> None:
    few = replace(POINT, numerator=Decimal(30), denominator=Decimal(48), interval_low=48.0,
                  interval_high=75.0)  # fmt: skip
    assert basis(measured(few)) == "30 of 48; likely between 48.0% and 75.0%"
    assert basis(measured()) == "30 of 300"


def test_a_mean_says_over_and_a_count_says_nothing() -> None:
    assert basis(measured(indicator=replace(INDICATOR, measure=Measure.MEAN))) == "30 over 300"
    assert basis(measured(indicator=replace(INDICATOR, measure=Measure.COUNT))) is None


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (12.34, "external auditors grade higher by 12.3 points"),
        (-12.34, "external auditors are harsher by 12.3 points"),
        (0.01, None),
    ],
)
def test_a_difference_says_in_words_which_side_it_is_on(value: float, told: str | None) -> None:
    gap = replace(
        INDICATOR,
        measure=Measure.DIFFERENCE,
        unit=Unit.POINTS,
        sides=("external auditors grade higher", "external auditors are harsher"),
    )
    assert basis(measured(replace(POINT, value=value, target=None), indicator=gap)) == told


def test_alt_text_tells_span_extremes_signal_target_and_direction() -> None:
    told = alt_text(measured(*points([19.4, 24.6, None, 10.0])))
    assert "From 19.4% in March 2025 to 10.0% in June 2025" in told
    assert "highest 24.6% in April 2025" in told
    assert "Target 12% or less" in told
    assert "Lower is better." in told


def test_a_hidden_figure_is_said_to_be_hidden_and_why() -> None:
    hidden = replace(POINT, value=None, missing=Missing.SUPPRESSED, point_type=None, words=None)
    assert headline(measured(hidden)) == (
        "Agency social workers in June 2025 not shown: fewer than ten people"
    )
