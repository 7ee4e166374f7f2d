"""Every page opens whole inside the frame, and says so plainly when asked for what is not there."""

import ast
import re

import pytest

from metrics.model.home import ROOT, Home
from metrics.ui.navigation import SCREENS
from tests.council import months, publish, teams, workforce
from tests.ui.conftest import PAGES, Open, Shown, opened

INDICATORS = sorted(path.stem for path in (ROOT / "queries" / "indicators").glob("*.sql"))
SLIPS = re.compile(r"\b(nan|None|NaT|inf|undefined|null)\b(?!:)")


def slips(shown: Shown) -> list[str]:
    """Where the words of a machine got into the text."""
    read = shown.text
    return [read[max(m.start() - 60, 0) : m.end() + 20] for m in SLIPS.finditer(read)]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_at_once_with_its_title_inside_the_frame(open_page: Open, page: str) -> None:
    shown = open_page(page)
    assert shown.title
    assert "er-brand" in shown.html
    assert "er-footer" in shown.html


@pytest.mark.parametrize("page", PAGES)
def test_a_page_says_that_its_data_are_synthetic(open_page: Open, page: str) -> None:
    shown = open_page(page)
    assert '<b class="er-made-up">Synthetic data</b>' in shown.html
    assert "does not exist: its data are synthetic" in shown.text


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("month", ["2022-07", "2025-06"])
def test_no_page_shows_the_words_of_a_machine(open_page: Open, page: str, month: str) -> None:
    assert slips(open_page(page, month=month)) == []


@pytest.mark.parametrize("indicator", INDICATORS)
def test_every_indicator_has_its_page(open_page: Open, indicator: str) -> None:
    shown = open_page("indicator", id=indicator)
    assert len(shown.title) > 20 or "is for managers only" in shown.text
    assert slips(shown) == []


def test_a_measure_for_managers_says_so_and_shows_the_board_no_figure(open_page: Open) -> None:
    shown = open_page("indicator", id="supervision_overdue_bands")
    assert "Supervision by how late is for managers only" in shown.text
    assert not shown.app.get("plotly_chart")


def test_the_navigation_is_the_pages_there_are() -> None:
    assert sorted(screen.file for screen in SCREENS) == PAGES


def test_only_listed_pages_are_linked_in_the_header_and_carry_the_month(open_page: Open) -> None:
    links = open_page("board", month="2024-10").navigation
    assert [title for title, _ in links] == [s.title for s in SCREENS if s.is_listed or s.is_first]
    assert all(address.endswith("?month=2024-10") for _, address in links)


def test_another_month_shows_that_month(open_page: Open) -> None:
    assert open_page("board", month="2024-10").title == "October 2024"


@pytest.mark.parametrize(
    ("month", "told", "shown_instead"),
    [
        ("2031-01", "The nearest month is June 2025.", "June 2025"),
        ("2019-01", "The nearest month is July 2022.", "July 2022"),
        ("soon", "The latest month is June 2025.", "June 2025"),
    ],
)
def test_an_unknown_month_shows_the_nearest_and_says_so(
    open_page: Open, month: str, told: str, shown_instead: str
) -> None:
    shown = open_page("board", month=month)
    assert told in shown.text
    assert shown.title == shown_instead


@pytest.mark.parametrize(
    ("page", "address", "told", "offered"),
    [
        pytest.param(
            "indicator",
            {"id": "agency_rate_ft"},
            "There is no measure called 'agency_rate_ft'",
            "/indicator?id=agency_rate_fte&month=2025-06",
            id="indicator",
        ),
        pytest.param(
            "indicator",
            {"id": "social workers in pots"},
            "The nearest is Social workers in post (inpost_fte).",
            "/indicator?id=inpost_fte&month=2025-06",
            id="title",
        ),
        pytest.param(
            "indicator",
            {"id": "agency_rate_fte", "breakdown": "district:North Fenn"},
            "North Fenn",
            "/indicator?id=agency_rate_fte&breakdown=district%3ANorth%20Fen&month=2025-06",
            id="breakdown",
        ),
        pytest.param(
            "areas",
            {"area": "AFI99"},
            "AFI99",
            "/areas?area=AFI09&month=2025-06",
            id="area",
        ),
    ],
)
def test_what_is_not_there_is_said_and_the_nearest_is_offered(
    open_page: Open, page: str, address: dict[str, str], told: str, offered: str
) -> None:
    shown = open_page(page, **address)
    assert shown.title == "That cannot be shown"
    assert told in shown.text
    assert offered in shown.links
    assert "er-footer" in shown.html


