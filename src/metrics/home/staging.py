"""Folders in which something is made before anybody is shown it: held while it lives, swept when not."""

import shutil
import time
import weakref
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from uuid import uuid4

from filelock import FileLock, Timeout

from metrics.home.durable import make_folder

HELD = ".held"
OWNER_ONLY = 0o700  # people's rows lie here
JUST_MADE = 60.0  # seconds in which a folder may not be held yet


class StagingFolder:
    """A folder of one process, gone when it is discarded, forgotten, or swept after a death."""

    def __init__(self, staging: Path) -> None:
        make_folder(staging)
        self.path = staging / uuid4().hex
        self.path.mkdir(mode=OWNER_ONLY)
        lock = FileLock(self.path / HELD)
        lock.acquire(blocking=False)
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
    """Remove the folders whose process has died without discarding them."""
    for path in staging.glob("*"):
        with suppress(OSError, Timeout):
            if not (path / HELD).exists() and time.time() - path.stat().st_mtime < JUST_MADE:
                continue
            lock = FileLock(path / HELD)
            lock.acquire(blocking=False)
            _remove(path, lock)


def _remove(path: Path, lock: FileLock) -> None:
    with suppress(OSError):
        lock.release()
    shutil.rmtree(path, ignore_errors=True)
