"""Indicators put together with their series, comparator and areas for improvement."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from metrics.board.choices import is_comparable, is_on_the_board
from metrics.board.collected import not_collected, series_without_figures
from metrics.board.contrary import contrary
from metrics.board.known import (
    INSPECTION,
    areas_known,
    day_known,
    events_known,
    is_past,
    published_known,
)
from metrics.board.most_common import most_common_first
from metrics.model.area import Area
from metrics.model.council import Inspection
from metrics.model.indicator import Indicator
from metrics.model.month import Month
from metrics.model.report import Council, Edition, Measured, PublishedPoint
from metrics.model.series import SERVICE, Event, Series
from metrics.warehouse import Warehouse

NATIONAL = "national"


@dataclass(frozen=True)
class Desk:
    """What every use case works from: an edition's file for whoever is asking, and whose it is."""

    warehouse: Warehouse
    council: Council

    @cached_property
    def definitions(self) -> dict[str, Indicator]:
        """The indicators of the edition, as they were defined when it was made."""
        return dict(self.warehouse.definitions())

    @cached_property
    def not_collected(self) -> frozenset[str]:
        """The indicators that need an extract nobody has ever loaded."""
        return not_collected(self.definitions, self.warehouse)

    @cached_property
    def edition(self) -> Edition:
        """What was published, and when."""
        return self.warehouse.edition()

    def day_known(self, month: Month) -> date:
        """The last day of what is known in the month's paper."""
        return day_known(self.edition, month)

    def areas_by(self, month: Month) -> tuple[Area, ...]:
        """The areas for improvement known by then, of the inspection that months are counted from.

        Where it has none yet, those of every inspection.
        """
        known = areas_known(
            self._areas,
            self.events,
            self.day_known(month),
            is_past=is_past(self.edition, month),
        )
        own = tuple(area for area in known if area.event_id == self.council.day_zero_event)
        return own or known

    def events_by(self, month: Month) -> tuple[Event, ...]:
        """What had happened by then, as it was known."""
        return events_known(self.events, self.day_known(month))

    @cached_property
    def _areas(self) -> tuple[Area, ...]:
        return self.warehouse.areas()

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Everything in the list of events; the inspection of the settings too, where no list has it yet."""
        told = self.warehouse.events()
        own = self.council.inspection
        if own is None or any(event.id == self.council.day_zero_event for event in told):
            return told
        return tuple(sorted((*told, inspection_event(self.council, own)), key=lambda e: e.start))

    @cached_property
    def england(self) -> Mapping[str, tuple[PublishedPoint, ...]]:
        """England's published values by series, oldest first."""
        wanted = {i.published for i in self.definitions.values() if i.published}
        return {
            series: tuple(
                point
                for point, _, _ in self.warehouse.published_around(series)
                if point.level == NATIONAL
            )
            for series in sorted(wanted)
        }


def inspection_event(council: Council, inspection: Inspection) -> Event:
    """The inspection of the settings as the list of events would have it."""
    return Event(
        id=council.day_zero_event,
        start=inspection.date_start,
        end=inspection.date_end,
        type=INSPECTION,
        title=inspection.title,
        is_marked=True,
        rebases=(),
        overall_judgement=inspection.overall_judgement,
        owner_role=None,
        reason=None,
        kind="Inspection",
    )


def measured(desk: Desk, month: Month) -> tuple[Measured, ...]:
    """Every measure with a row on the Board page that has a point that month, in file order."""
    every = desk.warehouse.series(breakdown=SERVICE.key, until=month)
    found: dict[str, Series] = {}
    for series in most_common_first(s for s in every if s.points[-1].month == month):
        found.setdefault(series.indicator_id, series)
    for name in desk.not_collected - found.keys():
        found[name] = without_figures(desk, desk.definitions[name], month)
    measures = {
        indicator.id: measured_one(desk, indicator, found[indicator.id])
        for indicator in desk.definitions.values()
        if is_on_the_board(indicator) and indicator.id in found
    }
    return tuple(replace(m, contrary=contrary(m, measures)) for m in measures.values())


def without_figures(desk: Desk, indicator: Indicator, month: Month) -> Series:
    """The series of a measure that is not collected, up to a month."""
    months = tuple(m for m in desk.warehouse.edition().months if m <= month)
    return series_without_figures(indicator, months)


def measured_one(desk: Desk, indicator: Indicator, series: Series) -> Measured:
    """One indicator with its series, England's latest figure by then, and its areas."""
    month = series.points[-1].month
    return Measured(
        indicator=indicator,
        series=series,
        england=_latest_england(desk, indicator, month) if is_comparable(indicator) else None,
        areas=tuple(area for area in desk.areas_by(month) if indicator.id in area.indicator_ids),
    )


def _latest_england(desk: Desk, indicator: Indicator, month: Month) -> PublishedPoint | None:
    """England's latest value that was out by then, of a period that had ended by the month."""
    every = desk.england.get(indicator.published or "", ())
    known = published_known(every, desk.day_known(month))
    ended = (point for point in known if point.period_end <= month.last_day)
    return max(ended, key=lambda point: point.period_end, default=None)
