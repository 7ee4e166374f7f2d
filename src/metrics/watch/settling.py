"""When a dropped file is whole: it has not changed between two looks some seconds apart."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from metrics.intake.files.regular import is_regular, strangeness

SETTLED_AFTER = 2.0  # seconds without a change
UNFINISHED = (".part", ".tmp", ".crdownload", ".filepart")
NOT_EXTRACTS = (".", "~$")  # hidden files, and what a spreadsheet keeps beside an open workbook

Print = tuple[tuple[str, int, int], ...]  # each file below: name, bytes, modified (nanoseconds)


@dataclass(frozen=True)
class Dropped:
    """A file or a folder of files in the watched folder, as it was at one look."""

    path: Path
    print: Print

    @property
    def name(self) -> str:
        """As it was dropped."""
        return self.path.name

    def is_as_it_was(self) -> bool:
        """Whether nothing of it has changed since that look."""
        return _print(self.path) == self.print


@dataclass
class Settling:
    """What has been seen of a folder, look after look. Nothing is kept over a restart."""

    _since: dict[Dropped, float] = field(default_factory=dict)

    def settled(self, folder: Path, seconds: float, *, apart_from: set[str]) -> tuple[Dropped, ...]:
        """What has stayed as it is for two seconds or more, by name.

        `seconds` is any clock that only goes forward. Raises OSError when the folder cannot be read.
        """
        seen = tuple(_dropped(folder, apart_from))
        self._since = {one: self._since.get(one, seconds) for one in seen}
        return tuple(one for one in seen if seconds - self._since[one] >= SETTLED_AFTER)

    @staticmethod
    def strange(folder: Path) -> tuple[str, ...]:
        """A sentence for each link, pipe and device that lies in the folder itself."""
        found = ((path, strangeness(path)) for path in sorted(folder.iterdir()))
        return tuple(f"{p.name} is {kind}, not a file: it stays." for p, kind in found if kind)

    @property
    def waiting(self) -> tuple[str, ...]:
        """The names of everything there at the last look."""
        return tuple(one.name for one in self._since)


def _dropped(folder: Path, apart_from: set[str]) -> Iterator[Dropped]:
    for path in sorted(folder.iterdir()):
        if path.name not in apart_from and not _is_not_for_us(path) and not strangeness(path):
            found = _print(path)
            if found:
                yield Dropped(path, found)


def _is_not_for_us(path: Path) -> bool:
    return path.name.startswith(NOT_EXTRACTS) or _is_unfinished(path)


def _is_unfinished(path: Path) -> bool:
    return path.name.lower().endswith(UNFINISHED)


def _print(path: Path) -> Print:
    """Size and time of a file, or of every file in a folder; empty when it is gone or unfinished."""
    try:
        files = [path] if is_regular(path) else sorted(filter(is_regular, path.rglob("*")))
        if any(_is_unfinished(file) for file in files):
            return ()
        stats = [(file, file.stat()) for file in files]
    except OSError:  # it went, or its folder did, while being looked at
        return ()
    return tuple(
        (str(file.relative_to(path.parent)), stat.st_size, stat.st_mtime_ns) for file, stat in stats
    )
