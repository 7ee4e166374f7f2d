"""The paired warning: what is read beside a measure that gets better, and went the other way meanwhile."""

from collections.abc import Mapping
from statistics import fmean

from metrics.board.need import Need, need
from metrics.model.indicator import Polarity
from metrics.model.month import Month
from metrics.model.report import Contrary, Measured
from metrics.model.series import Series

QUARTER = 3  # months
_WORSE = {Polarity.HIGHER_IS_BETTER: -1, Polarity.LOWER_IS_BETTER: 1}


def contrary(measure: Measured, others: Mapping[str, Measured]) -> tuple[Contrary, ...]:
    """The measures read beside one that is better which are worse than a year ago, now and then.

    Worse this month than in the same month a year before, and over the last three months by more than they
    scatter from one month to the next (docs/words.md). A statement of fact and not of a real change: agency
    falls because cover ended, and more vacancies are not covered.
    """
    if need(measure) is not Need.BETTER:
        return ()
    beside = (others[name] for name in measure.indicator.read_beside if name in others)
    return tuple(found for other in beside if (found := worse_than_a_year_ago(other)))


def worse_than_a_year_ago(other: Measured) -> Contrary | None:
    """Its month and the same of a year before, where it is worse by more than it scatters: a fact, by no rule."""
    now, words = other.point, other.point.words
    before = other.series.year_before
    sign = _WORSE.get(other.indicator.polarity)
    if before is None or words is None or words.scatter is None or sign is None:
        return None
    recent, then = _level(other.series, now.month), _level(other.series, before.month)
    if now.value is None or before.value is None or recent is None or then is None:
        return None
    is_clear = sign * (recent - then) > words.scatter
    is_worse = sign * (now.value - before.value) > 0
    return Contrary(other.indicator, now, before) if is_worse and is_clear else None


def _level(series: Series, last: Month) -> float | None:
    """The plain mean of three months; None unless each has a value."""
    points = [series.at(month) for month in last.plus(1 - QUARTER).to(last)]
    values = [point.value for point in points if point and point.value is not None]
    return fmean(values) if len(values) == QUARTER else None
