"""An edition, opened for somebody: the published one, or an earlier one as strict as the published one is."""

from metrics.errors import NotFound, NothingPublished
from metrics.home.shelf import Shelf
from metrics.making.stricter import stricter_edition
from metrics.model.disclosure import Disclosure
from metrics.model.home import Home
from metrics.publish.ledger import Ledger
from metrics.publish.loading import ensure_edition
from metrics.publish.press import Progress
from metrics.warehouse import EditionFile, Warehouse, open_edition
from metrics.warehouse.connection import Row
from metrics.warehouse.ledger import ask_ledger


def open_published(
    home: Home, disclosure: Disclosure, tell: Progress = lambda _: None
) -> Warehouse:
    """The published edition's file for a level, open for reading; the sample, where it is to be shown, is
    built first when there is none. Raises NothingPublished where a council has begun and loaded nothing.

    Only so many editions are kept. One that went while it was being opened is no fault: by then
    another is published, and that one is opened.
    """
    shelf = Shelf(home.editions)
    while True:
        record = ensure_edition(home, tell)
        try:
            return open_edition(shelf.file(record.id, disclosure), home)
        except NotFound:
            if shelf.published() == record:
                raise


def open_kept(home: Home, edition_id: str, disclosure: Disclosure) -> Warehouse:
    """A kept edition for readers of a level, who see nothing of it that the published one hides from them.

    Managers see it as it was. A figure of an earlier edition less the same of a later one can be about
    a few people, whom neither names. Raises NotFound naming the editions kept, and NothingPublished while
    there is nothing to be as strict as.
    """
    shelf = Shelf(home.editions)
    file = shelf.file(shelf.record(edition_id).id, disclosure)
    published = shelf.published()
    if disclosure is Disclosure.MANAGER or (published and published.id == edition_id):
        return open_edition(file, home)
    if published is None:
        raise NothingPublished(f"{edition_id} is not shown while no edition is published.")
    open_edition(file, home)  # told, if it cannot be
    beside = shelf.file(published.id, disclosure)
    open_edition(beside, home)
    withheld = _withheld_since(home, edition_id)
    connection = stricter_edition(file, beside, disclosure, withheld, home.queries)
    return Warehouse(EditionFile(file, home.queries / "reads", connection))


def _withheld_since(home: Home, edition_id: str) -> list[Row]:
    """The parts of which publications after the edition's last withhold what came before them."""
    ledger = Ledger(home)
    every = ledger.publications()
    own = [p for p in every if p.edition_id == edition_id]
    last = max((p.number for p in own), default=0)
    # The sample's history and a council's own never meet.
    kinds = {p.is_synthetic for p in own} or {p.is_synthetic for p in every}
    files = ledger.files(p for p in every if p.is_synthetic in kinds)
    return ask_ledger("withheld_since", files, home.queries, {"until": last}, ())
