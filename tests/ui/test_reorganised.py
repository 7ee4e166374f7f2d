"""A part of the service whose teams have changed: as it was, as now, and the way between them."""

import pytest

from metrics.model.home import ROOT, Home
from tests.council import csv, months, publish, workforce
from tests.ui.conftest import opened

TEAMS = "team_code,team_name,team_type,district,valid_from,valid_to"


@pytest.fixture(scope="module")
def reorganised(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """M1, of twelve people, moves from North to South on 1 March 2024."""
    home = Home(ROOT, tmp_path_factory.mktemp("reorganised-home"))
    rows = (
        "N1,Team N1,safeguarding,North,2020-01-01,",
        "S1,Team S1,safeguarding,South,2020-01-01,",
        "M1,Team M1,safeguarding,North,2020-01-01,2024-02-29",
        "M1,Team M1,safeguarding,South,2024-03-01,",
    )
    sizes = {"N1": 20, "S1": 30, "M1": 12}
    publish(home, csv("teams", TEAMS, rows), workforce(months(4), sizes))
    return home


@pytest.fixture(autouse=True)
def seen(reorganised: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(reorganised.folder))


def test_a_district_that_lost_a_team_says_so_and_leads_to_its_teams_as_they_are_now() -> None:
    shown = opened("indicator", id="inpost_fte", breakdown="district:North")
    assert "teams have moved since" in shown.text
    (way,) = [address for address in shown.links if "district_now" in address]
    assert "breakdown=district_now%3ANorth" in way


def test_as_now_says_what_it_counts_and_leads_back() -> None:
    shown = opened("indicator", id="inpost_fte", breakdown="district_now:North")
    assert "North, teams as now" in shown.text
    assert "Every month counts the teams that are in this part of the service now" in shown.text
    assert any("breakdown=district%3ANorth" in address for address in shown.links)


def test_both_readings_can_be_chosen() -> None:
    shown = opened("indicator", id="inpost_fte")
    (chooser,) = [box for box in shown.app.selectbox if box.label == "Part of the service"]
    assert "South, teams as now" in chooser.options


def test_a_district_small_multiple_is_drawn_once() -> None:
    shown = opened("indicator", id="inpost_fte")
    assert shown.html.count("North, teams as now") == 0


def test_the_whole_service_has_no_such_note() -> None:
    assert "teams have moved since" not in opened("indicator", id="inpost_fte").text
