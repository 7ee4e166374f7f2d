"""A batch's manifest: the JSON that lies beside its Parquet file."""

import json
from datetime import date
from pathlib import Path

from metrics.errors import MetricsError
from metrics.model import clock
from metrics.model.batch import Batch
from metrics.model.month import Month

SUFFIX = ".json"


def manifest_path(parquet: Path) -> Path:
    """Where the manifest of a Parquet file lies."""
    return parquet.with_suffix(SUFFIX)


def write_manifest(path: Path, batch: Batch, parquet_sha256: str) -> None:
    """Write the manifest in place; the caller renames it when all is whole."""
    first, last = batch.period_first, batch.period_last
    written = {
        "id": batch.id,
        "extract": batch.extract,
        "number": batch.number,
        "source_name": batch.source_name,
        "sha256": batch.sha256,
        "rows": batch.rows,
        "parquet_sha256": parquet_sha256,
        "months": [str(month) for month in batch.months],
        "period_first": first.isoformat() if first else None,
        "period_last": last.isoformat() if last else None,
        "loaded_at": clock.written(batch.loaded_at),
        "loaded_by": batch.loaded_by,
        "note": batch.note,
        "is_synthetic": batch.is_synthetic,
        "rows_repaired": batch.rows_repaired,
        "rows_refused": batch.rows_refused,
        "rows_set_aside": batch.rows_set_aside,
        "changes": list(batch.changes),
        "covers": [str(month) for month in batch.covers] if batch.covers else None,
    }
    path.write_text(json.dumps(written, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def read_manifest(path: Path) -> Batch:
    """The batch a manifest describes. Raises MetricsError when it cannot be read."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return Batch(
            id=found["id"],
            extract=found["extract"],
            number=found["number"],
            source_name=found["source_name"],
            sha256=found["sha256"],
            rows=found["rows"],
            months=tuple(map(Month.parse, found["months"])),
            period_first=_day(found["period_first"]),
            period_last=_day(found["period_last"]),
            loaded_at=clock.read(found["loaded_at"]),
            loaded_by=found["loaded_by"],
            note=found["note"],
            is_synthetic=found["is_synthetic"],
            rows_repaired=found.get("rows_repaired", 0),
            rows_refused=found.get("rows_refused", 0),
            rows_set_aside=found.get("rows_set_aside", 0),
            changes=tuple(found.get("changes", ())),
            covers=_span(found["covers"]),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise MetricsError(
            f"The archive's manifest {path.name} cannot be read ({error}). "
            "Restore the archive folder from its last copy."
        ) from error


def rows_sha256(path: Path) -> str | None:
    """The hash of the Parquet file a manifest was written for; older manifests have none."""
    found = json.loads(path.read_text(encoding="utf-8")).get("parquet_sha256")
    return str(found) if found else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _span(months: list[str] | None) -> tuple[Month, Month] | None:
    return (Month.parse(months[0]), Month.parse(months[1])) if months else None
