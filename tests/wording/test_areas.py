"""An area's words name the very measures linked to it."""

from dataclasses import replace

from metrics.model.report import Area, AreaReport
from metrics.wording.areas import evidence_words
from tests.shapes import measured


def test_a_measure_of_one_part_is_named_with_its_part() -> None:
    drift = measured()
    drift = replace(
        drift, series=replace(drift.series, split="drift", split_label="Drift and delay")
    )
    assert drift.title == "Agency social workers: drift and delay"


def test_a_measure_of_the_whole_has_its_own_title() -> None:
    assert measured().title == "Agency social workers"


def test_a_draft_linked_to_an_area_is_said_to_be_one() -> None:
    area = Area("A1", 1, "E1", "Stability.", "", "", None, None, ("agency_rate_fte", "new_one"))
    drafts = ("Visits in time",)
    words = evidence_words(AreaReport(area, (measured(),), (), drafts))
    assert words == "Evidence: one measure. Still a draft, and not shown: visits in time"
    none = evidence_words(AreaReport(area, (), (), drafts))
    assert none.startswith("No evidence: none that is published is linked to it. Still a draft")
