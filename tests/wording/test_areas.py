"""An area's words name the very measures linked to it."""

from dataclasses import replace

from tests.shapes import measured


def test_a_measure_of_one_part_is_named_with_its_part() -> None:
    drift = measured()
    drift = replace(
        drift, series=replace(drift.series, split="drift", split_label="Drift and delay")
    )
    assert drift.title == "Agency social workers: drift and delay"


def test_a_measure_of_the_whole_has_its_own_title() -> None:
    assert measured().title == "Agency social workers"
