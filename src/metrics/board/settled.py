"""A level that has settled: the proposal to begin a new base, which a person makes or leaves."""

from statistics import fmean

from metrics.board.limits import limits_of
from metrics.model.indicator import Indicator, Process
from metrics.model.month import Month
from metrics.model.report import Measured, Settled
from metrics.model.series import Point
from metrics.model.words import AgainstStart, Lately, ThisMonth, Words

LONG_ENOUGH = 12  # values since the change: a new start is made of twelve
QUIET = 6  # months in which nothing new is told and it goes no way
_AWAY = frozenset(
    {AgainstStart.BETTER, AgainstStart.WORSE, AgainstStart.HIGHER, AgainstStart.LOWER}
)
_NEW = frozenset({ThisMonth.REALLY_CHANGED, ThisMonth.WATCH})


def settled(measure: Measured) -> Settled | None:
    """Since when a measure is at a new level; None while it moves, or is where it began.

    Settled is a measure whose latest real change lies at least twelve values back, that is clearly away
    from its start, and of which for six months nothing new was told, nor that it goes either way.
    """
    words = measure.point.words
    if words is None or words.since_start is None or words.start is None:
        return None
    changed = _latest_change(measure)
    if changed is None or words.against_start not in _AWAY:
        return None
    since = [p for p in measure.series.points if p.month >= changed and p.value is not None]
    if len(since) < LONG_ENOUGH or not all(map(_is_quiet, measure.series.points[-QUIET:])):
        return None
    first = since[:LONG_ENOUGH]
    return Settled(
        measure.indicator,
        changed,
        _level(first, measure.indicator),
        limits_of([p.value for p in first if p.value is not None]),
        words.since_start.then,
        words.start,
    )


def _latest_change(measure: Measured) -> Month | None:
    """The latest month in which a change was told for the first time, in the base of the month shown."""
    told = (
        p.month
        for p in reversed(measure.series.points)
        if p.base == measure.point.base
        and p.words is not None
        and p.words.this_month is ThisMonth.REALLY_CHANGED
    )
    return next(told, None)


def _is_quiet(point: Point) -> bool:
    words: Words | None = point.words
    return words is not None and words.this_month not in _NEW and words.lately is Lately.STEADY


def _level(points: list[Point], indicator: Indicator) -> float:
    """As docs/words.md has levels: sums over sums of a share counted afresh, else the mean of months."""
    above = sum(p.numerator or 0 for p in points)
    below = sum(p.denominator or 0 for p in points)
    if indicator.process is Process.SHARE and indicator.carry == 0 and below:
        return float(100 * above / below)
    return fmean(p.value for p in points if p.value is not None)
