"""What Windows does otherwise than Linux and macOS, and nothing else: two answers to a few questions.

On Windows a file that anybody has open can be neither renamed, nor replaced, nor deleted; a folder's
list of names cannot be written to the disk; a process cannot become another. Not run there: what is
of files is proved with a double (tests/windows.py). Rights are asked for everywhere, by umask and the
mode of a folder; Windows pays no heed, and a home has the rights of the folder it lies in.
"""

import errno
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn, Protocol, TypeVar

PATIENCE = 2.0  # seconds in which whoever reads a small file is done with it
BETWEEN_TRIES = 0.02  # seconds
Found = TypeVar("Found")


class System(Protocol):
    """What is asked of it."""

    def replace(self, file: Path, place: Path) -> None:
        """Give a file its name, in one step, whatever had that name. Raises OSError."""

    def read(self, file: Path) -> bytes:
        """The bytes of a small file that others replace meanwhile. Raises OSError."""

    def settle(self, folder: Path) -> None:
        """Write a folder's list of names to the disk, where that can be asked for."""

    def account(self) -> str:
        """The name of the account at work; its number where it has no name."""

    def become(self, command: Sequence[str], folder: Path) -> NoReturn:
        """Be another program from here on, in a folder: whoever ends this process ends it."""


class Usual:
    """Linux and macOS: names come and go whoever has a file open."""

    def replace(self, file: Path, place: Path) -> None:
        """At once."""
        file.replace(place)

    def read(self, file: Path) -> bytes:
        """At once."""
        return file.read_bytes()

    def settle(self, folder: Path) -> None:
        """Done when this returns."""
        with suppress(OSError):
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)

    def account(self) -> str:
        """As the system's list of accounts has it."""
        import pwd  # noqa: PLC0415 - there is none on Windows

        number = os.getuid()
        try:
            return pwd.getpwuid(number).pw_name
        except KeyError:
            return f"account {number}"

    def become(self, command: Sequence[str], folder: Path) -> NoReturn:
        """In its place."""
        sys.stdout.flush()
        os.chdir(folder)
        os.execv(command[0], list(command))  # noqa: S606


class Windows:
    """Whoever has a file open is waited for, for a moment."""

    def replace(self, file: Path, place: Path) -> None:
        """Once nobody has either open. Raises PermissionError when somebody still has."""
        _patiently(lambda: file.replace(place))

    def read(self, file: Path) -> bytes:
        """Once nobody is replacing it. Raises PermissionError when it may not be read."""
        return _patiently(file.read_bytes)

    def settle(self, folder: Path) -> None:
        """Nothing: its disks keep a journal of names."""

    def account(self) -> str:
        """Who signed in."""
        return os.getlogin()

    def become(self, command: Sequence[str], folder: Path) -> NoReturn:
        """Beside it, and ending with it."""
        raise SystemExit(subprocess.run(command, cwd=folder, check=False).returncode)


SYSTEM: System = Windows() if os.name == "nt" else Usual()


def _patiently(step: Callable[[], Found]) -> Found:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            return step()
        except PermissionError:
            if time.monotonic() >= until:
                raise
        time.sleep(BETWEEN_TRIES)


def let_go(path: Path) -> bool:
    """Delete a file; whether it is gone. What somebody has open stays, on Windows."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def move(path: Path, place: Path) -> None:
    """Move a file or folder, copying it to another disk alone. Raises OSError: then it is where it was.

    shutil.move copies whatever it cannot rename: of a file that somebody has open, on Windows, it
    would leave a copy at every try.
    """
    try:
        path.rename(place)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        shutil.move(path, place)
