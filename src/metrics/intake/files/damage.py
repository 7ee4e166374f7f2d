"""Damage: whatever an unpacker raises for bytes that are not what they should be, told as one fault."""

import errno
import io
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from metrics.intake.telling.faults import UnreadableFileError
from metrics.model.problem import Problem

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

PIECE = 1 << 20
# A damaged archive may claim anything: places before its start, sizes beyond all memory, no text.
DAMAGE = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    ValueError,  # UnicodeDecodeError too
    KeyError,
    OverflowError,
    NotImplementedError,
    RuntimeError,
)
PANIC = "PanicException"  # of a reader written in Rust: no Exception, and importable from nowhere
BAD_PLACE = (
    None,
    errno.EINVAL,
)  # how an unpacker's own, and a seek to nowhere, are told from the disk's


@contextmanager
def damage_told(say: Callable[[str], Problem]) -> Iterator[None]:
    """Raises UnreadableFileError with the problem that is said of a reason. A disk's trouble goes on."""
    try:
        yield
    except BaseException as error:
        if not _is_damage(error):
            raise
        raise UnreadableFileError(say(why_damaged(error))) from error


def _is_damage(error: BaseException) -> bool:
    if isinstance(error, OSError):
        return error.errno in BAD_PLACE
    return isinstance(error, DAMAGE) or type(error).__name__ == PANIC


def why_damaged(error: BaseException) -> str:
    """The reason, in words for a person."""
    if isinstance(error, NotImplementedError):
        return "it is packed in a way that is not read here"
    if isinstance(error, RuntimeError) and "password" in str(error):
        return "it has a password"
    return "it is damaged, or was copied or downloaded only in part"


class Unpacking(io.RawIOBase):
    """A packed file's bytes; damage is told wherever it is met."""

    def __init__(self, stream: BinaryIO, say: Callable[[str], Problem], package: BinaryIO) -> None:
        self._stream, self._say, self._package = stream, say, package

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """As of any stream. Raises UnreadableFileError."""
        with memoryview(buffer) as view, damage_told(self._say):
            piece = self._stream.read(len(view))
            view[: len(piece)] = piece
            return len(piece)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """As of any stream. Raises UnreadableFileError."""
        with damage_told(self._say):
            return self._stream.seek(offset, whence)

    def tell(self) -> int:
        """As of any stream."""
        return self._stream.tell()

    def close(self) -> None:
        """Close it and the package it lies in."""
        self._stream.close()
        self._package.close()
        super().close()


def unpacking(package: BinaryIO, path: str, say: Callable[[str], Problem]) -> BinaryIO:
    """The bytes of one file of a ZIP. Raises UnreadableFileError here or where they are read."""
    try:
        with damage_told(say):
            stream = zipfile.ZipFile(package).open(path)  # noqa: SIM115 - closed by its reader
    except BaseException:
        package.close()
        raise
    return io.BufferedReader(Unpacking(stream, say, package), PIECE)  # type: ignore[arg-type]
