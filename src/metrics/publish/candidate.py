"""What some files would publish: built whole in a folder of its own, and pointed at by nobody."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from metrics.home.record import EditionRecord
from metrics.home.staged import StagedBatch
from metrics.home.staging import StagingFolder
from metrics.intake import Checked
from metrics.model.disclosure import Disclosure
from metrics.publish.changes import ValueChange
from metrics.publish.press import Load
from metrics.publish.standing import Stand

NOTHING_CHECKED = Checked((), ())  # of an edition that no files led to


def edition_files(folder: StagingFolder) -> Mapping[Disclosure, Path]:
    """Where an edition's file for each level of disclosure is made."""
    return {disclosure: folder.path / f"edition.{disclosure}.duckdb" for disclosure in Disclosure}


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
    def files(self) -> Mapping[Disclosure, Path]:
        """The edition's files, where they wait."""
        return edition_files(self.folder)

    def discard(self) -> None:
        """Forget it: nothing has changed."""
        self.folder.discard()
