"""What must hold of a home in which a process has died."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from metrics.home import Archive
from metrics.home.shelf import Shelf
from metrics.model.home import Home
from metrics.publish.verifying import verify
from tests.proof.children import Answer
from tests.proof.scene import State, next_load, published_state, states_on

UNFINISHED = ("staging/*", "editions/*.new", "archive/*/*-part")


@dataclass(frozen=True)
class Known:
    """What the published edition may say, and what the next load must come to."""

    editions: Mapping[str, State]
    old: State
    new: State
    next_after: Mapping[str, Mapping[str, str]]  # old or new: the values of a never-killed load

    @classmethod
    def of(cls, dry: Answer) -> "Known":
        """As a dry run, never killed, found it."""
        return cls(
            {name: State(tables) for name, tables in dry["editions"].items()},
            State(dry["old"]),
            State(dry["new"]),
            {"old": dry["next_after_old"], "new": dry["next_after_new"]},
        )


def examine(home: Home, known: Known, phase: str, is_again: bool) -> Answer:
    """Look, load once more, look again. Raises AssertionError saying what is broken."""
    had_leftovers = bool(_leftovers(home))
    published = _which(published_state(home), known, is_again)
    if phase in {"check", "archive", "build"}:
        assert published == "old", f"published before the swap, in {phase}"
    before = _must_be_whole(home)
    if not is_again:  # the second death of a load has another edition number
        wrong = [name for name, state in before.items() if state != known.editions[name]]
        assert not wrong, f"editions that say something else than they should: {wrong}"

    next_load(home)

    found = published_state(home)
    assert found.values == known.next_after[published], "the next load gives other numbers"
    after = _must_be_whole(home)
    reused = [name for name in before.keys() & after.keys() if before[name] != after[name]]
    assert not reused, f"numbers used for two contents: {reused}"
    assert not _leftovers(home), f"left over after a load: {_leftovers(home)}"
    return {"published": published, "had_leftovers": had_leftovers}


def _which(found: State, known: Known, is_again: bool) -> str:
    """Whether the published edition is exactly the old one or exactly the new."""
    for name, state in (("old", known.old), ("new", known.new)):
        if found == state or (is_again and found.values == state.values):
            return name
    raise AssertionError("what is published is neither the old edition nor the new")


def _must_be_whole(home: Home) -> Mapping[str, State]:
    """Every edition kept: each opens, knows its own number, and its batches are in the archive."""
    faults = verify(home)
    assert not faults, f"not as it was kept: {list(map(str, faults))}"
    for batch in Archive(home.archive).batches():
        with duckdb.connect() as connection:
            path = str(Archive(home.archive).path(batch))
            (counted,) = connection.execute(
                "select count(*) from read_parquet(?)", [path]
            ).fetchone() or (0,)
        assert counted == batch.rows, f"{batch.id} holds {counted} rows of {batch.rows}"
    shelf = Shelf(home.editions)
    for record in shelf.records():
        for file in shelf.files(record.id):
            with duckdb.connect(str(file), read_only=True) as connection:
                told = connection.execute("select number from edition_facts").fetchall()
            assert told == [(record.number,)]
    return states_on(home)


def _leftovers(home: Home) -> list[Path]:
    """What a dead process was writing, and edition files that nothing describes."""
    described = {manifest.stem for manifest in home.editions.glob("*.json")}
    files = home.editions.glob("*.duckdb")
    orphans = [file for file in files if file.name.partition(".")[0] not in described]
    return orphans + [path for pattern in UNFINISHED for path in home.folder.glob(pattern)]
