"""The ledger and a killed process: an entry counts exactly when its publication happened.

Editions are made by hand here: a few figures each, in the least an edition is.
"""

from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.home.entries import publication_of
from metrics.home.shelf import KEPT, EditionRecord, Shelf
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.model.reported import Publication
from metrics.publish.ledger import Ledger
from metrics.publish.reported import Reported
from tests.council import LATER, months, published
from tests.slices import examples

JANUARY = months(1)[0]

Figures = dict[tuple[str, Month], float | None]


def make_edition(path: Path, figures: Figures) -> None:
    """An edition with these figures of one indicator, by breakdown and month."""
    with duckdb.connect() as connection:
        connection.execute(f"attach '{path}' as made (storage_version 'v1.5.0')")
        connection.execute("use made")
        connection.execute(
            "create table edition_facts as select 1 as number, timestamp '2027-01-01' as built_at, "
            "timestamp '2027-01-01' as loaded_at, '' as code_version, '' as note, "
            "false as is_synthetic, 'manager' as disclosure"
        )
        connection.execute("create table definitions as select 'x' as indicator_id, '' as sql")
        connection.execute(
            "create table measure_series (series_id integer, indicator_id varchar, "
            "breakdown varchar, split varchar, disclosure varchar)"
        )
        connection.execute(
            "create table measure_points (series_id integer, month date, value double, "
            "numerator decimal(38, 6), denominator decimal(38, 6), disclosure varchar, "
            "missing varchar)"
        )
        parts = sorted({breakdown for breakdown, _ in figures})
        for number, part in enumerate(parts):
            connection.execute(
                "insert into measure_series values (?, 'x', ?, null, 'service')", [number, part]
            )
        for (part, month), value in figures.items():
            connection.execute(
                "insert into measure_points values (?, ?, ?, null, null, 'service', null)",
                [parts.index(part), month.first_day, value],
            )
        connection.execute("use memory")
        connection.execute("detach made")


def told(home: Home) -> Reported:
    return Reported(Ledger(home), published(home))


def begin(home: Home, figures: Figures) -> tuple[EditionRecord, Publication]:
    """All that is done before the pointer is swapped."""
    shelf = Shelf(home.editions)
    shelf.folder.mkdir(parents=True, exist_ok=True)
    number = shelf.next_number()
    record = EditionRecord(f"edition-{number:04d}", number, LATER, "", (), "0.1.0", "load")
    file = shelf.file(record.id, Disclosure.MANAGER)
    file.unlink(missing_ok=True)
    make_edition(file, figures)
    said = publication_of(record, at=LATER, by="", note="", came_from="load")
    entry = Ledger(home).write(said, file, record)
    shelf.put(record)
    return record, entry


def finish(home: Home, figures: Figures) -> EditionRecord:
    record, entry = begin(home, figures)
    Shelf(home.editions).publish(record.id)
    Ledger(home).confirm(entry)
    return record


def standing(home: Home) -> Figures:
    figures = told(home).figures("x")
    return {(f.breakdown, f.month): f.value for f in figures if f.is_current and not f.is_withdrawn}


ONE: Figures = {("service", JANUARY): 1.0}
TWO: Figures = {("service", JANUARY): 2.0}


def test_an_entry_whose_publication_never_happened_does_not_count(home: Home) -> None:
    finish(home, ONE)
    begin(home, TWO)  # killed before the pointer was swapped
    assert [p.edition_id for p in Ledger(home).publications()] == ["edition-0001"]
    assert standing(home) == ONE


def test_an_entry_counts_as_soon_as_the_pointer_names_its_edition(home: Home) -> None:
    finish(home, ONE)
    record, _ = begin(home, TWO)
    Shelf(home.editions).publish(record.id)  # killed before the entry got its name
    assert standing(home) == TWO
    finish(home, ONE)
    assert [f.value for f in told(home).figures("x")] == [1.0, 2.0, 1.0]


def test_the_next_publication_throws_away_what_a_killed_process_left(home: Home) -> None:
    finish(home, ONE)
    begin(home, TWO)
    (home.ledger / "000002.part").write_text("half of")
    finish(home, TWO)
    found = {path.name for path in home.ledger.iterdir()}
    assert found == {"000001.parquet", "000001.json", "000002.parquet", "000002.json"}
    assert Ledger(home).publications()[0].edition_id == "edition-0003"


def test_a_pointer_put_back_by_hand_loses_no_history(home: Home) -> None:
    finish(home, ONE)
    finish(home, TWO)
    Shelf(home.editions).publish("edition-0001")
    finish(home, TWO)
    assert [f.value for f in told(home).figures("x")] == [1.0, 2.0, 1.0, 2.0]


def test_the_ledger_outlives_the_editions_kept(home: Home) -> None:
    for value in range(KEPT + 3):
        finish(home, {("service", JANUARY): float(value)})
    assert len(Shelf(home.editions).records()) == KEPT
    values = [figure.value for figure in told(home).figures("x")]
    assert values == [float(value) for value in range(KEPT + 3)]


def test_an_edition_opened_again_tells_what_was_known_by_then(home: Home) -> None:
    finish(home, ONE)
    warehouse = published(home)
    finish(home, TWO)
    earlier = Reported(Ledger(home), warehouse)
    assert [figure.value for figure in earlier.figures("x")] == [1.0]


KEYS = st.tuples(st.sampled_from(["service", "team:A1"]), st.sampled_from(months(3)))
FIGURES = st.dictionaries(KEYS, st.sampled_from([None, 0.0, 1.0, 2.5]), min_size=1)
ENDS = st.sampled_from(["whole", "before the swap", "after the swap"])
STEPS = st.lists(st.tuples(FIGURES, ENDS), min_size=1, max_size=5)


@given(steps=STEPS)
@settings(max_examples=examples(10))
def test_the_newest_figure_of_each_key_is_the_published_one_whatever_happens(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[Figures, str]]
) -> None:
    """Any loads, any of them killed: the ledger and the pointer never say different things."""
    home = Home(ROOT, tmp_path_factory.mktemp("any"))
    stands: Figures = {}
    swaps = 0
    for figures, end in steps:
        record, entry = begin(home, figures)
        if end != "before the swap":
            Shelf(home.editions).publish(record.id)
            stands, swaps = {k: v for k, v in figures.items() if v is not None}, swaps + 1
        if end == "whole":
            Ledger(home).confirm(entry)
        assert len(Ledger(home).publications()) == swaps
        if swaps:
            assert standing(home) == stands
