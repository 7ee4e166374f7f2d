"""A month that did not arrive is missing wherever a reader looks, and the Board names it."""

import csv as csv_files
import sys
from io import StringIO

import pytest

from metrics.board.measuring import Desk
from metrics.board.reports import indicator_report
from metrics.board.scorecard import scorecard
from metrics.cli import main
from metrics.intake import Source
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.model.series import SERVICE
from metrics.registry.contracts import load_contracts
from metrics.registry.council import load_council
from metrics.ui.fragments.tables import series_table
from metrics.wording.month import not_received
from tests.council import csv, months, publish, published, teams, workforce

TEAMS = {"A1": "North", "B1": "South"}
SIZES = {"A1": 12, "B1": 12}
SPAN = months(15)
STAFF = "workforce_snapshot"
# A month amid the others, and the last one while other extracts of it have come.
GONE = [SPAN[6], SPAN[-1]]
CONTRACTS = load_contracts(ROOT / "data" / "contracts")


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Every monthly extract for fifteen months, but for two months of the workforce."""
    home = Home(ROOT, tmp_path_factory.mktemp("missing-home"))
    there = [month for month in SPAN if month not in GONE]
    publish(home, teams(TEAMS), workforce(there, SIZES, agency=dict.fromkeys(there, 2)), *others())
    return home


def others() -> list[Source]:
    sessions = csv(
        "sessions",
        "event_id,worker_ref,supervision_type,scheduled_date,held_date,status,team_code",
        (
            f"{month}-{team}-{n},{team}-{n},personal,{month}-10,{month}-10,held,{team}"
            for month in SPAN
            for team in TEAMS
            for n in range(12)
        ),
    )
    posts = csv(
        "posts",
        "as_at_date,team_code,role,approved_fte",
        (f"{month.last_day},{team},case_holder,15" for month in SPAN for team in TEAMS),
    )
    assignments = csv(
        "agency",
        "assignment_id,worker_ref,team_code,start_date,cover_reason,job_category,fte",
        (f"{month},AG-{month.number % 2},A1,{month}-02,vacancy,social_worker,1" for month in SPAN),
    )
    return [sessions, posts, assignments]


def needing_staff(home: Home) -> set[str]:
    return {i.id for i in published(home).definitions().values() if STAFF in i.extracts}


@pytest.mark.parametrize("month", GONE, ids=str)
def test_every_workforce_measure_stands_in_the_grid_without_a_figure(
    council: Home, month: Month
) -> None:
    desk = Desk(published(council), load_council(council))
    board = scorecard(desk, CONTRACTS, month)
    shown = {m.indicator.id: m.point for group in board.groups for m in group.rows}
    before = scorecard(desk, CONTRACTS, month.plus(-1))
    had = {m.indicator.id for group in before.groups for m in group.rows} & needing_staff(council)
    assert len(had) > 15
    assert had <= shown.keys()
    assert {shown[name].value for name in had} == {None}
    assert {str(shown[name].missing) for name in had} == {"not_received"}


@pytest.mark.parametrize("month", GONE, ids=str)
def test_the_board_names_what_did_not_arrive(council: Home, month: Month) -> None:
    desk = Desk(published(council), load_council(council))
    told = not_received(scorecard(desk, CONTRACTS, month))
    assert "workforce snapshot (due 8 " in told
    assert "Social workers in post" in told


@pytest.mark.parametrize("month", GONE, ids=str)
def test_the_table_of_an_indicator_says_so_in_words(council: Home, month: Month) -> None:
    desk = Desk(published(council), load_council(council))
    chosen = desk.definitions["inpost_fte"]
    report = indicator_report(desk, chosen, SPAN[-1], breakdown=None, split=None)
    (row,) = (r for r in series_table(report.measured).split("<tr>") if month.label in r)
    assert "not received" in row
    assert "24" not in row.replace(month.label, "")


@pytest.mark.parametrize("month", GONE, ids=str)
def test_the_values_of_an_analyst_are_empty_for_every_part_of_the_service(
    council: Home,
    month: Month,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(council.folder))
    monkeypatch.setattr(
        sys, "argv", ["engine-room", "values", "--audience", "analyst", "--month", str(month)]
    )
    with pytest.raises(SystemExit) as end:
        main()
    assert not end.value.code
    rows = list(csv_files.DictReader(StringIO(capsys.readouterr().out)))
    staff = [row for row in rows if row["indicator"] in needing_staff(council)]
    assert {row["breakdown"] for row in staff} >= {"service", "district:North", "team:A1"}
    assert {(row["value"], row["numerator"], row["missing"]) for row in staff} == {
        ("", "", "not_received")
    }
    arrived = [row for row in rows if row["indicator"] == "establishment_fte"]
    assert {row["value"] for row in arrived if row["breakdown"] == "service"} == {"30.0"}


def test_a_month_without_people_hides_no_district_for_good(council: Home) -> None:
    """Nobody was counted that month: that is not the same as fewer than ten."""
    districts = published(council, Disclosure.SERVICE).series(
        indicator_id="inpost_fte", level="district"
    )
    assert [[p.value for p in s.points] for s in districts] == [
        [None if m in GONE else 12.0 for m in SPAN]
    ] * 2


def test_no_month_after_it_borrows_its_figures(council: Home) -> None:
    (series,) = published(council).series(indicator_id="inpost_fte", breakdown=SERVICE.key)
    assert [p.value for p in series.points] == [None if m in GONE else 24.0 for m in SPAN]
