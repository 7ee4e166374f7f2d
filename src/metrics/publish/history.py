"""Going back and doing again: roll back to an earlier edition, rebuild with today's definitions."""

from metrics.errors import MetricsError, NotFound, Refused
from metrics.home import Archive
from metrics.home.entries import publication_of
from metrics.home.shelf import EditionRecord, Shelf
from metrics.home.staging import StagingFolder
from metrics.model import clock
from metrics.model.disclosure import Disclosure
from metrics.model.home import Home
from metrics.model.reported import Publication
from metrics.publish.base import kept_for
from metrics.publish.ledger import Ledger
from metrics.publish.press import Load, Press, Progress
from metrics.publish.publishing import publish_in_turn
from metrics.publish.staging import Stage
from metrics.publish.standing import stand_of
from metrics.registry.council import load_council


def rollback(
    home: Home,
    edition_id: str | None = None,
    load: Load | None = None,
    tell: Progress = lambda _: None,
) -> EditionRecord:
    """Publish an earlier edition again: the one named, or the one the published one followed.

    What it undoes stays undone until it is loaded again; who undid it, when and why are the load's.
    Raises NotFound when there is no such edition, Refused when it is the sample's and a council has begun
    here, and MetricsError when its file is not as it was built.
    """
    shelf = Shelf(home.editions)
    said = load or Load(at=clock.now())
    with shelf.lock(said.loaded_by, tell):
        target = shelf.record(edition_id) if edition_id else _before_published(shelf)
        if fault := shelf.fault(target):
            raise MetricsError(
                f"{target.id} cannot be published again: {fault}. Nothing has changed. Go back to "
                "another edition (engine-room editions lists them). Or make one again from what "
                "is kept: engine-room rebuild"
            )
        _refuse_made_up(home, target)
        if not shelf.leads_somewhere():
            shelf.publish(target.id)  # the pointer is mended; the ledger catches up with it
        elif target != shelf.published():
            _publish_again(home, target, said)
    return target


def editions_to_go_back_to(home: Home) -> tuple[EditionRecord, ...]:
    """The editions that can be published again, newest first; once a council has begun none of the sample's."""
    shelf = Shelf(home.editions)
    published = shelf.published()
    made_up = frozenset[str]() if load_council(home).shows_sample else _made_up_batches(home)
    return tuple(
        record
        for record in shelf.records()
        if published and record != published and made_up.isdisjoint(record.batch_ids)
    )


def _refuse_made_up(home: Home, target: EditionRecord) -> None:
    council = load_council(home)
    if not council.shows_sample and is_synthetic(home, target):
        raise Refused(f"{target.id}: {kept_for(council)}")


def is_synthetic(home: Home, record: EditionRecord) -> bool:
    """Whether an edition was made from the synthetic council's rows."""
    return not _made_up_batches(home).isdisjoint(record.batch_ids)


def _made_up_batches(home: Home) -> frozenset[str]:
    return frozenset(b.id for b in Archive(home.archive).batches() if b.is_synthetic)


def _publish_again(home: Home, target: EditionRecord, load: Load) -> None:
    shelf, ledger = Shelf(home.editions), Ledger(home)
    said = publication_of(
        target, at=load.at, by=load.loaded_by, note=load.note, came_from="rollback"
    )
    entry = ledger.write(said, shelf.file(target.id, Disclosure.MANAGER), target)
    shelf.publish(target.id)
    ledger.confirm(entry)


def publications(home: Home) -> tuple[Publication, ...]:
    """Every publication, newest first; editions from before there was a ledger come last."""
    found = Ledger(home).publications()
    known = {publication.edition_id for publication in found}
    older = (r for r in Shelf(home.editions).records() if r.id not in known)
    return found + tuple(
        publication_of(
            record, at=record.built_at, by=record.published_by, note=record.note,
            came_from=record.came_from,
        )
        for record in older
    )  # fmt: skip


def rebuild(home: Home, load: Load, tell: Progress = lambda _: None) -> EditionRecord:
    """Publish the same archive through today's definitions. Raises NotFound when there is nothing."""
    press = Press.at(home)
    with press.turn(load, tell):
        if press.shelf.published() is None:
            raise NotFound("Nothing is published yet, so there is nothing to rebuild.")
        stage = Stage(press, load, StagingFolder(home.staging), tell)
        candidate = stage.of(press.published_base(), (), stand_of(press), "rebuild")
        return publish_in_turn(press, candidate, load)


def _before_published(shelf: Shelf) -> EditionRecord:
    """The edition that was published when this one was made; never one undone before that."""
    published = shelf.published()
    if published and published.follows:
        return shelf.record(published.follows)
    knows_of_none = published is None or published.sha256  # older records do not say
    earlier = [r for r in shelf.records() if published and r.number < published.number]
    if knows_of_none or not earlier:
        raise NotFound("There is no earlier edition to go back to.")
    return earlier[0]
