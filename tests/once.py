"""What many tests stand on is made once: for every process of a run, and for the next run if nothing changed."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from shutil import copytree, rmtree
from time import time

from filelock import FileLock

from metrics.model.home import ROOT

# What a home is made of: code, definitions, extracts, and the tests' own councils.
INGREDIENTS = ("src/metrics", "queries", "data", "tests")
LIBRARIES = ("duckdb", "pyarrow", "pandas", "python-calamine")
OLD = 3600.0  # seconds: a run that began before a file was edited may still use it
PASSED_OVER = ("__pycache__", "data/home/")


def fingerprint() -> str:
    """Of everything that a home is made of."""
    told = sha256(" ".join(f"{name} {version(name)}" for name in LIBRARIES).encode())
    for ingredient in INGREDIENTS:
        for path in sorted((ROOT / ingredient).rglob("*")):
            name = path.relative_to(ROOT).as_posix()
            if path.is_file() and not any(passed in name for passed in PASSED_OVER):
                told.update(f"{name} {path.stat().st_size} ".encode())
                told.update(path.read_bytes())
    return told.hexdigest()[:16]


AT_THE_START = fingerprint()  # taken before a test runs: somebody may edit a file meanwhile


@dataclass(frozen=True)
class Once:
    """Makes folders: one that several ask for, in any process, is made by the first."""

    run: Path  # of this run: its processes share it
    kept: Path | None = None  # what earlier runs made of the same ingredients

    def __call__(self, name: str, make: Callable[[Path], object]) -> Path:
        """The folder of that name, which `make` writes. Shared: nothing is written into it afterwards."""
        made = self.run / name
        with FileLock(f"{made}.lock"):
            if not made.exists():
                self._make(made, make)
        return made

    def _make(self, made: Path, make: Callable[[Path], object]) -> None:
        kept = self.kept / made.name if self.kept else None
        if kept and kept.exists():
            # A copy: a test that did write into it harms its own run alone.
            _put(kept, made)
            return
        part = made.with_name(f"{made.name}.part")
        rmtree(part, ignore_errors=True)  # of somebody who failed
        make(part)
        part.rename(made)
        if kept and fingerprint() == AT_THE_START:
            _put(made, kept)


def _put(folder: Path, there: Path) -> None:
    """Copy a folder, whole or not at all."""
    part = there.with_name(f"{there.name}.{os.getpid()}.part")
    copytree(folder, part, symlinks=True)
    try:
        part.rename(there)
    except OSError:  # another run has put it there
        rmtree(part)


def once_for(run: Path, cache: Path | None) -> Once:
    """What makes folders in that of a run, and keeps them in a cache: what is of other ingredients,
    and an hour old, goes from there.
    """
    if cache is None:
        return Once(run)
    ours = cache / AT_THE_START
    ours.mkdir(exist_ok=True)
    for other in cache.iterdir():
        if other != ours and time() - other.stat().st_mtime > OLD:
            rmtree(other, ignore_errors=True)
    return Once(run, ours)
