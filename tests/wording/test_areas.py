"""An area's words name the very measures linked to it."""

from dataclasses import replace
from datetime import date

import pytest

from metrics.model.area import Area, Evidence, Standing
from metrics.model.funnel import Consistency, YearApart
from metrics.model.month import Month
from metrics.model.report import AreaReport, BetweenDistricts, Measured
from metrics.model.series import Breakdown, Point
from metrics.model.signal import NoSignals
from metrics.model.words import AgainstStart, Lately, ThisMonth, Way
from metrics.wording.areas import (
    area_facts,
    area_sentence,
    evidence_words,
    no_areas,
    overdue_sentence,
    overdue_words,
)
from tests.shapes import INDICATOR, POINT, measured, month_told, points

JUNE = Month(2025, 6)
AREA = Area("a", 1, "e", "Workers stay.", "overall", "open", None, None, ())
CASELOAD = replace(INDICATOR, id="caseload_avg", title="Average caseload")


def sentence(*measures: Measured) -> str:
    return area_sentence(AreaReport(AREA, measures, ()))


@pytest.mark.parametrize(
    ("point", "told"),
    [
        (
            month_told(ThisMonth.REALLY_CHANGED, Way.HIGHER),
            "average caseload (really changed this month, higher)",
        ),
        (month_told(ThisMonth.STANDING, Way.LOWER), "average caseload (lower since April 2025)"),
        (month_told(lately=Lately.FALLING), "average caseload (falling lately)"),
    ],
)
def test_a_change_that_is_neither_better_nor_worse_is_named_as_a_change(
    point: Point, told: str
) -> None:
    moved = measured(point, indicator=CASELOAD)
    assert sentence(moved, measured(), measured()) == (
        f"Changed, which is neither better nor worse: {told}. Of two other measures no change can be told."
    )


@pytest.mark.parametrize(
    ("point", "told"),
    [
        (
            month_told(ThisMonth.STANDING, Way.BETTER, lately=Lately.GETTING_BETTER),
            "Better: average caseload (told since April 2025, still getting better).",
        ),
        (
            month_told(against_start=AgainstStart.BETTER),
            "Better: average caseload (better than in the year to June 2023).",
        ),
        (
            month_told(lately=Lately.LOSING_GROUND),
            "Needs attention: average caseload (losing ground).",
        ),
        (
            month_told(ThisMonth.WATCH, Way.WORSE),
            "To watch: average caseload (worse than expected).",
        ),
    ],
)
def test_each_measure_says_which_of_the_three_answers_put_it_there(point: Point, told: str) -> None:
    assert sentence(measured(point, indicator=CASELOAD)) == told


def test_what_nothing_can_be_told_of_is_named_and_is_not_called_unchanged() -> None:
    silent = measured(replace(POINT, words=None), indicator=CASELOAD, no_signals=NoSignals.OFF)
    assert sentence(silent) == "Nothing can be told yet of average caseload."


def test_a_measure_of_which_no_change_is_told_can_still_miss_its_target() -> None:
    missing = measured(*points([15.0] * 8, target=12.0, assurance=None))
    assert sentence(missing) == (
        "Of one measure no change can be told. Missing target: agency social workers."
    )


def test_measures_of_one_kind_leave_nothing_else_to_say() -> None:
    assert sentence(measured()) == "Of one measure no change can be told."


def test_a_measure_of_one_part_is_named_with_its_part() -> None:
    drift = measured()
    drift = replace(
        drift, series=replace(drift.series, split="drift", split_label="Drift and delay")
    )
    assert drift.title == "Agency social workers: drift and delay"


def test_a_measure_of_the_whole_has_its_own_title() -> None:
    assert measured().title == "Agency social workers"


