"""Whether every entry of the ledger is as it was sealed, and what it tells of too."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from metrics.errors import MetricsError
from metrics.home import Archive, Fault, table_fault
from metrics.home.durable import sha256_of
from metrics.home.seals import Sealing, read_sealing, record_sha256
from metrics.home.shelf import Shelf
from metrics.publish.ledger import Ledger
from metrics.warehouse.ledger import with_teams


def newest_seal(ledger: Ledger) -> str | None:
    """The seal that stands for everything ever published; None while nothing is sealed.

    Raises MetricsError when the newest entry cannot be read.
    """
    entries = ledger.entries()
    sealing = read_sealing(entries[-1])[1] if entries else None
    return sealing.seal if sealing else None


def seal_faults(ledger: Ledger, shelf: Shelf, archive: Archive) -> Iterator[Fault]:
    """Everything that is not as it was when it was published."""
    walk = _Walk(ledger)
    yield from walk.entries()
    if not walk.sealings:
        if shelf.records():
            yield Fault("ledger", _UNSEALED)
        return
    yield from _other_records(walk, shelf)
    sealed = {b: sha for sealing in walk.sealings for b, sha in sealing.manifests.items()}
    for batch, found in archive.manifest_hashes(sealed).items():
        if found != sealed[batch]:
            yield Fault(f"archive: {batch}.json", "was changed since its batch was published")


@dataclass
class _Walk:
    """From the oldest entry to the newest."""

    ledger: Ledger
    sealings: list[Sealing] = field(default_factory=list)
    records: dict[str, str] = field(default_factory=dict)  # hash by edition, as last sealed

    def entries(self) -> Iterator[Fault]:
        unsealed: list[Path] = []
        for place, path in enumerate(self.ledger.entries(), start=1):
            name = f"ledger/{path.name}"
            if int(path.stem) != place:
                yield Fault(name, f"an entry before it is missing: it should be number {place}")
                return
            try:
                told, sealing = read_sealing(path)
            except MetricsError as error:
                yield Fault("ledger", str(error))
                return
            if sealing is None:
                if self.sealings:
                    yield Fault(name, "has no seal, though those before it have one")
                unsealed.append(path)
                continue
            before = self.sealings[-1].seal if self.sealings else self.ledger.seal_before(unsealed)
            if sealing.follows != before:
                yield Fault(name, "does not follow what lies before it, which was changed")
            if sealing.over(told).seal != sealing.seal:
                yield Fault(name, "was changed since it was written")
            figures = path.with_suffix(".parquet")
            if table_fault(figures) is None and sha256_of(*with_teams(figures)) != sealing.figures:
                yield Fault(
                    f"ledger/{figures.name}", "its figures are not those that were published"
                )
            self.sealings.append(sealing)
            self.records[str(told.get("edition_id"))] = sealing.record


def _other_records(walk: _Walk, shelf: Shelf) -> Iterator[Fault]:
    for record in shelf.records():
        sealed = walk.records.get(record.id)
        if sealed and record_sha256(record) != sealed:
            yield Fault(f"{record.id}.json", "was changed since the edition was published")


_UNSEALED = (
    "no entry is sealed, so nobody can tell whether one was changed; the next load seals them all "
    "(or engine-room rebuild)"
)
