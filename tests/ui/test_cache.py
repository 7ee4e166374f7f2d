"""What pages ask for stays there while they ask."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import streamlit as st

from metrics.errors import NotFound
from metrics.home.shelf import Shelf
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.ui import cache
from tests.council import months, publish, teams, workforce
from tests.ui.conftest import opened


@pytest.fixture
def small_home(home: Home) -> Iterator[Home]:
    st.cache_resource.clear()
    publish(home, teams({"A1": "North"}), workforce(months(1), {"A1": 10}))
    yield home
    st.cache_resource.clear()


def test_an_edition_let_go_before_a_page_opens_it_gives_way_to_the_one_published_since(
    small_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Shelf(small_home.editions)
    (first,) = shelf.records()
    named = cache.ensure_edition

    def overtaken(*asked: object) -> object:
        """Another is published, and this one let go, just after it was named."""
        monkeypatch.setattr(cache, "ensure_edition", named)
        publish(small_home, workforce(months(2)[1:], {"A1": 10}))
        shelf.withdraw(first.id)
        return first

    monkeypatch.setattr(cache, "ensure_edition", overtaken)
    assert cache.published_id(small_home, Disclosure.SERVICE) == "edition-0002"


def test_an_edition_that_is_published_and_lost_is_told_as_lost(small_home: Home) -> None:
    Shelf(small_home.editions).file("edition-0001", Disclosure.SERVICE).unlink()
    with pytest.raises(NotFound, match="its file is missing"):
        cache.published_id(small_home, Disclosure.SERVICE)


def test_two_homes_in_one_process_each_show_their_own_council_and_figures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their editions have the same id: each home's first is edition-0001."""
    settings = (ROOT / "data" / "settings.toml").read_text(encoding="utf-8")
    shown = {}
    for name, size in (("Ashby", 20), ("Barton", 40)):
        home = Home(ROOT, tmp_path / name)
        publish(home, teams({"A1": "North"}), workforce(months(2), {"A1": size}))
        own = home.folder / "settings.toml"
        own.write_text(settings.replace("Ousemere", name), encoding="utf-8")
        monkeypatch.setenv("ENGINE_ROOM_HOME", str(home.folder))
        shown[name] = opened("indicator", id="inpost_fte")
    for name, value in (("Ashby", "20.0"), ("Barton", "40.0")):
        assert f"<span>{name} Improvement Board</span>" in shown[name].html
        assert value in shown[name].title
