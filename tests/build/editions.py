"""Two editions of the same batches: the published one, and one that copies nothing."""

from dataclasses import replace
from pathlib import Path

import duckdb

from metrics.build.edition import BuildReport
from metrics.model.places import Places
from metrics.publish.press import Load, Press
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


def published_tables(home: Places) -> Tables:
    """Those of the published edition."""
    press = Press.at(home)
    record = press.shelf.published()
    assert record is not None
    return tables(press.shelf.file(record.id))


def built_whole(home: Places) -> Tables:
    """Those of an edition of the published batches that copies nothing."""
    file = home.home / "whole.duckdb"
    file.unlink(missing_ok=True)
    press = Press.at(home)
    press.build(file, press.published_base(), Load(at=LATER), 0, lambda _: None, afresh=True)
    return tables(file)


def build_again(home: Places, *, root: Path | None = None) -> BuildReport:
    """What a build of the published batches does beside the published edition, definitions of `root`."""
    file = home.home / "again.duckdb"
    file.unlink(missing_ok=True)
    press = Press.at(replace(home, root=root) if root else home)
    return press.build(file, press.published_base(), Load(at=LATER), 0, lambda _: None)
