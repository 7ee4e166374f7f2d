"""Folders in which something is made before anybody is shown it: held while it lives, swept when not."""

import shutil
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout

from metrics.home.durable import make_folder

HELD = ".held"  # the lock of a folder lies beside it, so that it is held before it is there
OWNER_ONLY = 0o700  # people's rows lie here


class StagingFolder:
    """A folder of one process, gone when it is discarded, forgotten, or swept after a death."""

    def __init__(self, staging: Path) -> None:
        make_folder(staging)
        self.path, lock = _held_name(staging)
        self.path.mkdir(mode=OWNER_ONLY)
        self._end = weakref.finalize(self, _remove, self.path, lock)

    def discard(self) -> None:
        """Remove the folder and what is left in it. Twice is no more than once."""
        self._end()


@contextmanager
def work_folder(staging: Path) -> Iterator[Path]:
    """A folder of this process's own in the home, gone when it is done with."""
    folder = StagingFolder(staging)
    try:
        yield folder.path
    finally:
        folder.discard()


def sweep_staging(staging: Path) -> None:
    """Remove the folders whose process has died without discarding them, and locks without a folder."""
    for path in {found.with_suffix("") for found in staging.glob("*")}:
        lock = FileLock(path.with_suffix(HELD))
        with suppress(OSError, Timeout):
            lock.acquire(blocking=False)
            _remove(path, lock)


def _held_name(staging: Path) -> tuple[Path, FileLock]:
    """A name nobody has, held; another where a sweep took the lock before it was held."""
    while True:
        path = staging / uuid4().hex
        lock = FileLock(path.with_suffix(HELD))
        with suppress(Timeout):
            lock.acquire(blocking=False)
            return path, lock


def _remove(path: Path, lock: FileLock) -> None:
    """The folder first: while it is there, its lock says whether somebody works in it."""
    shutil.rmtree(path, ignore_errors=True)
    with suppress(OSError):
        Path(lock.lock_file).unlink(missing_ok=True)
    with suppress(OSError):
        lock.release()
    with suppress(OSError):  # where an open file cannot be removed
        Path(lock.lock_file).unlink(missing_ok=True)
