"""What pages and packs are given: whole answers to a reader's question, ready to be worded and drawn."""

from dataclasses import dataclass
from datetime import date, datetime

from metrics.model.area import Area
from metrics.model.arrival import Arrival
from metrics.model.casing import lower_first
from metrics.model.council import District, Inspection
from metrics.model.funnel import Consistency
from metrics.model.indicator import Indicator
from metrics.model.month import Month
from metrics.model.series import Event, Point, Series
from metrics.model.signal import Missing
from metrics.model.words import Months


@dataclass(frozen=True)
class Council:
    """Whose dashboard this is: read from data/settings.toml, or from the home's own."""

    name: str
    short_name: str
    board_name: str
    region_code: str  # whose published rates stand beside the council's
    headlines: tuple[str, ...]  # the five indicators of the Board page's tiles
    day_zero_event: str  # the inspection that months are counted from
    themes: tuple[str, ...]  # the pages that measures stand on, in their order
    keep_originals_days: int = 0  # of accepted files of the watched folder; 0: gone when published
    keep_refused_days: int = 28  # of refused ones, and of every list of problems there
    districts: tuple[District, ...] = ()  # that teams work in; none: nobody has said
    inspection: Inspection | None = None  # day_zero_event, for as long as no list of events has it
    # Code or name of the authority whose statistical neighbours stand beside it; None: the one of its name.
    neighbours_of: str | None = None
    # The measures the Board counts, up to forty; none: every published one. Others stand on their themes' pages.
    board_measures: tuple[str, ...] = ()
    shows_sample: bool = False  # the synthetic council, until extracts are loaded


@dataclass(frozen=True)
class Edition:
    """What was published: one line of the history."""

    id: str
    number: int
    built_at: datetime
    loaded_at: datetime  # when its newest batch came in
    code_version: str
    months: tuple[Month, ...]
    is_synthetic: bool


@dataclass(frozen=True)
class PublishedPoint:
    """One published value of one geography."""

    series: str
    level: str  # national | regional | local_authority | neighbours (a median)
    code: str
    name: str
    breakdown: str
    period_end: date
    value: float | None
    missing: Missing | None
    symbol: str | None  # as the publisher wrote it
    unit: str
    release: str
    released_by: date | None = None  # the day by which it is out; None where nobody says


@dataclass(frozen=True)
class OwnFigures:
    """The council's own figures beside published ones: at the date these are of, and its latest."""

    then: Point | None  # of the month in which the published period ends; None before its first
    now: Point  # of the month shown
    quarter: (
        int | None
    )  # where `then` stands among authorities: 1 the best, 4 the weakest; or lowest, highest
    authorities: int  # those with a figure, that it is set among


@dataclass(frozen=True)
class Comparison:
    """A published series around one authority, or around the fictional council."""

    series: str
    title: str
    authority: tuple[PublishedPoint, ...]  # year by year; empty for the fictional council
    england: tuple[PublishedPoint, ...]
    region: tuple[PublishedPoint, ...]
    neighbours: tuple[PublishedPoint, ...]  # medians, year by year
    neighbour_range: tuple[float, float] | None  # lowest and highest at the latest period
    neighbours_present: int
    neighbours_model: str | None  # "2025 model"
    neighbours_of: str | None  # the authority whose neighbours they are
    every_authority: tuple[PublishedPoint, ...]  # at the latest period
    period_end: date | None  # the latest period
    release: str | None
    lag_months: int | None  # from that period to the month shown
    source: str
    own: OwnFigures | None = None


@dataclass(frozen=True)
class Contrary:
    """A measure read beside one that is better, which is worse than it was a year ago."""

    indicator: Indicator
    now: Point
    year_before: Point


@dataclass(frozen=True)
class Measured:
    """An indicator with its series cut at the month shown."""

    indicator: Indicator
    series: Series
    england: PublishedPoint | None
    areas: tuple[Area, ...]
    contrary: tuple[Contrary, ...] = ()

    @property
    def point(self) -> Point:
        """The month shown."""
        return self.series.points[-1]

    @property
    def title(self) -> str:
        """The indicator's title, with the part it is split by where it is one part."""
        label = self.series.split_label
        return f"{self.indicator.title}: {lower_first(label)}" if label else self.indicator.title


@dataclass(frozen=True)
class MissingExtract:
    """An extract that has not arrived for the month."""

    extract_id: str
    title: str
    due: date | None
    indicator_titles: tuple[str, ...]  # what has no figure because of it
    never_came: bool = False  # of no month: it is not collected here


@dataclass(frozen=True)
class ShortExtract:
    """An extract that came for the month with less than it usually holds."""

    title: str
    arrival: Arrival


@dataclass(frozen=True)
class ThemeGroup:
    """A theme's measures, what needs attention first."""

    theme: str
    rows: tuple[Measured, ...]


@dataclass(frozen=True)
class ChanceLine:
    """Of so many measures judged, chance alone would tell so many a month as really changed."""

    measures: int
    a_month: float


@dataclass(frozen=True)
class Judgement:
    """What an inspection said."""

    event: Event
    areas: tuple[tuple[str, str], ...]  # judgement area, judgement; the whole first


@dataclass(frozen=True)
class Scorecard:
    """The month at a glance."""

    month: Month
    edition: Edition
    day_zero: Event | None
    headlines: tuple[Measured, ...]
    really_changed: tuple[Measured, ...]  # told this month for the first time
    to_watch: tuple[Measured, ...]  # worse, slipping lately, or one month more will tell
    chance: ChanceLine
    groups: tuple[ThemeGroup, ...]
    elsewhere: int  # measures that the Board does not count: they stand on their themes' pages
    missing_extracts: tuple[MissingExtract, ...]
    short_extracts: tuple[ShortExtract, ...] = ()
    inspections_ended: tuple[Event, ...] = ()  # in the month
    judged: tuple[Judgement, ...] = ()  # what was known by then of every inspection
    # By no rule: those that miss their target and are worse than a year ago by more than they scatter.
    worse_in_a_year: tuple[Contrary, ...] = ()


@dataclass(frozen=True)
class Settled:
    """A measure at a new level: what a start from then would be, beside the one it has."""

    indicator: Indicator
    since: Month  # in which the change to it was told
    level: float  # of its first twelve values, in the measure's unit
    limits: tuple[float, float]  # of the reference method, of the same twelve
    start_level: float
    start: Months


@dataclass(frozen=True)
class IndicatorReport:
    """One indicator in full."""

    measured: Measured
    events: tuple[Event, ...]
    districts: tuple[Series, ...]
    team_types: tuple[Series, ...]
    reorganised: tuple[Series, ...]  # with the teams they have now, where that differs
    hidden_breakdowns: int  # not shown: fewer than ten people behind them
    splits: tuple[Series, ...]  # one for each value of its split, largest first
    comparison: Comparison | None
    read_beside: tuple[Measured, ...]
    target_set_by: str | None
    whole: Series | None = (
        None  # the service's, where a part of it is shown too; None where it has none
    )
    settled: Settled | None = None  # of the whole alone: a base is begun for every part of it


@dataclass(frozen=True)
class BetweenDistricts:
    """How far districts lie apart in a measure; None where that cannot be told."""

    indicator: Indicator
    consistency: Consistency | None


@dataclass(frozen=True)
class AreaReport:
    """An area for improvement with the measures that speak to it."""

    area: Area
    measures: tuple[Measured, ...]  # of the whole service first, then of districts
    events: tuple[Event, ...]
    drafts: tuple[str, ...] = ()  # titles of linked indicators that are not published yet
    between: tuple[BetweenDistricts, ...] = ()
