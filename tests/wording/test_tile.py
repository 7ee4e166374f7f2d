from dataclasses import replace

from metrics.model.signal import Missing, NoSignals
from metrics.wording.tile import record, tile_caption
from tests.shapes import INDICATOR, POINT, measured, points

PEOPLE = replace(INDICATOR, subtitle="share of people")


def test_a_record_of_two_years_or_more_is_told() -> None:
    falling = measured(*points([40.0 - n for n in range(24)]))
    assert record(falling) == "lowest of 24 months"
    rising = measured(*points([float(n) for n in range(30)]))
    assert record(rising) == "highest of 30 months"


def test_a_value_that_was_there_before_is_no_record() -> None:
    assert record(measured(*points([9.0, *[10.0] * 23, 9.0]))) is None


def test_where_nothing_is_told_a_record_would_say_more_than_the_figures_do() -> None:
    assert record(measured(*points([40.0 - n for n in range(24)], words=None))) is None


def test_few_months_make_no_record() -> None:
    assert record(measured(*points([10.0, 9.0]))) is None


def test_without_a_record_the_caption_says_what_it_was_a_year_ago_and_at_the_start() -> None:
    told = tile_caption(measured(*points([8.0, *[9.0] * 11, 10.0]), indicator=PEOPLE))
    assert told == (
        "Up from 8.0% a year ago. No clear difference from the year to June 2023. 30 of 300."
    )


def test_what_is_counted_is_named_where_it_is_known() -> None:
    assert tile_caption(measured()).endswith("30 of 300 full-time equivalents.")


def test_a_measure_of_which_nothing_is_told_says_why() -> None:
    bare = measured(replace(POINT, words=None), indicator=PEOPLE, no_signals=NoSignals.FEW_POINTS)
    assert tile_caption(bare).startswith("Too early to say what is ordinary")


def test_a_month_without_a_figure_says_no_more_than_that() -> None:
    gone = replace(POINT, value=None, missing=Missing.NOT_RECEIVED, words=None)
    assert tile_caption(measured(gone)) == "There is no figure this month."
