"""Taking turns: one publisher at a time, and those who wait are told for whom."""

import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from metrics.errors import MetricsError
from metrics.home.trouble import AS_IT_WAS
from metrics.model import clock

Tell = Callable[[str], None]
LONGEST_WAIT = 120.0  # seconds; a load takes a few, of a very large council under a minute
BETWEEN_TRIES = 0.1  # seconds
LOCK, SIGNED = ".lock", ".publishing"


@dataclass(frozen=True)
class Publisher:
    """Who is publishing now, as they signed."""

    name: str
    since: datetime
    process: int

    @property
    def since_words(self) -> str:
        day, time = clock.london_day(self.since), clock.time_words(self.since)
        return time if day == clock.today() else f"{time} on {day:%d %B %Y}"


@contextmanager
def turn(folder: Path, who: str, tell: Tell) -> Iterator[None]:
    """Hold the folder's lock. The system frees it if this process dies.

    Raises MetricsError when somebody else holds it longer than LONGEST_WAIT.
    """
    lock = FileLock(folder / LOCK)
    _wait_for(lock, folder, tell)
    try:
        _sign(folder / SIGNED, who or "another load")
        yield
    finally:
        with suppress(OSError):
            (folder / SIGNED).unlink(missing_ok=True)
        lock.release()


def _wait_for(lock: FileLock, folder: Path, tell: Tell) -> None:
    until = time.monotonic() + LONGEST_WAIT
    while True:
        with suppress(Timeout):
            lock.acquire(blocking=False)
            return
        other = _signed(folder / SIGNED)
        if time.monotonic() >= until:
            raise MetricsError(
                f"{_sentence(other.name)} has been publishing since {other.since_words} (process "
                f"{other.process}), and this waited {LONGEST_WAIT:.0f} seconds for it to finish. "
                f"{AS_IT_WAS} Try again later; if that process hangs, end it: its turn ends too."
                if other
                else f"Somebody else has been publishing for more than {LONGEST_WAIT:.0f} seconds. "
                f"{AS_IT_WAS} Try again later."
            )
        if other:
            tell(f"Waiting for {other.name}, who is publishing since {other.since_words}")
        time.sleep(BETWEEN_TRIES)


def _sentence(name: str) -> str:
    return name[:1].upper() + name[1:]


def _sign(path: Path, who: str) -> None:
    """Say who is publishing. A courtesy: when it cannot be written, the turn is still held."""
    since = clock.written(clock.now())
    with suppress(OSError):
        path.write_text(
            json.dumps({"name": who, "since": since, "process": os.getpid()}), encoding="utf-8"
        )


def _signed(path: Path) -> Publisher | None:
    """Who signed; None while they are about to, or when it cannot be read."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        found = json.loads(path.read_text(encoding="utf-8"))
        since = clock.read(found["since"])
        return Publisher(str(found["name"]), since, int(found["process"]))
    return None
