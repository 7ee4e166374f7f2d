"""The published edition, opened: also when it is let go between being named and being opened."""

from datetime import datetime

from metrics.errors import NotFound
from metrics.home.shelf import Shelf
from metrics.model.disclosure import Disclosure
from metrics.model.home import Home
from metrics.publish.loading import ensure_edition
from metrics.publish.press import Progress
from metrics.warehouse import Warehouse, open_edition


def open_published(
    home: Home, disclosure: Disclosure, at: datetime, tell: Progress = lambda _: None
) -> Warehouse:
    """The published edition's file for a level, open for reading; the sample is built first when there is none.

    Only so many editions are kept. One that went while it was being opened is no fault: by then
    another is published, and that one is opened.
    """
    shelf = Shelf(home.editions)
    while True:
        record = ensure_edition(home, at, tell)
        try:
            return open_edition(shelf.file(record.id, disclosure), home)
        except NotFound:
            if shelf.published() == record:
                raise