def test_a_draft_linked_to_an_area_is_said_to_be_one() -> None:
    area = Area(
        "A1",
        1,
        "E1",
        "Stability.",
        "",
        "",
        None,
        None,
        (Evidence("agency_rate_fte"), Evidence("new_one")),
    )
    drafts = ("Visits in time",)
    words = evidence_words(AreaReport(area, (measured(),), (), drafts))
    assert words == "Evidence: one measure. Still a draft, and not shown: visits in time"
    none = evidence_words(AreaReport(area, (), (), drafts))
    assert none.startswith("No evidence: none that is published is linked to it. Still a draft")


@pytest.mark.parametrize(
    ("standing", "told"),
    [
        (Standing.AS_LISTED, "overall; Director; In progress"),
        (Standing.AS_KNOWN_NOW, "overall; Director (as known now); In progress (as known now)"),
        (Standing.NOT_CLOSED_YET, "overall; Director (as known now); not closed by then"),
    ],
)
def test_a_status_is_told_as_far_as_it_is_known(standing: Standing, told: str) -> None:
    area = replace(AREA, status="In progress", lead_role="Director", standing=standing)
    assert area_facts(area, JUNE) == told


TIMED = replace(
    AREA, timescale="Within three months", timescale_months=3, due=date(2024, 2, 6), status="Open"
)


@pytest.mark.parametrize(
    ("month", "told"),
    [
        (Month(2024, 1), "overall; within three months, by 6 February 2024; Open"),
        (
            Month(2024, 2),
            "overall; within three months, by 6 February 2024: less than a month over; Open",
        ),
        (
            JUNE,
            "overall; within three months, by 6 February 2024: 16 months over; Open",
        ),
    ],
)
def test_an_area_is_overdue_against_its_own_timescale(month: Month, told: str) -> None:
    assert area_facts(TIMED, month) == told


def test_a_closed_area_is_measured_by_the_day_it_was_closed() -> None:
    closed = replace(TIMED, closed=date(2024, 4, 10), status="Closed")
    assert overdue_words(closed, JUNE) == "closed two months later"
    assert overdue_words(replace(closed, closed=date(2024, 2, 6)), JUNE) is None


def test_an_area_closed_later_stood_open_in_a_past_month() -> None:
    later = replace(TIMED, closed=date(2025, 4, 10), standing=Standing.NOT_CLOSED_YET)
    assert overdue_words(later, Month(2024, 6)) == "four months over"


def test_how_many_stand_open_past_their_timescale_is_counted() -> None:
    closed = replace(TIMED, closed=date(2024, 4, 10))
    reports = [AreaReport(area, (), ()) for area in (TIMED, TIMED, closed, AREA)]
    assert overdue_sentence(reports, JUNE) == "Two of three with a timescale are open past it."
    assert overdue_sentence(reports, Month(2024, 1)) == ""


def test_a_measure_of_one_district_is_named_with_it() -> None:
    east = measured(month_told(lately=Lately.LOSING_GROUND))
    east = replace(
        east,
        series=replace(
            east.series, breakdown=Breakdown("district:East Fen", "district", "East Fen")
        ),
    )
    assert sentence(east) == "Needs attention: agency social workers, East Fen (losing ground)."


APART = Consistency((), YearApart(1.0, 2.3), YearApart(4.4, 2.6))


def test_how_far_districts_lie_apart_is_said_of_both_years() -> None:
    report = AreaReport(AREA, (), (), between=(BetweenDistricts(INDICATOR, APART),))
    assert area_sentence(report) == (
        "Districts in agency social workers: in the last twelve months no further apart than chance can "
        "give, which is up to 2.3 points; in the twelve before, about 4.4 points apart beyond chance."
    )
    assert evidence_words(report) == "Evidence: no measures, and how far districts lie apart in one"


def test_that_it_cannot_be_told_is_said() -> None:
    report = AreaReport(AREA, (), (), between=(BetweenDistricts(INDICATOR, None),))
    assert "in agency social workers cannot be told" in area_sentence(report)
    assert evidence_words(report) == "No evidence: no measure is linked to it"


def test_before_any_is_known_a_past_month_says_that_none_was() -> None:
    told = no_areas(Month(2023, 3), is_past=True)
    assert told == "No areas for improvement were known by the end of March 2023."
