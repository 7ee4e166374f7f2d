"""A rehearsal: what would change for the reader, and nothing has."""

import pytest

from metrics.intake import Source
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.publish.press import Load
from metrics.publish.rehearsal import Rehearsal, ValueChange, rehearse
from tests.council import LATER, months, publish, workforce
from tests.homes import (
    JULY,
    MARCH,
    SEPTEMBER,
    SIZES,
    STAFF,
    TEAMS,
    everything_in,
    newcomer,
)

FEBRUARY = months(2)[1]


@pytest.fixture(scope="module")
def mixed(small_council: Home) -> Rehearsal:
    """February sent again with five people more, and March for the first time."""
    again = workforce([FEBRUARY, MARCH], {**SIZES, "A1": SIZES["A1"] + 5})
    return rehearse(small_council, [again], Load(at=LATER))


def of(rehearsal: Rehearsal, indicator: str) -> dict[Month, ValueChange]:
    return {c.month: c for c in rehearsal.changes if c.indicator.id == indicator}


def test_a_restated_figure_is_told_with_the_old_one_and_the_new(mixed: Rehearsal) -> None:
    change = of(mixed, "inpost_fte")[FEBRUARY]
    assert (change.old, change.new, change.is_new_month) == (35.0, 40.0, False)


def test_a_new_month_is_told_as_such(mixed: Rehearsal) -> None:
    change = of(mixed, "inpost_fte")[MARCH]
    assert (change.old, change.new, change.is_new_month) == (None, 40.0, True)


def test_a_figure_that_stays_is_not_told(mixed: Rehearsal) -> None:
    assert of(mixed, "inpost_fte").keys() == {FEBRUARY, MARCH}
    assert FEBRUARY not in of(mixed, "agency_rate_fte")


def test_a_part_of_a_whole_that_appears_restates_no_earlier_month(small_council: Home) -> None:
    rehearsal = rehearse(small_council, [newcomer(MARCH)], Load(at=LATER))
    told = of(rehearsal, "length_of_service_mix")
    assert told.keys() == {MARCH}


def test_a_part_of_a_whole_that_disappears_is_told_where_it_had_a_share(small_home: Home) -> None:
    publish(small_home, newcomer(MARCH))
    rehearsal = rehearse(small_home, [workforce([MARCH], SIZES)], Load(at=LATER))
    told = [c for c in rehearsal.changes if c.indicator.id == "length_of_service_mix"]
    assert {c.month for c in told} == {MARCH}
    (gone,) = (c for c in told if c.split_label == "Under 1 year")
    assert gone.old is not None
    assert gone.new is None


def test_nothing_is_written_in_the_home(small_home: Home) -> None:
    before = everything_in(small_home.folder)
    rehearsal = rehearse(small_home, [workforce([MARCH], SIZES)], Load(at=LATER))
    assert rehearsal.changes
    assert everything_in(small_home.folder) == before


def test_nothing_is_written_in_an_empty_home(home: Home) -> None:
    assert rehearse(home, [TEAMS, STAFF], Load(at=LATER)).changes
    assert not home.folder.exists()


def test_refused_files_are_not_built(small_council: Home) -> None:
    rehearsal = rehearse(small_council, [Source("x.csv", b"")], Load(at=LATER))
    assert rehearsal.checked.is_refused
    assert rehearsal.changes == ()


def test_the_same_files_again_would_change_no_figure(small_council: Home) -> None:
    assert rehearse(small_council, [TEAMS, STAFF], Load(at=LATER)).changes == ()


def test_the_samples_next_month_restates_nothing(
    shared_sample: Home, july: tuple[Source, ...]
) -> None:
    changes = rehearse(shared_sample, july, SEPTEMBER).changes
    assert {change.month for change in changes} == {JULY}
    assert all(change.is_new_month for change in changes)
