"""A rehearsal: what would change for the reader, and nothing has."""

from pathlib import Path
from shutil import rmtree

import pytest

from metrics.home.durable import sha256_of
from metrics.home.shelf import Shelf
from metrics.intake import Source
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.publish.candidate import Candidate
from metrics.publish.changes import ValueChange
from metrics.publish.press import Load, Press
from metrics.publish.publishing import publish as publish_staged
from metrics.publish.staging import stage
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
    own_definitions,
)

FEBRUARY = months(2)[1]


@pytest.fixture(scope="module")
def mixed(small_council: Home) -> Candidate:
    """February sent again with five people more, and March for the first time."""
    again = workforce([FEBRUARY, MARCH], {**SIZES, "A1": SIZES["A1"] + 5})
    return stage(small_council, [again], Load(accept_large_change=True, at=LATER))


def of(candidate: Candidate, indicator: str) -> dict[Month, ValueChange]:
    return {c.month: c for c in candidate.changes if c.indicator.id == indicator}


def test_a_restated_figure_is_told_with_the_old_one_and_the_new(mixed: Candidate) -> None:
    change = of(mixed, "inpost_fte")[FEBRUARY]
    assert (change.old, change.new, change.is_new_month) == (35.0, 40.0, False)


def test_a_new_month_is_told_as_such(mixed: Candidate) -> None:
    change = of(mixed, "inpost_fte")[MARCH]
    assert (change.old, change.new, change.is_new_month) == (None, 40.0, True)


def test_a_figure_that_stays_is_not_told(mixed: Candidate) -> None:
    assert of(mixed, "inpost_fte").keys() == {FEBRUARY, MARCH}
    assert FEBRUARY not in of(mixed, "agency_rate_fte")


def test_a_part_of_a_whole_that_appears_restates_no_earlier_month(small_council: Home) -> None:
    candidate = stage(small_council, [newcomer(MARCH)], Load(accept_large_change=True, at=LATER))
    told = of(candidate, "length_of_service_mix")
    assert told.keys() == {MARCH}


def test_a_part_of_a_whole_that_disappears_is_told_where_it_had_a_share(small_home: Home) -> None:
    publish(small_home, newcomer(MARCH))
    candidate = stage(
        small_home, [workforce([MARCH], SIZES)], Load(accept_large_change=True, at=LATER)
    )
    told = [c for c in candidate.changes if c.indicator.id == "length_of_service_mix"]
    assert {c.month for c in told} == {MARCH}
    (gone,) = (c for c in told if c.split_label == "Under 1 year")
    assert gone.old is not None
    assert gone.new is None


def test_nothing_is_left_in_the_home_of_a_rehearsal_that_was_discarded(small_home: Home) -> None:
    rmtree(small_home.staging, ignore_errors=True)  # a rehearsal of another test, copied with it
    before = everything_in(small_home.folder)
    candidate = stage(
        small_home, [workforce([MARCH], SIZES)], Load(accept_large_change=True, at=LATER)
    )
    assert candidate.changes
    candidate.discard()
    assert everything_in(small_home.folder) == before


def test_a_rehearsal_in_an_empty_home_leaves_nothing_once_it_is_discarded(home: Home) -> None:
    candidate = stage(home, [TEAMS, STAFF], Load(accept_large_change=True, at=LATER))
    assert candidate.changes
    candidate.discard()
    assert everything_in(home.folder) == {}


def test_refused_files_are_not_built(small_council: Home) -> None:
    candidate = stage(
        small_council, [Source("x.csv", b"")], Load(accept_large_change=True, at=LATER)
    )
    assert candidate.checked.is_refused
    assert (candidate.edition, candidate.changes) == (None, ())


def test_the_same_files_again_would_change_no_figure(small_council: Home) -> None:
    assert (
        stage(small_council, [TEAMS, STAFF], Load(accept_large_change=True, at=LATER)).changes == ()
    )


def test_the_samples_next_month_restates_nothing(
    shared_sample: Home, july: tuple[Source, ...]
) -> None:
    changes = stage(shared_sample, july, SEPTEMBER).changes
    assert {change.month for change in changes} == {JULY}
    assert all(change.is_new_month for change in changes)


def test_what_is_published_is_byte_for_byte_what_was_rehearsed(small_home: Home) -> None:
    candidate = stage(
        small_home, [workforce([MARCH], SIZES)], Load(accept_large_change=True, at=LATER)
    )
    rehearsed = sha256_of(*candidate.files.values())
    rows = {one.batch.id: sha256_of(one.readable) for one in candidate.batches}
    record = publish_staged(small_home, candidate, note="March", by="jo", at=LATER)
    assert sha256_of(*Shelf(small_home.editions).files(record.id)) == rehearsed
    press = Press.at(small_home)
    kept = press.typist.readable(b for b in press.archive.batches() if b.id in rows)
    assert {batch.id: sha256_of(path) for batch, path in kept.items()} == rows


def test_a_publication_is_one_check_and_one_build(
    small_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    for name in ("check", "build"):
        whole = getattr(Press, name)
        monkeypatch.setattr(
            Press, name, lambda *a, _n=name, _w=whole, **k: (done.append(_n), _w(*a, **k))[1]
        )
    candidate = stage(
        small_home, [workforce([MARCH], SIZES)], Load(accept_large_change=True, at=LATER)
    )
    publish_staged(small_home, candidate, note="", by="", at=LATER)
    assert done == ["check", "build"]


def test_who_published_and_why_is_said_when_it_is_published(small_home: Home) -> None:
    candidate = stage(
        small_home, [workforce([MARCH], SIZES)], Load(accept_large_change=True, at=LATER)
    )
    record = publish_staged(small_home, candidate, note="March at last", by="jo", at=LATER)
    assert (record.note, record.published_by) == ("March at last", "jo")
    newest = Press.at(small_home).archive.batches()[-1]
    assert (newest.note, newest.loaded_by) == ("March at last", "jo")


RULE = """/*
severity = "warning"
extracts = ["workforce_snapshot"]
column = "fte"
message = "The council's own rule."
mend = "Nothing to do."
*/
select
    file,
    max(file_row) as file_row,
    'x' as value
from workforce_snapshot
group by file
"""


def test_the_door_asks_the_rules_of_the_homes_own_definitions(
    small_home: Home, tmp_path: Path
) -> None:
    own = own_definitions(small_home, tmp_path / "root")
    (own.queries / "checks" / "own-rule.sql").write_text(RULE, encoding="utf-8")
    found = stage(
        own, [workforce([MARCH], SIZES)], Load(accept_large_change=True, at=LATER)
    ).checked.problems
    assert "own-rule" in {problem.rule for problem in found}
