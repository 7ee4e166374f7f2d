"""The Begin page: a council says who it is, is told what to load first, and sees nothing made up meanwhile."""

from datetime import date, datetime
from pathlib import Path

import pytest

from metrics.home.shelf import Shelf
from metrics.intake import Source
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.publish.beginning import begin
from metrics.publish.press import Load
from metrics.registry.beginning import Answers
from metrics.registry.council import load_council
from metrics.ui.navigation import SCREENS
from tests.council import months, publish, published, teams, workforce
from tests.ui.conftest import PAGES, Open, Shown, opened
from tests.ui.test_extracts import dropped, press
from tests.ui.test_pages import slips

LOAD = Load(at=datetime(2025, 8, 1, 9, 0))
FENLAND = Answers(
    name="Fenland Borough Council",
    region="London",
    inspection_title="Inspection: inadequate",
    inspection_start="2023-11-06",
)
ONE_MONTH = (teams({"A1": "North"}), workforce(months(1), {"A1": 20}))
WITHOUT_MONTH = {"begin", "accessibility"}  # pages that are as they always are


def field(shown: Shown, kind: str, label: str):
    (found,) = (w for w in getattr(shown.app, kind) if w.label.replace("\\", "").startswith(label))
    return found


def answered(shown: Shown, **changed: object) -> Shown:
    """The form, filled in and pressed."""
    said: dict[str, object] = {"name": "Fenland Borough Council", "region": "E12000007", **changed}
    field(shown, "text_input", "Name of the council").set_value(said["name"])
    if said["region"]:
        field(shown, "selectbox", "Region").set_value(said["region"])
    if "districts" in said:
        field(shown, "text_area", "Districts").set_value(said["districts"])
    if "headlines" in said:
        field(shown, "multiselect", "Headlines").set_value(said["headlines"])
    if "start" in said:
        field(shown, "date_input", "Its first day").set_value(said["start"])
    press(shown, "Write the settings")
    return shown


@pytest.fixture
def own_sample(sample_home: Home, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A home of this test's own in which the sample is shown."""
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(sample_home.folder))
    return sample_home


@pytest.fixture
def begun(home: Home) -> Home:
    """A home in which a council has begun and loaded nothing."""
    begin(home, FENLAND, LOAD)
    return home


