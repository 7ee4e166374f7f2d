"""A home that was begun for a council shows its own rows or nothing, and never the synthetic council."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from metrics.board.measuring import Desk
from metrics.board.scorecard import scorecard
from metrics.errors import MetricsError, NothingPublished, Refused
from metrics.home import Archive
from metrics.home.shelf import Shelf
from metrics.intake import read_sources
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.publish import beginning
from metrics.publish.beginning import begin, loaded_extracts, shows_sample
from metrics.publish.history import editions_to_go_back_to, rollback
from metrics.publish.loading import ensure_edition, load_files
from metrics.publish.press import Load
from metrics.publish.reloading import reload_batch
from metrics.publish.verifying import verify
from metrics.registry.beginning import Answers
from metrics.registry.council import load_council
from tests.council import csv, months, publish, published, teams, workforce
from tests.homes import PUBLISHED, everything_in

LOAD = Load(at=datetime(2025, 8, 1, 9, 0), accept_large_change=True)
FENLAND = Answers(
    name="Fenland Borough Council", region="London", inspection_start="2023-11-06",
    inspection_title="Inspection: inadequate",
)  # fmt: skip
OWN = (teams({"A1": "North"}), workforce(months(1), {"A1": 20}))
SAMPLE = read_sources([ROOT / "data" / "sample" / "teams.csv"])


@pytest.fixture
def begun(home: Home) -> Home:
    """A new home in which a council has begun and loaded nothing."""
    begin(home, FENLAND, LOAD)
    return home


def test_the_settings_lie_in_the_home_and_are_in_force(begun: Home) -> None:
    assert load_council(begun).name == "Fenland Borough Council"
    assert (begun.folder / "settings.toml").exists()


def test_nothing_made_up_is_shown_before_the_first_load(begun: Home) -> None:
    with pytest.raises(NothingPublished, match="Fenland Borough Council: no month is published"):
        ensure_edition(begun)
    assert Shelf(begun.editions).records() == ()


def test_answers_that_cannot_be_write_nothing(home: Home) -> None:
    with pytest.raises(MetricsError, match="Nothing has been written"):
        begin(home, Answers(name="", region=""), LOAD)
    assert not (home.folder / "settings.toml").exists()


def test_a_disk_that_is_full_leaves_the_settings_as_they_were(
    begun: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = (begun.folder / "settings.toml").read_bytes()

    def full(path: Path, text: str) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(beginning, "write_whole", full)
    with pytest.raises(MetricsError):
        begin(begun, Answers(name="Other", region="London"), LOAD)
    assert (begun.folder / "settings.toml").read_bytes() == before


def test_one_month_of_staff_is_enough(begun: Home) -> None:
    publish(begun, *OWN)
    assert loaded_extracts(begun) == {"teams", "workforce_snapshot"}
    assert published(begun).edition().months == (months(1)[0],)


def test_months_are_counted_from_the_inspection_of_the_settings(begun: Home) -> None:
    publish(begun, *OWN)
    desk = Desk(published(begun), load_council(begun))
    zero = scorecard(desk, {}, Month(2024, 1)).day_zero
    assert zero is not None
    assert (zero.title, str(zero.start)) == ("Inspection: inadequate", "2023-11-06")


def test_the_list_of_events_is_believed_once_it_has_the_inspection(begun: Home) -> None:
    listed = "INSPECTION,2023-11-13,inspection,As listed"
    publish(begun, *OWN, csv("events", "event_id,date_start,type,title", [listed]))
    desk = Desk(published(begun), load_council(begun))
    assert [(event.title, str(event.start)) for event in desk.events] == [
        ("As listed", "2023-11-13")
    ]


def test_a_team_in_a_district_that_nobody_named_is_warned_about(home: Home) -> None:
    begin(home, replace(FENLAND, districts=("E1=North", "South")), LOAD)
    checked = publish(home, teams({"A1": "North", "B1": "Nrth"})).checked
    assert [(p.rule, p.value) for p in checked.problems] == [("district-unknown", "Nrth")]


def test_synthetic_rows_are_refused_by_the_councils_name(begun: Home) -> None:
    before = everything_in(begun.folder)
    with pytest.raises(Refused, match="this home is kept for Fenland Borough Council"):
        load_files(begun, SAMPLE, LOAD)
    assert everything_in(begun.folder).keys() == before.keys()


def test_a_publication_alone_brings_no_synthetic_council(begun: Home) -> None:
    publish(begun, PUBLISHED)
    assert [b.is_synthetic for b in Archive(begun.archive).batches()] == [False]
    assert published(begun).edition().months == ()


def test_beginning_where_the_sample_is_shown_sets_it_aside(sample_home: Home) -> None:
    assert begin(sample_home, FENLAND, LOAD).set_sample_aside
    assert not shows_sample(sample_home)
    with pytest.raises(NothingPublished):
        ensure_edition(sample_home)
    assert verify(sample_home) == ()


def test_the_first_load_after_that_holds_the_councils_rows_alone(sample_home: Home) -> None:
    begin(sample_home, FENLAND, LOAD)
    publish(sample_home, *OWN)
    edition = published(sample_home)
    assert not edition.edition().is_synthetic
    assert (
        edition.edition().id == "edition-0002"
    )  # what was seen under a number is not another thing
    assert {str(row[1]) for row in edition.batches()} == {"teams", "workforce_snapshot"}
    assert verify(sample_home) == ()
    assert editions_to_go_back_to(sample_home) == ()


def test_nothing_brings_the_sample_back_into_a_councils_home(sample_home: Home) -> None:
    begin(sample_home, FENLAND, LOAD)
    batch = Archive(sample_home.archive).batches()[0]
    with pytest.raises(Refused, match="kept for Fenland"):
        rollback(sample_home, "edition-0001", LOAD)
    with pytest.raises(Refused, match="kept for Fenland"):
        reload_batch(sample_home, batch.id, LOAD)


def test_beginning_again_changes_the_settings_and_no_figure(begun: Home) -> None:
    publish(begun, *OWN)
    again = begin(begun, Answers(name="Fenland Council", region="London"), LOAD)
    assert not again.set_sample_aside
    assert load_council(begun).inspection is None
    assert Shelf(begun.editions).published() is not None


def test_what_a_council_has_loaded_is_no_samples(shared_sample: Home, small_council: Home) -> None:
    assert loaded_extracts(shared_sample) == frozenset()
    assert loaded_extracts(small_council) == {"teams", "workforce_snapshot"}


def test_a_home_with_settings_of_its_own_and_no_word_of_the_sample_is_a_councils(
    home: Home,
) -> None:
    """Written by hand, as before there was a page for it."""
    own = (ROOT / "data" / "settings.toml").read_text(encoding="utf-8")
    home.folder.mkdir(parents=True)
    (home.folder / "settings.toml").write_text(
        own.replace("shows_sample = true", ""), encoding="utf-8"
    )
    with pytest.raises(NothingPublished):
        ensure_edition(home)
