"""One indicator, one area, one theme: each in full."""

from collections.abc import Iterable
from dataclasses import replace

from metrics.board.choices import breakdown_chosen, is_comparable, is_mix, nearest
from metrics.board.comparing import council_comparison
from metrics.board.contrary import contrary
from metrics.board.known import is_past
from metrics.board.measuring import Desk, measured, measured_one, without_figures
from metrics.board.most_common import most_common_first
from metrics.board.need import needs_attention_first
from metrics.board.settled import settled
from metrics.errors import NotFound
from metrics.model.indicator import Indicator
from metrics.model.month import Month
from metrics.model.report import IndicatorReport, Measured
from metrics.model.series import SERVICE, Series


def indicator_report(
    desk: Desk, indicator: Indicator, month: Month, *, breakdown: str | None, split: str | None
) -> IndicatorReport:
    """One indicator in full, for the whole service or a breakdown of it.

    Raises NotFound when the breakdown or the split value does not exist, naming the nearest.
    """
    every = desk.warehouse.series(indicator_id=indicator.id, until=month)
    past = is_past(desk.edition, month)
    # Which teams a part of the service has now is nothing that a past month knew.
    known = (s for s in every if not (past and s.breakdown.is_as_now))
    shown = tuple(s for s in known if s.points[-1].month == month)
    if not shown and indicator.id in desk.not_collected:
        shown = (without_figures(desk, indicator, month),)
    if not shown and indicator.for_managers:
        raise NotFound(
            f"{indicator.title} is for managers only: beside other measures it would give numbers of "
            "fewer than ten people away."
        )
    if not shown:
        raise NotFound(f"{indicator.title} has no figures for {month.label} or before.")
    wanted = _of_breakdown(shown, breakdown or SERVICE.key)
    splits = wanted if is_mix(indicator) else most_common_first(wanted)
    chosen = _of_split(splits, split)
    same = tuple(s for s in shown if s.split == chosen.split)
    board = {m.indicator.id: m for m in measured(desk, month)}
    own = measured_one(desk, indicator, chosen)
    if chosen.breakdown == SERVICE:
        own = replace(own, contrary=contrary(own, board))
    comparators = (
        council_comparison(desk, indicator, chosen, month)
        if is_comparable(indicator) and chosen.breakdown == SERVICE
        else None
    )
    return IndicatorReport(
        measured=own,
        events=desk.events_by(month),
        districts=_by_name(s for s in same if s.breakdown.level == "district"),
        team_types=_by_name(s for s in same if s.breakdown.level == "team_type"),
        reorganised=_by_name(s for s in same if s.breakdown.is_as_now),
        hidden_breakdowns=desk.warehouse.hidden_breakdowns(indicator.id, month),
        splits=splits if indicator.split else (),
        comparison=comparators,
        read_beside=tuple(board[name] for name in indicator.read_beside if name in board),
        whole=next((s for s in same if s.breakdown == SERVICE), None),
        target_set_by=chosen.points[-1].target_set_by,
        settled=settled(own) if chosen.breakdown == SERVICE and chosen.split is None else None,
    )


def theme_measures(desk: Desk, theme: str, month: Month) -> tuple[Measured, ...]:
    """A theme's measures, what needs attention first."""
    own = (m for m in measured(desk, month) if m.indicator.theme == theme)
    return tuple(sorted(own, key=needs_attention_first))


def split_series(desk: Desk, indicator_id: str, month: Month) -> tuple[Series, ...]:
    """One series for each value of an indicator's split, for the whole service."""
    return desk.warehouse.series(indicator_id=indicator_id, breakdown=SERVICE.key, until=month)


def _by_name(series: Iterable[Series]) -> tuple[Series, ...]:
    return tuple(sorted(series, key=lambda one: one.breakdown.label))


def _of_breakdown(shown: tuple[Series, ...], key: str) -> tuple[Series, ...]:
    chosen = breakdown_chosen((s.breakdown.key for s in shown), key)
    return tuple(s for s in shown if s.breakdown.key == chosen)


def _of_split(splits: tuple[Series, ...], split: str | None) -> Series:
    if split is None:
        return splits[0]
    for series in splits:
        if series.split == split:
            return series
    values = [series.split or "" for series in splits]
    close = nearest(split, values)
    raise NotFound(f"There is no value {split!r}. The nearest is {close}.", close)
