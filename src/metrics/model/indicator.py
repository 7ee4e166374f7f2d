"""An indicator's header: read from the TOML comment that opens queries/indicators/<id>.sql."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """The framework's own three."""

    STANDARD = "standard"
    INDICATOR = "indicator"
    OUTCOME = "outcome"


class Measure(StrEnum):
    """How rows become a value."""

    RATE = "rate"
    MIX = "mix"  # the parts of a whole, each a share of their sum
    COUNT = "count"
    MEAN = "mean"
    QUANTILE = "quantile"
    DIFFERENCE = "difference"


class Process(StrEnum):
    """What chance does to a month's value: how far it scatters while nothing changes."""

    SHARE = "share"  # so many of so many, each counted once
    COUNT = "count"
    VALUE = "value"  # a mean, a middle value, a difference: nothing but its own past says how far


class Polarity(StrEnum):
    """Which way is good: declared, never guessed."""

    HIGHER_IS_BETTER = "higher_is_better"
    LOWER_IS_BETTER = "lower_is_better"
    NO_JUDGEMENT = "no_judgement"


class Unit(StrEnum):
    """What a value is counted in."""

    PERCENT = "percent"  # 0 to 100 wherever a person or a file sees it
    POINTS = "points"  # percentage points
    FTE = "fte"  # full-time equivalents
    PEOPLE = "people"
    DAYS = "days"
    CASES_PER_FTE = "cases_per_fte"
    COUNT = "count"


class People(StrEnum):
    """Whom a figure is about: the persons counted behind it, who decide which readers may see it."""

    WORKERS = "workers"
    CHILDREN = "children"
    FILES = "files"  # each stands for a person
    SESSIONS = "sessions"  # each stands for a person
    NOBODY = "nobody"  # posts, plans: it counts no person, and no reader is kept from it


class Status(StrEnum):
    """How far a definition has come."""

    DRAFT = "draft"
    PUBLISHED = "published"
    RETIRED = "retired"


@dataclass(frozen=True)
class Spc:
    """Whether and how statistical process control is applied."""

    screen_outliers: bool = True
    off: str | None = None  # the reason there is none, and what to read instead


@dataclass(frozen=True)
class Window:
    """How many months are summed above and below the line."""

    numerator: int = 1
    denominator: int = 1


@dataclass(frozen=True)
class Change:
    """An entry in a definition's history."""

    date: date
    note: str


@dataclass(frozen=True)
class Indicator:
    """One indicator: its header, and the SELECT beneath it."""

    id: str  # the file stem
    title: str
    subtitle: str
    theme: str
    kind: Kind
    question: str
    definition: str
    measure: Measure
    unit: Unit
    polarity: Polarity
    extracts: tuple[str, ...]
    source: str
    owner: str
    reviewed: date
    review_due: date
    status: Status
    history: tuple[Change, ...]
    sql: str  # the whole file, header included: DuckDB runs it as it stands
    spc: Spc = Spc()
    people: People | None = None  # None: nobody has said, and it is for managers only
    window: Window = Window()
    published: str | None = None  # a published series id: <contract>.<column>
    read_beside: tuple[str, ...] = ()
    caveats: tuple[str, ...] = ()
    split: str | None = None  # the code list naming the values of the split column
    sides: tuple[str, ...] = ()  # of a difference: what one above nought says, and one below
    worst: str | None = None  # of a mix: the code of its worst part, which no picture draws faintly
    for_managers: bool = False  # beside another it would give a number of few people away
    quantile: float | None = None  # 0 to 1; required by, and only for, measure quantile
    share: bool = True  # false where the numerator is not part of the denominator
    sample: bool = False  # whether its rows stand for more than themselves: a likely range then
    lookback_months: int = 0  # earlier months its rows need
    # <extract>.<column>: where no row of a month has anything in one, that month was not recorded.
    columns: tuple[str, ...] = ()
    carry: float | None = (
        None  # 0 to 1: how alike neighbouring months are; None where none is needed
    )

    @property
    def process(self) -> Process:
        """What its values scatter as."""
        if self.measure is Measure.COUNT:
            return Process.COUNT
        is_share = self.measure is Measure.MIX or (self.measure is Measure.RATE and self.share)
        return Process.SHARE if is_share else Process.VALUE
