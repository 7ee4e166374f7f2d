"""Going back and doing again: roll back to an earlier edition, rebuild with today's definitions."""

from datetime import datetime

from metrics.errors import NotFound
from metrics.model.places import Places
from metrics.model.reported import Publication
from metrics.publish.entries import publication_of
from metrics.publish.ledger import Ledger
from metrics.publish.press import Load, Press, Progress
from metrics.publish.shelf import EditionRecord, Shelf


def rollback(
    places: Places, edition_id: str | None = None, load: Load | None = None
) -> EditionRecord:
    """Publish an earlier edition again: the one named, or the one before the published one.

    What it undoes stays undone until it is loaded again; who undid it, when and why are the load's.
    Raises NotFound when there is no such edition.
    """
    shelf = Shelf(places.editions)
    with shelf.lock():
        target = shelf.record(edition_id) if edition_id else _before_published(shelf)
        if target != shelf.published():
            said = load or Load(at=datetime.now())  # noqa: DTZ005 - the council's own clock
            _publish_again(places, target, said)
    return target


def _publish_again(places: Places, target: EditionRecord, load: Load) -> None:
    shelf, ledger = Shelf(places.editions), Ledger(places)
    if not shelf.file(target.id).exists():
        raise NotFound(f"The file of {target.id} is lost, so it cannot be published again.")
    said = publication_of(
        target, at=load.at, by=load.loaded_by, note=load.note, came_from="rollback"
    )
    entry = ledger.write(said, shelf.file(target.id))
    shelf.publish(target.id)
    ledger.confirm(entry)


def publications(places: Places) -> tuple[Publication, ...]:
    """Every publication, newest first; editions from before there was a ledger come last."""
    found = Ledger(places).publications()
    known = {publication.edition_id for publication in found}
    older = (r for r in Shelf(places.editions).records() if r.id not in known)
    return found + tuple(
        publication_of(
            record, at=record.built_at, by=record.published_by, note=record.note,
            came_from=record.came_from,
        )
        for record in older
    )  # fmt: skip


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
