"""Batches that are not kept yet: whole files in a folder of their own, waiting to be renamed."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

import pyarrow.compute as pc
import pyarrow.parquet as pq

from metrics.home.durable import sha256_of
from metrics.model.batch import Batch
from metrics.model.month import Month

Covers = tuple[Month, Month]
CHANGES_KEPT = 200  # sentences of what a batch did


class Keepable(Protocol):
    """What is asked of a checked file that is to be kept."""

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
    def typed_path(self) -> Path | None:
        """Parquet of the same rows, typed; None for a publication, which is read as written."""

    @property
    def typed_recipe(self) -> str:
        """What they were typed by."""

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
class StagedBatch:
    """A batch with its files where they wait."""

    batch: Batch
    rows: Path  # as written
    rows_sha256: str
    typed: Path | None  # None for a publication
    recipe: str  # what they were typed by

    @property
    def readable(self) -> Path:
        """The rows that are asked what counts: typed, or a publication's as written."""
        return self.typed or self.rows

    def said(self, *, note: str, loaded_by: str) -> Batch:
        """The batch with what is said of it when it is published."""
        return replace(self.batch, note=note, loaded_by=loaded_by)


def staged_batches(
    files: Iterable[Keepable], *, after: int, at: datetime, covers: Covers | None
) -> tuple[StagedBatch, ...]:
    """A batch for each file that is new and has rows, numbered upwards from `after`."""
    staged: list[StagedBatch] = []
    for file in files:
        if file.is_loaded_before or file.contract_id is None or file.rows_path is None:
            continue
        whole = covers if file.is_event_list else None
        batch = _describe(file, file.rows_path, after + len(staged) + 1, at, whole)
        rows_sha256 = sha256_of(file.rows_path)
        staged.append(
            StagedBatch(batch, file.rows_path, rows_sha256, file.typed_path, file.typed_recipe)
        )
    return tuple(staged)


def _describe(
    file: Keepable, rows: Path, number: int, at: datetime, covers: Covers | None
) -> Batch:
    extract = str(file.contract_id)
    first, last = _span(rows)
    months = set(file.months) | set(covers[0].to(covers[1]) if covers else ())
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
        loaded_at=at,
        loaded_by="",
        note="",
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


def _span(rows: Path) -> tuple[date | None, date | None]:
    found = pc.min_max(pq.read_table(rows, columns=["period"]).column("period")).as_py()
    return found["min"], found["max"]
