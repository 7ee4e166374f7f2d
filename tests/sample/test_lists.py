"""The short lists: events, judgements, areas, targets."""

import pytest

from metrics.model.area import Evidence

KNOWN = {
    "inpost_fte",
    "agency_fte",
    "agency_rate_fte",
    "agency_cover_rate",
    "establishment_fte",
    "vacancy_rate_fte",
    "uncovered_vacancy_rate",
    "starters_fte_month",
    "leavers_fte_month",
    "turnover_rate_12m_fte",
    "absence_rate_12m",
    "caseload_avg",
    "caseload_over_threshold_pct",
    "asye_share",
    "under_2y_share",
    "permanent_manager_pct",
    "supervision_in_date_pct",
    "supervision_held_vs_due_pct",
    "supervision_overdue_over_30d",
    "days_since_supervision_median",
    "supervision_cancelled_pct",
    "supervision_recorded_pct",
    "asye_supervision_in_date_pct",
    "agency_supervision_in_date_pct",
    "audit_good_or_better_pct",
    "audit_inadequate_pct",
    "audits_vs_plan_pct",
    "audit_moderated_pct",
    "moderation_agreement_pct",
    "external_internal_gap",
    "audit_theme_prevalence",
}


def test_help_and_protection_lags_behind_a_good_overall_judgement(rows):
    judged = {(r["event_id"], r["area"]): r["judgement"] for r in rows("event_judgements")}
    assert judged["E03", "overall_effectiveness"] == "inadequate"
    assert judged["E17", "overall_effectiveness"] == "good"
    assert judged["E17", "help_and_protection"] == "requires_improvement"


def test_one_event_rebases_one_measure_for_a_stated_reason(rows):
    (event,) = [r for r in rows("events") if r["rebase"] == "yes"]
    assert event["indicator_ids"] in KNOWN
    assert event["owner_role"]
    assert event["reason"]


def test_twelve_areas_each_linked_to_known_measures_and_one_to_almost_none(rows):
    areas = rows("areas_for_improvement")
    links = [[each for each in r["linked_indicator_ids"].split(";") if each] for r in areas]
    assert len(areas) == 12
    assert {Evidence.read(each).indicator_id for link in links for each in link} <= KNOWN
    assert min(len(link) for link in links) <= 1


def test_the_agency_target_tightens(rows):
    agency = [r for r in rows("targets") if r["indicator_id"] == "agency_rate_fte"]
    later = [(r["valid_from"], r["target"]) for r in agency if r["valid_from"] >= "2024"]
    assert later == [("2024-01-01", "15"), ("2024-05-01", "12"), ("2025-01-01", "10")]


def test_targets_are_for_known_measures_and_say_who_set_them(rows):
    targets = rows("targets")
    assert {r["indicator_id"] for r in targets} <= KNOWN
    assert all(r["set_by_meeting"] for r in targets)


@pytest.mark.parametrize("extract", ["events", "targets", "teams", "areas_for_improvement"])
def test_every_row_says_it_is_synthetic(rows, extract):
    assert all(r["synthetic"] == "yes" for r in rows(extract))