@pytest.fixture(scope="module")
def one_month(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A council that began and loaded its teams and one month of staff. No test here changes it."""
    home = Home(ROOT, tmp_path_factory.mktemp("begun") / "home")
    begin(home, FENLAND, LOAD)
    publish(home, *ONE_MONTH)
    return home


def test_where_the_sample_is_shown_the_page_says_what_beginning_does(open_page: Open) -> None:
    shown = open_page("begin")
    assert "The synthetic sample is shown in this home." in shown.text
    assert "With teams and workforce snapshot: " in shown.text


def test_begin_is_in_the_navigation_while_the_sample_is_shown(open_page: Open) -> None:
    titles = [title for title, _ in open_page("board").navigation]
    assert titles == [s.title for s in SCREENS if s.is_listed or s.is_first]


def test_the_form_writes_the_settings_and_sets_the_sample_aside(own_sample: Home) -> None:
    shown = answered(
        opened("begin"),
        districts="E07000010=Fenland\nCity\n",
        headlines=["inpost_fte"],
        start=date(2025, 3, 3),
    )
    council = load_council(own_sample)
    assert (council.name, council.region_code) == ("Fenland Borough Council", "E12000007")
    assert [d.code for d in council.districts] == ["E07000010", None]
    assert council.headlines == ("inpost_fte",)
    assert council.inspection is not None
    assert council.inspection.date_start == date(2025, 3, 3)
    assert "The synthetic sample has been set aside." in shown.text
    assert "Ousemere" not in shown.text


def test_answers_that_cannot_be_are_told_and_nothing_is_written(own_sample: Home) -> None:
    shown = answered(opened("begin"), name="", region=None)
    assert "name: the council's name is empty" in shown.text
    assert "region: none is named." in shown.text
    assert not (own_sample.folder / "settings.toml").exists()
    assert Shelf(own_sample.editions).published() is not None


def test_what_was_answered_is_offered_again(begun: Home) -> None:
    shown = opened("begin")
    assert "This home is kept for Fenland Borough Council." in shown.text
    assert field(shown, "text_input", "Name of the council").value == "Fenland Borough Council"
    assert field(shown, "date_input", "Its first day").value == date(2023, 11, 6)


@pytest.mark.parametrize("page", sorted({*PAGES} - WITHOUT_MONTH))
def test_a_page_of_a_council_without_a_month_says_so_and_what_to_do(begun: Home, page: str) -> None:
    shown = opened(page)
    assert shown.title == "No month is published yet"
    assert "Fenland Borough Council has begun." in shown.text
    assert "/begin" in shown.links
    assert shown.app.get("file_uploader")
    assert "Ousemere" not in shown.text
    assert "ynthetic" not in shown.text


@pytest.mark.parametrize("page", sorted(WITHOUT_MONTH))
def test_a_page_that_needs_no_month_is_as_it_always_is(begun: Home, page: str) -> None:
    shown = opened(page)
    assert shown.title != "No month is published yet"
    assert "er-footer" in shown.html
    assert slips(shown) == []


@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_with_one_month_of_staff_alone(
    one_month: Home, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(one_month.folder))
    shown = opened(page)
    assert shown.title
    assert slips(shown) == []
    assert "Ousemere" not in shown.text


def test_the_board_of_one_month_says_what_is_not_known_yet(
    one_month: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(one_month.folder))
    shown = opened("board")
    assert "2 months since the inspection of November 2023" in shown.text
    assert "No measure has the twelve months it takes" in shown.text
    assert "not collected for January 2024" in shown.text
    assert "What is ordinary is not known yet" in shown.text
    assert "Never loaded: agency assignments" in shown.text
    assert "Nothing changed by more" not in shown.text


def test_what_is_loaded_is_said_on_the_page(
    one_month: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(one_month.folder))
    told = opened("begin").text
    assert "Loaded already: teams and workforce snapshot." in told
    assert "And supervision sessions: " in told


def test_a_council_with_a_month_has_no_begin_in_its_navigation(
    one_month: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(one_month.folder))
    titles = [title for title, _ in opened("board").navigation]
    assert titles == [s.title for s in SCREENS if s.is_listed]


def test_the_first_files_dropped_while_nothing_is_published_are_published(begun: Home) -> None:
    publish(begun, ONE_MONTH[0])
    press(dropped(ONE_MONTH[1]), "Publish")
    assert published(begun).edition().months == (Month(2024, 1),)


def test_a_synthetic_file_that_is_dropped_there_is_refused_in_words(begun: Home) -> None:
    file = ROOT / "data" / "sample" / "teams.csv"
    shown = dropped(Source("teams.csv", file.read_bytes()))
    assert "this home is kept for Fenland Borough Council" in shown.text
    assert Shelf(begun.editions).records() == ()


@pytest.mark.parametrize("page", ["begin", "extracts"])
def test_workbooks_and_the_dictionary_can_be_downloaded(open_page: Open, page: str) -> None:
    labels = [button.proto.label for button in open_page(page).app.get("download_button")]
    expected = ["Download the workbook", "Data dictionary as XLSX", "Data dictionary as CSV"]
    assert labels[:3] == expected


def test_another_home_has_its_own_council(
    begun: Home, one_month: Home, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Nothing of one home's settings is remembered for another."""
    opened("begin")
    other = Home(ROOT, tmp_path / "other")
    begin(other, Answers(name="Marsh Council", region="London"), LOAD)
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(other.folder))
    assert "This home is kept for Marsh Council." in opened("begin").text
