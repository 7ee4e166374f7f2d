"""The figures wander around the story without ever being drawn through it."""

from collections import defaultdict

import pytest

from metrics.model.month import Month
from metrics.sample.arcs import AGENCY, GOOD, IN_POST

MONTHS = [Month(2022, 7).plus(n) for n in range(36)]


@pytest.fixture(scope="session")
def fte(rows):
    totals = defaultdict(float)
    for row in rows("workforce_snapshot"):
        stays = not row["end_date"] or row["end_date"] > row["as_at_date"]
        if row["is_registered_sw"] == "yes" and stays:
            kind = "in_post" if row["worker_type"] in ("employee", "bank_casual") else "agency"
            if row["worker_type"] != "secondee_in":
                totals[row["as_at_date"][:7], kind] += float(row["fte"])
    return totals


@pytest.fixture(scope="session")
def grades(rows):
    months = defaultdict(list)
    for row in rows("audits"):
        if row["sample_type"] == "random":
            months[row["audit_month"]].append(row["grade_moderated"] or row["grade_initial"])
    return months


def share_good(grades):
    return 100 * sum(grade in ("good", "outstanding") for grade in grades) / len(grades)


def test_agency_use_peaks_after_the_inspection_and_falls_to_a_tenth(fte):
    ratio = {
        str(m): 100 * fte[str(m), "agency"] / (fte[str(m), "agency"] + fte[str(m), "in_post"])
        for m in MONTHS
    }
    assert max(ratio, key=ratio.get) in ("2023-10", "2023-11", "2023-12", "2024-01")
    assert 23 < max(ratio.values()) < 26
    assert 8.5 < ratio["2025-06"] < 11.5


def test_in_post_follows_the_story(fte):
    assert all(abs(fte[str(m), "in_post"] - IN_POST.at(m)) < 13 for m in MONTHS)
    assert all(abs(fte[str(m), "agency"] - AGENCY.at(m)) < 9 for m in MONTHS)


def test_no_month_lies_on_the_arc_of_good_audits(grades):
    off = [abs(share_good(grades[str(m)]) - GOOD.at(m)) for m in MONTHS]
    assert sum(gap > 1 for gap in off) > 20
    assert max(off) > 8


def test_good_audits_more_than_double(grades):
    first = [grade for m in MONTHS[12:18] for grade in grades[str(m)]]
    last = [grade for m in MONTHS[30:] for grade in grades[str(m)]]
    assert 17 < share_good(first) < 29
    assert 50 < share_good(last) < 66


def test_teaching_case_a_a_leap_in_good_audits_that_is_noise(grades):
    assert len(grades["2024-08"]) == 16
    assert share_good(grades["2024-08"]) == pytest.approx(56.25)
    assert share_good(grades["2024-07"]) == pytest.approx(100 * 19 / 43)


def test_teaching_case_b_most_due_sessions_held_while_in_date_lags(rows):
    due = [
        r
        for r in rows("supervision_events")
        if r["scheduled_date"][:7] == "2024-05" and r["supervision_type"] == "personal"
    ]
    assert 0.91 < sum(r["status"] == "held" for r in due) / len(due) < 0.96
    staff = {
        r["worker_ref"]
        for r in rows("workforce_snapshot")
        if r["as_at_date"] == "2024-05-31" and not r["end_date"]
        and r["start_date"] < "2024-05-01" and r["absence_status"] == "none"
    }  # fmt: skip
    held = {r["worker_ref"] for r in due if r["status"] == "held"}
    assert 0.80 < len(staff & held) / len(staff) < 0.87


def test_teaching_case_c_agency_falls_because_cover_is_not_replaced(rows, fte):
    ended = [
        r
        for r in rows("agency_assignments")
        if r["end_date"][:7] == "2024-10" and r["cover_reason"] == "vacancy"
    ]
    assert len(ended) >= 12
    before, after = (
        fte[m, "agency"] / (fte[m, "agency"] + fte[m, "in_post"]) for m in ("2024-09", "2024-10")
    )
    assert 0.003 < before - after < 0.025


def test_supervision_has_no_case_rows_and_looks_back_to_april_2022(rows):
    sessions = rows("supervision_events")
    assert {r["supervision_type"] for r in sessions} == {
        "personal", "unit_group", "asye_reflective",
    }  # fmt: skip
    assert min(r["scheduled_date"] for r in sessions)[:7] == "2022-04"


def test_every_inadequate_audit_is_moderated(rows):
    poor = [r for r in rows("audits") if r["grade_initial"] == "inadequate"]
    assert all(r["moderated"] == "yes" for r in poor)


def test_audits_are_not_only_random(rows):
    kinds = {r["sample_type"] for r in rows("audits")}
    assert {"random", "targeted", "dip", "re_audit", "thematic"} <= kinds


def test_a_re_audit_names_an_audit_that_is_there(rows):
    known = {r["audit_id"] for r in rows("audits")}
    again = [r["reaudit_of"] for r in rows("audits") if r["reaudit_of"]]
    assert again
    assert set(again) <= known
