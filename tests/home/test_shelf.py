from datetime import datetime
from pathlib import Path

import pytest

from metrics.errors import NotFound
from metrics.home.shelf import KEPT, EditionRecord, Shelf


def put(shelf: Shelf, number: int, follows: str | None = None) -> EditionRecord:
    shelf.folder.mkdir(exist_ok=True)
    record = EditionRecord(
        f"edition-{number:04d}",
        number,
        datetime(2025, 7, 8),
        "",
        ("a",),
        "0.1.0",
        "load",
        follows=follows,
    )
    for file in shelf.files(record.id):
        file.write_bytes(b"")
    shelf.put(record)
    shelf.publish(record.id)
    return record


def test_nothing_is_published_at_first(tmp_path: Path) -> None:
    assert Shelf(tmp_path).published() is None


def test_the_pointer_names_what_is_published(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    first, second = put(shelf, 1), put(shelf, 2)
    assert shelf.published() == second
    shelf.publish(first.id)
    assert shelf.published() == first


def test_an_unknown_edition_names_those_kept(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    put(shelf, 1)
    with pytest.raises(NotFound, match="Kept editions: edition-0001"):
        shelf.record("edition-0009")


def test_the_last_twelve_are_kept_and_the_published_one_whatever_its_age(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    for number in range(1, KEPT + 2):
        put(shelf, number)
    assert len(shelf.records()) == KEPT
    oldest = shelf.records()[-1]
    shelf.publish(oldest.id)
    assert all(file.exists() for file in shelf.files(oldest.id))


def test_numbers_are_never_used_twice(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path)
    first = put(shelf, 1)
    put(shelf, 2)
    shelf.publish(first.id)
    assert shelf.next_number() == 3


def test_the_edition_before_the_published_one_is_kept_whatever_its_age(tmp_path: Path) -> None:
    """After going far back and loading again, that load can still be undone."""
    shelf = Shelf(tmp_path)
    for number in range(1, KEPT + 2):
        put(shelf, number)
    oldest = shelf.records()[-1]
    shelf.publish(oldest.id)
    put(shelf, KEPT + 2, follows=oldest.id)
    assert all(file.exists() for file in shelf.files(oldest.id))
    assert shelf.record(oldest.id) == oldest
