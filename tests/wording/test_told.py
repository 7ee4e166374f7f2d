"""Three questions, three answers: the words of each, and the facts beside them."""

from dataclasses import replace

import pytest

from metrics.model.indicator import Unit
from metrics.model.month import Month
from metrics.model.series import Point
from metrics.model.signal import Missing, NoSignals
from metrics.model.words import AgainstStart, Lately, Months, ThisMonth, Way
from metrics.wording.chips import chips, lately, this_month
from metrics.wording.facts import (
    difference_words,
    expected_range_words,
    levels_words,
    months_words,
    year_ago_words,
)
from metrics.wording.told import start_words, this_month_more, this_month_word
from tests.shapes import INDICATOR, POINT, WORDS, measured, month_told, points, series

NEW, STANDS = ThisMonth.REALLY_CHANGED, ThisMonth.STANDING


@pytest.mark.parametrize(
    ("point", "word", "more"),
    [
        (month_told(NEW, Way.BETTER), "Really changed", "this month, for the better"),
        (month_told(NEW, Way.HIGHER), "Really changed", "this month, higher"),
        (month_told(STANDS, Way.WORSE), "Worse", "since April 2025"),
        (month_told(ThisMonth.WATCH, Way.BETTER), "Watch", "better than expected"),
        (month_told(ThisMonth.NOTHING), "Nothing new", None),
        (month_told(ThisMonth.ENDED, Way.BETTER), "Nothing new", "what had changed has ended"),
        (month_told(ThisMonth.TOO_EARLY), "Too early to say", None),
        (month_told(ThisMonth.MONTHS_MISSING), "Too few months", None),
        (replace(POINT, value=None, missing=Missing.SUPPRESSED, words=None), "Not shown", None),
        (replace(POINT, value=None, missing=Missing.NOT_RECEIVED, words=None), "No figure", None),
        # A single team, or an edition made before anything was told.
        (replace(POINT, words=None), "Not told here", None),
    ],
)
def test_this_month_in_a_word_and_what_completes_it(
    point: Point, word: str, more: str | None
) -> None:
    assert (this_month_word(series(point), point), this_month_more(point)) == (word, more)


def test_a_series_without_signals_says_that() -> None:
    bare = replace(POINT, words=None)
    assert this_month_word(series(bare, no_signals=NoSignals.OFF), bare) == "Read without signals"


@pytest.mark.parametrize(
    ("against", "told"),
    [
        (AgainstStart.BETTER, "better than in the year to June 2023"),
        (AgainstStart.LOWER, "lower than in the year to June 2023"),
        (AgainstStart.NO_CLEAR_DIFFERENCE, "no clear difference from the year to June 2023"),
        # A stock: a fact, without a word for how sure.
        (AgainstStart.STATED, "1.5 points lower than in the year to June 2023"),
        (AgainstStart.MONTHS_MISSING, "too few months to compare with the start"),
    ],
)
def test_against_the_start_names_its_own_months(against: AgainstStart, told: str) -> None:
    assert start_words(measured(month_told(against_start=against))) == told


def test_before_there_is_a_start_it_is_too_early() -> None:
    early = month_told(against_start=AgainstStart.TOO_EARLY, start=None, since_start=None)
    assert start_words(measured(early)) == "too early to compare with the start"
    assert start_words(measured(replace(POINT, words=None))) is None


def test_lately_is_a_chip_of_its_own_so_that_better_and_losing_ground_stand_together() -> None:
    told = chips(measured(month_told(STANDS, Way.BETTER, lately=Lately.LOSING_GROUND)))
    assert [chip.word for chip in told] == ["Better", "Losing ground", "Meets target"]
    assert [chip.sign.value for chip in told[:2]] == ["better", "concern"]


def test_too_early_is_said_once() -> None:
    early = measured(month_told(ThisMonth.TOO_EARLY, lately=Lately.TOO_EARLY))
    assert this_month(early).word == "Too early to say"
    assert lately(early) is None


@pytest.mark.parametrize(
    ("way", "is_upward"), [(Way.BETTER, False), (Way.WORSE, True), (Way.HIGHER, True)]
)
def test_the_arrow_is_of_the_figure_and_not_of_the_judgement(way: Way, is_upward: bool) -> None:
    assert this_month(measured(month_told(STANDS, way))).is_upward is is_upward


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (Month(2022, 7), Month(2023, 6), "the year to June 2023"),
        (Month(2025, 1), Month(2025, 6), "January to June 2025"),
        (Month(2024, 11), Month(2025, 2), "November 2024 to February 2025"),
        (Month(2025, 6), Month(2025, 6), "June 2025"),
    ],
)
def test_a_stretch_of_months_in_words(first: Month, last: Month, words: str) -> None:
    assert months_words(Months(first, last)) == words


@pytest.mark.parametrize(
    ("difference", "unit", "words"),
    [
        (-12.0, Unit.FTE, "12.0 lower than in"),
        (1.25, Unit.PERCENT, "1.3 points higher than in"),
        (0.04, Unit.FTE, "the same as in"),
    ],
)
def test_a_difference_as_a_fact(difference: float, unit: Unit, words: str) -> None:
    assert difference_words(difference, unit) == words


def test_the_range_expected_of_a_share_ends_where_shares_do() -> None:
    wide = replace(WORDS, expected=replace(WORDS.expected, low=-3.0, high=104.0))  # type: ignore[type-var]
    assert expected_range_words(replace(POINT, words=wide), Unit.PERCENT) == "0.0% to 100.0%"
    assert expected_range_words(replace(POINT, words=None), Unit.PERCENT) is None


def test_the_levels_behind_an_answer_have_their_months() -> None:
    assert levels_words(WORDS.since_start, WORDS.since, WORDS.start, Unit.PERCENT) == (
        "10.5% in January to June 2025, 12.0% in the year to June 2023"
    )
    assert levels_words(None, WORDS.since, WORDS.start, Unit.PERCENT) is None


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (16.4, "down from 16.4% a year ago"),
        (8.0, "up from 8.0% a year ago"),
        (10.0, "as 10.0% a year ago"),
        (None, None),
    ],
)
def test_what_is_not_told_by_rule_is_stated_as_a_fact(
    before: float | None, told: str | None
) -> None:
    assert year_ago_words(measured(*points([before, *[9.0] * 11, 10.0]))) == told
    assert year_ago_words(measured(indicator=INDICATOR)) is None
