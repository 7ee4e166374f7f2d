"""The extracts page: dropped files are rehearsed, published when that is wanted, and undone."""

import re
from datetime import datetime
from html import unescape
from pathlib import Path
from shutil import copytree

import pytest

from metrics.home.shelf import Shelf
from metrics.intake import Source
from metrics.model.home import ROOT, Home
from metrics.ui.labels import as_label
from tests.council import months, publish, published, teams, workbook, workforce
from tests.ui.conftest import Open, Shown, opened

STAFF = workforce(months(1), {"A1": 20})
NEXT = workforce(months(2)[1:], {"A1": 22})


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Home:
    home = Home(ROOT, tmp_path_factory.mktemp("extracts-home"))
    publish(home, teams({"A1": "North"}), STAFF, at=datetime(2025, 8, 1))
    return home


@pytest.fixture
def own(council: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A council of this test's own."""
    copytree(council.folder, tmp_path / "home")
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(tmp_path / "home"))
    return Home(ROOT, tmp_path / "home")


def dropped(source: Source) -> Shown:
    """The page once a file has been dropped on it."""
    shown = opened("extracts")
    shown.app.file_uploader[0].set_value((source.name, source.content, "text/csv")).run()
    assert not shown.app.exception
    return shown


def press(shown: Shown, label: str) -> None:
    (button,) = (button for button in shown.app.button if button.label == label)
    button.click().run()
    assert not shown.app.exception


def editions(home: Home) -> list[str]:
    return [record.id for record in Shelf(home.editions).records()]


@pytest.mark.parametrize(
    ("old", "new", "row", "column"),
    [
        (b"A1-0,A1,", b"A1-0,ZZ9,", "2", "team_code"),
        (b"2020-01-01", b"2020-02-30", "2", "start_date"),
        (b"yes,1,", b"yes,50,", "2", "fte"),
    ],
)
def test_a_bad_file_is_told_with_row_and_column_and_cannot_be_published(
    own: Home, old: bytes, new: bytes, row: str, column: str
) -> None:
    shown = dropped(Source("staff.csv", NEXT.content.replace(old, new, 1)))
    assert "These files cannot be published yet" in shown.text
    assert column in shown.text
    assert f">{row}<" in shown.html
    assert "Publish" not in [button.label for button in shown.app.button]
    assert editions(own) == ["edition-0001"]


def test_refused_rows_are_left_out_only_when_the_reader_says_so(own: Home) -> None:
    shown = dropped(Source("staff.csv", NEXT.content.replace(b"yes,1,", b"yes,50,", 1)))
    (tick,) = shown.app.checkbox
    assert tick.label == "Publish the rest without the one refused row listed above"
    tick.check().run()
    press(shown, "Publish")
    assert editions(own) == ["edition-0002", "edition-0001"]


def test_a_large_change_is_published_only_after_a_tick_of_its_own(own: Home) -> None:
    shown = dropped(workforce(months(1), {"A1": 8}))
    assert "January 2024 would have 8 rows, where 20 are published." in shown.text
    assert "Publish" not in [button.label for button in shown.app.button]
    (tick,) = shown.app.checkbox
    assert tick.label == "Yes, all of that is right: publish it"
    tick.check().run()
    press(shown, "Publish")
    assert editions(own) == ["edition-0002", "edition-0001"]


def test_every_sheet_of_a_workbook_is_read_only_after_a_tick(own: Home) -> None:
    sheets = {"February": NEXT, "March": workforce(months(3)[2:], {"A1": 21})}
    shown = dropped(workbook("staff.xlsx", **sheets))
    assert "nobody said which is meant" in shown.text
    (tick,) = shown.app.checkbox
    assert tick.label == "Read every sheet of a workbook that is an extract"
    tick.check().run()
    assert "staff.xlsx: March" in shown.text
    press(shown, "Publish")
    assert published(own).edition().months[-1] == months(3)[2]


def test_what_was_put_right_is_folded_and_not_among_what_needs_a_person(own: Home) -> None:
    shown = dropped(Source("staff.csv", NEXT.content.replace(b"2020-01-01", b"01/01/2020")))
    (folded,) = (e for e in shown.app.expander if e.label.startswith("Put right"))
    assert folded.label == as_label("Put right on the way in: 1 kind, 22 cells")
    assert "What was found, by who can mend it" not in shown.text


def test_what_was_published_meanwhile_is_told_before_anything_is(own: Home) -> None:
    shown = dropped(NEXT)
    publish(own, workforce(months(3)[2:], {"A1": 21}))
    press(shown, "Publish")
    assert "edition-0002" in shown.text
    assert editions(own) == ["edition-0002", "edition-0001"]
    press(shown, "Publish")
    assert editions(own)[0] == "edition-0003"


