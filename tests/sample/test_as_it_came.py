"""The sample cut into what came when: nothing before its day, and in the end the whole."""

import csv
from itertools import pairwise
from pathlib import Path

import pytest

from metrics.model.home import ROOT
from metrics.sample import CHAPTERS, write_chapters, write_sample
from metrics.sample.as_it_came import MONTH_IN
from metrics.sample.writing import LISTS

WHOLE = ROOT / "data" / "sample"
KEYED = {"agency_assignments": "assignment_id"}


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, list[dict[str, str]]]]:
    """Rows by extract, chapter by chapter."""
    written = write_chapters(WHOLE, tmp_path_factory.mktemp("chapters"))
    return [{path.stem: read(path) for path in paths} for paths in written]


@pytest.mark.parametrize("extract", [*MONTH_IN, "audit_themes"])
def test_every_row_of_a_monthly_extract_comes_once(parts, extract: str) -> None:
    came = [tuple(row.items()) for part in parts for row in part.get(extract, [])]
    assert sorted(came) == sorted(tuple(row.items()) for row in read(WHOLE / f"{extract}.csv"))


@pytest.mark.parametrize("extract", LISTS)
def test_a_list_comes_when_it_changed_and_is_whole_in_the_end(parts, extract: str) -> None:
    versions = [part[extract] for part in parts if extract in part]
    assert versions[-1] == read(WHOLE / f"{extract}.csv")
    assert all(one != other for one, other in pairwise(versions))


def test_the_last_that_came_of_each_assignment_is_the_whole(parts) -> None:
    rows = (row for part in parts for row in part.get("agency_assignments", []))
    last = {row["assignment_id"]: row for row in rows}
    whole = {row["assignment_id"]: row for row in read(WHOLE / "agency_assignments.csv")}
    assert last == whole


def test_no_assignment_ends_before_its_end_has_come(parts) -> None:
    for chapter, part in zip(CHAPTERS, parts, strict=True):
        ends = (row["end_date"] for row in part.get("agency_assignments", []))
        assert all(end <= chapter.month.last_day.isoformat() for end in ends)


def test_what_came_first_is_what_would_have_been_written_then(parts, tmp_path: Path) -> None:
    write_sample(tmp_path, months=33)
    for extract in ("workforce_snapshot", "establishment", "audits", "audit_plan", "targets"):
        assert parts[0][extract] == read(tmp_path / f"{extract}.csv")
    then = {row["assignment_id"]: row for row in read(tmp_path / "agency_assignments.csv")}
    assert {row["assignment_id"]: row for row in parts[0]["agency_assignments"]} == then


def test_aprils_audits_come_with_may(parts) -> None:
    assert "audits" not in parts[1]
    assert {row["audit_month"] for row in parts[2]["audits"]} == {"2025-04", "2025-05"}
    audits = {row["audit_id"] for row in parts[2]["audits"]}
    assert {row["audit_id"] for row in parts[2]["audit_themes"]} <= audits


def test_two_units_are_missing_from_aprils_supervision(parts) -> None:
    april = [
        {r["team_code"] for r in parts[n]["supervision_events"] if of_april(r)} for n in (1, 2)
    ]
    assert not april[0] & {"EF03", "EF06"}
    assert {"EF03", "EF06"} <= april[1]


def of_april(session: dict[str, str]) -> bool:
    return session["scheduled_date"].startswith("2025-04")


def test_no_session_comes_before_it_was_written_up(parts) -> None:
    for chapter, part in zip(CHAPTERS, parts, strict=True):
        written = (row["recorded_date"] for row in part.get("supervision_events", []))
        assert all(day <= chapter.day.isoformat() for day in written)


def test_what_inspectors_judged_comes_with_their_report(parts) -> None:
    (before,) = (row for row in parts[3]["events"] if row["event_id"] == "E17")
    assert (before["title"], before["overall_judgement"], before["published_date"]) == (
        "Inspection", "", "",
    )  # fmt: skip
    assert {row["event_id"] for row in parts[0]["event_judgements"]} == {"E03"}
    (after,) = (row for row in parts[4]["events"] if row["event_id"] == "E17")
    assert after["title"] == "Inspection: good"
    assert {row["event_id"] for row in parts[4]["event_judgements"]} == {"E03", "E17"}


def test_a_target_comes_when_the_board_has_changed_it(parts) -> None:
    def moderated(rows: list[dict[str, str]]) -> list[str]:
        return [r["target"] for r in rows if r["indicator_id"] == "audit_moderated_pct"]

    assert moderated(parts[0]["targets"]) == ["20"]
    assert moderated(parts[3]["targets"]) == ["20", "25"]
