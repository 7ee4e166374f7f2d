"""What the disk, the archive or a clock can do to a home: told plainly, and nothing is lost."""

import errno
import json
import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from shutil import copytree

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from metrics.errors import MetricsError, NotFound
from metrics.home import faults
from metrics.home.shelf import POINTER, Shelf
from metrics.making import workshop
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.model.series import SERVICE
from metrics.publish import press, showing
from metrics.publish.history import rebuild, rollback
from metrics.publish.ledger import Ledger
from metrics.publish.loading import ensure_edition, load_files
from metrics.publish.press import Load
from metrics.publish.reported import Reported
from metrics.publish.showing import open_published
from metrics.publish.staging import stage
from metrics.publish.verifying import verify
from tests.council import LATER, months, publish, published, workforce
from tests.homes import MARCH, SIZES, everything_in
from tests.once import Once
from tests.proof.acting import LIMITS

FIRST, SECOND = "edition-0001", "edition-0002"
NEW = workforce([MARCH], SIZES)
NEW_LOAD = Load(at=LATER + timedelta(days=1), accept_large_change=True)


def may_mount() -> bool:
    """Whether this account may make a small disk of memory."""
    with tempfile.TemporaryDirectory() as folder, suppress(OSError):
        mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder]
        if subprocess.run(mount, capture_output=True, check=False).returncode == 0:
            return subprocess.run(["umount", folder], check=False).returncode == 0
    return False


