"""The home that is killed over and over: a tiny council, its next files, and what each edition says."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import duckdb

from metrics.home.shelf import Shelf
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.publish.history import rebuild
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from tests.council import LATER, months, publish, teams, workforce

JANUARY, FEBRUARY, MARCH, APRIL = months(4)
SIZES = {"A1": 20, "B1": 15}
GROWN = {**SIZES, "C1": 12}
# The two only go together: the new team's people are refused without the new list of teams.
FILES = (teams({"A1": "North", "B1": "South", "C1": "South"}), workforce([MARCH], GROWN))
NEXT_FILES = (*FILES, workforce([APRIL], GROWN))
# A team more is a third of the council more: said to be right.
YES = Load(at=LATER, accept_large_change=True)
LOAD = replace(YES, at=LATER + timedelta(days=1), note="Third month", loaded_by="An analyst")
NEXT_LOAD = replace(YES, at=LATER + timedelta(days=2), note="The next load", loaded_by="Another")
# These differ between two loads of the same files; the rest is what the Board sees.
FACTS = frozenset({"edition_facts", "pinned_batches"})


@dataclass(frozen=True)
class State:
    """What an edition says: a hash of every table's rows."""

    tables: Mapping[str, str]

    @property
    def values(self) -> dict[str, str]:
        """What the Board sees, without when it was built and from which batches."""
        return {name: found for name, found in self.tables.items() if name not in FACTS}


def make_home(folder: Path) -> Home:
    """A home with several editions, the published one the newest."""
    home = Home(ROOT, folder)
    publish(home, teams({"A1": "North", "B1": "South"}), workforce([JANUARY], SIZES))
    publish(home, workforce([FEBRUARY], SIZES))
    rebuild(home, Load(at=LATER))
    return home


def load(home: Home) -> None:
    """The load that is killed."""
    load_files(home, FILES, LOAD)


def next_load(home: Home) -> None:
    """What the analyst does next: the same files again, and the month after."""
    outcome = load_files(home, NEXT_FILES, NEXT_LOAD)
    assert outcome.edition is not None, outcome.checked.problems[:2]


def state_of(file: Path) -> State:
    """What an edition file says, read by nothing of ours."""
    with duckdb.connect(str(file), read_only=True) as connection:
        names = connection.execute("select table_name from duckdb_tables()").fetchall()
        assert names, f"{file.name} holds no table"
        tables = {str(name): _rows_hash(connection, str(name)) for (name,) in names}
    return State(tables)


def published_state(home: Home) -> State:
    """What the published edition says."""
    shelf = Shelf(home.editions)
    record = shelf.published()
    assert record is not None
    return state_of(shelf.file(record.id, Disclosure.MANAGER))


def states_on(home: Home) -> dict[str, State]:
    """What every edition kept says, by its id."""
    shelf = Shelf(home.editions)
    return {
        record.id: state_of(shelf.file(record.id, Disclosure.MANAGER)) for record in shelf.records()
    }


def _rows_hash(connection: duckdb.DuckDBPyConnection, table: str) -> str:
    rows = sorted(map(repr, connection.execute(f'select * from "{table}"').fetchall()))
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()
