"""What an SPC chart shows, apart from how it is drawn: the page, downloads and papers all draw this."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from metrics.figures.event_marks import lettered
from metrics.figures.palette import Palette
from metrics.figures.scale import Scale, common_scale, latest, value_scale
from metrics.model.indicator import Indicator, Unit
from metrics.model.month import Month
from metrics.model.report import Measured
from metrics.model.series import Event, Point, Series
from metrics.model.signal import BASELINE_POINTS, PointType
from metrics.wording.measure import alt_text, headline
from metrics.wording.numbers import point_text, target_text
from metrics.wording.words import pattern_words, variation_word

SMALL = 24  # months in a small chart
_SUFFIX = {Unit.PERCENT: "%"}


class Shape(StrEnum):
    """How a month is marked: concern has a shape of its own, so that colour is never alone."""

    CIRCLE = "circle"
    SQUARE = "square"


@dataclass(frozen=True)
class Mark:
    """One month. Without a value it is a gap."""

    month: Month
    value: float | None
    meaning: PointType | None  # the role of its colour in the palette
    is_hollow: bool  # a part of a month
    target: float | None  # in force that month

    @property
    def shape(self) -> Shape:
        return Shape.SQUARE if self.meaning is PointType.CONCERN else Shape.CIRCLE

    @property
    def is_change(self) -> bool:
        """Whether it is more than ordinary movement."""
        return self.meaning not in (None, PointType.COMMON_CAUSE)


@dataclass(frozen=True)
class OrdinaryRange:
    """The range ordinary variation stays in, over the months of one base."""

    first: Month
    last: Month
    made_until: Month  # the last month its limits were made from
    mean: float
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Ending:
    """A label at the right of the chart, at a value."""

    at: float
    lines: tuple[str, ...]
    meaning: PointType | None
    is_target: bool

    def ink(self, colours: Palette) -> str:
        """Its colour: the target's, that of what the value means, or plain ink."""
        if self.is_target:
            return colours.target
        ordinary = self.meaning in (None, PointType.COMMON_CAUSE)
        return colours.ink if ordinary else colours.of(self.meaning)


@dataclass(frozen=True)
class Chart:
    """One series as it is to be drawn, at whatever size."""

    marks: tuple[Mark, ...]  # month by month, without a gap
    ranges: tuple[OrdinaryRange, ...]  # a rebase leaves the old one standing
    scale: Scale
    suffix: str = ""  # of the numbers up the side
    events: tuple[tuple[str, Event], ...] = ()  # with their letters
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
        marks=tuple(map(_mark, shown)),
        ranges=_ranges(shown),
        scale=scale or common_scale([series], months),
    )


def large_chart(measure: Measured, events: tuple[Event, ...]) -> Chart:
    """Every month, with events, labels and words."""
    indicator, series = measure.indicator, measure.series
    return Chart(
        marks=tuple(map(_mark, series.points)),
        ranges=_ranges(series.points, BASELINE_POINTS),
        scale=value_scale(indicator, series),
        suffix=_SUFFIX.get(indicator.unit, ""),
        events=lettered(events, series),
        endings=_endings(indicator, series.points[-1]),
        hovers=tuple(_hover(indicator, series, point) for point in series.points),
        title=headline(measure),
        alt=alt_text(measure),
    )


def _mark(point: Point) -> Mark:
    return Mark(point.month, point.value, point.point_type, point.is_part_month, point.target)


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


def _endings(indicator: Indicator, last: Point) -> tuple[Ending, ...]:
    """The last value and the target in force, where there are such."""
    target = target_text(last.target, indicator.unit, indicator.polarity)
    found = []
    if last.value is not None:
        words = point_text(last, indicator)
        found.append(Ending(last.value, (words,), last.point_type, is_target=False))
    if last.target is not None and target:
        found.append(Ending(last.target, ("Target", target), None, is_target=True))
    return tuple(found)


def _hover(indicator: Indicator, series: Series, point: Point) -> tuple[str, ...]:
    """A month in lines: month, value, what it means, target."""
    target = target_text(point.target, indicator.unit, indicator.polarity)
    told = (
        point.month.label,
        point_text(point, indicator),
        variation_word(series, point),
        pattern_words(point),
        f"Target {target}" if target else None,
        "Part of a month" if point.is_part_month else None,
    )
    return tuple(line for line in told if line)
