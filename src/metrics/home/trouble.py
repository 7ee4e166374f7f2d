"""The home's own troubles, told so that they can be mended: a full disk, a folder not to be written."""

import errno
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from metrics.errors import MetricsError
from metrics.home.faults import Fault
from metrics.home.memory import is_memory, memory_words

AS_IT_WAS = "The published edition is as it was."
FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
OPEN_ELSEWHERE = frozenset({32, 33})  # as Windows numbers it
NO_FOLDER = frozenset({errno.ENOTDIR, errno.EEXIST})
BROKEN = frozenset({errno.EIO, errno.ESTALE, errno.ENODEV, errno.ENXIO})
NO_ROOM_ASIDE = "No usable temporary directory"


@contextmanager
def told_plainly(home: Path) -> Iterator[None]:
    """Raises MetricsError, with what to do, where the system would not read or write in the home.

    Any other error is a bug and goes on its way.
    """
    try:
        yield
    except MetricsError:
        raise
    except Exception as error:
        told = _told(home, error)
        if told is None:
            raise
        raise MetricsError(f"{told} {AS_IT_WAS}") from error


@contextmanager
def archive_blamed(find_faults: Callable[[], Sequence[Fault]]) -> Iterator[None]:
    """Raises MetricsError, naming the files, where something fails because the archive is damaged.

    The archive is only read through when something has failed, and not when that was memory.
    """
    try:
        yield
    except MetricsError:
        raise
    except Exception as error:
        faults = () if is_memory(error) else find_faults()
        if not faults:
            raise
        raise MetricsError(
            "The archive is not as it was kept, so nothing can be built from it. Restore these "
            "files of the archive folder from their last copy:\n"
            + "\n".join(map(str, faults))
            + f"\n{AS_IT_WAS}"
        ) from error


def _told(home: Path, error: Exception) -> str | None:
    number, where = _number(error), str(error).splitlines()[0] if str(error) else ""
    if is_memory(error):
        return memory_words(where)
    if number in FULL:
        return (
            f"The disk that holds {home} is full, or its limit is reached ({where}). "
            "Free some space there and publish again."
        )
    if number in FORBIDDEN:
        return _forbidden(home, error, where)
    if number in NO_FOLDER:
        return (
            f"{home} is not a folder that can be used ({where}). Set ENGINE_ROOM_HOME to a folder."
        )
    if number in BROKEN:
        return (
            f"The disk that holds {home} does not answer as it should ({where}). Have it looked at."
        )
    return _lacking(where)


def _forbidden(home: Path, error: Exception, where: str) -> str:
    if getattr(error, "winerror", None) in OPEN_ELSEWHERE:
        return (
            f"A file of {home} is open in another program ({where}). Close it there and try again."
        )
    return (
        f"{home} cannot be written by this account ({where}). Ask for the right to write there, "
        "or set ENGINE_ROOM_HOME to a folder you can write to."
    )


def _lacking(where: str) -> str | None:
    """What the machine has too little of, by DuckDB's own words."""
    if NO_ROOM_ASIDE in where:
        return f"There is no room for temporary files ({where}). Free some space there."
    return None


def _number(error: Exception) -> int | None:
    """The system's number for what went wrong; DuckDB passes on the system's words alone."""
    if isinstance(error, OSError):
        return error.errno
    said = str(error)
    return next((n for n in FULL | FORBIDDEN | BROKEN if os.strerror(n) in said), None)
