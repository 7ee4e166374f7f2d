from dataclasses import replace
from datetime import date

from metrics.model.report import MissingExtract
from metrics.model.signal import NoSignals, PointType
from metrics.wording.month import (
    NOT_YET_KNOWN,
    NOTHING_CHANGED,
    context,
    lead,
    not_received,
    nothing_changed,
)
from tests.shapes import INDICATOR, POINT, measured, scorecard

NEW_CONCERN = replace(
    POINT, point_type=PointType.CONCERN, special_cause_type="7 Points Above CL", is_new=True
)
STANDING = replace(
    POINT, point_type=PointType.IMPROVEMENT, special_cause_type="Below LCL", since=POINT.month
)


def named(title: str) -> object:
    return replace(INDICATOR, title=title, id=title.lower())


def test_the_lead_counts_what_is_new_and_only_that() -> None:
    opening, rest = lead(
        scorecard(
            measured(NEW_CONCERN, indicator=named("Caseload")),
            measured(STANDING, indicator=named("Agency social workers")),
            measured(indicator=named("Vacancies")),
        )
    )
    assert opening == "One of three measures really changed this month."
    assert "Needs attention: caseload, above its average for seven months or more." in rest
    assert "Agency social workers goes on improving." in rest
    assert "One measure moved no more than usual." in rest


def test_a_quiet_month_says_so() -> None:
    opening, _ = lead(scorecard(measured(), measured()))
    assert opening == "No measure of two really changed this month."


def test_measures_without_signals_are_not_counted_as_unchanged() -> None:
    rolling = replace(POINT, point_type=None)
    opening, rest = lead(scorecard(measured(), measured(rolling, no_signals=NoSignals.OFF)))
    assert opening == "No measure of one really changed this month."
    assert "One more is read without signals (rolling figures)." in rest


def test_every_measure_with_signals_is_accounted_for() -> None:
    away = replace(POINT, point_type=PointType.NEUTRAL_LOW, special_cause_type="Below LCL")
    _, rest = lead(scorecard(measured(away), measured(away), measured()))
    assert "Two more stand higher or lower than before, which is neither better nor worse." in rest
    assert "One measure moved no more than usual." in rest


def test_a_missing_extract_is_named_with_its_date_and_what_it_leaves_without_a_figure() -> None:
    missing = MissingExtract("audit_plan", "Audit plan", date(2025, 7, 5), ("Audits against plan",))
    told = not_received(scorecard(missing_extracts=(missing,)))
    assert told == (
        "Not received for June 2025: audit plan (due 5 July). "
        "No figure this month: Audits against plan."
    )


def test_extracts_that_were_never_loaded_are_named_apart_and_what_waits_is_counted() -> None:
    late = MissingExtract("audit_plan", "Audit plan", date(2025, 7, 5), ("Audits against plan",))
    never = MissingExtract("audits", "Audits", date(2025, 7, 5), ("One", "Two"), never_came=True)
    waits = "Never loaded: audits; two measures wait for it."
    assert not_received(scorecard(missing_extracts=(late, never))).endswith(waits)
    assert not_received(scorecard(missing_extracts=(never,))) == (
        f"Every extract that is collected here for June 2025 has been received. {waits}"
    )


def test_what_nobody_can_judge_yet_is_not_said_to_be_unchanged() -> None:
    early = scorecard(measured(replace(POINT, point_type=None), no_signals=NoSignals.FEW_POINTS))
    assert nothing_changed(early) == NOT_YET_KNOWN
    assert lead(early)[1] == "One is read without signals (fewer than twelve months)."
    assert nothing_changed(scorecard(measured())) == NOTHING_CHANGED


def test_when_all_has_arrived_the_line_says_that() -> None:
    assert not_received(scorecard()) == "Every extract for June 2025 has been received."


def test_the_context_says_data_to_and_loaded_on() -> None:
    assert context(scorecard()) == "data to 30 June · loaded 8 July 2025"
