"""The month at a glance: what really changed, what needs attention, every measure."""

from collections.abc import Iterable, Mapping

from metrics.board.against_target import AgainstTarget, against_target
from metrics.board.areas import judgements
from metrics.board.arrivals import short_extracts
from metrics.board.chance import expected_by_chance
from metrics.board.contrary import worse_than_a_year_ago
from metrics.board.known import inspections_ended
from metrics.board.measuring import Desk, measured
from metrics.board.need import (
    Need,
    is_judged,
    is_to_watch,
    need,
    needs_attention_first,
    really_changed,
)
from metrics.model.contract import Contract
from metrics.model.month import Month
from metrics.model.report import Contrary, Council, Measured, MissingExtract, Scorecard, ThemeGroup
from metrics.model.series import Event


def scorecard(desk: Desk, contracts: Mapping[str, Contract], month: Month) -> Scorecard:
    """Everything the Board page shows of a month."""
    every = measured(desk, month)
    measures = sorted(counted(desk.council, every), key=needs_attention_first)
    judged = (m.indicator for m in measures if is_judged(m))
    return Scorecard(
        month=month,
        edition=desk.warehouse.edition(),
        day_zero=day_zero(desk.council, desk.events_by(month)),
        headlines=_headlines(desk.council, measures),
        really_changed=tuple(filter(really_changed, measures)),
        to_watch=tuple(filter(is_to_watch, measures)),
        chance=expected_by_chance(judged),
        groups=by_theme(desk.council, measures),
        elsewhere=len(every) - len(measures),
        missing_extracts=missing_extracts(desk, contracts, month),
        short_extracts=short_extracts(desk.warehouse, contracts, month),
        inspections_ended=inspections_ended(desk.events_by(month), month),
        judged=judgements(desk, month),
        worse_in_a_year=_worse_in_a_year(measures),
    )


def counted(council: Council, measures: Iterable[Measured]) -> Iterable[Measured]:
    """The measures the Board counts: those of the settings, or every one where they name none."""
    wanted = council.board_measures
    return (m for m in measures if not wanted or m.indicator.id in wanted)


def day_zero(council: Council, events: Iterable[Event]) -> Event | None:
    """The inspection that months are counted from."""
    return next((event for event in events if event.id == council.day_zero_event), None)


def by_theme(council: Council, measures: Iterable[Measured]) -> tuple[ThemeGroup, ...]:
    """Measures in groups, themes in the council's order and any others after."""
    listed = list(measures)
    others = sorted({m.indicator.theme for m in listed} - set(council.themes))
    groups = (
        ThemeGroup(theme, tuple(m for m in listed if m.indicator.theme == theme))
        for theme in (*council.themes, *others)
    )
    return tuple(group for group in groups if group.rows)


def missing_extracts(
    desk: Desk, contracts: Mapping[str, Contract], month: Month
) -> tuple[MissingExtract, ...]:
    """The monthly extracts that have not arrived for the month, and what has no figure for it."""
    arrived = desk.warehouse.arrived(month)
    loaded = {str(row[1]) for row in desk.warehouse.batches()}
    found = []
    for contract in contracts.values():
        waiting = [i.title for i in desk.definitions.values() if contract.id in i.extracts]
        if contract.period and waiting and contract.id not in arrived:
            never = contract.id not in loaded
            given = (contract.id, contract.title, contract.due(month), tuple(waiting), never)
            found.append(MissingExtract(*given))
    return tuple(found)


def _worse_in_a_year(measures: Iterable[Measured]) -> tuple[Contrary, ...]:
    """Of those that miss their target and of which no rule tells anything worse."""
    quiet = (m for m in measures if need(m) is not Need.ATTENTION)
    missing = (m for m in quiet if against_target(m) is AgainstTarget.MISSES)
    return tuple(found for m in missing if (found := worse_than_a_year_ago(m)))


def _headlines(council: Council, measures: Iterable[Measured]) -> tuple[Measured, ...]:
    known = {measure.indicator.id: measure for measure in measures}
    return tuple(known[name] for name in council.headlines if name in known)
