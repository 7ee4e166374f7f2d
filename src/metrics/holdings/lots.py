"""The rows of one batch as what counts is asked of them: where they lie, and what the batch replaces."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from metrics.model.batch import Batch
from metrics.model.month import Month
from metrics.sql.text import literal

# Each batch and the file of its rows: typed; of a publication as written.
Batches = Mapping[Batch, Path]


@dataclass(frozen=True)
class Lot:
    """Rows of one batch. Of two lots the one with the higher number is the newer."""

    number: int
    rows: str  # a SELECT of them, with period and record_key
    months: frozenset[Month]  # covered
    covers: tuple[Month, Month] | None = None  # the whole truth from .. to


def lots_of(batches: Batches) -> tuple[Lot, ...]:
    """The lots of some batches, oldest first."""
    return tuple(
        Lot(
            number=batch.number,
            rows=f"select * from read_parquet({literal(str(path))})",
            months=frozenset(batch.months),
            covers=batch.covers,
        )
        for batch, path in sorted(batches.items(), key=lambda item: item[0].number)
    )
