"""Two editions of the same batches: the published one, and one that copies nothing."""

from dataclasses import replace
from pathlib import Path

import duckdb

from metrics.home.shelf import Shelf
from metrics.making.edition import BuildReport, Ingredients, build_edition
from metrics.model.disclosure import Disclosure
from metrics.model.home import Home
from metrics.publish.press import Press
from tests.council import LATER

# What differs by design: the number of the edition and the day it was built.
FACTS = {"edition_facts"}
Tables = dict[str, list[tuple[object, ...]]]


def tables(file: Path) -> Tables:
    """Every table of an edition with its rows, in one order."""
    with duckdb.connect(str(file), read_only=True) as connection:
        named = connection.execute("select table_name from duckdb_tables()").fetchall()
        return {
            name: connection.execute(f'select * from "{name}" order by all').fetchall()
            for (name,) in named
            if name not in FACTS
        }


def published_file(home: Home) -> Path:
    """The published edition's file, at the managers' level."""
    press = Press.at(home)
    record = press.shelf.published()
    assert record is not None
    return press.shelf.file(record.id, Disclosure.MANAGER)


def published_tables(home: Home) -> Tables:
    """Those of the published edition."""
    return tables(published_file(home))


def built_whole(home: Home) -> Tables:
    """Those of an edition of the published batches that copies nothing."""
    file = home.folder / "whole.duckdb"
    file.unlink(missing_ok=True)
    press = Press.at(home)
    press.build(file, press.published_base(), LATER, 0, lambda _: None, afresh=True)
    return tables(file)


def last_build(home: Home, *, root: Path | None = None) -> BuildReport:
    """What a build of the published batches does beside the edition before the published one,
    with the definitions of `root`.
    """
    shelf = Shelf(home.editions)
    published = shelf.published()
    assert published is not None
    earlier = [record for record in shelf.records() if record.number < published.number]
    before = shelf.file((earlier or [published])[0].id, Disclosure.MANAGER)
    return build_beside(home, before, root=root)


def build_beside(home: Home, edition: Path, *, root: Path | None = None) -> BuildReport:
    """What a build of the published batches does beside an edition."""
    file = home.folder / "beside.duckdb"
    file.unlink(missing_ok=True)
    press = Press.at(replace(home, root=root) if root else home)
    batches = press.published_base().batches
    given = (batches, press.registry, press.home, 0, LATER, edition)
    return build_edition(file, Ingredients(*given))
