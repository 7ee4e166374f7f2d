"""The key to a measure's chart: what is shaded and dotted, and whose labels these are."""

from dataclasses import replace

from metrics.model.signal import Assurance
from metrics.wording.chart import reference_key, told_key
from tests.shapes import POINT, measured


def test_the_key_says_what_is_shaded_and_names_the_months_of_the_start() -> None:
    assert told_key(measured()) == (
        "Shaded: what the months before led to expect; outside it a month is a change by itself. "
        "A change that was told stays coloured while it stands, from the month in which it could be told; "
        "it may have begun before. Dotted line: the level of the year to June 2023."
    )


def test_where_nothing_is_told_nothing_is_explained() -> None:
    assert told_key(measured(replace(POINT, words=None))) == ""


def test_the_reference_method_is_named_with_what_its_limits_say_of_the_target() -> None:
    told = reference_key(measured(replace(POINT, assurance=Assurance.CONSISTENT_FAIL)))
    assert told.startswith("Labels and limits as the NHS tool gives them")
    assert "The target against these limits: never met within the limits." in told
    assert "Trial limits" in reference_key(measured(trial_limits=True))
