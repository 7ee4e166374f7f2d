from dataclasses import replace
from decimal import Decimal

from metrics.model.indicator import Measure, Spc
from metrics.model.month import Month
from metrics.model.signal import Missing, NoSignals, PointType
from metrics.wording.measure import alt_text, basis, headline
from tests.shapes import INDICATOR, POINT, measured, points


def test_a_real_change_says_what_since_when_and_whether_it_is_good() -> None:
    falling = replace(
        POINT,
        point_type=PointType.IMPROVEMENT,
        special_cause_type="Below LCL",
        since=Month(2024, 2),
    )
    assert headline(measured(falling)) == (
        "Agency social workers 10.0%: below the range it ordinarily stays in, "
        "a real change since February 2024, and that is good"
    )


def test_a_new_change_says_it_is_new() -> None:
    rising = replace(
        POINT,
        point_type=PointType.CONCERN,
        special_cause_type="7 Points Above CL",
        since=POINT.month,
        is_new=True,
    )
    assert headline(measured(rising)).endswith(
        "above its average for seven months or more, new this month, and that needs attention"
    )


def test_noise_is_called_no_real_change() -> None:
    assert "no real change" in headline(measured())


def test_a_measure_without_signals_says_why_and_what_to_read() -> None:
    rolling = replace(INDICATOR, spc=Spc(off="rolling twelve months: read leavers"))
    plain = replace(POINT, point_type=None)
    told = headline(measured(plain, indicator=rolling, no_signals=NoSignals.OFF))
    assert "rolling twelve months: read leavers" in told


def test_small_numbers_are_read_over_several_months_unless_a_sample_has_its_likely_range() -> None:
    plain, sample = replace(POINT, point_type=None), replace(INDICATOR, sample=True)
    few = {"no_signals": NoSignals.SMALL_DENOMINATOR}
    assert "read it over several months" in headline(measured(plain, **few))
    assert "read it with its likely range" in headline(measured(plain, indicator=sample, **few))


def test_a_missing_month_is_said_and_never_shown_as_nought() -> None:
    gone = replace(POINT, value=None, missing=Missing.NOT_RECEIVED, point_type=None)
    assert headline(measured(gone)) == "Agency social workers: not received for June 2025"


def test_a_small_denominator_brings_its_likely_range() -> None:
    few = replace(POINT, numerator=Decimal(30), denominator=Decimal(48), interval_low=48.0,
                  interval_high=75.0)  # fmt: skip
    assert basis(measured(few)) == "30 of 48; likely between 48.0% and 75.0%"
    assert basis(measured()) == "30 of 300"


def test_a_mean_says_over_and_a_count_says_nothing() -> None:
    assert basis(measured(indicator=replace(INDICATOR, measure=Measure.MEAN))) == "30 over 300"
    assert basis(measured(indicator=replace(INDICATOR, measure=Measure.COUNT))) is None


def test_alt_text_tells_span_extremes_signal_target_and_direction() -> None:
    told = alt_text(measured(*points([19.4, 24.6, None, 10.0])))
    assert "From 19.4% in March 2025 to 10.0% in June 2025" in told
    assert "highest 24.6% in April 2025" in told
    assert "Target 12% or less" in told
    assert "Lower is better." in told


def test_a_hidden_figure_is_said_to_be_hidden_and_why() -> None:
    hidden = replace(POINT, value=None, missing=Missing.SUPPRESSED, point_type=None)
    assert headline(measured(hidden)) == (
        "Agency social workers in June 2025 not shown: fewer than ten people"
    )
