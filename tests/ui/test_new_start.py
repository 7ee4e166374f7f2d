"""A new start is drafted on a measure's page, checked at the door like any file, and published or left."""

from pathlib import Path
from shutil import copytree

import pytest

from metrics.model.home import ROOT, Home
from tests.council import published
from tests.ui.conftest import Shown, opened

MEASURE = "supervision_in_date_pct"


@pytest.fixture
def own(shared_sample: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """The sample in a home of this test's own."""
    copytree(shared_sample.folder, tmp_path / "home")
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(tmp_path / "home"))
    return Home(ROOT, tmp_path / "home")


def asked(owner: str, reason: str) -> Shown:
    """The measure's page once the form is sent."""
    shown = opened("indicator", id=MEASURE)
    who, why = (field for field in shown.app.text_input if "Note" not in field.label)
    who.set_value(owner)
    why.set_value(reason)
    press(shown, "See what it would change")
    return shown


def at_the_door() -> Shown:
    """The Extracts page after it: what drives pages without a browser goes back to the first one by itself."""
    shown = asked("Improvement Board", "It has held for a year.")
    assert shown.title == "Extracts"
    shown.app.switch_page(str(ROOT / "pages" / "extracts.py")).run()
    return shown


def press(shown: Shown, label: str) -> None:
    (button,) = (button for button in shown.app.button if button.label == label)
    button.click().run()
    assert not shown.app.exception


def bases(home: Home) -> list[tuple[str, ...]]:
    return [event.rebases for event in published(home).events() if event.rebases]


def test_without_who_and_why_nothing_is_drafted(own: Home) -> None:
    shown = asked("Improvement Board", " ")
    assert "A new start needs who decides and why." in shown.text
    assert "These files can be published" not in opened("extracts").text


def test_what_it_would_change_is_shown_and_nothing_has_changed(own: Home) -> None:
    before = bases(own)
    shown = at_the_door()
    assert "Drafted: the list of events with one row more, RB01" in shown.text
    assert "These files can be published" in shown.text
    assert bases(own) == before


def test_published_it_begins_a_base_and_the_draft_is_gone(own: Home) -> None:
    before = bases(own)
    shown = at_the_door()
    press(shown, "Publish")
    assert sorted(bases(own)) == sorted([*before, (MEASURE,)])
    assert "Drafted:" not in shown.text


def test_a_draft_can_be_left(own: Home) -> None:
    before = bases(own)
    shown = at_the_door()
    press(shown, "Leave the draft")
    assert shown.title == "Extracts"
    assert "Drafted:" not in shown.text
    assert bases(own) == before
