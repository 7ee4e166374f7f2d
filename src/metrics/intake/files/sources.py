"""Where extracts come from: files and folders on disk, members of a ZIP, bytes dropped on a page."""

import hashlib
import io
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import BinaryIO

from metrics.errors import MetricsError
from metrics.intake.files.damage import PIECE, unpacking
from metrics.intake.files.regular import is_regular, open_regular, strangeness
from metrics.intake.telling.faults import fault
from metrics.model.problem import Problem

SUFFIXES = (".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".zip")


@dataclass(frozen=True)
class Member:
    """One file inside a ZIP, read from where it lies and never unpacked to disk."""

    package: "Source"
    path: str


@dataclass(frozen=True)
class Source:
    """One file as it was dropped: its bytes, or the place they are read from piece by piece."""

    name: str
    content: bytes | Path | Member
    sheet: str | None = None  # of a workbook; the one that is an extract when none is named
    all_sheets: bool = False  # of a workbook: each that is an extract is read, as a file of its own
    is_part: bool = False  # the sheet is one of several of its workbook that are read

    def open(self) -> BinaryIO:
        """The bytes, from their start.

        Raises OSError when the file has gone, and UnreadableFileError, here or where they are read,
        when the ZIP they lie in is damaged.
        """
        if isinstance(self.content, bytes):
            return io.BytesIO(self.content)
        if isinstance(self.content, Path):
            return open_regular(self.content)
        return unpacking(self.content.package.open(), self.content.path, self._damaged)

    def start(self, length: int) -> bytes:
        """Its first bytes."""
        with self.open() as stream:
            return stream.read(length)

    def pieces(self) -> Iterator[bytes]:
        """Its bytes, a megabyte at a time."""
        with self.open() as stream:
            while piece := stream.read(PIECE):
                yield piece

    @cached_property
    def sha256(self) -> str:
        """Hash of the bytes, in hexadecimal."""
        digest = hashlib.sha256()
        for piece in self.pieces():
            digest.update(piece)
        return digest.hexdigest()

    def _damaged(self, why: str) -> Problem:
        path = self.content.path if isinstance(self.content, Member) else self.name
        return zip_unreadable(self.name, f"of {path} in it: {why}")

    def state(self) -> tuple[int, int]:
        """Size and time of change of a file on disk; the same for anything that cannot change."""
        if not isinstance(self.content, Path):
            return (0, 0)
        found = self.content.stat()
        return (found.st_size, found.st_mtime_ns)


def read_sources(
    paths: Iterable[Path], sheet: str | None = None, *, all_sheets: bool = False
) -> tuple[Source, ...]:
    """The files, those in a folder each by itself; nothing is read into memory.

    Raises MetricsError naming every path that cannot be read.
    """
    faults: list[str] = []
    sources: list[Source] = []
    for path in map(Path, paths):
        try:
            sources.extend(Source(name, file, sheet, all_sheets) for name, file in _files(path))
        except MetricsError as error:
            faults.append(str(error))
        except FileNotFoundError:
            faults.append(f"There is no file {path}. Check its name and folder.")
        except OSError as error:
            faults.append(f"{path} cannot be read: {error.strerror}.")
    if faults:
        raise MetricsError("\n".join(faults))
    return tuple(sources)


def _files(path: Path) -> list[tuple[str, Path]]:
    """Name and place of each extract. Raises OSError when one cannot be opened."""
    named = path.resolve()  # a link that somebody names is theirs to follow; others are not
    if kind := strangeness(named):
        raise MetricsError(f"{path} is {kind}, not a file. Name a file, or a folder of files.")
    if not path.is_dir():
        found = [(_name(path.name), named if named.exists() else path)]
    else:
        inside = sorted(Path(root) / name for root, _, names in os.walk(path) for name in names)
        found = [
            (f"{_name(path.name)}/{_name(f.relative_to(path).as_posix())}", f)
            for f in inside
            if is_extract(f.name) and is_regular(f)
        ]
        if not found:
            raise MetricsError(
                f"The folder {path} holds no CSV, XLSX or ZIP file. Name the folder of the extracts."
            )
    for _, file in found:
        open_regular(file).close()
    return found


def _name(name: str) -> str:
    """As text, whatever bytes the system keeps it as."""
    return os.fsencode(name).decode("utf-8", "replace")


def zip_unreadable(name: str, why: str) -> Problem:
    """The problem of a ZIP, or of a file in one, that cannot be opened for that reason."""
    return fault(
        name,
        "zip-unreadable",
        f"The ZIP file or workbook cannot be opened: {why}.",
        "Copy or download it again, or make it again without a password; or load the extracts "
        "themselves.",
    )


def is_extract(name: str) -> bool:
    """Whether a file of a folder or a ZIP may be an extract: hidden and other files are passed over."""
    return not _is_hidden(name) and name.lower().endswith(SUFFIXES)


def is_other(name: str) -> bool:
    """Whether a file is one that a person put there and that is no extract, such as a read-me."""
    return not _is_hidden(name) and not name.lower().endswith(SUFFIXES)


def _is_hidden(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return any(part.startswith((".", "~$", "__MACOSX")) for part in parts)
