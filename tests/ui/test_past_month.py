"""A past month on screen: how it is known is on every page of it, in its charts, downloads and addresses."""

from datetime import UTC, datetime

import pytest

from metrics.model.home import ROOT, Home
from metrics.ui.links import keep, page_address
from tests.council import months, publish, teams, workforce
from tests.ui.conftest import Open, opened

JANUARY, FEBRUARY, MARCH = months(3)
NOW = "figures as known now, of 1 August 2025; none restated since"
OF_THE_MONTH = ("board", "areas", "workforce", "supervision", "audit", "framework", "indicator")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """January alone, then February, then January with two people more in North."""
    home = Home(ROOT, tmp_path_factory.mktemp("past-home"))
    sizes = {"A1": 20, "B1": 30}
    staff = workforce([JANUARY], sizes)
    publish(home, teams({"A1": "North", "B1": "South"}), staff, at=day(2, 8))
    publish(home, workforce([FEBRUARY], sizes), at=day(3, 8))
    publish(home, workforce([JANUARY], {**sizes, "A1": 22}), at=day(3, 20))
    return home


def day(month: int, number: int) -> datetime:
    return datetime(2024, month, number, 12, tzinfo=UTC)


@pytest.fixture
def seen(told: Home, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(told.folder))
    return told


@pytest.mark.parametrize("page", OF_THE_MONTH)
def test_every_page_of_a_past_month_says_how_it_is_known(open_page: Open, page: str) -> None:
    shown = open_page(page, month="2024-01")
    assert f"January 2024 is a past month: {NOW}." in shown.text
    assert "loaded 1 August 2025" not in shown.text


@pytest.mark.parametrize("page", ["rules", "accessibility", "begin"])
def test_a_page_that_has_no_month_does_not(open_page: Open, page: str) -> None:
    assert "is a past month" not in open_page(page, month="2024-01").text


def test_a_chart_of_a_past_month_says_so_in_its_subtitle(open_page: Open) -> None:
    shown = open_page("indicator", id="agency_rate_fte", month="2024-01")
    assert f"July 2022 to January 2024. {NOW[0].upper()}{NOW[1:]}." in " ".join(
        shown.text.replace("Shaded: the range ordinary variation stays in. ", "").split()
    )


def test_the_latest_month_says_when_it_was_loaded(open_page: Open) -> None:
    shown = open_page("board")
    assert "is a past month" not in shown.text
    assert "loaded 1 August 2025" in shown.text


def test_arrivals_after_a_past_month_are_not_told(open_page: Open) -> None:
    html = open_page("extracts", month="2024-01").html
    calendar = html[html.index("Calendar of arrivals") : html.index("Arrived for January 2024")]
    assert "Jan 2024" in calendar
    assert "Feb 2024" not in calendar


def test_a_definition_is_overdue_when_it_was_by_then(open_page: Open) -> None:
    assert "overdue" not in open_page("framework", month="2022-07").text


@pytest.mark.usefixtures("seen")
def test_a_past_month_is_shown_as_it_was_told_with_the_way_to_what_is_known_now() -> None:
    shown = opened("indicator", id="inpost_fte", month="2024-01")
    assert "as it was told on 8 February 2024; 1 restated since." in shown.text
    assert "Social workers in post 50.0" in shown.title
    assert "/indicator?id=inpost_fte&known=now&month=2024-01" in shown.links


@pytest.mark.usefixtures("seen")
def test_as_known_now_it_has_the_figure_that_stands_and_the_way_back() -> None:
    shown = opened("indicator", id="inpost_fte", month="2024-01", known="now")
    assert "figures as known now, of 20 March 2024; 1 restated since." in shown.text
    assert "Social workers in post 52.0" in shown.title
    assert "/indicator?id=inpost_fte&known=then&month=2024-01" in shown.links


@pytest.mark.usefixtures("seen")
def test_the_choice_goes_along_from_page_to_page() -> None:
    shown = opened("board", month="2024-01", known="now")
    links = [element.proto for element in shown.app.get("page_link")]
    assert all("known=now" in link.query_string for link in links)
    measures = [link for link in shown.links if link.startswith("/indicator?")]
    assert measures
    assert all("known=now" in link for link in measures)


@pytest.mark.usefixtures("seen")
def test_every_month_can_be_chosen_from_the_paper_of_a_past_one() -> None:
    (chooser,) = [
        box for box in opened("board", month="2024-01").app.selectbox if box.label == "Month"
    ]
    assert chooser.options == ["February 2024", "January 2024"]


@pytest.mark.usefixtures("seen")
def test_a_way_of_knowing_that_there_is_not_is_said() -> None:
    shown = opened("board", month="2024-01", known="soon")
    assert "The address asks for a past month as “soon”" in shown.text
    assert "as it was told on 8 February 2024" in shown.text


def test_a_month_of_which_no_edition_is_kept_says_so_when_it_is_asked_for(open_page: Open) -> None:
    shown = open_page("board", month="2024-01", known="then")
    assert "No edition of January 2024 is kept: its figures are shown as known now." in shown.text
    assert NOW in shown.text


@pytest.mark.usefixtures("seen")
def test_an_edition_asked_for_by_name_is_named() -> None:
    shown = opened("board", month="2024-01", edition="edition-0002")
    assert "figures as known in edition 0002, of 8 March 2024" in shown.text


def test_an_address_keeps_what_the_run_keeps_unless_it_says_otherwise() -> None:
    keep({"known": "now"})
    try:
        assert page_address("board", JANUARY) == "/?month=2024-01&known=now"
        assert page_address("board", JANUARY, known="then") == "/?known=then&month=2024-01"
        assert page_address("accessibility") == "/accessibility"
    finally:
        keep({})


@pytest.mark.usefixtures("seen")
def test_a_link_that_names_the_published_edition_says_the_same_while_it_is_published() -> None:
    shown = opened("indicator", id="inpost_fte", month="2024-01", edition="edition-0003")
    assert "Social workers in post 52.0" in shown.title
    assert "figures as known now, of 20 March 2024" in shown.text
