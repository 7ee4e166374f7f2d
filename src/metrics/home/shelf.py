"""The shelf of editions: each a manifest and a file for every level of disclosure; a pointer to the published."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from metrics.errors import MetricsError, NotFound
from metrics.home import system
from metrics.home.durable import make_folder, put_in_place, sha256_of, write_whole
from metrics.home.record import EditionRecord, read_record, record_text
from metrics.home.trouble import told_plainly
from metrics.home.turn import Tell, turn
from metrics.model.disclosure import Disclosure

__all__ = ["KEPT", "EditionRecord", "Shelf"]

KEPT = 12
POINTER = "published"
NOTHING = "nothing"  # what the pointer says when what was published has been set aside
UNFINISHED = ("*.new",)
NUMBERED = re.compile(r"edition-(\d+)\.")


class Shelf:
    """The editions of one home."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @contextmanager
    def lock(self, who: str = "", tell: Tell = lambda _: None) -> Iterator[None]:
        """Held by whoever publishes; freed by the system if that process dies.

        Raises MetricsError when the home cannot be written, or another holds it for too long.
        """
        with told_plainly(self.folder.parent):
            make_folder(self.folder)
            with turn(self.folder, who, tell):
                self.sweep(tell)
                yield

    def file(self, edition_id: str, disclosure: Disclosure) -> Path:
        """The edition's DuckDB file for the readers of a level."""
        return self.folder / f"{edition_id}.{disclosure}.duckdb"

    def files(self, edition_id: str) -> tuple[Path, ...]:
        """The edition's files, one for each level."""
        return tuple(self.file(edition_id, disclosure) for disclosure in Disclosure)

    def records(self) -> tuple[EditionRecord, ...]:
        """Every edition kept, newest first: by number, for a clock may have been put back."""
        found = [record for path in self._manifests() if (record := read_record(path))]
        return tuple(sorted(found, key=lambda record: record.number, reverse=True))

    def published(self) -> EditionRecord | None:
        """What viewers see now. Raises MetricsError when the pointer leads nowhere."""
        while (named := self._pointed()) is not None:
            if named == NOTHING:
                return None
            record = self._find(named)
            if record:
                return record
            if self._pointed() == named:  # nobody has published since it was read
                raise MetricsError(
                    f"{self.folder / POINTER} should name the published edition; it says "
                    f"{named[:40]!r}, which is not kept here. {self._way_back()}"
                )
        if any(record.follows for record in self.records()):
            raise MetricsError(
                f"{self.folder / POINTER} should name the published edition; it is missing. "
                f"{self._way_back()}"
            )
        return None

    def leads_somewhere(self) -> bool:
        """Whether the pointer, where there should be one, names an edition that can be described."""
        try:
            self.published()
        except MetricsError:
            return False
        return True

    def record(self, edition_id: str) -> EditionRecord:
        """The edition of that id. Raises NotFound naming those that are kept."""
        record = self._find(edition_id)
        if record is None:
            raise NotFound(f"There is no edition {edition_id!r}. Kept editions: {self._kept()}.")
        return record

    def next_number(self) -> int:
        """One more than any edition so far, those a killed load did not finish included."""
        return max(self._numbers(), default=0) + 1

    def shelve(self, staged: Mapping[Disclosure, Path], edition_id: str) -> None:
        """Give the whole files of an edition, one for each level, their places and names."""
        for disclosure, file in staged.items():
            put_in_place(file, self.file(edition_id, disclosure))

    def put(self, record: EditionRecord) -> None:
        """Write an edition's manifest; its file must be whole already."""
        write_whole(self._manifest(record.id), record_text(record))

    def publish(self, edition_id: str) -> None:
        """Point viewers at an edition, in one step; then let go of editions past the last twelve."""
        write_whole(self.folder / POINTER, edition_id)
        with suppress(OSError):  # what cannot be let go now is let go next time
            self._prune(self.record(edition_id))

    def publish_nothing(self) -> None:
        """Point viewers at no edition; those there were are kept, and their numbers not given again."""
        write_whole(self.folder / POINTER, NOTHING)

    def sweep(self, tell: Tell = lambda _: None) -> None:
        """Clear away what a killed build was writing, and what could not be let go. Under the lock.

        What still cannot be is told: on Windows a file stays while somebody has it open.
        """
        for pattern in UNFINISHED:
            for path in self.folder.glob(pattern):
                system.let_go(path)
        if self.leads_somewhere() and (published := self.published()):
            held = [path.name for path in self._halves(published) if not system.let_go(path)]
            if held:
                tell(f"Still open somewhere, and deleted another time: {', '.join(sorted(held))}")

    def fault(self, record: EditionRecord) -> str | None:
        """What is wrong with an edition's file; None when it is as it was built."""
        files = self.files(record.id)
        if lost := [file.name for file in files if not file.exists()]:
            return f"its file is missing: {', '.join(lost)}"
        if record.sha256 and sha256_of(*files) != record.sha256:
            return "its file is damaged: the bytes are not those that were written"
        return None

    def withdraw(self, edition_id: str) -> None:
        """Clear away an edition that could not be published. Never the one viewers see."""
        if self._pointed() != edition_id:
            for file in (self._manifest(edition_id), *self.files(edition_id)):
                system.let_go(file)

    def _prune(self, published: EditionRecord) -> None:
        """Keep the newest, the published one and the one before it, and no half of an edition."""
        newest = sorted(self._manifests(), key=_number, reverse=True)
        kept = {path.stem for path in newest[:KEPT]} | {published.id, published.follows}
        for path in newest:
            if path.stem not in kept:
                system.let_go(path)
        for path in self._halves(published):
            system.let_go(path)

    def _halves(self, published: EditionRecord) -> list[Path]:
        """Files of editions that are not described, or not any more, the published one's and its last's apart.

        One with the highest number is none of them, so that its number is not given again.
        """
        described = {path.stem: _number(path) for path in self._manifests()}
        kept, newest = {*described, published.id, published.follows}, max(described.values())
        return [
            path
            for path in self.folder.glob("edition-*.duckdb")
            if path.name.partition(".")[0] not in kept and _number(path) < newest
        ]

    def _pointed(self) -> str | None:
        try:
            return system.SYSTEM.read(self.folder / POINTER).decode(errors="replace").strip()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise MetricsError(
                f"{self.folder / POINTER} cannot be read ({error.strerror}), so nobody can tell "
                "which edition is published. Ask for the right to read it."
            ) from error

    def _find(self, edition_id: str) -> EditionRecord | None:
        path = self._manifest(edition_id)
        return read_record(path) if NUMBERED.fullmatch(f"{edition_id}.") else None

    def _way_back(self) -> str:
        if not any(self._manifests()):
            return "No edition is kept. Restore the editions folder from its last copy."
        return (
            f"Kept editions: {self._kept()}. Publish one of them again: engine-room rollback "
            f"{max(self._manifests(), key=_number).stem}"
        )

    def _kept(self) -> str:
        newest_first = sorted(self._manifests(), key=_number, reverse=True)
        return ", ".join(path.stem for path in newest_first) or "none yet"

    def _manifest(self, edition_id: str) -> Path:
        return self.folder / f"{edition_id}.json"

    def _manifests(self) -> list[Path]:
        return list(self.folder.glob("edition-*.json"))

    def _numbers(self) -> set[int]:
        return {_number(path) for path in self.folder.glob("edition-*")}


def _number(path: Path) -> int:
    found = NUMBERED.match(path.name)
    return int(found[1]) if found else 0
