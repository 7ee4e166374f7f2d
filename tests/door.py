"""A door to knock at: files checked beside batches that are published, without a home behind it."""

import atexit
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp

from metrics.holdings.lots import Batches
from metrics.holdings.typed import Typist
from metrics.home import Archive
from metrics.home.staged import Covers, Keepable, staged_batches
from metrics.intake import Beside, Checked, Source, check
from metrics.model.batch import Batch
from metrics.model.contract import Contract
from metrics.model.home import Home
from metrics.registry.codes import Codes

HOME = Home.from_environment()
AT = datetime(2025, 7, 1)


def beside(
    contracts: Mapping[str, Contract],
    codes: Codes,
    today: date,
    archive: Archive | None = None,
    **said: object,
) -> Beside:
    """What files are checked beside: everything in an archive, or nothing."""
    typist = Typist(archive or Archive(Path("nowhere")), contracts, codes, HOME.queries)
    published: Batches = typist.readable(typist.archive.batches())
    return replace(Beside(published, typist, today), **said)  # type: ignore[arg-type]


def knock(sources: Sequence[Source], beside: Beside) -> Checked:
    """The door's answer; what it writes is kept until the tests are over."""
    folder = Path(mkdtemp(prefix="door-"))
    atexit.register(rmtree, folder, ignore_errors=True)
    return check(sources, beside, folder)


def keep(
    archive: Archive,
    files: Iterable[Keepable],
    *,
    covers: Covers | None = None,
    note: str = "",
    loaded_by: str = "",
    at: datetime = AT,
) -> tuple[Batch, ...]:
    """The files as batches of an archive, the newest last."""
    staged = staged_batches(files, after=archive.newest_number(), at=at, covers=covers)
    archive.admit(staged, note=note, loaded_by=loaded_by)
    return tuple(one.said(note=note, loaded_by=loaded_by) for one in staged)
