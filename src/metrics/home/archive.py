"""A folder of Parquet files, each with a manifest that exists only when it is whole."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree

from metrics.errors import NotFound
from metrics.home.durable import make_folder, put_in_place, sha256_of
from metrics.home.faults import Fault, archive_faults
from metrics.home.manifest import manifest_path, read_manifest, write_manifest
from metrics.home.staged import StagedBatch
from metrics.model.batch import Batch

UNFINISHED = ("*/*.rows-part", "*/*.manifest-part", "*/*.typed-part")


@dataclass(frozen=True)
class Archive:
    """The batches kept in one folder."""

    folder: Path

    @property
    def spill(self) -> Path:
        """Where rows are laid aside that do not fit into memory while they are typed."""
        return self.folder / ".spill"

    def batches(self) -> tuple[Batch, ...]:
        """Every batch ever kept, oldest first."""
        manifests = self.folder.glob("*/*.json")
        return tuple(sorted(map(read_manifest, manifests), key=lambda batch: batch.number))

    def newest_number(self) -> int:
        """The number of the newest batch ever kept; 0 when there is none."""
        return max((batch.number for batch in self.batches()), default=0)

    def path(self, batch: Batch) -> Path:
        """The batch's rows as written. Raises NotFound when they are gone."""
        path = self._place(batch)
        if not path.exists():
            raise NotFound(
                f"The archive holds no rows for {batch.source_name} (batch {batch.id}). "
                "Restore the archive folder from its last copy."
            )
        return path

    def typed_path(self, batch: Batch, recipe: str) -> Path:
        """Where the batch's typed rows lie, or will: derived, made anew by another recipe."""
        return self._place(batch).with_suffix(f".{recipe}.typed")

    def admit(self, staged: Iterable[StagedBatch], *, note: str, loaded_by: str) -> None:
        """Keep staged batches for good: each by renaming, its rows first and its manifest last."""
        for one in staged:
            path = self._place(one.batch)
            make_folder(path.parent)
            if one.typed is not None:
                put_in_place(one.typed, self.typed_path(one.batch, one.recipe))
            manifest = path.with_suffix(".manifest-part")
            try:
                write_manifest(manifest, one.said(note=note, loaded_by=loaded_by), one.rows_sha256)
                put_in_place(one.rows, path)
                put_in_place(manifest, manifest_path(path))
            finally:
                manifest.unlink(missing_ok=True)

    def verify(self) -> tuple[Fault, ...]:
        """Every batch whose rows are missing, cannot be read or are not those that were kept."""
        return tuple(archive_faults(self.folder))

    def manifest_hashes(self, batch_ids: Collection[str]) -> dict[str, str]:
        """The hash of each manifest there is of these batches, by id."""
        found = {path.stem: path for path in self.folder.glob("*/*.json")}
        return {name: sha256_of(found[name]) for name in sorted(batch_ids) if name in found}

    def sweep(self) -> None:
        """Clear away what a killed load was writing. Only while nobody else is publishing."""
        for pattern in UNFINISHED:
            for path in self.folder.glob(pattern):
                path.unlink(missing_ok=True)
        rmtree(self.spill, ignore_errors=True)

    def _place(self, batch: Batch) -> Path:
        return self.folder / batch.extract / f"{batch.id}.parquet"
