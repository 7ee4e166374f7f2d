"""What can be wrong with the archive: rows that are gone, cannot be read, or are not those kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from metrics.errors import MetricsError
from metrics.home.durable import sha256_of
from metrics.home.manifest import read_manifest, rows_sha256
from metrics.home.memory import is_memory


@dataclass(frozen=True)
class Fault:
    """One file that is not as it was kept."""

    file: str
    found: str

    def __str__(self) -> str:
        return f"{self.file}: {self.found}"


def archive_faults(folder: Path) -> Iterator[Fault]:
    """Every batch that counts and whose rows are not as they were kept.

    What a killed load left behind has no manifest: it does not count, and is no fault.
    """
    for manifest in sorted(folder.glob("*/*.json")):
        if found := _fault(manifest):
            yield Fault(str(manifest.with_suffix(".parquet").relative_to(folder)), found)


def table_fault(rows: Path) -> str | None:
    """Why a file of rows cannot be read; None when it can."""
    if not rows.exists():
        return "is missing"
    try:
        pq.read_table(rows)
    except (OSError, pa.ArrowException) as error:
        return _unreadable(error)
    return None


def _fault(manifest: Path) -> str | None:
    rows = manifest.with_suffix(".parquet")
    try:
        batch, kept = read_manifest(manifest), rows_sha256(manifest)
    except MetricsError as error:
        return str(error)
    if not rows.exists():
        return f"is missing; it held {batch.rows:,} rows of {batch.source_name}"
    try:
        counted = pq.read_table(rows).num_rows
        found = sha256_of(rows)
    except (OSError, pa.ArrowException) as error:
        return _unreadable(error)
    if counted != batch.rows:
        return f"holds {counted:,} rows where {batch.rows:,} were kept"
    if kept and found != kept:
        return "its bytes are not those that were kept"
    return None


def _unreadable(error: Exception) -> str:
    """What is told of a file. Raises the error again when it is the machine's, not the file's."""
    if is_memory(error):
        raise error
    return f"cannot be read ({str(error).splitlines()[0]})"
