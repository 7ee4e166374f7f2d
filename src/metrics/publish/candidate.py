"""What some files would publish: built whole in a folder of its own, and pointed at by nobody."""

from dataclasses import dataclass
from pathlib import Path

from metrics.home.record import EditionRecord
from metrics.home.staged import StagedBatch
from metrics.home.staging import StagingFolder
from metrics.intake import Checked
from metrics.publish.changes import ValueChange
from metrics.publish.press import Load
from metrics.publish.standing import Stand

NOTHING_CHECKED = Checked((), ())  # of an edition that no files led to
EDITION = "edition.duckdb"


@dataclass(frozen=True)
class Candidate:
    """A rehearsal. Publishing it renames what is here; discarding it leaves nothing."""

    checked: Checked
    load: Load
    stand: Stand
    folder: StagingFolder
    batches: tuple[StagedBatch, ...] = ()  # new ones, numbered for good
    edition: EditionRecord | None = (
        None  # None when nothing would be published: refused, or not new
    )
    changes: tuple[ValueChange, ...] = ()  # of what is published for the whole service
    sets_sample_aside: bool = False

    @property
    def file(self) -> Path:
        """The edition's file, where it waits."""
        return self.folder.path / EDITION

    def discard(self) -> None:
        """Forget it: nothing has changed."""
        self.folder.discard()