def test_what_a_file_is_called_and_says_is_shown_and_never_run(own: Home) -> None:
    name = "<script>alert(1)</script>.csv"
    shown = dropped(Source(name, NEXT.content.replace(b"A1-0,A1,", b"A1-0,<script>,", 1)))
    assert "<script" not in shown.html
    assert "&lt;script&gt;" in shown.html


def test_a_good_file_shows_what_would_change_and_nothing_has(own: Home) -> None:
    shown = dropped(NEXT)
    assert "These files can be published" in shown.text
    assert "February 2024" in shown.text
    assert editions(own) == ["edition-0001"]


def test_pressing_publish_publishes_and_says_so(own: Home) -> None:
    shown = dropped(NEXT)
    press(shown, "Publish")
    assert "Published edition-0002." in shown.text
    assert editions(own) == ["edition-0002", "edition-0001"]


def test_an_earlier_edition_can_be_published_again(own: Home) -> None:
    publish(own, NEXT)
    shown = opened("extracts")
    press(shown, "Publish this edition again")
    published = Shelf(own.editions).published()
    assert published is not None
    assert published.id == "edition-0001"
    assert "Edition-0001 is published again." in shown.text


def test_files_already_loaded_bring_nothing_new(own: Home) -> None:
    shown = dropped(STAFF)
    press(shown, "Publish")
    assert "Nothing new was in those files" in shown.text
    assert editions(own) == ["edition-0001"]


def table_rows(shown: Shown, caption: str) -> dict[str, str]:
    """A table's rows in plain text, by their heading."""
    (body,) = re.findall(rf"{caption}</caption>.*?<tbody>(.*?)</tbody>", shown.html, re.S)
    found = {}
    for row in body.split("</tr>")[:-1]:
        head, rest = row.split("</th>", 1)
        found[_plain(head)] = _plain(rest)
    return found


def _plain(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


AUDITS = Source(
    "audits.csv",
    b"audit_id,team_code,audit_month,auditor_type,sample_type,grade_initial,moderated\n"
    b"AU1,A1,2024-01,qa_team,random,good,no\nAU2,A1,2024-03,qa_team,random,good,no\n",
)


@pytest.mark.parametrize("ticked", [False, True])
def test_a_month_without_an_audit_is_nought_only_when_the_reader_says_so(
    own: Home, *, ticked: bool
) -> None:
    shown = dropped(AUDITS)
    assert "No row is of February 2024" in shown.text
    (tick,) = shown.app.checkbox
    assert tick.label == r"Nothing happened in February 2024 \(audits\)"
    if ticked:
        tick.check().run()
        assert "No row is of February 2024" not in shown.text
    press(shown, "Publish")
    assert ("audits" in published(own).arrived(months(2)[1])) == ticked


def test_a_list_that_is_replaced_is_told_row_by_row_before_and_after(own: Home) -> None:
    shown = dropped(teams({"B1": "North"}))
    assert "What the files replace" in shown.text
    for row in ("Comes: team_code B1", "Goes: team_code A1"):
        assert row in shown.text
    shown = dropped(teams({"A1": "South", "B1": "North"}))
    press(shown, "Publish")
    history = opened("extracts").text
    assert "Changes: team_code A1, valid_from 2020-01-01: district North becomes South." in history


def test_the_calendar_says_in_words_how_each_month_came(own: Home) -> None:
    publish(own, NEXT, at=datetime(2024, 3, 8))
    rows = table_rows(opened("extracts"), "Arrivals, [^<]*")
    assert re.fullmatch(r"(missing ?)+( ?due 8 [A-Z][a-z]+)+", rows["Workforce snapshot"])


def test_an_earlier_edition_stands_as_on_the_day_it_was_built(own: Home) -> None:
    """Nothing of it has become missing since."""
    publish(own, NEXT, at=datetime(2024, 3, 8))
    publish(own, workforce(months(3)[2:], {"A1": 22}), at=datetime(2024, 4, 9))
    rows = table_rows(opened("extracts", edition="edition-0002"), "Arrivals, [^<]*")
    assert rows["Workforce snapshot"].endswith("on time due 8 April")
    now = table_rows(opened("extracts", edition="edition-0003"), "Arrivals for March 2024")
    assert now["Workforce snapshot"].startswith("1 day late 9 Apr 2024 9 Apr 2024 22")
    assert now["Teams"].startswith("loaded 1 Aug 2025 1")


def test_months_loaded_together_share_a_cell(open_page: Open) -> None:
    shown = open_page("extracts")
    rows = table_rows(shown, "Arrivals, July 2024 to June 2025")
    assert rows["Workforce snapshot"] == "loaded together on 1 Aug 2025"
    assert 'colspan="12" data-head="July 2024 to June 2025"' in shown.html
