"""What the SPC steps read: a series of dated values, and how it is to be judged."""

from dataclasses import dataclass
from datetime import date

DIRECTIONS = ("increase", "decrease", "neutral")


@dataclass(frozen=True)
class SpcOptions:
    """How one series is judged; the defaults are NHSRplotthedots' own."""

    improvement_direction: str = "increase"
    target: float | None = None
    screen_outliers: bool = True
    fix_after_n_points: int | None = None  # rows at the start of each base that make its limits
    rebase_dates: frozenset[date] = frozenset()


@dataclass(frozen=True)
class SpcValue:
    """One row of a series: its day, its value (None where missing), whether it starts a base."""

    day: date
    value: float | None
    is_rebase: bool = False
    place: int = 1  # its row within the series, as given
    written: str = "NA"  # the value as it came


@dataclass(frozen=True)
class SpcSeries:
    """One series, in the order of its days."""

    id: str
    values: tuple[SpcValue, ...]
    options: SpcOptions = SpcOptions()
    target_written: str = ""
