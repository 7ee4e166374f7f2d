"""Which months of which indicator a build computes, which rows that takes, and what it copies."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from metrics.holdings.changes import Change
from metrics.making.shared_views import Reads
from metrics.model.indicator import Indicator, Measure
from metrics.model.month import Month

Months = frozenset[Month]


@dataclass(frozen=True)
class BuildReport:
    """What a build computed, and what it copied from the edition before."""

    months_read: Mapping[str, tuple[Month, ...] | None]  # by extract; None: every month
    months_computed: Mapping[str, tuple[Month, ...]]  # by indicator

    @property
    def copied(self) -> tuple[str, ...]:
        """Indicators of which every month was copied."""
        return tuple(sorted(name for name, months in self.months_computed.items() if not months))


@dataclass(frozen=True)
class Plan:
    """What is to be done."""

    grid: tuple[Month, ...]
    months: Mapping[str, Months]  # by indicator: those to compute; the others are copied
    shown: Mapping[str, Months | None]  # by extract: those whose rows are needed; None: every row
    recounted: Mapping[str, Months | None]  # by extract: those whose rows are counted; None: all
    views: frozenset[str]  # the shared views the indicators to compute read

    def report(self) -> BuildReport:
        """The plan, as it was carried out."""
        return BuildReport(
            {
                name: None if months is None else tuple(sorted(months))
                for name, months in self.shown.items()
            },
            {name: tuple(sorted(months)) for name, months in self.months.items()},
        )


@dataclass(frozen=True)
class Since:
    """How an edition differs from the one before it."""

    grid_before: tuple[Month, ...]
    changes: Mapping[str, Change]  # by extract that has new batches
    defined_anew: frozenset[str]  # indicators that were not there, or whose file is another


def make_plan(
    grid: Sequence[Month],
    reads: Mapping[Indicator, Reads],
    whole: Mapping[str, bool],
    since: Since | None,
) -> Plan:
    """The plan. `whole` are the extracts by whether they are always shown whole.

    Without an edition before, or when months came before its first, everything is computed.
    """
    every = frozenset(grid)
    if since is not None and since.grid_before[:1] != tuple(grid[:1]):
        since = None
    if since is None:
        months = {indicator.id: every for indicator in reads}
    else:
        months = {i.id: _months_of(i, behind, grid, since) for i, behind in reads.items()}
    recounted = {name: _recounted(name, since) for name in whole}
    return planned(grid, reads, whole, months, recounted)


def planned(
    grid: Sequence[Month],
    reads: Mapping[Indicator, Reads],
    whole: Mapping[str, bool],
    months: Mapping[str, Months],
    recounted: Mapping[str, Months | None],
) -> Plan:
    """The plan that computes these months, by indicator, and counts those of each extract."""
    every = frozenset(grid)
    shown: dict[str, Months | None] = {
        n: None if is_whole else Months() for n, is_whole in whole.items()
    }
    for indicator, behind in reads.items():
        wanted = months[indicator.id]
        needed = None if wanted == every else _needed(wanted, indicator, behind)
        for name in behind.by_month & shown.keys():
            shown[name] = _together(shown[name], needed)
    for name, months_counted in recounted.items():
        if months_counted is not None:
            shown[name] = _together(shown[name], months_counted)
    views = {view for i, behind in reads.items() if months[i.id] for view in behind.views}
    return Plan(tuple(grid), months, shown, recounted, frozenset(views))


def _months_of(indicator: Indicator, reads: Reads, grid: Sequence[Month], since: Since) -> Months:
    """The months in which an indicator may differ from the edition before."""
    every = frozenset(grid)
    if indicator.id in since.defined_anew:
        return every
    found = every - frozenset(since.grid_before)
    for name, change in since.changes.items():
        if name in reads.extracts and change.is_whole:
            return every
        if name in reads.by_month:
            reach = range(-reads.lookahead, indicator.lookback_months + 1)
            found |= {month.plus(n) for month in change.months for n in reach}
        if name in reads.ever and change.earliest is not None:
            # A month before too: the shared views look a few days past the end of a month.
            found |= {month for month in grid if month >= change.earliest.plus(-1)}
    # The values of a split are those of any month: a new one gives every other month a row of nought.
    # Those of a mix are given to each month when it is rolled up.
    has_noughts = indicator.split is not None and indicator.measure is not Measure.MIX
    return every if has_noughts and found & every else found & every


def _recounted(extract: str, since: Since | None) -> Months | None:
    if since is None:
        return None
    change = since.changes.get(extract)
    if change is None:
        return Months()
    return None if change.is_whole else change.months


def _needed(months: Months, indicator: Indicator, reads: Reads) -> Months:
    """The months of which rows are needed to compute some: how far each looks back and ahead."""
    reach = range(-indicator.lookback_months, reads.lookahead + 1)
    return frozenset(month.plus(n) for month in months for n in reach)


def _together(one: Months | None, other: Months | None) -> Months | None:
    return None if one is None or other is None else one | other
