"""What the door answers: each file's rows and every problem found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from metrics.intake.telling.tallies import Kind
from metrics.model.month import Month
from metrics.model.problem import Problem, Severity


@dataclass(frozen=True)
class MonthRows:
    """How many rows an extract has of one month: in the file, published now, and the month before."""

    month: Month
    rows_in: int
    rows_published: int  # of the same month, which they would replace or join
    rows_month_before: int


@dataclass(frozen=True)
class Changes:
    """What a file would do to what is published, where it replaces more than months."""

    sentences: tuple[str, ...] = ()  # the counts, then one for each row of a list
    problems: tuple[Problem, ...] = ()  # a warning for each row or figure that is not as it was


@dataclass(frozen=True)
class CheckedFile:
    """One file that was looked at. Rows in = accepted + refused + set aside, always."""

    name: str
    sha256: str
    contract_id: str | None  # None when the file was not recognised
    rows_in: int  # rows with anything in them, below the header
    rows_accepted: int  # those repaired among them
    rows_refused: int
    months: tuple[Month, ...]  # what it covers; empty for lists without a period
    dropped_columns: tuple[str, ...]  # no contract permits them: not read, not stored
    header_row: int | None  # as a spreadsheet numbers it
    is_synthetic: bool
    rows_path: Path | None  # Parquet of the accepted rows: as written, file_row, period, record_key
    typed_path: Path | None = None  # the same rows typed; None for a publication
    typed_recipe: str = ""  # what they were typed by
    rows_repaired: int = 0  # accepted rows that were read with the help of a repair
    rows_set_aside: int = 0  # totals, notes, the header again
    mended_by: str | None = None  # who can mend a fault in it
    is_loaded_before: bool = False  # the very same file already counts: keeping it changes nothing
    is_same_again: bool = False  # the very bytes of a file before it: passed over
    is_event_list: bool = False  # dated rows that replace each other by key
    months_asked: tuple[Month, ...] = ()  # without a row: did nothing happen in them?
    month_rows: tuple[MonthRows, ...] = ()
    changes: tuple[str, ...] = ()  # what it does to a whole list or a publication, in sentences
    free_text: tuple[str, ...] = ()  # columns of sentences, in which no rule can tell a name

    @property
    def table(self) -> pa.Table:
        """The accepted rows, read whole: for small files and tests."""
        if self.rows_path is None:
            return pa.table({"file_row": pa.array([], pa.int64())})
        return pq.read_table(self.rows_path)


@dataclass(frozen=True)
class Checked:
    """All files, and the problems in the order of files and rows, the first of each kind listed."""

    files: tuple[CheckedFile, ...]
    problems: tuple[Problem, ...]
    counts: Mapping[Kind, int] = field(default_factory=dict)  # exact, also of what is not listed

    @property
    def has_errors(self) -> bool:
        """Whether a file is refused whole: nothing can be loaded."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def rows_refused(self) -> int:
        """Rows that would be left out."""
        return sum(file.rows_refused for file in self.files)

    @property
    def is_refused(self) -> bool:
        """Whether anything stops the load: an error, or what nobody has said yes to yet."""
        return any(problem.severity is not Severity.WARNING for problem in self.problems)

    @property
    def large_changes(self) -> tuple[Problem, ...]:
        """What would go or change so much that an explicit yes is asked for, each in a sentence."""
        return tuple(problem for problem in self.problems if problem.severity is Severity.ASKS)

    def stops(self, *, accept_without_refused_rows: bool, accept_large_change: bool) -> bool:
        """Whether nothing is loaded, given what has been said yes to."""
        if self.has_errors or not any(file.rows_accepted for file in self.files):
            return self.is_refused
        lacks_rows = any(problem.severity is Severity.REFUSED for problem in self.problems)
        return (lacks_rows and not accept_without_refused_rows) or (
            bool(self.large_changes) and not accept_large_change
        )

    def count(self, severity: Severity) -> int:
        """How many problems of a severity there are, listed or not."""
        return sum(count for kind, count in self.counts.items() if kind[3] is severity)
