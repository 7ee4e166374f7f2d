"""What Windows does otherwise, by a double: an open file keeps its place, and nothing is lost by it."""

import shutil
from pathlib import Path

import pytest

from metrics.cli.slips import write_slip
from metrics.errors import MetricsError
from metrics.home import shelf as shelf_module
from metrics.home import system
from metrics.home.durable import write_whole
from metrics.home.shelf import Shelf
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.publish.history import rebuild, rollback
from metrics.publish.press import Load
from metrics.publish.publishing import publish as publish_staged
from metrics.publish.reloading import reload_batch
from metrics.publish.staging import stage
from metrics.publish.verifying import verify
from metrics.warehouse import edition_for_now
from metrics.warehouse.connection import _open
from metrics.watch.watching import Clock, Watcher
from tests.council import LATER, publish, published, workforce
from tests.homes import MARCH, SIZES
from tests.windows import on_windows

__all__ = ["on_windows"]
pytestmark = [
    pytest.mark.usefixtures("on_windows"),
    pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="the double asks Linux"),
]
NEXT = workforce([MARCH], SIZES)
SAID = Load(at=LATER, loaded_by="jo", accept_large_change=True)


@pytest.fixture
def own(small_council: Home, tmp_path: Path) -> Home:
    """Its edition is open while all of this happens, as it is in a dashboard."""
    shutil.copytree(small_council.folder, tmp_path / "home")
    home = Home(ROOT, tmp_path / "home")
    published(home)
    return home


def test_the_double_refuses_what_windows_refuses(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.write_text("old")
    with file.open():
        for refuse in (file.unlink, lambda: file.rename(tmp_path / "b")):
            with pytest.raises(PermissionError, match="WinError 32"):
                refuse()
    file.rename(tmp_path / "b")
    with pytest.raises(PermissionError, match="WinError 5"):
        (tmp_path / "b").replace(tmp_path)


def test_while_an_edition_is_read_others_are_published_and_gone_back_to(own: Home) -> None:
    publish(own, NEXT)
    rollback(own, "edition-0001", SAID)
    rebuild(own, SAID)
    newest = Shelf(own.editions).published()
    assert newest is not None
    assert newest.id == "edition-0003"
    assert list(verify(own)) == []


def test_an_archived_batch_is_published_again(own: Home) -> None:
    assert reload_batch(own, "000001-teams-" + _hash_of_teams(own), SAID).number == 2


def _hash_of_teams(home: Home) -> str:
    return next((home.archive / "teams").glob("*.json")).stem.rsplit("-", 1)[1]


def test_what_waits_to_be_published_is_left_nowhere(own: Home) -> None:
    publish(own, NEXT)
    assert list(own.staging.iterdir()) == []


def test_an_older_edition_that_is_open_is_let_go_later_and_told(
    own: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf_module, "KEPT", 1)
    shelf, told = Shelf(own.editions), list[str]()
    held = shelf.file("edition-0001", Disclosure.MANAGER)
    with edition_for_now(held, own) as reader:
        before = reader.edition().months
        for _ in range(2):
            rebuild(own, SAID, told.append)
        assert reader.edition().months == before
        assert held.exists()
        assert not shelf.file("edition-0001", Disclosure.SERVICE).exists()
        rebuild(own, SAID, told.append)
        assert f"Still open somewhere, and deleted another time: {held.name}" in told
    _open.cache_clear()  # whoever else had read it in this process has ended
    with shelf.lock():
        assert not held.exists()


def test_whoever_reads_the_pointer_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pointer = tmp_path / "published"
    pointer.write_text("edition-0001")
    reader = pointer.open()
    monkeypatch.setattr(system.time, "sleep", lambda _: reader.close())
    write_whole(pointer, "edition-0002")
    assert pointer.read_text() == "edition-0002"


def test_a_pointer_that_stays_open_is_told_and_another_load_goes_through(own: Home) -> None:
    with (
        (own.editions / "published").open(),
        pytest.raises(MetricsError, match=r"is open in another program .* Close it there"),
    ):
        publish(own, NEXT)
    stands = Shelf(own.editions).published()
    assert stands is not None
    assert stands.id == "edition-0001"
    publish(own, NEXT)
    assert list(verify(own)) == []


def test_what_is_open_is_not_copied_where_it_should_be_moved(tmp_path: Path) -> None:
    file = tmp_path / "staff.csv"
    file.write_text("still being written")
    with file.open(), pytest.raises(PermissionError):
        system.move(file, tmp_path / "refused.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["staff.csv"]


def test_what_was_looked_at_first_is_published_while_the_edition_before_it_is_read(
    own: Home,
) -> None:
    candidate = stage(own, [NEXT], SAID)
    assert publish_staged(own, candidate, note="", by="jo", at=LATER).id == "edition-0002"
    assert list(own.staging.iterdir()) == []


def test_a_dropped_file_that_is_open_elsewhere_stays_without_a_copy_until_it_is_closed(
    own: Home,
) -> None:
    own.incoming.mkdir(parents=True)
    file, told, seconds = own.incoming / "x.csv", list[str](), iter(range(0, 100, 3))
    file.write_bytes(b"route,bins\n1,20\n")
    clock = Clock(lambda: LATER, lambda: next(seconds))
    watcher = Watcher(own, own.incoming, clock, told.append, write_slip)
    refused = own.incoming / "refused"
    with file.open():
        for _ in range(3):
            watcher.look()
        assert file.exists()
        assert list(refused.glob("*/*")) == []
        assert len([said for said in told if "WinError 32" in said]) == 1
    watcher.look()
    assert len(list(refused.glob("*/x.csv"))) == 1
    assert not file.exists()
