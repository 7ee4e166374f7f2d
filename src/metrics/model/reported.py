"""Figures as they were reported: each with the publication that put it before the reader."""

from dataclasses import dataclass
from datetime import datetime

from metrics.model.month import Month


@dataclass(frozen=True)
class FileLoaded:
    """A file that came with a publication, and what became of its rows."""

    name: str
    extract: str  # contract id
    sha256: str  # of the file's bytes
    rows: int  # accepted
    rows_repaired: int = 0
    rows_refused: int = 0
    rows_set_aside: int = 0
    changes: tuple[str, ...] = ()  # what it did to a list or a publication, as it was told


@dataclass(frozen=True)
class Publication:
    """One change of what viewers see. An edition has several once it is published again."""

    number: int  # rises with every publication; 0 for one from before there was a ledger
    edition_id: str
    published_at: datetime
    published_by: str
    note: str
    came_from: str  # load | rollback | rebuild | story; sample in older homes
    is_synthetic: bool
    values_restated: int  # figures already reported that it changed or withdrew
    files: tuple[FileLoaded, ...] = ()


@dataclass(frozen=True)
class ReportedFigure:
    """One figure as it was published, for one indicator, breakdown, split and month."""

    breakdown: str  # key
    split: str | None
    month: Month
    value: float | None  # None where the figure was withdrawn
    numerator: float | None
    denominator: float | None
    edition_id: str
    published_at: datetime
    published_by: str
    note: str
    came_from: str
    definition_version: str  # short hash of the indicator's own file, header included
    is_current: bool

    @property
    def is_withdrawn(self) -> bool:
        return self.value is None


@dataclass(frozen=True)
class Restatement:
    """A figure that had been reported, and is not what it was."""

    indicator_id: str
    breakdown: str
    split: str | None
    month: Month
    old: float
    new: float | None  # None where it was withdrawn
