"""Stage: some files checked and built into an edition beside what is published. Nothing changes.

stage -> publish or discard. What is published is what was staged, byte for byte (publishing.py).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from metrics import __version__
from metrics.home.durable import sha256_of
from metrics.home.record import EditionRecord
from metrics.home.staged import StagedBatch, staged_batches
from metrics.home.staging import StagingFolder, sweep_staging
from metrics.home.trouble import archive_blamed, told_plainly
from metrics.intake import Checked, Source, read_sources
from metrics.making.levels import write_narrower
from metrics.model.disclosure import Disclosure
from metrics.model.home import Home
from metrics.publish.base import Base, sets_sample_aside
from metrics.publish.candidate import NOTHING_CHECKED, Candidate, edition_files
from metrics.publish.changes import ValueChange, changes_between
from metrics.publish.press import Load, Press, Progress
from metrics.publish.standing import Stand, stand_of
from metrics.warehouse import edition_for_now, open_edition

STORY = "story"  # where the editions of the sample's story came from


def stage(
    home: Home, sources: Sequence[Source], load: Load, tell: Progress = lambda _: None
) -> Candidate:
    """The files checked and, unless they are refused, what they would publish. Nothing changes.

    With only published figures loaded, the synthetic council stands beside them, unless a council has
    begun here. Raises Refused when synthetic and real extracts would be mixed.
    """
    press = Press.at(home)
    sweep_staging(home.staging)
    with told_plainly(home.folder), archive_blamed(press.archive_faults):
        candidate = Stage(press, load, StagingFolder(home.staging), tell).of_files(sources)
        return replace(candidate, changes=_changes(press, candidate))


def check_beside_published(home: Home, sources: Sequence[Source], load: Load) -> Checked:
    """The door's answer alone, whatever kinds of data the files mix."""
    press, folder = Press.at(home), StagingFolder(home.staging)
    try:
        return press.check(sources, press.published_base(), load, folder.path)
    finally:
        folder.discard()


def stops(checked: Checked, load: Load) -> bool:
    """Whether nothing of these files is loaded."""
    return not checked.files or checked.stops(
        accept_without_refused_rows=load.accept_without_refused_rows,
        accept_large_change=load.accept_large_change,
    )


@dataclass(frozen=True)
class Stage:
    """One staging on its way, in a folder of its own."""

    press: Press
    load: Load
    folder: StagingFolder
    tell: Progress

    def of_files(self, sources: Sequence[Source]) -> Candidate:
        """What some files would publish."""
        stand = stand_of(self.press)
        published = self.press.published_base()
        base, checked = self._beside(sources, published)
        refused = Candidate(checked, self.load, stand, self.folder)
        if stops(checked, self.load):
            return refused
        new = staged_batches(
            checked.files, after=stand.newest_batch, at=self.load.at, covers=self.load.covers
        )
        whole = base.with_staged(new)
        if whole.batches == published.batches:
            return refused
        if not whole.local and self.press.registry.council.shows_sample:
            new += self._sample(after=stand.newest_batch + len(new))
            whole = base.with_staged(new)
        aside = published.is_sample and not whole.is_sample
        return replace(self.of(whole, new, stand, "load"), checked=checked, sets_sample_aside=aside)

    def of_chapter(self, sources: Sequence[Source]) -> Candidate:
        """What a chapter of the synthetic council's story would publish."""
        stand = stand_of(self.press)
        base = self.press.published_base()
        new = self._own(sources, base, self.load, after=stand.newest_batch)
        return self.of(base.with_staged(new), new, stand, STORY)

    def of(
        self, whole: Base, new: tuple[StagedBatch, ...], stand: Stand, came_from: str
    ) -> Candidate:
        """What some batches would publish, built."""
        files = edition_files(self.folder)
        is_afresh = came_from == "rebuild"
        at, number = self.load.at, stand.next_edition
        managers = files[Disclosure.MANAGER]
        self.press.build(managers, whole, at, number, self.tell, afresh=is_afresh)
        write_narrower(managers, files, self.press.home.queries)
        record = EditionRecord(
            id=f"edition-{number:04d}",
            number=number,
            built_at=at,
            note="",
            batch_ids=tuple(sorted(batch.id for batch in whole.batches)),
            code_version=__version__,
            came_from=came_from,
            follows=stand.edition_id,
            sha256=sha256_of(*files.values()),
        )
        return Candidate(
            checked=NOTHING_CHECKED,
            load=self.load,
            stand=stand,
            folder=self.folder,
            batches=new,
            edition=record,
        )

    def _beside(self, sources: Sequence[Source], published: Base) -> tuple[Base, Checked]:
        """The base a load adds to, and the door's answer.

        A real council's extracts set the synthetic one aside, so they are checked without it.
        """
        self.tell("Checking the files")
        checked = self._check(sources, published, "checked")
        if not sets_sample_aside(checked, published, self.press.registry.council):
            return published, checked
        base = published.without_sample()
        return base, self._check(sources, base, "checked-again")

    def _check(self, sources: Sequence[Source], base: Base, name: str) -> Checked:
        return self.press.check(sources, base, self.load, self._room(name), self.tell)

    def _sample(self, *, after: int) -> tuple[StagedBatch, ...]:
        """The synthetic council's batches, all at once, checked like anybody's."""
        sources = read_sources(sorted(self.press.home.sample.glob("*.csv")))
        load = replace(self.load, covers=None, month=None, quiet=frozenset())
        return self._own(sources, Base({}, self.press.registry.contracts), load, after=after)

    def _own(
        self, sources: Sequence[Source], base: Base, load: Load, *, after: int
    ) -> tuple[StagedBatch, ...]:
        checked = self.press.check(sources, base, load, self._room("sample"))
        if checked.is_refused:
            raise RuntimeError(f"the sample does not pass its own door: {checked.problems[:3]}")
        return staged_batches(checked.files, after=after, at=load.at, covers=None)

    def _room(self, name: str) -> Path:
        room = self.folder.path / name
        room.mkdir()
        return room


def _changes(press: Press, candidate: Candidate) -> tuple[ValueChange, ...]:
    """What a candidate would change of what is published."""
    if candidate.edition is None:
        return ()
    published = press.shelf.published()
    managers = Disclosure.MANAGER  # whoever loads is told of every change
    with edition_for_now(candidate.files[managers], press.home) as after:
        before = (
            open_edition(press.shelf.file(published.id, managers), press.home)
            if published
            else None
        )
        return changes_between(before, after)
