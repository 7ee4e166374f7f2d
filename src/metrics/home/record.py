"""An edition as the shelf knows it, without opening it."""

import json
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from metrics.errors import MetricsError


@dataclass(frozen=True)
class EditionRecord:
    """What is written beside an edition."""

    id: str
    number: int
    built_at: (
        datetime  # as it was written, for its seal: older homes gave no offset (model/clock.py)
    )
    note: str
    batch_ids: tuple[str, ...]
    code_version: str
    came_from: str  # load | rebuild | story; sample in older homes
    published_by: str = ""
    values_restated: int = 0  # figures already published that it changed or withdrew
    follows: str | None = None  # the edition that was published when this one was made
    sha256: str = ""  # of the bytes of all the edition's files


def record_text(record: EditionRecord) -> str:
    """The record as it is written."""
    return json.dumps(asdict(record), default=str, indent=1)


def read_record(path: Path) -> EditionRecord | None:
    """The record in a file; None when there is no such file.

    Raises MetricsError when it cannot be read.
    """
    try:
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
            follows=found.get("follows"),
            sha256=found.get("sha256", ""),
        )
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise MetricsError(
            f"The description of an edition, {path}, cannot be read ({error}). Move that file "
            "away and publish another edition: engine-room rollback edition-NNNN (engine-room "
            "editions lists them)."
        ) from error
