"""Words are restated as figures are: what a paper said of its month and is not said now is told."""

from collections.abc import Callable

import pytest

from metrics.board.measuring import Desk
from metrics.board.revisions import revisions
from metrics.board.reworded import RewordedPaper, reworded_since
from metrics.model.disclosure import Disclosure
from metrics.model.document import Document
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.model.words import ThisMonth
from metrics.publish.ledger import Ledger
from metrics.publish.showing import open_kept
from metrics.registry.council import load_council
from metrics.wording.plain import plain_text
from metrics.wording.revisions import reworded_line

MARCH, APRIL, MAY, JUNE = (Month(2025, number) for number in (3, 4, 5, 6))


@pytest.fixture
def edition(shared_story: Home) -> Callable[[str], Desk]:
    """An edition of the sample's story, as the Board may see it."""

    def opened(edition_id: str) -> Desk:
        return Desk(
            open_kept(shared_story, edition_id, Disclosure.SERVICE), load_council(shared_story)
        )

    return opened


@pytest.fixture
def april(shared_story: Home, edition: Callable[[str], Desk]) -> RewordedPaper:
    """April's paper beside the edition of May, with the sessions that were written up late."""
    found = reworded_since(edition("edition-0003"), Ledger(shared_story), APRIL, edition)
    assert found is not None
    return found


def test_a_change_that_was_told_and_is_not_any_more_is_named(april: RewordedPaper) -> None:
    assert [one.now.indicator.id for one in april.measures] == ["supervision_recorded_pct"]
    then, now = april.measures[0].then.point.words, april.measures[0].now.point.words
    assert then is not None
    assert now is not None
    assert (then.this_month, now.this_month) == (ThisMonth.REALLY_CHANGED, ThisMonth.NOTHING)


def test_what_was_said_and_what_is_said_now_stand_side_by_side(april: RewordedPaper) -> None:
    assert plain_text(Document((reworded_line(april),)), width=999).strip() == (
        "The paper of April 2025, of 7 May 2025, reads otherwise now. Supervision recorded in time "
        "(81.0% then, 77.7% now): it said “really changed this month, for the better; getting better”; "
        "now “nothing new; getting better”."
    )


def test_a_paper_whose_words_all_stand_is_not_mentioned(
    shared_story: Home, edition: Callable[[str], Desk]
) -> None:
    desk = edition("edition-0002")
    assert reworded_since(desk, Ledger(shared_story), MARCH, edition) is None


def test_a_month_that_was_late_then_is_restated_by_nobody(april: RewordedPaper) -> None:
    """April's audits had not come: nothing was said of them."""
    assert not any(one.now.indicator.id.startswith("audit") for one in april.measures)


def test_the_latest_month_is_shown_with_the_papers_before_it(
    shared_story: Home, edition: Callable[[str], Desk]
) -> None:
    june = edition("edition-0005")
    found = revisions(june, Ledger(shared_story), JUNE, edition, june).reworded
    assert [paper.month for paper in found] == [MAY, APRIL]


@pytest.mark.parametrize("shown", ["edition-0002", "edition-0005"], ids=["as told", "as known now"])
def test_a_past_month_is_shown_with_its_own_paper(
    shown: str, shared_story: Home, edition: Callable[[str], Desk]
) -> None:
    """However it is shown: a change that was withdrawn since is no longer told without that."""
    now = edition("edition-0005")
    found = revisions(edition(shown), Ledger(shared_story), APRIL, edition, now)
    assert [paper.month for paper in found.reworded] == [APRIL]


def test_an_edition_of_the_day_by_itself_knows_nothing_that_came_after_it(
    shared_story: Home, edition: Callable[[str], Desk]
) -> None:
    """Asked for by its name, as an address can: then it is the latest there is."""
    april = edition("edition-0002")
    assert revisions(april, Ledger(shared_story), APRIL, edition, april).reworded == ()
