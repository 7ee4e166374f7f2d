"""A file system that behaves as Windows does, over Linux: what is open stays where it is, under its name.

Which files are open is asked of the system itself, so that DuckDB's own files count too.
"""

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from metrics.home import system

SHARED, DENIED, THERE = 32, 5, 183  # the numbers Windows gives


def refused(number: int, words: str, path: object) -> OSError:
    """As Python raises it there."""
    kind = errno.EEXIST if number == THERE else errno.EACCES
    error = OSError(kind, f"[WinError {number}] {words}", str(path))
    error.winerror = number  # type: ignore[attr-defined]
    return error


def open_now() -> set[str]:
    """The real paths of everything this process has open."""
    found = set()
    for handle in Path("/proc/self/fd").iterdir():
        try:
            found.add(os.path.realpath(handle.readlink()))
        except OSError:
            continue
    return found


NOT_THERE = ".filelock-probe"  # the library asks it of Linux alone


def refuse_open(*paths: Any) -> None:
    """Raises PermissionError where one of these, or anything in it, is open."""
    held = open_now()
    for path in (path for path in paths if NOT_THERE not in str(path)):
        real = os.path.realpath(path)
        if any(one == real or one.startswith(real + os.sep) for one in held):
            raise refused(SHARED, "The process cannot access the file because it is open", path)


@pytest.fixture
def on_windows(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Everything in the test is done as on Windows. Its answers, not only its refusals."""
    true = {name: getattr(os, name) for name in ("replace", "rename", "unlink", "open")}

    def replace(source: Any, place: Any, **_: object) -> None:
        refuse_open(source, place)
        if Path(place).is_dir():
            raise refused(DENIED, "Access is denied", place)
        true["replace"](source, place)

    def rename(source: Any, place: Any, **_: object) -> None:
        refuse_open(source)
        if Path(place).exists():
            raise refused(THERE, "Cannot create a file when that file already exists", place)
        true["rename"](source, place)

    def unlink(path: Any, **_: object) -> None:
        refuse_open(path)
        true["unlink"](path)

    def opened(path: Any, *rest: Any, **more: Any) -> int:
        if Path(path).is_dir():
            raise refused(DENIED, "Access is denied", path)
        return int(true["open"](path, *rest, **more))

    for name, answer in (("replace", replace), ("rename", rename), ("unlink", unlink)):
        monkeypatch.setattr(os, name, answer)
    monkeypatch.setattr(os, "remove", unlink)
    monkeypatch.setattr(os, "open", opened)
    monkeypatch.setattr(os, "umask", lambda _: 0)
    monkeypatch.setattr(os, "chmod", lambda *_, **__: None)
    monkeypatch.setattr(shutil, "_use_fd_functions", False)
    monkeypatch.setattr(system, "SYSTEM", system.Windows())
    monkeypatch.setattr(system, "PATIENCE", 0.2)
    yield
