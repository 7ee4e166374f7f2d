"""Regular files only: a pipe would be waited for without end, and a link leads who knows where."""

import errno
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

# Windows knows neither, and opens no pipe by a file's name.
CAREFULLY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
KINDS = {
    stat.S_IFLNK: "a link to another place",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


def is_regular(path: Path) -> bool:
    """Whether it is a file and no link. Raises OSError when that cannot be told."""
    return stat.S_ISREG(path.lstat().st_mode)


def strangeness(path: Path) -> str | None:
    """What it is, in words; None for a file, a folder, or what has gone."""
    try:
        return KINDS.get(stat.S_IFMT(path.lstat().st_mode))
    except OSError:
        return None


def open_regular(path: Path) -> BinaryIO:
    """The file's bytes. Raises OSError when it is no regular file, also one put there just now."""
    handle = os.open(path, os.O_RDONLY | CAREFULLY)
    if stat.S_ISREG(os.fstat(handle).st_mode):
        return os.fdopen(handle, "rb")
    os.close(handle)
    raise OSError(errno.ENOTSUP, "it is no regular file", str(path))


def passed_over(paths: Iterable[Path]) -> tuple[str, ...]:
    """A sentence for each link, pipe and device in these folders: they are never read."""
    return tuple(
        f"{found} is {kind}, not a file, so it was passed over."
        for path in paths
        for found, kind in _strange(path)
    )


def _strange(path: Path) -> Iterator[tuple[Path, str]]:
    for root, folders, names in os.walk(path):
        for name in sorted([*folders, *names]):
            found = Path(root) / name
            if kind := strangeness(found):
                yield found.relative_to(path.parent), kind
