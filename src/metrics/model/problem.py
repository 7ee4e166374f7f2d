"""What the door says about a file: one problem, one place, one thing to do."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem stops: the file, the row, or nothing."""

    ERROR = "error"  # the file is refused
    REFUSED = "refused"  # the row is refused; the file changes nothing unless that is accepted
    ASKS = "asks"  # much would go or change: the load changes nothing unless that is accepted
    WARNING = "warning"  # the row loads; the reader is told


@dataclass(frozen=True)
class Problem:
    """One fault found in one file."""

    file: str
    row: int | None  # as a spreadsheet numbers it: the header is usually row 1
    column: str | None
    value: str | None  # what was found, as written
    rule: str  # rule code, for example "date-unreadable"
    severity: Severity
    message: str  # what is wrong, in a sentence
    mend: str  # what to do about it
    after: str | None = None  # what it was read as, where it was repaired
