"""What the archive keeps of one loaded file."""

from dataclasses import dataclass
from datetime import date, datetime

from metrics.model import clock
from metrics.model.month import Month


@dataclass(frozen=True)
class Batch:
    """One accepted extract: its permitted columns lie beside it, as written, and never change."""

    id: str
    extract: str  # contract id
    number: int  # rises with every batch of the whole archive: the newest wins
    source_name: str  # the file as it was named
    sha256: str  # of the file's bytes
    rows: int
    months: tuple[Month, ...]  # covered; empty for lists without a period
    period_first: date | None
    period_last: date | None
    loaded_at: datetime  # in UTC
    loaded_by: str
    note: str
    is_synthetic: bool
    rows_repaired: int = 0  # of the rows: read with the help of a repair
    rows_refused: int = 0  # left out, as whoever loaded it accepted
    rows_set_aside: int = 0  # totals, notes, the header again
    changes: tuple[str, ...] = ()  # what it did to a list or a publication, as it was told
    covers: tuple[Month, Month] | None = None  # the file is the whole truth from .. to

    @property
    def loaded_on(self) -> date:
        """The day in London it was loaded."""
        return clock.london_day(self.loaded_at)
