"""A theme in one month: its measures, and what its declared pictures show."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from metrics.board.chance import expected_by_chance
from metrics.board.choices import is_mix
from metrics.board.measuring import Desk
from metrics.board.most_common import most_common_first
from metrics.board.need import is_judged
from metrics.board.reports import split_series, theme_measures
from metrics.model.indicator import Indicator
from metrics.model.month import YEAR, Month
from metrics.model.report import ChanceLine, Measured
from metrics.model.series import Series
from metrics.model.theme import Picture, PictureKind, Theme


@dataclass(frozen=True)
class Amounts:
    """Measures in one unit, each with its name in the picture."""

    picture: Picture
    lines: tuple[tuple[str, Series], ...]


@dataclass(frozen=True)
class InAndOut:
    """What comes and what goes, month by month and in the last twelve."""

    picture: Picture
    coming: Series
    going: Series
    came: float
    went: float


@dataclass(frozen=True)
class MakeUp:
    """The parts of a whole, in the order of its code list."""

    indicator: Indicator
    parts: tuple[Series, ...]


@dataclass(frozen=True)
class Part:
    """A part's share of the last three months, and of the same three a year before."""

    name: str
    now: float
    before: float | None


@dataclass(frozen=True)
class MostCommon:
    """The parts of one measure, the most common in three months first."""

    picture: Picture
    indicator: Indicator
    parts: tuple[Part, ...]


Shown = Amounts | InAndOut | MakeUp | MostCommon


@dataclass(frozen=True)
class ThemeReport:
    """A theme's measures, what needs attention first, and its pictures."""

    theme: Theme
    month: Month
    measures: tuple[Measured, ...]
    chance: ChanceLine  # of its own measures
    pictures: tuple[Shown, ...]


def theme_report(desk: Desk, theme: Theme, month: Month) -> ThemeReport:
    """A theme's page; a picture without all the measures it is made of, or all its months, is left out."""
    measures = theme_measures(desk, theme.id, month)
    known = {measure.indicator.id: measure for measure in measures}
    pictures = (one for p in theme.pictures for one in _shown(desk, theme, p, known, month))
    chance = expected_by_chance(m.indicator for m in measures if is_judged(m))
    return ThemeReport(theme, month, measures, chance, tuple(pictures))


def _shown(
    desk: Desk, theme: Theme, picture: Picture, known: Mapping[str, Measured], month: Month
) -> Iterable[Shown]:
    if picture.kind is PictureKind.MAKE_UP:
        yield from _make_ups(desk, theme.id, month)
        return
    found = [(words, known[name]) for name, words in picture.measures.items() if name in known]
    if len(found) < len(picture.measures):
        return
    series = [measure.series for _, measure in found]
    if picture.kind is PictureKind.AMOUNTS:
        yield Amounts(picture, tuple((words, measure.series) for words, measure in found))
    elif picture.kind is PictureKind.IN_AND_OUT:
        coming, going = series
        if not (coming.hides_a_month or going.hides_a_month):
            yield InAndOut(picture, coming, going, of_a_year(coming), of_a_year(going))
    else:
        indicator = found[0][1].indicator
        yield MostCommon(picture, indicator, _parts(desk, indicator, month))


def of_a_year(series: Series) -> float:
    """The last twelve months added up; a month without a figure adds nothing."""
    return sum(point.value or 0 for point in series.points[-YEAR:])


def three_months(series: Series, months_before: int = 0) -> float | None:
    """Three months together, so many months back: sums above and below, not a mean of rates."""
    place = -1 - months_before
    return series.points[place].rolling_value if len(series.points) >= -place else None


def _make_ups(desk: Desk, theme: str, month: Month) -> Iterable[MakeUp]:
    """Every make-up of a whole that the theme has and that reaches the month."""
    for indicator in desk.definitions.values():
        if indicator.theme == theme and is_mix(indicator):
            parts = split_series(desk, indicator.id, month)
            if parts and parts[0].points[-1].month == month:
                yield MakeUp(indicator, parts)


def _parts(desk: Desk, indicator: Indicator, month: Month) -> tuple[Part, ...]:
    every = split_series(desk, indicator.id, month)
    shown = (s for s in every if s.points[-1].month == month and s.points[-1].value is not None)
    shares = (
        (one.split_label or "", three_months(one), three_months(one, YEAR))
        for one in most_common_first(shown)
    )
    return tuple(Part(name, now, before) for name, now, before in shares if now is not None)
