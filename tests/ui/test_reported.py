"""As reported and now: a measure's page, the Board's line and the history of publications."""

import re
from dataclasses import replace
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path
from shutil import copytree

import pytest

from metrics.board.reported import Restated, RestatedMeasure
from metrics.model.document import Document
from metrics.model.home import ROOT, Home
from metrics.model.reported import Publication, Restatement
from metrics.publish.history import rebuild, rollback
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from metrics.wording.plain import plain_text
from metrics.wording.revisions import restated_line
from tests.council import months, publish, teams, workforce
from tests.shapes import INDICATOR, JUNE
from tests.ui.conftest import Open, opened

MARCH = months(3)[2]
EVIL = "<script>alert(1)</script>"


@pytest.fixture(scope="module")
def restated(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Two districts, January to March; February then sent again with two people more in North."""
    home = Home(ROOT, tmp_path_factory.mktemp("restated-home"))
    sizes = {"A1": 20, "B1": 30}
    areas = teams({"A1": "North", "B1": "South"})
    publish(home, areas, workforce(months(3), sizes), at=datetime(2024, 4, 8))
    again = workforce([months(2)[1]], {**sizes, "A1": 22})
    load = Load(
        accept_large_change=True,
        at=datetime(2024, 7, 8, 9, 30),
        note=f"Late {EVIL}",
        loaded_by=f"Ada {EVIL}",
    )
    load_files(home, [again], load)
    return home


@pytest.fixture
def own(restated: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """The same in a home of this test's own."""
    copytree(restated.folder, tmp_path / "home")
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(tmp_path / "home"))
    return Home(ROOT, tmp_path / "home")


@pytest.fixture
def seen(restated: Home, monkeypatch: pytest.MonkeyPatch) -> Home:
    """The home of the pages opened. Shared: do not load into it."""
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(restated.folder))
    return restated


class Cells(HTMLParser):
    """The rows of the table with a caption: the text of each cell."""

    def __init__(self, page: str, caption: str) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._is_cell = False
        start = page.index(f">{caption}</caption>")
        self.feed(page[start : page.index("</table>", start)])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th"):
            self.rows[-1].append("")
            self._is_cell = True

    def handle_endtag(self, tag: str) -> None:
        self._is_cell = self._is_cell and tag not in ("td", "th")

    def handle_data(self, data: str) -> None:
        if self._is_cell:
            self.rows[-1][-1] += data


@pytest.mark.usefixtures("seen")
def test_a_measures_page_tells_what_was_first_reported_and_what_stands() -> None:
    shown = opened("indicator", id="inpost_fte")
    assert (
        "February 2024 was first reported as 50.0, on 8 April 2024; restated once, to 52.0, on "
        "8 July 2024." in shown.text
    )
    assert Cells(shown.html, "Social workers in post: months restated").rows == [
        ["Month", "First on", "First reported", "Now", "Times changed", "When and why"],
        ["February 2024", "8 Apr 2024", "50.0", "52.0", "1", f"8 Jul 2024, 52.0: Late {EVIL}"],
    ]


@pytest.mark.usefixtures("seen")
def test_every_figure_ever_published_can_be_taken_away() -> None:
    shown = opened("indicator", id="inpost_fte")
    caption = "Social workers in post: every figure ever published"
    rows = Cells(shown.html, caption).rows
    assert [row[:2] for row in rows[1:]] == [
        ["March 2024", "50.0"],
        ["February 2024", "50.0"],
        ["February 2024", "52.0"],
        ["January 2024", "50.0"],
    ]
    labels = [button.proto.label for button in shown.app.get("download_button")]
    assert labels.count("Download CSV") == 4  # the chart, every figure, districts, types of team


@pytest.mark.usefixtures("seen")
def test_a_district_is_told_by_its_own_figures() -> None:
    north = opened("indicator", id="inpost_fte", breakdown="district:North")
    assert "first reported as 20.0, on 8 April 2024; restated once, to 22.0" in north.text
    south = opened("indicator", id="inpost_fte", breakdown="district:South")
    assert "No published figure of this measure has ever changed." in south.text


@pytest.mark.usefixtures("seen")
def test_a_month_after_the_month_shown_is_not_told() -> None:
    shown = opened("indicator", id="inpost_fte", month="2024-01")
    assert "No published figure of this measure has ever changed." in shown.text


