"""Areas for improvement with what speaks to each, and what inspections judged."""

from collections.abc import Iterator, Mapping

from metrics.board.choices import nearest
from metrics.board.consistency import consistency
from metrics.board.known import report_day
from metrics.board.measuring import Desk, measured, measured_one
from metrics.errors import NotFound
from metrics.model.area import Area, Evidence
from metrics.model.indicator import Status
from metrics.model.month import Month
from metrics.model.report import AreaReport, BetweenDistricts, Judgement, Measured
from metrics.model.series import SERVICE


def area_reports(desk: Desk, month: Month) -> tuple[AreaReport, ...]:
    """Every area for improvement with its measures, in the order of the inspection's list."""
    whole = {
        m.indicator.id: m for m in measured(desk, month) if m.indicator.id not in desk.not_collected
    }
    events = desk.events_by(month)
    return tuple(
        AreaReport(
            area,
            tuple(_measures(desk, area, whole, month)),
            events,
            _drafts(desk, area),
            tuple(_between(desk, area, month)),
        )
        for area in desk.areas_by(month)
    )


def area_chosen(desk: Desk, asked: str, month: Month) -> Area:
    """The area of that id, of those known by the month. Raises NotFound naming the nearest."""
    known = desk.areas_by(month)
    for area in known:
        if area.id == asked:
            return area
    ids = [area.id for area in known]
    if not ids:
        raise NotFound(f"No areas for improvement were known by the end of {month.label}.")
    close = nearest(asked, ids)
    raise NotFound(f"There is no area {asked!r}. The nearest is {close}.", close)


def judgements(desk: Desk, month: Month) -> tuple[Judgement, ...]:
    """What each inspection judged whose report was published by then, earliest first."""
    judged, day = desk.warehouse.judgements(), desk.day_known(month)
    return tuple(
        Judgement(event, judged[event.id])
        for event in desk.events_by(month)
        if event.id in judged and not event.awaits_report and report_day(event) <= day
    )


def _measures(
    desk: Desk, area: Area, whole: Mapping[str, Measured], month: Month
) -> Iterator[Measured]:
    """The measures an area names that have the month, those of the whole service first."""
    named = [one for one in area.evidence if not one.is_between_districts]
    for one in sorted(named, key=lambda one: one.district is not None):
        found = (
            whole.get(one.indicator_id)
            if one.split is None and one.district is None
            else _part(desk, one, month)
        )
        if found:
            yield found


def _part(desk: Desk, one: Evidence, month: Month) -> Measured | None:
    """One value of a measure's split, or one district of it."""
    definition = desk.definitions.get(one.indicator_id)
    if definition is None:
        return None
    part = f"district:{one.district}" if one.district else SERVICE.key
    every = desk.warehouse.series(indicator_id=definition.id, breakdown=part, until=month)
    own = (s for s in every if s.split == one.split and s.points[-1].month == month)
    series = next(own, None)
    return measured_one(desk, definition, series) if series else None


def _between(desk: Desk, area: Area, month: Month) -> Iterator[BetweenDistricts]:
    """How far districts lie apart in the measures of which an area asks it."""
    for one in area.evidence:
        definition = desk.definitions.get(one.indicator_id)
        if definition is None or not one.is_between_districts:
            continue
        every = desk.warehouse.series(indicator_id=definition.id, until=month)
        parts = [s for s in every if s.breakdown.level == "district" and s.split == one.split]
        yield BetweenDistricts(definition, consistency(desk, definition, parts, month))


def _drafts(desk: Desk, area: Area) -> tuple[str, ...]:
    linked = (desk.definitions.get(name) for name in dict.fromkeys(area.indicator_ids))
    return tuple(i.title for i in linked if i is not None and i.status is Status.DRAFT)
