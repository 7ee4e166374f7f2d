"""Agency workers and the assignments that bring them."""

from collections import defaultdict


def test_every_agency_worker_has_an_open_assignment(rows):
    assignments = defaultdict(list)
    for row in rows("agency_assignments"):
        assignments[row["worker_ref"]].append(row)
    for row in rows("workforce_snapshot"):
        if row["worker_type"] == "agency" and not row["end_date"]:
            assert any(
                a["start_date"] <= row["as_at_date"]
                and (not a["end_date"] or a["end_date"] > row["as_at_date"])
                for a in assignments[row["worker_ref"]]
            ), row


def test_every_assignment_open_at_a_month_end_is_on_the_snapshot(rows):
    present = defaultdict(set)
    for row in rows("workforce_snapshot"):
        if row["worker_type"] == "agency":
            present[row["as_at_date"]].add(row["worker_ref"])
    for day, workers in present.items():
        for row in rows("agency_assignments"):
            if row["start_date"] <= day and (not row["end_date"] or row["end_date"] > day):
                assert row["worker_ref"] in workers, (day, row)


def test_most_cover_is_for_vacancies_and_some_is_not(rows):
    reasons = [row["cover_reason"] for row in rows("agency_assignments")]
    assert 0.5 < reasons.count("vacancy") / len(reasons) < 0.95
    assert {"maternity", "long_term_sickness", "backlog_capacity"} <= set(reasons)


def test_agency_workers_sometimes_stay_as_employees(rows):
    agency = {row["worker_ref"] for row in rows("agency_assignments")}
    snapshot = rows("workforce_snapshot")
    assert agency & {r["worker_ref"] for r in snapshot if r["worker_type"] == "employee"}


def test_agency_cover_seldom_exceeds_the_vacancies_of_a_team(rows):
    over, cells = 0, 0
    for day in ("2022-12-31", "2023-11-30", "2024-06-30", "2025-06-30"):
        vacancy, cover = _vacancy_and_cover(rows, day)
        cells += len(vacancy)
        over += sum(cover[team] > vacancy[team] + 0.55 for team in vacancy)
    assert over / cells < 0.15


def _vacancy_and_cover(rows, day):
    reason = {
        r["worker_ref"]: r["cover_reason"]
        for r in rows("agency_assignments")
        if r["start_date"] <= day and (not r["end_date"] or r["end_date"] > day)
    }
    vacancy, cover = defaultdict(float), defaultdict(float)
    for row in rows("establishment"):
        if row["as_at_date"] == day:
            vacancy[row["team_code"]] += float(row["approved_fte"])
    for row in rows("workforce_snapshot"):
        if row["as_at_date"] != day or row["end_date"]:
            continue
        if row["worker_type"] in ("employee", "bank_casual"):
            vacancy[row["team_code"]] -= float(row["fte"])
        elif reason.get(row["worker_ref"]) == "vacancy":
            cover[row["team_code"]] += float(row["fte"])
    return vacancy, cover
