"""A past month is shown as it was told by the edition of the day, or else as its figures are known now."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from shutil import copytree

import pytest

from metrics.board.measuring import Desk
from metrics.board.past_month import EditionOfTheDay, Known, PastMonth, past_month, shown_as
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.publish.history import rollback
from metrics.publish.ledger import Ledger
from metrics.publish.press import Load
from metrics.registry.council import load_council
from metrics.wording.past_month import past_line, past_words
from tests.council import months, publish, published, teams, workforce

JANUARY, FEBRUARY, MARCH = months(3)
SIZES = {"A1": 20, "B1": 30}
MORE = {"A1": 22, "B1": 30}


def load(home: Home, day: date, spans: Iterable[Month], sizes: dict[str, int] = SIZES) -> None:
    publish(home, workforce(spans, sizes), at=noon(day))


def noon(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def past(home: Home, month: Month) -> PastMonth | None:
    return past_month(Desk(published(home), load_council(home)), Ledger(home), month)


@pytest.fixture(scope="module")
def council(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """January and February, each sent in its turn; January corrected before February came, and again after.

    Shared: do not load into it.
    """
    home = Home(ROOT, tmp_path_factory.mktemp("past-council"))
    publish(home, teams({"A1": "North", "B1": "South"}), at=noon(date(2024, 2, 1)))
    load(home, date(2024, 2, 8), [JANUARY])
    load(home, date(2024, 2, 12), [JANUARY], {"A1": 21, "B1": 30})
    load(home, date(2024, 3, 8), [FEBRUARY])
    load(home, date(2024, 3, 20), [JANUARY], MORE)
    return home


@pytest.fixture
def own(council: Home, tmp_path: Path) -> Home:
    """The same in a home of this test's own."""
    copytree(council.folder, tmp_path / "home")
    return Home(ROOT, tmp_path / "home")


def test_the_latest_month_is_no_past_month(council: Home) -> None:
    assert past(council, FEBRUARY) is None


def test_the_edition_of_the_day_is_the_last_one_before_a_later_month_was_told(
    council: Home,
) -> None:
    found = past(council, JANUARY)
    assert found is not None
    assert found.of_the_day == EditionOfTheDay("edition-0003", date(2024, 2, 12), is_kept=True)
    assert found.known_on == date(2024, 3, 20)


def test_what_has_been_restated_since_is_counted(council: Home) -> None:
    """Who was in post in January; February, which had not been told, is not among them."""
    found = past(council, JANUARY)
    assert found is not None
    assert found.restated == 1


def test_a_month_first_told_with_later_ones_has_no_edition_of_the_day(tmp_path: Path) -> None:
    home = Home(ROOT, tmp_path / "home")
    publish(home, teams({"A1": "North", "B1": "South"}), workforce(months(3), SIZES))
    found = past(home, JANUARY)
    assert found is not None
    assert (found.of_the_day, found.restated) == (None, 0)


def test_an_edition_from_before_the_month_published_again_is_not_of_its_day(own: Home) -> None:
    """February is undone, and comes again with March: it never was the latest month but for that while."""
    rollback(own, "edition-0003", Load(at=noon(date(2024, 4, 2))))
    load(own, date(2024, 4, 8), [FEBRUARY, MARCH])
    found = past(own, FEBRUARY)
    assert found is not None
    assert found.of_the_day is not None
    assert found.of_the_day.edition_id == "edition-0005"


@pytest.mark.parametrize(
    ("asked", "known", "edition", "other"),
    [
        (None, Known.THEN, "edition-0003", Known.NOW),
        (Known.THEN, Known.THEN, "edition-0003", Known.NOW),
        (Known.NOW, Known.NOW, None, Known.THEN),
    ],
)
def test_a_past_month_is_shown_as_it_was_told_unless_the_other_is_asked_for(
    council: Home, asked: Known | None, known: Known, edition: str | None, other: Known
) -> None:
    found = past(council, JANUARY)
    assert found is not None
    shown = shown_as(found, asked)
    assert (shown.known, shown.edition_id, shown.other) == (known, edition, other)


def test_without_the_edition_of_the_day_its_figures_are_as_known_now(own: Home) -> None:
    for file in own.editions.glob("edition-0003.*"):
        file.unlink()
    found = past(own, JANUARY)
    assert found is not None
    shown = shown_as(found, Known.THEN)
    assert (shown.known, shown.edition_id, shown.other) == (Known.NOW, None, None)


# In words


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (None, "as it was told on 12 February 2024; 1 restated since"),
        (Known.NOW, "figures as known now, of 20 March 2024; 1 restated since"),
    ],
)
def test_the_choice_and_what_was_restated_are_said(
    council: Home, asked: Known | None, words: str
) -> None:
    found = past(council, JANUARY)
    assert found is not None
    assert past_words(shown_as(found, asked)) == words


def test_beside_figures_as_known_now_it_is_said_what_else_is_told() -> None:
    line = past_line(shown_as(PastMonth(JANUARY, date(2025, 12, 2), None, 0), None))
    assert line == (
        "January 2024 is a past month: figures as known now, of 2 December 2025; none restated since. "
        "Events, areas, judgements and published figures are those known by 31 January 2024."
    )
