"""What was published is changed by hand, in every place that tells of it: verify names the place."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from metrics.home.seals import SEALED
from metrics.model.home import ROOT, Home
from metrics.publish.history import rebuild, rollback
from metrics.publish.press import Load
from metrics.publish.verifying import verify
from tests.council import LATER, publish, workforce
from tests.homes import MARCH, SIZES

BY = Load(at=LATER, loaded_by="Ada", note="Checked")


@pytest.fixture(scope="module")
def published(small_council: Home, tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Four publications, one of which goes back. Shared: nothing is changed in it."""
    home = Home(ROOT, tmp_path_factory.mktemp("sealed") / "home")
    shutil.copytree(small_council.folder, home.folder)
    publish(home, workforce([MARCH], SIZES))
    rebuild(home, BY)
    rollback(home, load=BY)
    return home


@pytest.fixture
def council(published: Home, tmp_path: Path) -> Home:
    """The same, to be forged."""
    shutil.copytree(published.folder, tmp_path / "home")
    return Home(ROOT, tmp_path / "home")


def rewrite(path: Path, **changes: object) -> None:
    found = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**found, **changes}, indent=1), "utf-8")


def other_values(home: Home) -> None:
    """The same table with other figures: whole, readable, and false."""
    file = home.ledger / "000002.parquet"
    with duckdb.connect() as connection:
        connection.execute(f"create table t as select * from read_parquet('{file}')")
        connection.execute("update t set value = value + 1")
        connection.execute(f"copy t to '{file}' (format parquet)")


def forge_who(home: Home) -> None:
    """In all three places that say it."""
    for path in home.ledger.glob("*.json"):
        rewrite(path, published_by="Mallory")
    for path in home.editions.glob("*.json"):
        rewrite(path, published_by="Mallory")
    for path in home.archive.glob("*/*.json"):
        rewrite(path, loaded_by="Mallory")


def take_out(home: Home) -> None:
    for suffix in (".json", ".parquet"):
        (home.ledger / f"000002{suffix}").unlink()


def take_out_and_close_up(home: Home) -> None:
    take_out(home)
    for suffix in (".json", ".parquet"):
        for number in (3, 4):
            (home.ledger / f"00000{number}{suffix}").rename(
                home.ledger / f"00000{number - 1}{suffix}"
            )
    for number in (2, 3):
        rewrite(home.ledger / f"00000{number}.json", number=number)


def unseal(home: Home, number: int) -> None:
    path = home.ledger / f"00000{number}.json"
    found = json.loads(path.read_text("utf-8"))
    del found[SEALED]
    path.write_text(json.dumps(found), "utf-8")


FORGERIES: dict[str, tuple[Callable[[Home], None], set[str]]] = {
    "the ledger is gone": (lambda home: shutil.rmtree(home.ledger), {"ledger"}),
    "another time": (
        lambda home: rewrite(home.ledger / "000001.json", published_at="2020-01-01 00:00:00"),
        {"ledger/000001.json"},
    ),
    "another note in an edition's record": (
        lambda home: rewrite(home.editions / "edition-0002.json", note="x"),
        {"edition-0002.json"},
    ),
    "other figures": (other_values, {"ledger/000002.parquet"}),
    "an entry taken out": (take_out, {"ledger/000003.json"}),
    "an entry taken out, the rest moved up": (
        take_out_and_close_up,
        {"ledger/000002.json", "ledger/000003.json"},
    ),
    "a seal taken off": (
        lambda home: unseal(home, 2),
        {"ledger/000002.json", "ledger/000003.json"},
    ),
    "every seal taken off": (
        lambda home: [unseal(home, number) for number in (1, 2, 3, 4)] and None,
        {"ledger"},
    ),
}


def test_a_home_as_it_was_kept_has_no_fault(council: Home) -> None:
    assert verify(council) == ()


@pytest.mark.parametrize("forgery", FORGERIES)
def test_what_was_changed_is_named(council: Home, forgery: str) -> None:
    forge, named = FORGERIES[forgery]
    forge(council)
    assert named <= {fault.file for fault in verify(council)}


def test_who_published_cannot_be_forged_even_in_every_place_that_says_it(council: Home) -> None:
    forge_who(council)
    found = {fault.file for fault in verify(council)}
    assert {f"ledger/00000{number}.json" for number in (1, 2, 3, 4)} <= found
    assert {f"edition-000{number}.json" for number in (1, 2, 3)} <= found
    assert len([file for file in found if file.startswith("archive: ")]) == 3


def test_a_ledger_from_before_there_were_seals_is_sealed_by_the_next_publication(
    council: Home,
) -> None:
    for number in (1, 2, 3, 4):
        unseal(council, number)
    rebuild(council, BY)
    assert verify(council) == ()
    rewrite(council.ledger / "000001.json", published_by="Mallory")
    (fault,) = verify(council)
    assert fault.file == "ledger/000005.json"
