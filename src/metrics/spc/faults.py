"""Everything that is wrong with a file of series, each fault with its place and what to do about it."""

from collections.abc import Iterable
from dataclasses import dataclass

from metrics.errors import MetricsError

LONGEST_QUOTED = 40


@dataclass(frozen=True)
class Fault:
    """One fault; row is its number as a spreadsheet shows it, column is empty where it is the whole row's."""

    file: str
    row: int
    column: str
    found: str
    expected: str
    mend: str

    def __str__(self) -> str:
        place = f"row {self.row}, column {self.column}" if self.column else f"row {self.row}"
        cut = self.found[:LONGEST_QUOTED] + "..."
        shown = self.found if len(self.found) <= LONGEST_QUOTED else cut
        return f"{self.file}, {place}: found {shown!r}, expected {self.expected}. {self.mend}"


def stop_if_any(faults: Iterable[Fault]) -> None:
    """Raise MetricsError with every fault, a line each."""
    lines = [str(fault) for fault in faults]
    if lines:
        raise MetricsError("\n".join(lines))


def unreadable(file: str, error: Exception) -> MetricsError:
    """The refusal of a file that is no CSV file in UTF-8."""
    return MetricsError(
        f"{file}: found a file that cannot be read ({error}), expected a CSV file in UTF-8. "
        "Check the name, and save the table as CSV UTF-8."
    )
