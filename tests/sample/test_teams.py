"""Teams open, close, are renamed; nothing happens in a team that is not there."""

from collections import defaultdict

import pytest


@pytest.fixture(scope="session")
def is_valid(rows):
    spans = defaultdict(list)
    for row in rows("teams"):
        spans[row["team_code"]].append((row["valid_from"], row["valid_to"] or "9999"))
    return lambda code, day: any(first <= day <= last for first, last in spans[code])


@pytest.mark.parametrize(
    ("extract", "day"),
    [
        ("workforce_snapshot", "as_at_date"),
        ("establishment", "as_at_date"),
        ("agency_assignments", "start_date"),
        ("supervision_events", "scheduled_date"),
        ("audits", "audit_date"),
        ("audits", "audit_month"),
        ("audit_plan", "month"),
    ],
)
def test_every_team_named_is_open_on_that_date(rows, is_valid, extract, day):
    for row in rows(extract):
        date = row[day] if len(row[day]) == 10 else f"{row[day]}-01"
        assert is_valid(row["team_code"], date), row


def test_forty_seven_units_in_five_districts(rows):
    units = {r["team_code"]: r for r in rows("teams") if r["team_code"][:2] in PREFIXES}
    units = {code: r for code, r in units.items() if code[2] != "L"}
    counts = defaultdict(int)
    for row in units.values():
        counts[row["district"]] += 1
    assert dict(counts) == PREFIX_COUNTS
    types = defaultdict(int)
    for row in units.values():
        types[row["team_type"]] += 1
    assert types == {
        "assessment_access": 14, "safeguarding": 20, "children_in_care": 10, "disability": 3,
    }  # fmt: skip


PREFIXES = ("NF", "EF", "OV", "CI", "SO")
PREFIX_COUNTS = {"North Fen": 9, "East Fen": 9, "Ouse Valley": 9, "City": 11, "South": 9}


@pytest.mark.parametrize(
    ("day", "live"),
    [("2023-07-31", 20), ("2023-12-31", 32), ("2024-04-30", 44), ("2025-01-31", 47)],
)
def test_units_roll_out_on_the_story_calendar(rows, day, live):
    units = {
        r["team_code"]
        for r in rows("teams")
        if r["team_code"][:2] in PREFIXES and r["team_code"][2] != "L" and r["valid_from"] <= day
    }
    assert len(units) == live


def test_older_district_teams_name_the_unit_that_succeeded_them(rows):
    closed = [r for r in rows("teams") if r["team_code"][2] == "L"]
    codes = {r["team_code"] for r in rows("teams")}
    assert closed
    assert all(r["valid_to"] and r["successor_code"] in codes for r in closed)


def test_one_unit_was_renamed_and_kept_its_code(rows):
    renamed = [r for r in rows("teams") if r["team_code"] == "NF02"]
    assert len(renamed) == 2
    assert renamed[0]["valid_to"] < renamed[1]["valid_from"]


def test_the_temporary_team_opens_in_march_and_closes_in_october_2023(rows):
    (team,) = [r for r in rows("teams") if r["team_name"] == "Temporary Access Team"]
    assert (team["valid_from"][:7], team["valid_to"][:7]) == ("2023-03", "2023-10")
