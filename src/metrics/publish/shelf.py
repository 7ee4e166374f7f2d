"""The shelf of editions: numbered files, a manifest beside each, one pointer to what is published."""

import json
import os
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from filelock import FileLock

from metrics.errors import NotFound

KEPT = 12
POINTER = "published"


@dataclass(frozen=True)
class EditionRecord:
    """An edition as the shelf knows it, without opening it."""

    id: str
    number: int
    built_at: datetime
    note: str
    batch_ids: tuple[str, ...]
    code_version: str
    came_from: str  # load | rebuild | sample
    published_by: str = ""
    values_restated: int = 0  # figures already published that it changed or withdrew


class Shelf:
    """The editions of one home."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def lock(self) -> FileLock:
        """Held by whoever publishes; freed by the system if that process dies."""
        self.folder.mkdir(parents=True, exist_ok=True)
        return FileLock(self.folder / ".lock")

    def file(self, edition_id: str) -> Path:
        """The edition's DuckDB file."""
        return self.folder / f"{edition_id}.duckdb"

    def records(self) -> tuple[EditionRecord, ...]:
        """Every edition kept, newest first."""
        found = [_read(path) for path in self.folder.glob("edition-*.json")]
        return tuple(sorted(found, key=lambda record: record.number, reverse=True))

    def published(self) -> EditionRecord | None:
        """What viewers see now."""
        pointer = self.folder / POINTER
        if not pointer.exists():
            return None
        return self.record(pointer.read_text(encoding="utf-8").strip())

    def record(self, edition_id: str) -> EditionRecord:
        """The edition of that id. Raises NotFound naming those that are kept."""
        path = self.folder / f"{edition_id}.json"
        if not path.exists():
            kept = ", ".join(record.id for record in self.records()) or "none yet"
            raise NotFound(f"There is no edition {edition_id!r}. Kept editions: {kept}.")
        return _read(path)

    def next_number(self) -> int:
        """One more than any edition so far."""
        return max((record.number for record in self.records()), default=0) + 1

    def put(self, record: EditionRecord) -> None:
        """Write an edition's manifest; its file must be whole already."""
        text = json.dumps(asdict(record), default=str, indent=1)
        _replace(self.folder / f"{record.id}.json", text)

    def publish(self, edition_id: str) -> None:
        """Point viewers at an edition, in one step; then let go of editions past the last twelve."""
        _replace(self.folder / POINTER, edition_id)
        for old in self.records()[KEPT:]:
            if old.id != edition_id:
                (self.folder / f"{old.id}.json").unlink(missing_ok=True)
                self.file(old.id).unlink(missing_ok=True)


def _read(path: Path) -> EditionRecord:
    found = json.loads(path.read_text(encoding="utf-8"))
    return EditionRecord(
        id=found["id"],
        number=int(found["number"]),
        built_at=datetime.fromisoformat(found["built_at"]),
        note=found["note"],
        batch_ids=tuple(found["batch_ids"]),
        code_version=found["code_version"],
        came_from=found["came_from"],
        published_by=found.get("published_by", ""),
        values_restated=int(found.get("values_restated", 0)),
    )


def _replace(path: Path, text: str) -> None:
    """Write a file so that a reader sees the old text or the new, whole."""
    unfinished = path.with_name(path.name + ".new")
    with unfinished.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)
