"""What a measure's chart shows, apart from how it is drawn: the page, downloads and papers all draw this.

It shows what is told (docs/words.md), or the labels and limits of the reference method (docs/spc.md).
"""

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from metrics.figures.event_marks import lettered, not_drawn
from metrics.figures.palette import WAYS, Meaning, Palette
from metrics.figures.scale import Scale, common_scale, latest, value_scale
from metrics.model.casing import upper_first
from metrics.model.indicator import Indicator, Unit
from metrics.model.month import Month
from metrics.model.report import Measured
from metrics.model.series import Event, Point, Series
from metrics.model.signal import BASELINE_POINTS, PointType
from metrics.model.words import Expected, Months, ThisMonth
from metrics.wording.facts import expected_range_words
from metrics.wording.measure import alt_text, headline
from metrics.wording.numbers import point_text, target_text
from metrics.wording.told import lately_word, start_words, this_month_more, this_month_word
from metrics.wording.words import pattern_words, reference_label

SMALL = 24  # months in a small chart
_MARKED = (ThisMonth.WATCH, ThisMonth.REALLY_CHANGED, ThisMonth.STANDING)
_LABELS = {
    PointType.IMPROVEMENT: Meaning.BETTER,
    PointType.CONCERN: Meaning.CONCERN,
    PointType.NEUTRAL_HIGH: Meaning.NEUTRAL,
    PointType.NEUTRAL_LOW: Meaning.NEUTRAL,
}
_SUFFIX = {Unit.PERCENT: "%"}


class Method(StrEnum):
    """Whose words a chart shows."""

    TOLD = "told"  # three answers a month
    REFERENCE = "reference"  # as the NHS tool labels it


class Shape(StrEnum):
    """How a month is marked: concern has a shape of its own, so that colour is never alone."""

    CIRCLE = "circle"
    SQUARE = "square"


@dataclass(frozen=True)
class Mark:
    """One month. Without a value it is a gap."""

    month: Month
    value: float | None
    meaning: Meaning | None  # the role of its colour in the palette
    is_hollow: bool  # a part of a month, or one to watch
    target: float | None  # in force that month

    @property
    def shape(self) -> Shape:
        return Shape.SQUARE if self.meaning is Meaning.CONCERN else Shape.CIRCLE

    @property
    def is_change(self) -> bool:
        """Whether it is more than ordinary movement."""
        return self.meaning is not None


@dataclass(frozen=True)
class OrdinaryRange:
    """The reference method's range that ordinary variation stays in, over the months of one base."""

    first: Month
    last: Month
    made_until: Month  # the last month its limits were made from
    mean: float
    low: float | None
    high: float | None


@dataclass(frozen=True)
class StartLevel:
    """Where the measure began: the level of the months of the start."""

    level: float
    months: Months


@dataclass(frozen=True)
class Ending:
    """A label at the right of the chart, at a value."""

    at: float
    lines: tuple[str, ...]
    meaning: Meaning | None
    is_target: bool

    def ink(self, colours: Palette) -> str:
        """Its colour: the target's, that of what the value means, or plain ink."""
        if self.is_target:
            return colours.target
        return colours.of(self.meaning) if self.meaning else colours.ink


@dataclass(frozen=True)
class Chart:
    """One series as it is to be drawn, at whatever size."""

    marks: tuple[Mark, ...]  # month by month, without a gap
    expected: tuple[Expected | None, ...]  # of each month, what the months before led to expect
    ranges: tuple[
        OrdinaryRange, ...
    ]  # of the reference method; a rebase leaves the old one standing
    scale: Scale
    start: StartLevel | None = None
    suffix: str = ""  # of the numbers up the side
    events: tuple[tuple[str, Event], ...] = ()  # with their letters
    events_not_drawn: int = 0
    endings: tuple[Ending, ...] = ()
    hovers: tuple[tuple[str, ...], ...] = ()  # each month in lines of words
    title: str = ""
    alt: str = ""  # the same in words

    @property
    def has_target(self) -> bool:
        return any(mark.target is not None for mark in self.marks)


def small_chart(series: Series, *, scale: Scale | None = None, months: int = SMALL) -> Chart:
    """The last months alone, without words: the page says them beside it."""
    shown = latest(series.points, months)
    return Chart(
        marks=tuple(_mark(point, Method.TOLD) for point in shown),
        expected=tuple(map(_expected, shown)),
        ranges=(),
        scale=scale or common_scale([series], months),
        start=_start(shown[-1]) if shown else None,
    )


