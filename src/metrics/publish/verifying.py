"""Whether what is kept is as it was kept: archive, editions, and what each needs of the other."""

from collections.abc import Iterator

from metrics.archive import Archive, Fault
from metrics.errors import MetricsError
from metrics.model.places import Places
from metrics.publish.shelf import Shelf


def verify(places: Places) -> tuple[Fault, ...]:
    """Every fault found; none when all that counts is whole. Nothing is changed."""
    shelf, archive = Shelf(places.editions), Archive(places.archive)
    return (*archive.verify(), *_edition_faults(shelf, archive))


def _edition_faults(shelf: Shelf, archive: Archive) -> Iterator[Fault]:
    kept = {path.stem for path in archive.folder.glob("*/*.json")}
    try:
        shelf.published()
        records = shelf.records()
    except MetricsError as error:
        yield Fault("editions", str(error))
        return
    for record in records:
        if fault := shelf.fault(record):
            yield Fault(record.id, fault)
        if lost := sorted(set(record.batch_ids) - kept):
            yield Fault(record.id, f"the archive no longer holds its {', '.join(lost)}")
