"""Who published what since somebody looked."""

from metrics.errors import Overtaken
from metrics.home import Archive
from metrics.home.record import EditionRecord
from metrics.home.shelf import Shelf
from metrics.home.trouble import AS_IT_WAS
from metrics.model import clock
from metrics.publish.press import Press
from metrics.publish.standing import Stand, stand_of


def refuse_if_overtaken(seen: Stand, press: Press) -> None:
    """Raises Overtaken, naming what came between, when the home has moved on from what was seen."""
    if stand_of(press) == seen:
        return
    published = press.shelf.published()
    raise Overtaken(
        f"Something else has been published since you looked at {seen.edition_id or 'an empty home'}:\n"
        f"{_told(seen, published, press)}\n"
        f"Nothing of yours has been loaded. {AS_IT_WAS} Look at what is published now, check your "
        "files against it, and publish again."
    )


def _told(seen: Stand, published: EditionRecord | None, press: Press) -> str:
    if published is None or published.id == seen.edition_id:
        return "it was taken back since, or did not finish; what is published is as you saw it."
    since = _since(seen.edition_id, published, press.shelf)
    if since:
        return "\n".join(_line(record, press.shelf, press.archive) for record in since)
    return f"{published.id} has been published again: somebody went back to it."


def _since(seen: str | None, published: EditionRecord, shelf: Shelf) -> list[EditionRecord]:
    """The editions from the one seen to the published one, oldest first; none after going back."""
    kept = {record.id: record for record in shelf.records()}
    line = [published]
    while (before := line[-1].follows) is not None and before != seen and before in kept:
        line.append(kept[before])
    went_back = seen in kept and published.number < kept[seen].number
    return [] if went_back else line[::-1]


def _line(record: EditionRecord, shelf: Shelf, archive: Archive) -> str:
    """One edition: what, when, by whom, why and from which files."""
    before = {batch for r in shelf.records() if r.id == record.follows for batch in r.batch_ids}
    new = set(record.batch_ids) - before
    files = ", ".join(batch.source_name for batch in archive.batches() if batch.id in new)
    day, time = clock.london_day(record.built_at), clock.time_words(record.built_at)
    when = f"{day.day} {day:%B %Y} at {time}"
    return (
        f"{record.id}, on {when}, by {record.published_by or 'somebody not named'}"
        + (f", \u201c{record.note}\u201d" if record.note else "")
        + (f", with {files}." if files else ", with no new files.")
    )
