"""Files that are there whole or not at all, also after the power has failed."""

import os
from hashlib import sha256
from pathlib import Path

from metrics.home import system


def put_in_place(unfinished: Path, path: Path) -> None:
    """Give a finished file its name, once its bytes are on the disk."""
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())
    system.SYSTEM.replace(unfinished, path)
    system.SYSTEM.settle(path.parent)


def write_whole(path: Path, text: str) -> None:
    """Write a file so that a reader sees the old text or the new, whole."""
    unfinished = path.with_name(path.name + ".new")
    try:
        unfinished.write_text(text, encoding="utf-8")
        put_in_place(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, so that files put in them are found after a power cut."""
    missing = [place for place in (folder, *folder.parents) if not place.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for place in missing:
        system.SYSTEM.settle(place.parent)


def sha256_of(*paths: Path) -> str:
    """The hash of a file's bytes, or of those of several one after the other."""
    found = sha256()
    for path in paths:
        with path.open("rb") as file:
            while block := file.read(1 << 20):
                found.update(block)
    return found.hexdigest()
