"""A ledger entry's description: the JSON that lies beside its figures."""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

from metrics.errors import MetricsError
from metrics.home import system
from metrics.home.seals import SEALED, Sealing
from metrics.home.shelf import EditionRecord
from metrics.model import clock
from metrics.model.batch import Batch
from metrics.model.reported import FileLoaded, Publication


def publication_of(
    record: EditionRecord,
    *,
    at: datetime,
    by: str,
    note: str,
    came_from: str,
    batches: Iterable[Batch] = (),
) -> Publication:
    """What is known of a publication before its figures are compared."""
    files = tuple(
        FileLoaded(
            name=batch.source_name,
            extract=batch.extract,
            sha256=batch.sha256,
            rows=batch.rows,
            rows_repaired=batch.rows_repaired,
            rows_refused=batch.rows_refused,
            rows_set_aside=batch.rows_set_aside,
            changes=batch.changes,
        )
        for batch in sorted(batches, key=lambda batch: batch.number)
    )
    return Publication(
        0, record.id, clock.utc(at), by, note, came_from, False, record.values_restated, files
    )


def read_entry(path: Path) -> Publication:
    """The publication described. Raises MetricsError when it cannot be read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        found.pop(SEALED, None)
        files = tuple(map(_file, found.pop("files")))
        at = clock.read(found.pop("published_at"))
        return Publication(**found, published_at=at, files=files)
    except (ValueError, KeyError, TypeError) as error:
        raise MetricsError(
            f"The ledger's entry {path.name} cannot be read ({error}). "
            "Restore the ledger folder from its last copy."
        ) from error


def _file(found: dict[str, Any]) -> FileLoaded:
    return FileLoaded(**{**found, "changes": tuple(found.get("changes", ()))})


def write_entry(path: Path, entry: Publication, sealing: Sealing) -> None:
    """Write a description, sealed, so that a reader sees it whole or not at all."""
    unfinished = path.with_suffix(".part")
    told = json.loads(json.dumps(asdict(entry), default=str))  # as it will be read
    told[SEALED] = asdict(sealing.over(told))
    text = json.dumps(told, indent=1, ensure_ascii=False)
    unfinished.write_text(text, encoding="utf-8")
    put_whole(unfinished, path)


def put_whole(unfinished: Path, path: Path) -> None:
    """Give a finished file its name, once the system has written it out."""
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())
    system.SYSTEM.replace(unfinished, path)
