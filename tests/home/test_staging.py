"""Folders in which something is made: held from before they are there, swept as soon as nobody holds them."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event
from uuid import uuid4

import pytest
from filelock import FileLock

from metrics.home.staging import HELD, StagingFolder, sweep_staging


def test_a_folder_that_nobody_holds_goes_at_once(tmp_path: Path) -> None:
    """A process died: whether it had written anything, or only just begun."""
    (tmp_path / uuid4().hex).mkdir()
    full = tmp_path / uuid4().hex
    full.mkdir()
    (full / "rows").write_text("x")
    sweep_staging(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_lock_whose_process_died_before_its_folder_was_made_goes_too(tmp_path: Path) -> None:
    (tmp_path / f"{uuid4().hex}{HELD}").touch()
    sweep_staging(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_use_stays_and_goes_when_it_is_discarded(tmp_path: Path) -> None:
    own = StagingFolder(tmp_path)
    (own.path / "rows").write_text("x")
    sweep_staging(tmp_path)
    assert (own.path / "rows").read_text() == "x"
    own.discard()
    own.discard()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_held_before_it_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that no sweep finds it between the two."""
    held: list[bool] = []
    made = Path.mkdir

    def looking(path: Path, *arguments: int, **more: bool) -> None:
        if path.parent == tmp_path:
            held.append(path.with_suffix(HELD).exists())
        made(path, *arguments, **more)

    monkeypatch.setattr(Path, "mkdir", looking)
    StagingFolder(tmp_path).discard()
    assert held == [True]


def test_where_a_sweep_takes_the_lock_first_another_name_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = iter([uuid4(), uuid4()])
    taken = next(names)
    sweeping = FileLock((tmp_path / taken.hex).with_suffix(HELD))
    sweeping.acquire(blocking=False)
    offered = iter([taken, *names])
    monkeypatch.setattr("metrics.home.staging.uuid4", lambda: next(offered))
    own = StagingFolder(tmp_path)
    assert own.path.name != taken.hex
    own.discard()
    sweeping.release()


def test_sweeping_all_the_while_never_takes_a_folder_from_who_works_in_it(tmp_path: Path) -> None:
    done = Event()

    def sweep() -> None:
        while not done.is_set():
            sweep_staging(tmp_path)

    def work(rounds: int) -> int:
        kept = 0
        for number in range(rounds):
            own = StagingFolder(tmp_path)
            (own.path / "rows").write_text(str(number))
            kept += (own.path / "rows").read_text() == str(number)
            own.discard()
        return kept

    with ThreadPoolExecutor(5) as threads:
        sweeping = [threads.submit(sweep) for _ in range(2)]
        working = [threads.submit(work, 20) for _ in range(3)]
        kept = [worker.result() for worker in working]
        done.set()
        for sweeper in sweeping:
            sweeper.result()
    sweep_staging(tmp_path)
    assert kept == [20] * 3
    assert list(tmp_path.iterdir()) == []
