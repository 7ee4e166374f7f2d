"""What an extract must look like: read from data/contracts/<extract>.toml."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from metrics.model.month import Month
from metrics.model.problem import Severity


class ColumnType(StrEnum):
    """How a column is read."""

    TEXT = "text"
    REFERENCE = "reference"  # text that stands for a person, team or thing: never read as a number
    CODE = "code"
    DATE = "date"
    MONTH = "month"  # written YYYY-MM or as any day of the month; held as its first day
    NUMBER = "number"  # held as decimal(18,6): sums are exact
    INTEGER = "integer"
    BOOLEAN = "boolean"


class Replaces(StrEnum):
    """How a load replaces what was there."""

    PERIOD = "period"  # the months in the file are replaced whole
    KEY = "key"  # a row supersedes the earlier row with the same key
    ALL = "all"  # the file is the whole list
    RELEASE = "release"  # figure by figure, the newest release of a publication that has it


class EmptyMonth(StrEnum):
    """What it means when an event list that reaches over a month has no row of it."""

    MISSING = "missing"  # it did not come: rows of every month are to be expected
    NOUGHT = "nought"  # nothing happened in it, which is nothing unusual


class ContractKind(StrEnum):
    """Whose figures an extract holds."""

    LOCAL = "local"  # the council's own extract
    PUBLISHED = "published"  # a national publication in tidy form
    NEIGHBOURS = "neighbours"  # the statistical neighbours wide file


@dataclass(frozen=True)
class Column:
    """One permitted column of an extract."""

    name: str
    type: ColumnType
    description: str
    required: bool = False  # the column must be there and every cell filled
    aliases: tuple[str, ...] = ()  # other headers it is known by
    unit: str | None = None  # of a number: what it counts, in words
    in_percent: bool = False  # of a number: 15% is written for 15
    of_person: bool = False  # a reference of a person: pseudonymous, so that it holds a digit
    free_text: bool = False  # sentences, in which names cannot be told from other words
    refers_to: str | None = None  # the column it names a row of: teams.team_code
    refers_as: str | None = None  # what messages call it, where not by its list: closing event
    codes: str | None = None  # name of a list in data/reference/codes.csv
    above: float | None = None  # exclusive lower bound
    minimum: float | None = None
    maximum: float | None = None
    alike: bool = False  # of a number: rows are much alike, and one far above the others is doubted
    usual: bool = False  # filled in most rows though not in all: wholly empty, it is doubted
    default: str | None = None  # what an empty or absent cell means, as written
    month_end: bool = False  # the date must be the last day of a month
    may_be_future: bool = False  # a date after today is expected (planned dates)
    standard_hours: float | None = (
        None  # of a full-time week: percent and weekly hours are repaired
    )


@dataclass(frozen=True)
class Rule:
    """A cross-field rule of one row: the SQL condition that is true when the row is wrong."""

    code: str
    severity: Severity
    column: str  # the column the problem is reported against
    wrong_when: str  # SQL over the extract's typed columns
    message: str
    mend: str


@dataclass(frozen=True)
class ShareOf:
    """What a published percentage is a share of: the value columns above and below the line, added up."""

    numerator: str
    denominator: tuple[str, ...]


@dataclass(frozen=True)
class Publication:
    """What a published file does not say of itself."""

    title: str
    release: str
    publisher: str
    year_end: str  # MM-DD on which the named year ends
    filters: tuple[str, ...]  # columns that split a geography into breakdowns
    units: dict[str, str]  # value column -> unit: percent, fte, people, days, cases, count
    # Months after the year's end in which its release comes out, as a rule: files do not say when they did.
    release_lag_months: int | None = None
    shares: dict[str, ShareOf] = field(default_factory=dict)  # by percentage whose parts it gives


@dataclass(frozen=True)
class Contract:
    """An extract's contract."""

    id: str  # the file stem
    title: str
    description: str
    kind: ContractKind
    replaces: Replaces
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    mended_by: str  # who can mend a fault in it: HR, agency provider, forms team...
    period: str | None = None  # the date or month column that says which month a row belongs to
    empty_month: EmptyMonth = EmptyMonth.MISSING  # of an event list
    due_day: int | None = None  # day of the following month by which it is expected
    keeps_rows: bool = False  # of a list that comes whole: no row goes without an explicit yes
    whose: tuple[str, ...] = ()  # columns that, with its month, say whose an event is
    beside_months: int | None = None  # how far back rules across files look; None is everything
    rules: tuple[Rule, ...] = ()
    publication: Publication | None = None

    def column(self, name: str) -> Column:
        """The column of that name; KeyError when the contract has none."""
        return {column.name: column for column in self.columns}[name]

    @property
    def is_event_list(self) -> bool:
        """Whether its rows are dated events, each superseding the earlier row with its key."""
        return self.replaces is Replaces.KEY and self.period is not None

    @property
    def looks_ahead(self) -> bool:
        """Whether it is a plan: its months may lie ahead of the day it comes."""
        return self.period is not None and self.column(self.period).may_be_future

    def due(self, month: Month) -> date | None:
        """The day by which a month of it is expected; None when it has no due day."""
        if self.due_day is None:
            return None
        after = month.plus(1)
        return after.first_day.replace(day=min(self.due_day, after.last_day.day))
