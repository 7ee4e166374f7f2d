"""Whether what is kept is as it was kept: archive, editions, ledger, and what each needs of the other."""

from collections.abc import Iterator

from metrics.errors import MetricsError
from metrics.home import Archive, Fault, table_fault
from metrics.home.shelf import Shelf
from metrics.home.trouble import told_plainly
from metrics.model.home import Home
from metrics.publish.ledger import Ledger
from metrics.publish.press import Press
from metrics.publish.sealed import seal_faults


def verify(home: Home) -> tuple[Fault, ...]:
    """Every fault found; none when all that counts is whole. Nothing is changed."""
    shelf, archive = Shelf(home.editions), Archive(home.archive)
    with told_plainly(home.folder):
        return (
            *_archive_faults(home, archive),
            *_edition_faults(shelf, archive),
            *_ledger_faults(Ledger(home), shelf, archive),
        )


def _archive_faults(home: Home, archive: Archive) -> Iterator[Fault]:
    """Of the rows as written; and, where the definitions hold together, of the typed copies of them."""
    try:
        yield from Press.at(home).archive_faults()
    except MetricsError as error:
        yield from archive.verify()
        yield Fault("definitions", str(error))


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


def _ledger_faults(ledger: Ledger, shelf: Shelf, archive: Archive) -> Iterator[Fault]:
    """Of its entries and figures, and of whatever else was sealed with them."""
    try:
        publications, stands = ledger.publications(), shelf.published()
        sealed = tuple(seal_faults(ledger, shelf, archive))
    except MetricsError as error:
        yield Fault("ledger", str(error))
        return
    for figures in ledger.files(publications):
        if fault := table_fault(figures):
            yield Fault(f"ledger/{figures.name}", fault)
    last = publications[0].edition_id if publications else "nothing"
    if stands and last != stands.id:
        yield Fault("ledger", f"tells last of {last}; {stands.id} is published")
    yield from sealed
