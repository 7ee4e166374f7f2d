"""Going back and doing again: roll back to an earlier edition, rebuild with today's definitions."""

from metrics.errors import NotFound
from metrics.model.places import Places
from metrics.publish.press import Load, Press, Progress
from metrics.publish.shelf import EditionRecord, Shelf


def rollback(places: Places, edition_id: str | None = None) -> EditionRecord:
    """Publish an earlier edition again: the one named, or the one before the published one.

    What it undoes stays undone until it is loaded again. Raises NotFound when there is no such
    edition.
    """
    shelf = Shelf(places.editions)
    with shelf.lock():
        target = shelf.record(edition_id) if edition_id else _before_published(shelf)
        shelf.publish(target.id)
    return target


def rebuild(places: Places, load: Load, tell: Progress = lambda _: None) -> EditionRecord:
    """Publish the same archive through today's definitions."""
    press = Press.at(places)
    with press.shelf.lock():
        if press.shelf.published() is None:
            raise NotFound("Nothing is published yet, so there is nothing to rebuild.")
        return press.publish(press.published_base(), load, came_from="rebuild", tell=tell)


def _before_published(shelf: Shelf) -> EditionRecord:
    published = shelf.published()
    earlier = [r for r in shelf.records() if published and r.number < published.number]
    if not earlier:
        raise NotFound("There is no earlier edition to go back to.")
    return earlier[0]
