"""What stands beside a figure on the Board is of the same date, and a headline is never alone."""

from dataclasses import replace
from datetime import date

from metrics.board.revisions import Revisions
from metrics.model.report import Judgement, PublishedPoint
from metrics.model.series import Event
from metrics.model.words import Lately, ThisMonth, Way
from metrics.wording.board_page import board_document
from metrics.wording.measure_blocks import watched
from metrics.wording.past_month import inspections_words
from metrics.wording.plain import plain_text
from tests.shapes import measured, month_told, points, scorecard

ENGLAND = PublishedPoint(
    "x", "national", "E92000001", "England", "", date(2024, 9, 30), 16.2, None, None, "percent", "r"
)
INSPECTION = Event(
    "E17", date(2025, 6, 9), date(2025, 6, 20), "inspection", "Inspection: good", True, (), "good", None, None,
    date(2025, 8, 4),
)  # fmt: skip
JUDGED = (("Overall effectiveness", "Good"), ("Impact of leaders", "Good"))
WORSE = ("Children who need help and protection", "Requires improvement to be good")


def lead(*areas: tuple[str, str]) -> str:
    shown = replace(
        scorecard(measured()),
        inspections_ended=(INSPECTION,),
        judged=(Judgement(INSPECTION, areas),),
    )
    return "".join(getattr(part, "words", part) for part in inspections_words(shown))


def test_englands_figure_has_ours_of_the_same_date_beside_it() -> None:
    values = [20.0] * 26 + [16.5] + [10.0] * 9
    shown = replace(measured(*points(values)), england=ENGLAND)
    page = " ".join(plain_text(board_document(scorecard(shown), Revisions()), width=400).split())
    assert "Sep 2024; ours 16.5%" in page


def test_where_ours_of_that_date_is_not_known_only_the_date_stands() -> None:
    shown = replace(measured(*points([10.0] * 3)), england=ENGLAND)
    page = plain_text(board_document(scorecard(shown), Revisions()), width=400)
    assert "Sep 2024" in page
    assert "ours" not in page


def test_a_part_judged_otherwise_is_told_with_the_headline() -> None:
    assert (
        lead(*JUDGED, WORSE)
        .strip()
        .endswith("Not so children who need help and protection: requires improvement to be good.")
    )


def test_where_all_parts_are_judged_alike_the_headline_is_enough() -> None:
    assert "Not so" not in lead(*JUDGED)
    assert "Not so" not in lead()


def test_what_slips_has_the_two_levels_it_slips_between() -> None:
    slipping = measured(month_told(lately=Lately.SLIPPING_BACK))
    (line,) = watched((slipping,)).items
    assert "".join(str(getattr(part, "words", part)) for part in line.words).endswith(
        " 10.2% in April to June 2025, 10.4% in July 2024 to March 2025."
    )


def test_what_waits_for_a_second_month_has_no_levels_yet() -> None:
    (line,) = watched((measured(month_told(ThisMonth.WATCH, Way.WORSE)),)).items
    assert "to March 2025" not in "".join(str(getattr(part, "words", part)) for part in line.words)
