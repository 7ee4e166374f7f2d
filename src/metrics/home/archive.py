"""A folder of Parquet files, each with a manifest that exists only when it is whole."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

import pyarrow.compute as pc
import pyarrow.parquet as pq

from metrics.errors import NotFound
from metrics.home.durable import make_folder, put_in_place, sha256_of
from metrics.home.faults import Fault, archive_faults
from metrics.home.manifest import manifest_path, read_manifest, write_manifest
from metrics.model.batch import Batch
from metrics.model.month import Month

Covers = tuple[Month, Month]
CHANGES_KEPT = 200  # sentences of what a batch did
UNFINISHED = ("*/*.rows-part", "*/*.manifest-part")


class Keepable(Protocol):
    """What the archive needs to know of a checked file."""

    @property
    def name(self) -> str:
        """The file as it was named."""

    @property
    def sha256(self) -> str:
        """Hash of its bytes."""

    @property
    def contract_id(self) -> str | None:
        """The extract it is; None when it was not recognised."""

    @property
    def months(self) -> tuple[Month, ...]:
        """The months it covers."""

    @property
    def is_synthetic(self) -> bool:
        """Whether it is made up."""

    @property
    def is_loaded_before(self) -> bool:
        """Whether the very same file already counts."""

    @property
    def is_event_list(self) -> bool:
        """Whether its dated rows replace each other by key."""

    @property
    def changes(self) -> tuple[str, ...]:
        """What it does to a list or a publication, in sentences."""

    @property
    def rows_path(self) -> Path | None:
        """Parquet of its accepted rows, as written; None when there are none to keep."""

    @property
    def rows_accepted(self) -> int:
        """How many they are."""

    @property
    def rows_repaired(self) -> int:
        """How many of them were read with the help of a repair."""

    @property
    def rows_refused(self) -> int:
        """How many rows of the file were left out."""

    @property
    def rows_set_aside(self) -> int:
        """How many rows of the file were no rows of its table."""


@dataclass(frozen=True)
class Archive:
    """The batches kept in one folder."""

    folder: Path

    def batches(self) -> tuple[Batch, ...]:
        """Every batch ever kept, oldest first."""
        manifests = self.folder.glob("*/*.json")
        return tuple(sorted(map(read_manifest, manifests), key=lambda batch: batch.number))

    def path(self, batch: Batch) -> Path:
        """The batch's Parquet file. Raises NotFound when it is gone."""
        path = self._place(batch)
        if not path.exists():
            raise NotFound(
                f"The archive holds no rows for {batch.source_name} (batch {batch.id}). "
                "Restore the archive folder from its last copy."
            )
        return path

    def keep(
        self,
        files: Sequence[Keepable],
        *,
        note: str,
        loaded_by: str,
        loaded_at: datetime,
        covers: Covers | None = None,
        after: int = 0,
    ) -> tuple[Batch, ...]:
        """The new batches, one for each file that is not already the newest of its kind.

        They are numbered after every batch here, and after `after`.
        """
        number = max((batch.number for batch in self.batches()), default=0)
        number = max(number, after)
        kept: list[Batch] = []
        for file in files:
            if file.is_loaded_before or file.contract_id is None or file.rows_path is None:
                continue
            number += 1
            whole = covers if file.is_event_list else None
            kept.append(_describe(file, number, note, loaded_by, loaded_at, whole))
            self._write(kept[-1], file.rows_path)
        return tuple(kept)

    def verify(self) -> tuple[Fault, ...]:
        """Every batch whose rows are missing, cannot be read or are not those that were kept."""
        return tuple(archive_faults(self.folder))

    def sweep(self) -> None:
        """Clear away what a killed load was writing. Only while nobody else is publishing."""
        for pattern in UNFINISHED:
            for path in self.folder.glob(pattern):
                path.unlink(missing_ok=True)

    def _place(self, batch: Batch) -> Path:
        return self.folder / batch.extract / f"{batch.id}.parquet"

    def _write(self, batch: Batch, accepted: Path) -> None:
        """Rows first, manifest last, each under a temporary name until whole."""
        path = self._place(batch)
        make_folder(path.parent)
        rows, manifest = path.with_suffix(".rows-part"), path.with_suffix(".manifest-part")
        try:
            shutil.copyfile(accepted, rows)
            write_manifest(manifest, batch, sha256_of(rows))
            put_in_place(rows, path)
            put_in_place(manifest, manifest_path(path))
        finally:
            rows.unlink(missing_ok=True)
            manifest.unlink(missing_ok=True)


def _describe(
    file: Keepable,
    number: int,
    note: str,
    loaded_by: str,
    loaded_at: datetime,
    covers: Covers | None,
) -> Batch:
    extract = str(file.contract_id)
    first, last = _span(file)
    months = set(file.months) | set(_between(*covers) if covers else ())
    return Batch(
        id=f"{number:06d}-{extract}-{file.sha256[:8]}",
        extract=extract,
        number=number,
        source_name=file.name,
        sha256=file.sha256,
        rows=file.rows_accepted,
        months=tuple(sorted(months)),
        period_first=first,
        period_last=last,
        loaded_at=loaded_at,
        loaded_by=loaded_by,
        note=note,
        is_synthetic=file.is_synthetic,
        rows_repaired=file.rows_repaired,
        rows_refused=file.rows_refused,
        rows_set_aside=file.rows_set_aside,
        changes=_first(file.changes),
        covers=covers,
    )


def _first(sentences: tuple[str, ...]) -> tuple[str, ...]:
    """As many as a history can show, and how many more there were."""
    more = len(sentences) - CHANGES_KEPT
    return (*sentences[:CHANGES_KEPT], f"And {more:,} more.") if more > 0 else sentences


def _span(file: Keepable) -> tuple[date | None, date | None]:
    found = pc.min_max(pq.read_table(file.rows_path, columns=["period"]).column("period")).as_py()
    return found["min"], found["max"]


def _between(first: Month, last: Month) -> tuple[Month, ...]:
    return tuple(first.plus(n) for n in range(last.months_since(first) + 1))