def test_an_address_that_names_no_measure_says_which_it_shows_instead(open_page: Open) -> None:
    shown = open_page("indicator")
    assert "The address names no measure. This is the first of the Board's headlines." in shown.text
    assert shown.title.startswith("Agency social workers")


@pytest.mark.parametrize("page", ["board", "indicator", "areas"])
def test_a_part_of_an_address_that_a_page_does_not_know_is_said(open_page: Open, page: str) -> None:
    shown = open_page(page, district="North Fen", month="2025-06")
    assert "The address asks for “district”, which this page does not know." in shown.text
    assert "“month”" not in shown.text


def test_what_a_page_does_know_is_not_said_to_be_unknown(open_page: Open) -> None:
    known = open_page("indicator", id="inpost_fte", breakdown="district:North Fen")
    assert "does not know" not in known.text


def test_an_unknown_split_is_said(open_page: Open) -> None:
    shown = open_page("indicator", id="audit_theme_prevalence", split="weather")
    assert shown.title == "That cannot be shown"
    assert "weather" in shown.text


def test_a_teams_own_page_is_not_for_the_board(open_page: Open) -> None:
    """Asked for by its address, a team is as unknown as one that does not exist."""
    shown = open_page("indicator", id="inpost_fte", breakdown="team:CIL1")
    assert shown.title == "That cannot be shown"


def test_an_unknown_edition_shows_the_published_one_and_says_so(open_page: Open) -> None:
    shown = open_page("board", edition="edition-0099")
    assert "There is no edition 'edition-0099'" in shown.text
    assert "Showing the published edition." in shown.text
    assert shown.title == "June 2025"


def test_an_unknown_authority_without_published_figures_says_what_to_load(open_page: Open) -> None:
    shown = open_page("indicator", id="agency_rate_fte", authority="Atlantis")
    assert "Load a Department for Education file first." in shown.text


def test_what_an_address_says_is_shown_and_never_run(open_page: Open) -> None:
    shown = open_page("indicator", id="<script>alert(1)</script>")
    assert "<script" not in shown.html


def test_the_audience_is_named(open_page: Open) -> None:
    assert "Board view" in open_page("board").text


def test_a_council_with_teams_alone_can_still_load_more(home: Home) -> None:
    publish(home, teams({"A1": "North"}))
    shown = opened("extracts")
    assert "There is no month to show yet" in shown.text
    assert shown.app.get("file_uploader")


@pytest.fixture(scope="module")
def real_council(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Two months of one team of a real council, and nothing else: no events, targets or audits."""
    home = Home(ROOT, tmp_path_factory.mktemp("real-home"))
    publish(home, teams({"A1": "North"}), workforce(months(2), {"A1": 20}))
    return home


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_for_a_council_with_hardly_any_extracts(
    real_council: Home, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(real_council.folder))
    shown = opened(page)
    assert shown.title
    assert slips(shown) == []
    assert "synthetic" not in shown.text


@pytest.mark.parametrize(
    "indicator", ["inpost_fte", "audit_good_or_better_pct", "caseload_distribution"]
)
def test_a_measure_opens_for_a_council_without_events(
    real_council: Home, monkeypatch: pytest.MonkeyPatch, indicator: str
) -> None:
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(real_council.folder))
    assert slips(opened("indicator", id=indicator)) == []


@pytest.mark.parametrize("page", PAGES)
def test_a_page_file_only_composes(page: str) -> None:
    """It neither asks DuckDB, draws with Plotly nor holds frames, and is read in one glance."""
    source = (ROOT / "pages" / f"{page}.py").read_text(encoding="utf-8")
    names = {
        name.name if isinstance(node, ast.Import) else str(node.module)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in node.names
    }
    assert not {name.partition(".")[0] for name in names} & {"duckdb", "plotly", "pandas"}
    assert len(source.splitlines()) <= 60


@pytest.mark.parametrize(
    ("page", "address"),
    [("board", {}), ("indicator", {"id": "supervision_in_date_pct"}), ("framework", {})],
)
def test_a_measure_whose_extract_was_never_loaded_is_said_not_to_be_collected(
    real_council: Home, monkeypatch: pytest.MonkeyPatch, page: str, address: dict[str, str]
) -> None:
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(real_council.folder))
    assert "not collected" in opened(page, **address).text
