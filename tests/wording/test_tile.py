from dataclasses import replace

from metrics.model.signal import PointType
from metrics.wording.tile import record, tile_caption
from tests.shapes import INDICATOR, measured, points

PEOPLE = replace(INDICATOR, subtitle="share of people")
CHANGED = {"point_type": PointType.IMPROVEMENT, "special_cause_type": "Below LCL"}


def test_a_record_of_two_years_or_more_is_told() -> None:
    falling = measured(*points([40.0 - n for n in range(24)]))
    assert record(falling) == "lowest of 24 months"
    rising = measured(*points([float(n) for n in range(30)]))
    assert record(rising) == "highest of 30 months"


def test_a_value_that_was_there_before_is_no_record() -> None:
    assert record(measured(*points([9.0, *[10.0] * 23, 9.0]))) is None


def test_few_months_make_no_record() -> None:
    assert record(measured(*points([10.0, 9.0]))) is None


def test_without_a_record_the_caption_says_what_the_points_did() -> None:
    told = tile_caption(measured(*points([8.0, 10.0], **CHANGED), indicator=PEOPLE))
    assert told == "Below the range it ordinarily stays in. 30 of 300."


def test_what_is_counted_is_named_where_it_is_known() -> None:
    assert tile_caption(measured()).endswith("30 of 300 full-time equivalents.")


def test_an_ordinary_month_says_so() -> None:
    told = tile_caption(measured(indicator=PEOPLE))
    assert told == "Within its ordinary month-to-month movement. 30 of 300."