def large_chart(
    measure: Measured, events: tuple[Event, ...], method: Method = Method.TOLD
) -> Chart:
    """Every month, with events, labels and words."""
    indicator, series = measure.indicator, measure.series
    is_reference = method is Method.REFERENCE
    return Chart(
        marks=tuple(_mark(point, method) for point in series.points),
        expected=() if is_reference else tuple(map(_expected, series.points)),
        ranges=_ranges(series.points, BASELINE_POINTS) if is_reference else (),
        scale=value_scale(indicator, series, is_reference=is_reference),
        start=None if is_reference else _start(series.points[-1]),
        suffix=_SUFFIX.get(indicator.unit, ""),
        events=lettered(events, series),
        events_not_drawn=not_drawn(events, series),
        endings=_endings(indicator, series.points[-1], method),
        hovers=tuple(_hover(measure, point, method) for point in series.points),
        title=headline(measure),
        alt=alt_text(measure),
    )


def _mark(point: Point, method: Method) -> Mark:
    is_hollow = point.is_part_month or (method is Method.TOLD and _is_watch(point))
    return Mark(point.month, point.value, _meaning(point, method), is_hollow, point.target)


def _meaning(point: Point, method: Method) -> Meaning | None:
    """What the month itself means; which way it goes lately is in words only."""
    if method is Method.REFERENCE:
        return _LABELS.get(point.point_type) if point.point_type else None
    words = point.words
    if words is None or words.this_month_way is None or words.this_month not in _MARKED:
        return None
    return WAYS[words.this_month_way]


def _is_watch(point: Point) -> bool:
    return point.words is not None and point.words.this_month is ThisMonth.WATCH


def _expected(point: Point) -> Expected | None:
    return point.words.expected if point.words else None


def _start(last: Point) -> StartLevel | None:
    words = last.words
    if words is None or words.start is None or words.since_start is None:
        return None
    return StartLevel(words.since_start.then, words.start)


def _ranges(points: tuple[Point, ...], baseline: int | None = None) -> tuple[OrdinaryRange, ...]:
    """Each base's limits as they stand in its last month, and the months they were made from."""
    found = []
    for _, group in groupby((p for p in points if p.mean is not None), key=lambda p: p.base):
        base = list(group)
        made_from = [p for p in base if p.value is not None][:baseline] or base
        last = base[-1]
        assert last.mean is not None  # noqa: S101 - only points with a mean are grouped
        found.append(
            OrdinaryRange(
                first=base[0].month,
                last=last.month,
                made_until=made_from[-1].month,
                mean=last.mean,
                low=last.lower_limit,
                high=last.upper_limit,
            )
        )
    return tuple(found)


def _endings(indicator: Indicator, last: Point, method: Method) -> tuple[Ending, ...]:
    """The last value and the target in force, where there are such."""
    target = target_text(last.target, indicator.unit, indicator.polarity)
    found = []
    if last.value is not None:
        words = point_text(last, indicator)
        found.append(Ending(last.value, (words,), _meaning(last, method), is_target=False))
    if last.target is not None and target:
        found.append(Ending(last.target, ("Target", target), None, is_target=True))
    return tuple(found)


def _hover(measure: Measured, point: Point, method: Method) -> tuple[str, ...]:
    """A month in lines: month, value, what it means, target."""
    indicator = measure.indicator
    means = _labelled(point) if method is Method.REFERENCE else _told(measure, point)
    target = target_text(point.target, indicator.unit, indicator.polarity)
    told = (
        point.month.label,
        point_text(point, indicator),
        *means,
        f"Target {target}" if target else None,
        "Part of a month" if point.is_part_month else None,
    )
    return tuple(line for line in told if line)


def _labelled(point: Point) -> tuple[str | None, ...]:
    return reference_label(point), pattern_words(point)


def _told(measure: Measured, point: Point) -> tuple[str | None, ...]:
    now = (this_month_word(measure.series, point), this_month_more(point))
    span = expected_range_words(point, measure.indicator.unit)
    start, way = start_words(measure, point), lately_word(point)
    return (
        " ".join(filter(None, now)),
        f"Expected {span}" if span else None,
        upper_first(start) if start else None,
        f"{way} lately" if way else None,
    )
