"""First figures that keep moving one way are told, and make the month just told provisional."""

from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree

import pytest

from metrics.board.first_figures import Moving, first_figures_moving
from metrics.board.measuring import Desk
from metrics.model.document import Document
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.publish.ledger import Ledger
from metrics.registry.council import load_council
from metrics.wording.plain import plain_text
from metrics.wording.revisions import is_visible, moving_line, provisional_words
from tests.council import months, publish, published, teams, workforce
from tests.shapes import INDICATOR

HISTORY = months(9)[:4]
MAY, JUNE, JULY, AUGUST, SEPTEMBER = months(9)[4:]
FIRST, FULLER = {"A1": 20, "B1": 30}, {"A1": 21, "B1": 30}


def told(home: Home, month: Month) -> dict[str, Moving]:
    desk = Desk(published(home), load_council(home))
    return {m.indicator.id: m for m in first_figures_moving(desk, Ledger(home), month)}


def send(home: Home, month: Month, sizes: dict[str, int], day: int) -> None:
    """A month's workforce, on a day of the month after it."""
    after = month.plus(1).first_day
    publish(
        home, workforce([month], sizes), at=datetime(after.year, after.month, day, 12, tzinfo=UTC)
    )


@pytest.fixture(scope="module")
def growing(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Four months at once, then one by one: each has a worker more in a second file. Shared: do not load
    into it.
    """
    home = Home(ROOT, tmp_path_factory.mktemp("growing"))
    publish(home, teams({"A1": "North", "B1": "South"}), workforce(HISTORY, FIRST))
    for month in (MAY, JUNE, JULY):
        send(home, month, FIRST, 5)
        send(home, month, FULLER, 20)
    return home


@pytest.fixture
def own(growing: Home, tmp_path: Path) -> Home:
    """The same in a home of this test's own."""
    copytree(growing.folder, tmp_path / "home")
    return Home(ROOT, tmp_path / "home")


def test_three_months_that_moved_one_way_are_told_with_by_how_much(growing: Home) -> None:
    found = told(growing, JULY)["inpost_fte"]
    assert (found.months, found.is_up) == ((MAY, JUNE, JULY), True)
    assert (found.first, found.now) == ((50.0,) * 3, (51.0,) * 3)


def test_a_month_that_was_told_again_is_provisional_no_more(growing: Home) -> None:
    found = told(growing, JULY)["inpost_fte"]
    assert not found.is_provisional
    assert provisional_words(found, JULY) == (
        "First figures rose later by 1.0, in each of the last three months told again."
    )


def test_a_month_just_told_is_provisional(own: Home) -> None:
    send(own, AUGUST, FIRST, 5)
    found = told(own, AUGUST)["inpost_fte"]
    assert (found.months, found.is_provisional) == ((MAY, JUNE, JULY), True)
    assert provisional_words(found, AUGUST).startswith(
        f"{AUGUST.label} is provisional: first figures rose later"
    )


@pytest.mark.parametrize("is_provisional", [True, False])
def test_the_board_names_what_moves_and_whether_the_month_still_may(is_provisional: bool) -> None:
    found = Moving(INDICATOR, (MAY, JUNE, JULY), (50.0,) * 3, (52.0, 51.5, 53.0), is_provisional)
    said = plain_text(Document((moving_line([found], AUGUST),)), width=999).strip()
    opening = (
        f"{AUGUST.label} is provisional: first"
        if is_provisional
        else (f"{AUGUST.label} has been told again since, and may have settled. First")
    )
    assert said == (
        f"{opening} figures of Agency social workers rose later by 1.5 to 3.0 points, in each of the last "
        "three months told again."
    )


def test_a_move_that_figures_as_shown_do_not_show_is_not_told() -> None:
    found = Moving(INDICATOR, (MAY, JUNE, JULY), (50.0,) * 3, (51.0, 50.01, 52.0), True)
    assert not is_visible(found)


def test_one_month_that_moved_the_other_way_and_nothing_is_told(own: Home) -> None:
    send(own, AUGUST, FULLER, 5)
    send(own, AUGUST, FIRST, 20)
    assert "inpost_fte" not in told(own, AUGUST)


def test_one_month_that_did_not_move_and_nothing_is_told(own: Home) -> None:
    send(own, AUGUST, FIRST, 5)
    send(own, SEPTEMBER, FIRST, 5)  # which tells August again, as it was
    assert "inpost_fte" not in told(own, SEPTEMBER)


def test_history_loaded_at_once_says_nothing_of_how_a_month_comes_in(tmp_path: Path) -> None:
    home = Home(ROOT, tmp_path / "home")
    publish(home, teams({"A1": "North", "B1": "South"}), workforce(HISTORY, FIRST))
    publish(home, workforce(HISTORY, FULLER))
    assert told(home, HISTORY[-1]) == {}


def test_a_past_month_is_not_told_what_was_found_out_later(growing: Home) -> None:
    assert told(growing, JUNE) == {}
