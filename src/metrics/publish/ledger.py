"""The ledger: every figure ever published, one file a publication, whatever becomes of editions.

A publication's figures are written, renamed and described in `<number>.pending` before the pointer is
swapped; after the swap that description is renamed `<number>.json`. An entry counts once it is so
named, or while it is pending and the pointer names its edition. The pointer is the one thing that
changes in one step, and at most one entry is pending, for an edition that was not published when it
was written: so a process killed at any moment leaves either a publication with its entry or neither.
The next publication names the one and throws away the other.

What a publication changed is told from the ledger itself, not from the edition before: the newest
entries say, key by key, what was last published, also when that edition's file is lost. Synthetic and
real figures are two histories that never meet.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from metrics.home import Archive, system
from metrics.home.durable import sha256_of
from metrics.home.entries import publication_of, put_whole, read_entry, write_entry
from metrics.home.seals import Sealing, read_sealing, record_sha256, seal_of_unsealed
from metrics.home.shelf import EditionRecord, Shelf
from metrics.model.disclosure import Disclosure
from metrics.model.home import Home
from metrics.model.reported import Publication
from metrics.warehouse import edition_for_now
from metrics.warehouse.ledger import with_teams, write_changed_figures

COUNTS, PENDING = ".json", ".pending"


@dataclass(frozen=True)
class Ledger:
    """The ledger of one home. Whoever writes holds the shelf's lock."""

    home: Home

    @property
    def folder(self) -> Path:
        return self.home.ledger

    @property
    def shelf(self) -> Shelf:
        return Shelf(self.home.editions)

    def publications(self) -> tuple[Publication, ...]:
        """Every publication that happened, newest first."""
        found = map(read_entry, self._counted())
        return tuple(sorted(found, key=lambda entry: entry.number, reverse=True))

    def newest_number(self) -> int:
        """The number of the latest publication; 0 before the first."""
        return max((int(path.stem) for path in self._counted()), default=0)

    def files(self, publications: Iterable[Publication]) -> tuple[Path, ...]:
        """The files of the figures they published, oldest first."""
        return tuple(self._figures(number) for number in sorted(p.number for p in publications))

    def write(self, said: Publication, edition: Path, record: EditionRecord) -> Publication:
        """The publication about to happen, as an entry that does not count yet.

        Its number, kind of data and restatements are found here. What a killed process left, or a
        home from before there was a ledger, is put right first.
        """
        self.settle()
        self._catch_up()
        return self._add(said, edition, record)

    def confirm(self, entry: Publication) -> None:
        """The publication has happened: its entry counts whatever is published later."""
        system.SYSTEM.replace(self._entry(entry.number, PENDING), self._entry(entry.number, COUNTS))

    def settle(self) -> None:
        """Name the pending entry that was published; throw away one that was not."""
        self.folder.mkdir(parents=True, exist_ok=True)
        for path in self._counted():
            if path.suffix == PENDING:
                system.SYSTEM.replace(path, path.with_suffix(COUNTS))
        newest = self.newest_number()
        for path in self.folder.iterdir():
            if path.stem.isdigit() and int(path.stem) > newest:
                path.unlink()

    def _catch_up(self) -> None:
        """Add what stands published when the newest entry is of something else, or there is none."""
        stands = self.shelf.published()
        newest = next(iter(self.publications()), None)
        if stands is None or (newest and newest.edition_id == stands.id):
            return
        whole = self.shelf.file(stands.id, Disclosure.MANAGER)
        if whole.exists():
            said = publication_of(
                stands,
                at=stands.built_at,
                by=stands.published_by,
                note=stands.note,
                came_from=stands.came_from,
            )
            self.confirm(self._add(said, whole, stands))

    def _add(self, said: Publication, edition: Path, record: EditionRecord) -> Publication:
        number = self.newest_number() + 1
        with edition_for_now(edition, self.home) as warehouse:
            synthetic = warehouse.edition().is_synthetic
        figures = self._figures(number)
        unfinished = figures.with_suffix(".part")
        so_far = self.files(p for p in self.publications() if p.is_synthetic == synthetic)
        restated = write_changed_figures(unfinished, number, edition, so_far, self.home.queries)
        for teams in with_teams(figures)[1:]:
            put_whole(teams, teams)
        put_whole(unfinished, figures)
        entry = replace(said, number=number, is_synthetic=synthetic, values_restated=restated)
        sealing = self._sealing(figures, record)
        write_entry(self._entry(number, PENDING), entry, sealing)
        return entry

    def entries(self) -> tuple[Path, ...]:
        """The descriptions of publications that happened, oldest first."""
        return tuple(sorted(self._counted(), key=lambda path: int(path.stem)))

    def _sealing(self, figures: Path, record: EditionRecord) -> Sealing:
        """What the next entry seals, after all those before it."""
        sealed = [sealing for path in self.entries() if (sealing := read_sealing(path)[1])]
        known = {batch for sealing in sealed for batch in sealing.manifests}
        archive = Archive(self.home.archive)
        return Sealing(
            follows=sealed[-1].seal if sealed else self.seal_before(self.entries()),
            figures=sha256_of(*with_teams(figures)),
            record=record_sha256(record),
            manifests=archive.manifest_hashes(set(record.batch_ids) - known),
        )

    def seal_before(self, unsealed: Iterable[Path]) -> str:
        """One seal over the entries from before there were seals, and their figures."""
        listed = list(unsealed)
        figures = (path.with_suffix(".parquet") for path in listed)
        return seal_of_unsealed([*(path.with_suffix(COUNTS) for path in listed), *figures])

    def _counted(self) -> list[Path]:
        """The descriptions of publications that happened."""
        # Pending ones are looked at first: one that is named meanwhile is then found by its name.
        pending = [path for path in self.folder.glob(f"*{PENDING}") if self._is_published(path)]
        named = {path.stem: path for path in self.folder.glob(f"*{COUNTS}")}
        return [*named.values(), *(path for path in pending if path.stem not in named)]

    def _is_published(self, pending: Path) -> bool:
        published = self.shelf.published()
        try:
            return published is not None and read_entry(pending).edition_id == published.id
        except FileNotFoundError:  # just named
            return False

    def _figures(self, number: int) -> Path:
        return self.folder / f"{number:06d}.parquet"

    def _entry(self, number: int, suffix: str) -> Path:
        return self.folder / f"{number:06d}{suffix}"
