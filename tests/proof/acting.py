"""Loads under a limit, in a process of its own: python -m tests.proof.acting full|forbidden HOME.

Writes what came of each as JSON.
"""

import json
import os
import resource
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from metrics.errors import MetricsError
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.publish.history import rollback
from metrics.publish.loading import load_files
from metrics.publish.showing import open_published
from tests.homes import everything_in
from tests.proof.scene import LOAD, NEXT_FILES, make_home

NOBODY = 65534
# Bytes that a file may have: none, part of a manifest, of an edition's start, and nearly all of it.
LIMITS = (0, 300, 100_000, 700_000, 2_000_000)
Told = dict[str, object]


def main() -> None:
    act, home = sys.argv[1], Home(ROOT, Path(sys.argv[2]))
    print(json.dumps(full(home) if act == "full" else forbidden(home)))


def full(home: Home) -> list[Told]:
    """A load for every limit to the size of a file, as when a disk is full."""
    told = []
    for limit in LIMITS:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        told.append({"limit": limit, **_told(home, lambda: load_files(home, NEXT_FILES, LOAD))})
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
    return told


def forbidden(home: Home) -> list[Told]:
    """A load, a rollback and a reading by somebody who may only read."""
    with tempfile.TemporaryDirectory() as folder:
        make_home(Path(folder) / "home")  # imports everything there is to import
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    return [
        _told(home, lambda: load_files(home, NEXT_FILES, LOAD)),
        _told(home, lambda: rollback(home)),
        _told(home, lambda: open_published(home, Disclosure.MANAGER).edition()),
    ]


def _told(home: Home, act: Callable[[], object]) -> Told:
    """The error's kind and words, and whether anything about the editions is different now."""
    before = everything_in(home.editions)
    try:
        act()
        error = None
    except Exception as raised:
        error = raised
    return {
        "is_told": isinstance(error, MetricsError),
        "error": f"{type(error).__name__}: {error}" if error else None,
        "is_changed": everything_in(home.editions) != before,
    }


if __name__ == "__main__":
    main()
