"""What was known when a month was told: a past month is a paper of that month (decision 56)."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from metrics.model.area import Area, Standing
from metrics.model.clock import london_day
from metrics.model.month import Month
from metrics.model.report import Edition, PublishedPoint
from metrics.model.series import Event

INSPECTION = "inspection"  # the type of event


def is_past(edition: Edition, month: Month) -> bool:
    """Whether the edition has a later month, so that this one is a paper of the past."""
    return month < edition.months[-1]


def day_known(edition: Edition, month: Month) -> date:
    """The last day of what is known in the month's paper: the month's own.

    Of an edition's latest month it is the day the edition was made, which is what its readers know.
    """
    if is_past(edition, month):
        return month.last_day
    return max(month.last_day, london_day(edition.built_at))


def events_known(events: Iterable[Event], day: date) -> tuple[Event, ...]:
    """The events that had begun; of one whose report was not published yet only what kind it was."""
    return tuple(_without_report(e, day) for e in events if e.start <= day)


def inspections_ended(events: Iterable[Event], month: Month) -> tuple[Event, ...]:
    """The inspections whose last day was in a month."""
    ended = (event for event in events if event.type == INSPECTION)
    return tuple(event for event in ended if Month.of(event.end or event.start) == month)


def areas_known(
    areas: Iterable[Area], events: Iterable[Event], day: date, *, is_past: bool
) -> tuple[Area, ...]:
    """The areas of inspections whose report was published, each with its status as far as it is known.

    An inspection without a day of publication counts from its last day, an area without one that is
    listed from the first.
    """
    reported = {event.id: report_day(event) for event in events}
    known = (area for area in areas if reported.get(area.event_id, day) <= day)
    return tuple(
        replace(
            area,
            standing=_standing(area, day, is_past=is_past),
            due=_due(reported.get(area.event_id), area.timescale_months),
        )
        for area in known
    )


def _due(reported: date | None, months: int | None) -> date | None:
    """So many months after the report; in a shorter month, its last day."""
    if reported is None or months is None:
        return None
    last = Month.of(reported).plus(months).last_day
    return last.replace(day=min(reported.day, last.day))


def report_day(event: Event) -> date:
    """The day its report was published; its own last day where none is recorded."""
    return event.published or event.end or event.start


def published_known(points: Iterable[PublishedPoint], day: date) -> tuple[PublishedPoint, ...]:
    """The published values whose period had ended and whose release had come out."""
    return tuple(point for point in points if is_out(point, day))


def is_out(point: PublishedPoint, day: date) -> bool:
    """Whether its release had come out; where nobody says when releases do, its period had ended."""
    return (point.released_by or point.period_end) <= day


def _without_report(event: Event, day: date) -> Event:
    if event.published is None or event.published <= day:
        return event
    return replace(event, title=event.kind, overall_judgement=None, awaits_report=True)


def _standing(area: Area, day: date, *, is_past: bool) -> Standing:
    if not is_past:
        return Standing.AS_LISTED
    if area.closed is None:
        return Standing.AS_KNOWN_NOW
    return Standing.AS_LISTED if area.closed <= day else Standing.NOT_CLOSED_YET
