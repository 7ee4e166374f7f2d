"""A watched folder: what is dropped into it is loaded, then put away with its reasons beside it.

A file is never read before it is whole, never overwritten, never loaded twice, and stays where it
is until what it says has been published or refused. So a watcher that dies at any moment is
finished by the next one.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from metrics.errors import MetricsError
from metrics.home.durable import write_whole
from metrics.model.home import Home
from metrics.watch.keeping import NOTICE, Keeping, let_go
from metrics.watch.settling import Settling
from metrics.watch.slip import WriteSlip
from metrics.watch.taking import Taking
from metrics.watch.trays import NAMES, Trays

LOCK = ".watching.lock"


@dataclass(frozen=True)
class Clock:
    """The time: the council's own, and seconds that only go forward."""

    now: Callable[[], datetime]
    seconds: Callable[[], float]


@dataclass
class Watcher:
    """Looks at one folder again and again."""

    home: Home
    folder: Path
    clock: Clock
    tell: Callable[[str], None]
    write_slip: WriteSlip
    keeping: Keeping = field(default_factory=Keeping)
    settling: Settling = field(default_factory=Settling)
    refused: int = 0  # files put into refused/ so far
    trouble: str | None = None  # what stopped the last look, as it was told
    _told: set[str] = field(default_factory=set)  # of what is no file

    def look(self) -> int:
        """Load what has settled; how many files were put away.

        What cannot be done now (disk full, folder read-only) is told once and tried again at the
        next look; the files stay where they are.
        """
        trays = Trays(self.folder, self.clock.now(), self.write_slip, self.keeping)
        taking = Taking(self.home, trays, self.tell)
        try:
            taking.take(self.settling.settled(self.folder, self.clock.seconds(), apart_from=NAMES))
            if gone := let_go(self.folder, trays.at, self.keeping):
                self.tell(f"{gone:,} files deleted, which had been kept for long enough.")
            self._tell_strange()
            self._tell_recovery()
        except (MetricsError, OSError) as error:
            self._tell_trouble(error)
        self.refused += taking.refused
        return taking.put

    def _tell_strange(self) -> None:
        """Links, pipes and devices that lie there, each once."""
        found = self.settling.strange(self.folder)
        for said in found:
            if said not in self._told:
                self.tell(said)
        self._told = set(found)

    def _tell_recovery(self) -> None:
        if self.trouble:
            self.tell("Working again.")
        self.trouble = None

    def _tell_trouble(self, error: Exception) -> None:
        if str(error) != self.trouble:
            self.tell(f"{error} The files stay where they are and are tried again at every look.")
        self.trouble = str(error)


@contextmanager
def watched(folder: Path, keeping: Keeping) -> Iterator[None]:
    """Hold a folder for one watcher. Raises MetricsError when another has it, or it is not ours."""
    if not folder.is_dir():
        raise MetricsError(f"{folder} cannot be watched: there is no such folder. Make it first.")
    lock = FileLock(folder / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        raise MetricsError(
            f"Another watcher is already looking at {folder}. Let it, or stop it first."
        ) from None
    except OSError as error:
        raise MetricsError(
            f"{folder} cannot be watched ({error.strerror}). Name a folder that you may write to."
        ) from error
    try:
        with suppress(OSError):  # a courtesy
            write_whole(folder / NOTICE, keeping.notice)
        yield
    finally:
        lock.release()
