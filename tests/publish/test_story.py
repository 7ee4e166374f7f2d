"""A first start tells the sample as a story, so that history, late extracts and restating show something."""

from datetime import date

import pytest

from metrics.board.arrivals import arrival_calendar
from metrics.board.measuring import Desk
from metrics.board.past_month import past_month
from metrics.home.shelf import Shelf
from metrics.model.arrival import Arrival, ArrivalStatus
from metrics.model.clock import london_day
from metrics.model.disclosure import Disclosure
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.publish import story
from metrics.publish.history import rollback
from metrics.publish.ledger import Ledger
from metrics.publish.loading import ensure_edition
from metrics.publish.verifying import verify
from metrics.registry.contracts import load_contracts
from metrics.registry.council import load_council
from metrics.sample import CHAPTERS
from metrics.warehouse import Warehouse, open_edition
from tests.council import published

APRIL = Month(2025, 4)


def edition(home: Home, number: int) -> Warehouse:
    return open_edition(Shelf(home.editions).file(f"edition-000{number}", Disclosure.MANAGER), home)


def arrival(home: Home, number: int, extract: str, month: Month) -> Arrival:
    calendars = arrival_calendar(
        edition(home, number), load_contracts(home.contracts), date(2025, 8, 1)
    )
    return next(
        a for c in calendars for a in c.arrivals if (a.extract_id, a.month) == (extract, month)
    )


def test_each_chapter_is_a_publication_of_its_day(shared_story: Home) -> None:
    told = sorted(Ledger(shared_story).publications(), key=lambda p: p.number)
    assert [(p.published_at, p.note) for p in told] == [(c.at, c.note) for c in CHAPTERS]
    assert {p.came_from for p in told} == {"story"}
    assert verify(shared_story) == ()


def test_in_the_end_it_shows_what_the_whole_sample_shows(
    shared_story: Home, sample_edition: Warehouse
) -> None:
    assert published(shared_story).values() == sample_edition.values()


def test_aprils_audits_are_late_by_their_own_days(shared_story: Home) -> None:
    late = arrival(shared_story, 5, "audits", APRIL)
    assert (late.status, late.days_late) == (ArrivalStatus.LATE, 27)
    assert arrival(shared_story, 5, "workforce_snapshot", APRIL).status is ArrivalStatus.ON_TIME
    assert arrival(shared_story, 2, "audits", APRIL).first_arrived is None


def test_two_units_were_missing_from_aprils_supervision_when_it_came(shared_story: Home) -> None:
    then = arrival(shared_story, 2, "supervision_events", APRIL)
    assert len(then.missing_teams) == 2
    assert arrival(shared_story, 3, "supervision_events", APRIL).missing_teams == ()


def test_april_is_kept_as_it_was_told_and_has_been_restated_since(shared_story: Home) -> None:
    desk = Desk(published(shared_story), load_council(shared_story))
    april = past_month(desk, Ledger(shared_story), APRIL)
    assert april is not None
    assert april.of_the_day is not None
    assert (april.of_the_day.edition_id, april.of_the_day.published) == (
        "edition-0002", london_day(CHAPTERS[1].at),
    )  # fmt: skip
    assert april.restated
    assert april.restated > 0


def test_a_story_cut_off_in_the_middle_goes_on_where_it_stopped(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(story, "CHAPTERS", CHAPTERS[:1])
    assert ensure_edition(home).id == "edition-0001"
    monkeypatch.setattr(story, "CHAPTERS", CHAPTERS[:2])
    assert ensure_edition(home).id == "edition-0002"
    assert [p.note for p in Ledger(home).publications()] == [CHAPTERS[1].note, CHAPTERS[0].note]


def test_a_story_that_is_told_is_not_told_again(story_home: Home) -> None:
    rollback(story_home, "edition-0003")
    assert ensure_edition(story_home).id == "edition-0003"


def test_a_sample_that_came_whole_has_no_story(sample_home: Home) -> None:
    assert ensure_edition(sample_home).id == "edition-0001"
