"""engine-room calendar: what is expected and what has come."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Column, Table

from metrics.board.arrivals import arrival_calendar
from metrics.cli.console import answers
from metrics.cli.place import home_of
from metrics.cli.reading import Format, published_edition, write_table
from metrics.model import clock
from metrics.model.arrival import Arrival, ExtractCalendar
from metrics.model.disclosure import Disclosure
from metrics.registry.contracts import load_contracts
from metrics.wording.arrivals import HOW_TO_READ, shortfall, status_words

SHOWN = 12  # months in the table; the files hold every month
COLUMNS = (
    "extract", "month", "status", "due", "first_arrived", "latest_load", "days_late", "rows",
    "usual_rows", "rows_percent", "usual_teams", "present_teams", "teams_percent", "missing_teams",
    "edition", "data",
)  # fmt: skip


class CalendarFormat(StrEnum):
    """How the calendar is written."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def calendar(
    context: typer.Context,
    output: Annotated[
        CalendarFormat, typer.Option("--format", help="table, csv or json.")
    ] = CalendarFormat.TABLE,
    today: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="As it stood on this day.")
    ] = None,
) -> None:
    """What is expected and what has arrived, by extract and month."""
    warehouse = published_edition(home_of(context), Disclosure.MANAGER)
    edition = warehouse.edition()
    contracts = load_contracts(home_of(context).contracts)
    day = today.date() if today else clock.today()
    calendars = arrival_calendar(warehouse, contracts, day)
    if output is CalendarFormat.TABLE:
        _tell(calendars)
        return
    data = "synthetic data" if edition.is_synthetic else "council data"
    rows = [(*_row(one), edition.id, data) for whole in calendars for one in whole.arrivals]
    write_table(COLUMNS, rows, Format(output))


def _row(one: Arrival) -> tuple[object, ...]:
    return (
        one.extract_id, one.month, str(one.status), one.due, one.first_arrived, one.latest_load,
        one.days_late, one.rows, one.usual_rows, _rounded(one.rows_percent), one.usual_teams,
        one.present_teams, _rounded(one.teams_percent), " ".join(one.missing_teams),
    )  # fmt: skip


def _tell(calendars: Sequence[ExtractCalendar]) -> None:
    """Months down, extracts across: a terminal is narrower than a page."""
    if not calendars:
        answers.print("No month has arrived yet.")
        return
    table = Table(Column("Month", no_wrap=True))
    for one in calendars:
        table.add_column(escape(one.title), overflow="fold")
    for row in zip(*(one.arrivals[-SHOWN:] for one in calendars), strict=True):
        table.add_row(row[0].month.short_label, *(escape(_cell(one)) for one in row))
    answers.print(table)
    answers.print(HOW_TO_READ)


def _cell(arrival: Arrival) -> str:
    short = shortfall(arrival)
    return status_words(arrival) + (f", {short}" if short else "")


def _rounded(share: float | None) -> float | None:
    return round(share, 1) if share is not None else None