def test_a_measure_that_never_changed_says_so(open_page: Open) -> None:
    shown = open_page("indicator", id="supervision_in_date_pct")
    assert "No published figure of this measure has ever changed." in shown.text


@pytest.mark.usefixtures("seen")
def test_the_board_is_told_what_the_latest_publication_restated() -> None:
    shown = opened("board")
    assert (
        "3 figures of the whole service already published were restated on 8 July 2024:"
        in shown.text
    )
    assert "Starters , February 2024: 0.0 to 2.0" in shown.text
    # who came late into February and is in no row of March is taken to have left in March
    assert "Leavers , March 2024: 0.0 to 2.0" in shown.text
    assert "Social workers in post , February 2024: 50.0 to 52.0" in shown.text
    assert "/indicator?id=inpost_fte&month=2024-03" in shown.links


def test_a_publication_that_restates_nothing_leaves_the_board_without_the_line(
    own: Home, open_page: Open
) -> None:
    rebuild(own, Load(accept_large_change=True, at=datetime(2024, 8, 1)))
    assert "were restated" not in opened("board", month="2024-03").text
    assert "were restated" not in open_page("board").text


def test_an_edition_published_again_is_told_at_once_by_a_page_already_seen(own: Home) -> None:
    """What is remembered of an edition is forgotten when that edition is published again."""
    first = opened("indicator", id="inpost_fte", edition="edition-0001")
    assert "No published figure of this measure has ever changed." in first.text
    rollback(own, "edition-0001", Load(accept_large_change=True, at=datetime(2024, 9, 1)))
    again = opened("indicator", id="inpost_fte")
    assert "restated twice, last to 50.0, on 1 September 2024." in again.text


def test_the_history_names_every_publication_with_its_files_and_restatements(own: Home) -> None:
    rollback(
        own,
        "edition-0001",
        Load(accept_large_change=True, at=datetime(2024, 9, 1), loaded_by="Grace"),
    )
    _, undone, late, first = Cells(opened("extracts").html, "Publications").rows
    assert undone[:5] == [
        "1 Sep 2024, 00:00", "Published again", "edition-0001Published", "Grace", "–",
    ]  # fmt: skip
    assert late[:5] == [
        "8 Jul 2024, 09:30", "Files loaded", "edition-0002", f"Ada {EVIL}", f"Late {EVIL}",
    ]  # fmt: skip
    assert late[5].startswith("workforce.csv ")
    assert late[5].endswith(": 52 rows accepted, 0 repaired, 0 refused")
    assert int(late[6]) > 0
    assert first[5].startswith("2 files")
    assert first[6] == "0"


def test_a_line_of_many_measures_names_three_and_counts_the_rest() -> None:
    months = (Restatement(INDICATOR.id, "service", None, MARCH, 88.1, 89.0),)
    measures = tuple(
        RestatedMeasure(replace(INDICATOR, title=f"Measure {n}"), None, None, months)
        for n in range(5)
    )
    load = Publication(2, "edition-0002", datetime(2025, 7, 8), "", "", "load", False, 5)
    line = plain_text(Document((restated_line(Restated(load, measures), JUNE),)), width=999)
    assert line.startswith("5 figures of the whole service for earlier months were restated")
    assert [name for name in ("Measure 2", "Measure 3") if name in line] == ["Measure 2"]
    assert line.endswith("; and two more.\n")


@pytest.mark.usefixtures("seen")
@pytest.mark.parametrize("page", ["board", "indicator", "extracts"])
def test_a_note_is_shown_and_never_run(page: str) -> None:
    assert (
        "<script" not in opened(page, **({"id": "inpost_fte"} if page == "indicator" else {})).html
    )


def test_an_earlier_edition_s_page_hides_what_the_published_one_hides(own: Home) -> None:
    asked = {"id": "inpost_fte", "breakdown": "district:South", "edition": "edition-0002"}
    month = str(months(2)[1])
    before = opened("indicator", month=month, **asked)
    publish(own, workforce([months(2)[1]], {"A1": 22, "B1": 4}))
    after = opened("indicator", month=month, **asked)
    figures = re.compile(r"February 2024\s+30\.0|30\.0 in February 2024")
    assert figures.search(before.text)
    assert not figures.search(after.text)
