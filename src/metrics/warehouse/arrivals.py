"""When each month of each extract came, from the rows of an edition."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from metrics.model.clock import london_day
from metrics.model.month import Month
from metrics.warehouse.connection import Row


@dataclass(frozen=True)
class Came:
    """One month of one extract, as the edition knows it: nothing of today in it."""

    first: date | None  # the first load that covered it; None when none did
    latest: date | None
    whole: date | None  # the first load after the month was over
    is_back_load: bool
    rows: int | None
    usual_rows: float | None
    is_steady: bool
    usual_teams: int
    present_teams: int
    missing_teams: tuple[str, ...]


def came_from(rows: Iterable[Row], absent: Iterable[Row]) -> Mapping[tuple[str, Month], Came]:
    """By extract and month, from queries/reads/arrival_calendar.sql and absent_teams.sql."""
    missing: dict[tuple[str, Month], list[str]] = defaultdict(list)
    for extract, month, team in absent:
        missing[str(extract), Month.of(month)].append(str(team))  # type: ignore[arg-type]
    found = {}
    for extract, month, first, latest, whole, together, *sizes in rows:
        key = str(extract), Month.of(month)  # type: ignore[arg-type]
        count, usual, steady, usual_teams, present = sizes
        found[key] = Came(
            first=_day(first),
            latest=_day(latest),
            whole=_day(whole),
            is_back_load=bool(together),
            rows=int(str(count)) if count is not None else None,
            usual_rows=float(str(usual)) if usual is not None else None,
            is_steady=bool(steady),
            usual_teams=int(str(usual_teams)),
            present_teams=int(str(present)),
            missing_teams=tuple(missing[key]),
        )
    return found


def _day(loaded: object) -> date | None:
    return london_day(loaded) if isinstance(loaded, datetime) else None
