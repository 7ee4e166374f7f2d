"""Going back and doing again: an edition can always be had again, or made again."""

import json
from datetime import datetime
from pathlib import Path
from shutil import copytree

import pytest

from metrics.errors import DefinitionError, NotFound
from metrics.home.shelf import Shelf
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.model.series import SERVICE
from metrics.publish.history import rebuild, rollback
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from tests.council import LATER, months, publish, published, workforce
from tests.homes import MARCH, SIZES, everything_in, with_indicator

FIRST, SECOND = "edition-0001", "edition-0002"
APRIL = Month(2024, 4)
AGAIN = Load(accept_large_change=True, at=datetime(2027, 6, 1))


def shown(home: Home) -> tuple[Month, ...]:
    return published(home).edition().months


@pytest.fixture(scope="session")
def grown_council(small_council: Home, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """The small council with a third month. Shared: do not load into it."""
    home = Home(ROOT, tmp_path_factory.mktemp("grown") / "home")
    copytree(small_council.folder, home.folder)
    publish(home, workforce([MARCH], SIZES))
    return home


@pytest.fixture
def grown_home(grown_council: Home, tmp_path: Path) -> Home:
    """The same in a home of this test's own."""
    copytree(grown_council.folder, tmp_path / "grown-home")
    return Home(ROOT, tmp_path / "grown-home")


def test_rollback_publishes_the_edition_before(grown_home: Home) -> None:
    assert rollback(grown_home).id == FIRST
    assert shown(grown_home) == tuple(months(2))


def test_rollback_to_an_edition_by_name_also_goes_forward(grown_home: Home) -> None:
    rollback(grown_home)
    rollback(grown_home, SECOND)
    assert shown(grown_home) == tuple(months(3))


def test_what_was_undone_stays_undone_at_the_next_load(grown_home: Home) -> None:
    rollback(grown_home)
    publish(grown_home, workforce([APRIL], SIZES))
    (series,) = published(grown_home).series(indicator_id="inpost_fte", breakdown=SERVICE.key)
    found = {point.month: point.value for point in series.points}
    assert found[MARCH] is None
    assert found[APRIL] == 35.0


def test_what_was_undone_can_be_loaded_again(grown_home: Home) -> None:
    rollback(grown_home)
    publish(grown_home, workforce([MARCH], SIZES))
    assert shown(grown_home) == tuple(months(3))


def test_editions_described_before_they_said_what_they_follow_are_gone_back_from_by_number(
    grown_home: Home,
) -> None:
    for path in grown_home.editions.glob("*.json"):
        old = json.loads(path.read_text(encoding="utf-8"))
        for newer in ("follows", "sha256", "published_by"):
            del old[newer]
        path.write_text(json.dumps(old), encoding="utf-8")
    assert rollback(grown_home).id == FIRST


def test_there_is_nothing_before_the_first_edition(small_home: Home) -> None:
    with pytest.raises(NotFound, match="no earlier edition"):
        rollback(small_home)


def test_an_unknown_edition_is_not_found_and_changes_nothing(small_home: Home) -> None:
    before = everything_in(small_home.folder)
    with pytest.raises(NotFound, match="Kept editions: edition-0001"):
        rollback(small_home, "edition-0009")
    assert everything_in(small_home.folder) == before


def test_rebuilding_gives_the_same_numbers_in_a_new_edition(grown_home: Home) -> None:
    before = published(grown_home).values()
    record = rebuild(grown_home, AGAIN)
    assert (record.id, record.came_from) == ("edition-0003", "rebuild")
    assert published(grown_home).values() == before


def test_nothing_published_is_nothing_to_rebuild(home: Home) -> None:
    with pytest.raises(NotFound, match="nothing to rebuild"):
        rebuild(home, AGAIN)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        pytest.param("is_in_post", "is_in_the_post", "the SQL does not run", id="unknown column"),
        pytest.param("as numerator", "as people", "returns the columns", id="wrong column name"),
        pytest.param('owner      = "Head of workforce"\n', "", "owner", id="missing header field"),
    ],
)
def test_a_broken_indicator_is_named_and_the_published_edition_stays(
    small_home: Home, tmp_path: Path, old: str, new: str, told: str
) -> None:
    broken = with_indicator(small_home, tmp_path / "root", old, new)
    before = everything_in(small_home.editions)
    with pytest.raises(DefinitionError, match=rf"inpost_fte\.sql.*{told}"):
        rebuild(broken, AGAIN)
    assert everything_in(small_home.editions) == before
    assert shown(small_home) == tuple(months(2))


def test_files_loaded_while_an_indicator_is_broken_can_be_loaded_once_it_is_mended(
    small_home: Home, tmp_path: Path
) -> None:
    broken = with_indicator(small_home, tmp_path / "root", "is_in_post", "is_in_the_post")
    march = workforce([MARCH], SIZES)
    with pytest.raises(DefinitionError):
        load_files(broken, [march], Load(accept_large_change=True, at=LATER))
    publish(small_home, march)
    assert shown(small_home) == tuple(months(3))


def test_an_edition_lost_from_disk_is_made_again_from_the_archive(grown_home: Home) -> None:
    before = published(grown_home).values()
    Shelf(grown_home.editions).file(SECOND, Disclosure.MANAGER).unlink()
    rebuild(grown_home, AGAIN)
    assert published(grown_home).values() == before
