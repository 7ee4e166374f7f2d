"""Who published what since somebody looked."""

from metrics.errors import Overtaken
from metrics.home import Archive
from metrics.home.record import EditionRecord
from metrics.home.shelf import Shelf
from metrics.home.trouble import AS_IT_WAS


def refuse_if_overtaken(seen: str, shelf: Shelf, archive: Archive) -> None:
    """Raises Overtaken, naming what came between, when another edition is published than the one seen."""
    published = shelf.published()
    if published is None or published.id == seen:
        return
    since = _since(seen, published, shelf)
    if since:
        told = "\n".join(_line(record, shelf, archive) for record in since)
    else:
        told = f"{published.id} has been published again: somebody went back to it."
    raise Overtaken(
        f"Something else has been published since you looked at {seen}:\n{told}\n"
        f"Nothing of yours has been loaded. {AS_IT_WAS} Look at what stands now, check your files "
        "against it, and publish again."
    )


def _since(seen: str, published: EditionRecord, shelf: Shelf) -> list[EditionRecord]:
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
    when = f"{record.built_at.day} {record.built_at:%B %Y at %H:%M}"
    return (
        f"{record.id}, on {when}, by {record.published_by or 'somebody not named'}"
        + (f", \u201c{record.note}\u201d" if record.note else "")
        + (f", with {files}." if files else ", with no new files.")
    )