def acted(act: str, home: Path) -> list[dict[str, object]]:
    """What came of loads under a limit, in a process of its own."""
    path = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    done = subprocess.run(
        [sys.executable, "-m", "tests.proof.acting", act, str(home)],
        capture_output=True, text=True, check=False, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": path},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: list[dict[str, object]] = json.loads(done.stdout)
    return found


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that another account can reach, unlike pytest's own."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
        for path in (Path(folder), *Path(folder).rglob("*")):
            path.chmod(path.stat().st_mode | stat.S_IWUSR)


@pytest.fixture
def two_editions(small_council: Home, once: Once, tmp_path: Path) -> Home:
    """A home of this test's own whose second edition is published."""

    def make(folder: Path) -> None:
        copytree(small_council.folder, folder)
        publish(Home(ROOT, folder), workforce([months(2)[1]], {"A1": 30}))

    return Home(ROOT, Path(copytree(once("two-editions", make), tmp_path / "two-editions")))


def test_wherever_a_full_disk_stops_a_load_the_published_edition_is_as_it_was(
    small_home: Home,
) -> None:
    told = acted("full", small_home.folder)
    assert [(t["limit"], t["is_told"], t["is_changed"]) for t in told] == [
        (limit, True, False) for limit in LIMITS
    ]
    assert all("Free some space" in str(t["error"]) for t in told)


def test_after_a_full_disk_the_same_load_works(small_home: Home) -> None:
    acted("full", small_home.folder)
    publish(small_home, NEW)
    assert published(small_home).edition().months == tuple(months(3))


if may_mount():

    @pytest.mark.parametrize("to_spare", [100, 800, 1600])
    def test_a_disk_too_small_for_another_edition_keeps_the_one_it_has(
        small_home: Home, open_folder: Path, to_spare: int
    ) -> None:
        files = [file for file in small_home.folder.rglob("*") if file.is_file()]
        taken = sum(file.stat().st_size // 4096 + 1 for file in files) * 4
        size = f"size={taken + to_spare}k"  # an edition needs about 2,000
        subprocess.run(["mount", "-t", "tmpfs", "-o", size, "tmpfs", open_folder], check=True)
        try:
            subprocess.run(["cp", "-r", small_home.folder, open_folder / "home"], check=True)
            small = Home(ROOT, open_folder / "home")
            before = everything_in(small.editions)
            with pytest.raises(MetricsError, match="Free some space"):
                load_files(small, [NEW], NEW_LOAD)
            assert everything_in(small.editions) == before
        finally:
            subprocess.run(["umount", "--lazy", open_folder], check=True)


def test_who_may_only_read_is_told_so_and_can_still_read(
    small_home: Home, open_folder: Path
) -> None:
    home = open_folder / "home"
    subprocess.run(["cp", "-r", small_home.folder, home], check=True)
    for path in (home, *home.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    load, back, reading = acted("forbidden", home)
    for told in (load, back):
        assert told["is_told"], told
        assert "cannot be written by this account" in str(told["error"])
        assert not told["is_changed"]
    assert reading["error"] is None


def test_a_home_that_is_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("not a folder")
    with pytest.raises(MetricsError, match="not a folder that can be used"):
        load_files(Home(ROOT, tmp_path / "home"), [NEW], NEW_LOAD)


@pytest.mark.parametrize(
    "bytes_", [pytest.param(b"edition-0099", id="gone"), b"", b"\xff\x00", b"../archive"]
)
def test_a_pointer_that_leads_nowhere_says_how_to_mend_it(
    two_editions: Home, bytes_: bytes
) -> None:
    (two_editions.editions / POINTER).write_bytes(bytes_)
    before = everything_in(two_editions.editions)
    for act in (
        lambda: ensure_edition(two_editions),
        lambda: load_files(two_editions, [NEW], NEW_LOAD),
        lambda: rebuild(two_editions, NEW_LOAD),
        lambda: rollback(two_editions),
    ):
        with pytest.raises(MetricsError, match="engine-room rollback edition-0002"):
            act()
    assert everything_in(two_editions.editions) == before
    rollback(two_editions, SECOND)
    publish(two_editions, NEW)
    assert published(two_editions).edition().months == tuple(months(3))


def test_too_little_memory_is_told_as_such_and_changes_nothing(
    two_editions: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workshop, "MEMORY", "3MB")
    with pytest.raises(MetricsError, match="too little memory") as told:
        load_files(two_editions, [NEW], NEW_LOAD)
    assert "The published edition is as it was." in str(told.value)
    assert published(two_editions).edition().months == tuple(months(2))


@pytest.mark.parametrize(
    "error",
    [MemoryError(), pa.ArrowMemoryError("malloc of size 12 failed"), OSError(errno.ENOMEM, "no")],
    ids=["python", "arrow", "system"],
)
def test_too_little_memory_is_never_blamed_on_the_archive(
    two_editions: Home, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """Neither where it failed, nor where the archive is then read through."""

    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(faults.pq, "read_table", fail)
    monkeypatch.setattr(press, "build_edition", fail)
    for act in (lambda: load_files(two_editions, [NEW], NEW_LOAD), lambda: verify(two_editions)):
        with pytest.raises(MetricsError, match="too little memory") as told:
            act()
        assert "Restore" not in str(told.value)


@pytest.mark.parametrize("damage", ["empty", "cut short", "changed", "another table"])
def test_a_damaged_file_of_the_ledger_is_told_by_name(two_editions: Home, damage: str) -> None:
    file = two_editions.ledger / "000001.parquet"
    if damage == "another table":
        pq.write_table(pa.table({"x": [1]}), file)
    else:
        content = file.read_bytes()
        half = len(content) // 2
        damaged = {
            "empty": b"",
            "cut short": content[:half],
            "changed": b"\xff" * half + content[half:],
        }
        file.write_bytes(damaged[damage])
    reported = Reported(Ledger(two_editions), published(two_editions))
    for act in (
        lambda: reported.figures("inpost_fte"),
        lambda: load_files(two_editions, [NEW], NEW_LOAD),
    ):
        with pytest.raises(MetricsError, match=r"ledger .* 000001\.parquet.*Restore the ledger"):
            act()


def test_verify_finds_a_pointer_that_leads_nowhere(two_editions: Home) -> None:
    assert verify(two_editions) == ()
    (two_editions.editions / POINTER).write_text("edition-0099")
    assert "not kept here" in verify(two_editions)[0].found


def test_verify_finds_a_ledger_that_lost_figures(two_editions: Home) -> None:
    (two_editions.ledger / "000001.parquet").unlink()
    (two_editions.ledger / "000002.parquet").write_bytes(b"PAR1")
    first, second = verify(two_editions)
    assert (first.file, first.found) == ("ledger/000001.parquet", "is missing")
    assert second.file == "ledger/000002.parquet"
    assert second.found.startswith("cannot be read")


def test_verify_finds_a_ledger_that_tells_of_another_edition_than_the_published(
    two_editions: Home,
) -> None:
    (two_editions.ledger / "000002.json").unlink()
    (fault,) = verify(two_editions)
    assert "tells last of edition-0001; edition-0002 is published" in fault.found


def test_a_lost_pointer_never_brings_the_sample_back(two_editions: Home) -> None:
    (two_editions.editions / POINTER).unlink()
    with pytest.raises(MetricsError, match="engine-room rollback edition-0002"):
        ensure_edition(two_editions)


@pytest.mark.parametrize("damage", ["gone", "cut short", "changed", "empty"])
def test_a_damaged_edition_is_told_and_is_made_again_from_the_archive(
    two_editions: Home, damage: str
) -> None:
    good = published(two_editions).values()
    fresh = Home(ROOT, two_editions.folder.rename(two_editions.folder.with_name("moved")))
    damage_file(Shelf(fresh.editions).file(SECOND, Disclosure.MANAGER), damage)
    with pytest.raises(MetricsError, match="engine-room rebuild"):
        open_published(fresh, Disclosure.MANAGER).values()
    rebuild(fresh, NEW_LOAD)
    assert published(fresh).values() == good


@pytest.mark.parametrize("damage", ["gone", "cut short", "changed", "empty"])
def test_a_damaged_edition_is_never_published_again(two_editions: Home, damage: str) -> None:
    damage_file(Shelf(two_editions.editions).file(FIRST, Disclosure.SERVICE), damage)
    with pytest.raises(MetricsError, match=r"edition-0001 cannot be published again.*rebuild"):
        rollback(two_editions)
    now = Shelf(two_editions.editions).published()
    assert now is not None
    assert now.id == SECOND


def damage_file(file: Path, damage: str) -> None:
    content = file.read_bytes()
    half = len(content) // 2
    damaged = {
        "cut short": content[:half],
        "changed": content[:12_388] + b"\xff" * 64 + content[12_452:],
        "empty": b"",
    }
    file.unlink()
    if damage in damaged:
        file.write_bytes(damaged[damage])


def test_a_damaged_description_of_an_edition_is_named(two_editions: Home) -> None:
    (two_editions.editions / f"{SECOND}.json").write_text("{")
    with pytest.raises(MetricsError, match=r"edition-0002\.json, cannot be read"):
        load_files(two_editions, [NEW], NEW_LOAD)
    rollback(two_editions, FIRST)
    assert published(two_editions).edition().number == 1


def test_a_batch_the_archive_has_lost_stops_a_load_and_is_not_left_out(
    small_home: Home,
) -> None:
    before = everything_in(small_home.editions)
    next(small_home.archive.glob("workforce*/*.json")).unlink()
    with pytest.raises(NotFound, match=r"no longer holds: 000002-workforce"):
        load_files(small_home, [NEW], NEW_LOAD)
    assert everything_in(small_home.editions) == before


@pytest.mark.parametrize("act", [load_files, stage])
def test_typed_rows_that_cannot_be_read_are_named_and_can_be_made_again(
    small_home: Home, act: object
) -> None:
    before = everything_in(small_home.editions)
    rows = next(small_home.archive.glob("workforce*/*.typed"))
    rows.write_bytes(rows.read_bytes()[:200])
    with pytest.raises(MetricsError, match=r"(?s)000002-workforce.*delete it"):
        act(small_home, [NEW], NEW_LOAD)  # type: ignore[operator]
    assert everything_in(small_home.editions) == before
    rows.unlink()
    act(small_home, [NEW], NEW_LOAD)  # type: ignore[operator]


def test_verify_finds_rows_as_written_that_are_damaged(small_home: Home) -> None:
    rows = next(small_home.archive.glob("workforce*/*.parquet"))
    rows.write_bytes(rows.read_bytes()[:200])
    assert ["cannot be read" in fault.found for fault in verify(small_home)] == [True]


def test_verify_finds_typed_rows_that_are_not_those_written(small_home: Home) -> None:
    rows, other = (next(small_home.archive.glob(f"{e}*/*.typed")) for e in ("workforce", "teams"))
    rows.write_bytes(other.read_bytes())
    (fault,) = verify(small_home)
    assert "000002-workforce" in fault.file


def test_a_clock_put_back_changes_neither_the_order_nor_what_counts(small_home: Home) -> None:
    publish(small_home, workforce([MARCH], {"A1": 30}), at=LATER + timedelta(days=400))
    publish(small_home, workforce([MARCH], {"A1": 40}), at=LATER)
    records = Shelf(small_home.editions).records()
    assert [record.number for record in records] == [3, 2, 1]
    edition = published(small_home)
    (series,) = edition.series(indicator_id="inpost_fte", breakdown=SERVICE.key)
    assert series.points[-1].value == 40.0
    assert edition.edition().loaded_at == LATER, "the newest load, not the one with the latest date"
    assert str(edition.batches()[0][0]).startswith("000004")


def test_an_edition_let_go_while_it_is_being_opened_is_no_fault(
    small_home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = showing.open_edition

    def open_late(path: Path, home: Home) -> object:
        if path.name.startswith(FIRST):  # named, and then overtaken before it is opened
            publish(home, NEW)
            path.unlink()
        return opened(path, home)

    monkeypatch.setattr(showing, "open_edition", open_late)
    assert open_published(small_home, Disclosure.MANAGER).id == SECOND
