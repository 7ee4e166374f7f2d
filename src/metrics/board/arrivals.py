"""The calendar of arrivals: what is expected by when, what has come, and what is short."""

from collections.abc import Mapping
from datetime import date

from metrics.model.arrival import Arrival, ArrivalStatus, ExtractCalendar
from metrics.model.contract import Contract
from metrics.model.month import Month
from metrics.model.report import ShortExtract
from metrics.warehouse import Warehouse
from metrics.warehouse.arrivals import Came

COMPLETE = 95.0  # percent; below it a month is said to be short


def arrival_calendar(
    warehouse: Warehouse,
    contracts: Mapping[str, Contract],
    today: date,
    until: Month | None = None,
) -> tuple[ExtractCalendar, ...]:
    """Every extract with a due day, as it stands today, month by month.

    It runs from the edition's first month to the month today is in, whose data are due next, or until
    the month given. A synthetic edition ends with its own last month: nobody is sending a made-up
    council's extracts.
    """
    edition = warehouse.edition()
    if not edition.months:
        return ()
    first, last = edition.months[0], edition.months[-1]
    if until:
        last = until
    elif not edition.is_synthetic:
        last = max(last, Month.of(today))
    months = tuple(first.plus(n) for n in range(last.months_since(first) + 1))
    came = warehouse.arrival_calendar()
    return tuple(
        ExtractCalendar(c.id, c.title, c.mended_by, _arrivals(c, came, months, today))
        for c in contracts.values()
        if c.due_day is not None
    )


def short_extracts(
    warehouse: Warehouse, contracts: Mapping[str, Contract], month: Month
) -> tuple[ShortExtract, ...]:
    """The extracts that came for a month with fewer teams, or rows, than they usually have."""
    loaded = warehouse.edition().loaded_at.date()
    calendars = arrival_calendar(warehouse, contracts, loaded, until=month)
    arrivals = ((one.title, one.at(month)) for one in calendars)
    return tuple(ShortExtract(title, one) for title, one in arrivals if one and is_short(one))


def is_short(arrival: Arrival) -> bool:
    """Whether a month that came whole holds less than it should: teams or, where steady, rows."""
    if arrival.status is ArrivalStatus.PART_MONTH:
        return False
    rows = arrival.rows_percent if arrival.is_steady else None
    return any(share is not None and share < COMPLETE for share in (rows, arrival.teams_percent))


def _arrivals(
    contract: Contract,
    came: Mapping[tuple[str, Month], Came],
    months: tuple[Month, ...],
    today: date,
) -> tuple[Arrival, ...]:
    own = {month: found for (extract, month), found in came.items() if extract == contract.id}
    begun = min((month for month, found in own.items() if found.first), default=None)
    return tuple(
        _arrival(contract, month, own.get(month), today, has_begun=begun is None or month >= begun)
        for month in months
    )


def _arrival(
    contract: Contract, month: Month, came: Came | None, today: date, *, has_begun: bool
) -> Arrival:
    due = contract.due(month)
    assert due is not None  # noqa: S101 - only extracts with a due day are asked for
    if came is None or came.first is None:
        status = _awaited(month, due, today, has_begun)
        overdue = (today - due).days if status is ArrivalStatus.MISSING else None
        return Arrival(contract.id, month, status, due, days_late=overdue)
    status = _status(came, due)
    return Arrival(
        extract_id=contract.id,
        month=month,
        status=status,
        due=due,
        first_arrived=came.first,
        latest_load=came.latest,
        days_late=(came.whole - due).days if came.whole and status is ArrivalStatus.LATE else None,
        rows=came.rows,
        usual_rows=came.usual_rows,
        is_steady=came.is_steady,
        usual_teams=came.usual_teams,
        present_teams=came.present_teams,
        missing_teams=came.missing_teams,
    )


def _awaited(month: Month, due: date, today: date, has_begun: bool) -> ArrivalStatus:
    if not has_begun:
        return ArrivalStatus.NOT_BEGUN
    if today > due:
        return ArrivalStatus.MISSING
    return ArrivalStatus.EXPECTED if today > month.last_day else ArrivalStatus.NOT_YET_DUE


def _status(came: Came, due: date) -> ArrivalStatus:
    if came.whole is None:
        return ArrivalStatus.PART_MONTH
    if came.is_back_load:
        return ArrivalStatus.LOADED_TOGETHER
    return ArrivalStatus.LATE if came.whole > due else ArrivalStatus.ON_TIME
