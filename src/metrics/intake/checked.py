"""What the door answers: each file's rows and every problem found."""

from dataclasses import dataclass

import pyarrow as pa

from metrics.model.month import Month
from metrics.model.problem import Problem, Severity


@dataclass(frozen=True)
class CheckedFile:
    """One file that was looked at."""

    name: str
    sha256: str
    contract_id: str | None  # None when the file was not recognised
    rows_in: int  # rows with anything in them, below the header
    rows_accepted: int
    rows_refused: int
    months: tuple[Month, ...]  # what it covers; empty for lists without a period
    dropped_columns: tuple[str, ...]  # no contract permits them: not read, not stored
    header_row: int | None  # as a spreadsheet numbers it
    is_synthetic: bool
    table: pa.Table  # accepted rows: permitted columns as written, file_row, period, record_key
    is_loaded_before: bool = False  # the very same file already counts: keeping it changes nothing
    is_event_list: bool = False  # dated rows that replace each other by key


@dataclass(frozen=True)
class Checked:
    """All files, and all problems in the order of files and rows."""

    files: tuple[CheckedFile, ...]
    problems: tuple[Problem, ...]

    @property
    def is_refused(self) -> bool:
        """Whether anything stops the load: an error, or a refused row."""
        return any(problem.severity is not Severity.WARNING for problem in self.problems)
