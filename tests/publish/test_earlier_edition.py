"""An earlier edition hides from its readers what the published one hides from them."""

from pathlib import Path

import pytest

from metrics.errors import NothingPublished
from metrics.home.shelf import Shelf
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.model.series import Point
from metrics.model.signal import Missing
from metrics.publish.history import rollback
from metrics.publish.showing import open_kept
from tests.council import months, publish, published, teams, workforce

JANUARY, FEBRUARY = months(2)
BOARD, MANAGERS = Disclosure.SERVICE, Disclosure.MANAGER
NORTH, SOUTH, WHOLE = "district:North", "district:South", "service"
PLACES = {"A1": "North", "A2": "North", "B1": "South", "C1": "West"}
SIZES = {"A1": 20, "A2": 4, "B1": 24, "C1": 30}
FIRST, SECOND = "edition-0001", "edition-0002"


@pytest.fixture
def council(tmp_path: Path) -> Home:
    """Three districts that everybody of the Board's level may see, two months."""
    home = Home(ROOT, tmp_path / "home")
    publish(home, teams(PLACES), workforce([JANUARY, FEBRUARY], SIZES))
    return home


def points(
    home: Home, edition: str, breakdown: str, reader: Disclosure = BOARD
) -> dict[Month, Point]:
    """The staff in post of a part of an edition, as a reader sees them today."""
    (series,) = open_kept(home, edition, reader).series(
        indicator_id="inpost_fte", breakdown=breakdown
    )
    return {point.month: point for point in series.points}


def test_nothing_is_hidden_while_nothing_is_hidden_today(council: Home) -> None:
    publish(council, workforce([FEBRUARY], {**SIZES, "A1": 22}))
    for breakdown, value in ((NORTH, 24.0), (SOUTH, 24.0), (WHOLE, 78.0)):
        assert {p.value for p in points(council, FIRST, breakdown).values()} == {value}


def test_a_figure_that_is_hidden_today_is_hidden_in_earlier_editions(council: Home) -> None:
    publish(council, workforce([FEBRUARY], {**SIZES, "B1": 4}))
    seen = points(council, FIRST, SOUTH)
    assert (seen[FEBRUARY].value, seen[FEBRUARY].missing) == (None, Missing.SUPPRESSED)
    assert (seen[FEBRUARY].numerator, seen[FEBRUARY].denominator) == (None, None)
    assert seen[JANUARY].value == 24.0
    assert points(council, FIRST, WHOLE)[FEBRUARY].value == 78.0


def test_what_a_small_team_s_move_would_give_away_is_hidden_in_earlier_editions(
    council: Home,
) -> None:
    publish(council, teams({**PLACES, "A2": "South"}))
    for district in (NORTH, SOUTH):
        assert {p.missing for p in points(council, FIRST, district).values()} == {
            Missing.SUPPRESSED
        }
    assert {p.value for p in points(council, SECOND, NORTH).values()} == {20.0}
    assert {p.value for p in points(council, FIRST, "district:West").values()} == {30.0}


def test_a_move_two_editions_later_hides_too(council: Home) -> None:
    publish(council, workforce([FEBRUARY], {**SIZES, "A1": 22}))
    publish(council, teams({**PLACES, "A2": "South"}))
    for edition in (FIRST, SECOND):
        assert {p.value for p in points(council, edition, NORTH).values()} == {None}


def test_a_district_that_is_no_more_is_not_offered(council: Home) -> None:
    publish(council, teams({**PLACES, "C1": "East"}))
    earlier = open_kept(council, FIRST, BOARD)
    assert earlier.series(breakdown="district:West") == ()
    assert open_kept(council, FIRST, MANAGERS).series(breakdown="district:West")


def test_managers_see_an_edition_as_it_was(council: Home) -> None:
    publish(council, teams({**PLACES, "A2": "South"}))
    assert {p.value for p in points(council, FIRST, NORTH, MANAGERS).values()} == {24.0}


def test_the_published_edition_is_as_it_is(council: Home) -> None:
    publish(council, teams({**PLACES, "A2": "South"}))
    rollback(council, FIRST)
    assert open_kept(council, FIRST, BOARD).values() == published(council, BOARD).values()


def test_the_file_of_readers_who_may_see_less_answers_every_question(council: Home) -> None:
    """What is asked of an edition opened as it was is asked of it made stricter."""
    publish(council, workforce([FEBRUARY], {**SIZES, "A1": 22}))
    as_it_was = published(council, BOARD)
    stricter = open_kept(council, FIRST, BOARD)
    assert (stricter.id, stricter.disclosure) == (FIRST, BOARD)
    assert stricter.edition().months == as_it_was.edition().months
    assert stricter.definitions().keys() == as_it_was.definitions().keys()
    assert stricter.areas() == as_it_was.areas()
    assert stricter.events() == as_it_was.events()
    assert stricter.arrival_calendar().keys() == as_it_was.arrival_calendar().keys()
    assert stricter.breakdowns() == as_it_was.breakdowns()


def test_a_month_that_a_part_has_no_more_is_hidden_in_earlier_editions(council: Home) -> None:
    """As if it had been taken back because it was about too few."""
    gone = {code: size for code, size in SIZES.items() if code != "C1"}
    listed = {code: place for code, place in PLACES.items() if code != "C1"}
    publish(council, teams(listed), workforce([FEBRUARY], gone))
    assert open_kept(council, FIRST, BOARD).series(breakdown="district:West") == ()


def test_nothing_is_shown_of_any_edition_while_nothing_is_published(council: Home) -> None:
    Shelf(council.editions).publish_nothing()
    with pytest.raises(NothingPublished):
        open_kept(council, FIRST, BOARD)
    assert open_kept(council, FIRST, MANAGERS).id == FIRST
