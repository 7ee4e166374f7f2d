"""Publish: what was staged becomes what viewers see, by renaming. Refused when something came between."""

from dataclasses import replace
from datetime import datetime

from metrics.home.entries import publication_of
from metrics.home.record import EditionRecord
from metrics.home.staging import sweep_staging
from metrics.model.disclosure import Disclosure
from metrics.model.home import Home
from metrics.publish.candidate import Candidate
from metrics.publish.ledger import Ledger
from metrics.publish.overtaking import refuse_if_overtaken
from metrics.publish.press import Load, Press, Progress


def publish(
    home: Home,
    candidate: Candidate,
    *,
    note: str,
    by: str,
    at: datetime,
    tell: Progress = lambda _: None,
) -> EditionRecord:
    """The edition that was staged, published; the candidate is used up.

    Raises Overtaken, naming what came between, when the home is not as it was when it was staged.
    """
    press = Press.at(home)
    said = replace(candidate.load, note=note, loaded_by=by, at=at)
    with press.turn(said, tell):
        return publish_in_turn(press, candidate, said)


def publish_in_turn(press: Press, candidate: Candidate, said: Load) -> EditionRecord:
    """The same by somebody who has the turn."""
    if candidate.edition is None:
        raise ValueError("nothing was staged that can be published")
    refuse_if_overtaken(candidate.stand, press)
    record = replace(candidate.edition, note=said.note, published_by=said.loaded_by)
    try:
        press.archive.admit(candidate.batches, note=said.note, loaded_by=said.loaded_by)
        press.shelf.shelve(candidate.files, record.id)
        published = _announce(press, candidate, record, said)
    except BaseException:
        press.shelf.withdraw(record.id)
        raise
    candidate.discard()
    sweep_staging(press.home.staging)
    return published


def _announce(
    press: Press, candidate: Candidate, record: EditionRecord, said: Load
) -> EditionRecord:
    """Write down what an edition changes, then point viewers at it."""
    before = press.shelf.published()
    known = set(before.batch_ids) if before else set()
    new = [b for b in press.archive.batches() if b.id in set(record.batch_ids) - known]
    publication = publication_of(
        record,
        at=said.at,
        by=said.loaded_by,
        note=said.note,
        came_from=record.came_from,
        batches=new,
    )
    ledger = Ledger(press.home)
    entry = ledger.write(publication, press.shelf.file(record.id, Disclosure.MANAGER), record)
    counted = replace(record, values_restated=entry.values_restated)
    press.shelf.put(counted)
    press.shelf.publish(record.id)
    ledger.confirm(entry)
    return counted
