"""The calendar of arrivals on the Extracts page."""

from datetime import date

from metrics.model import clock
from metrics.ui import cache
from metrics.ui.fragments.arrivals import calendar_table, month_table
from metrics.ui.fragments.text import heading, paragraph
from metrics.ui.show import show
from metrics.ui.view import View
from metrics.wording.arrivals import HOW_TO_READ


def arrivals(view: View) -> None:
    """What is expected and what has come, month by month, and the month shown in full."""
    calendars = cache.arrivals(*view.reader, _today(view), view.month if view.is_past else None)
    contracts = cache.contracts(*view.source)
    batches = cache.desk(*view.reader).warehouse.batches()
    show(
        heading(
            2,
            "Calendar of arrivals",
            "When each month of each extract came, and what is short of it.",
        ),
        calendar_table(calendars),
        paragraph(HOW_TO_READ),
        heading(2, f"Arrived for {view.month.label}"),
        month_table(contracts, calendars, view.month, batches),
    )


def _today(view: View) -> date:
    """Today; for an earlier edition the day it was built, so that it stands as it was."""
    if not view.is_published:
        return clock.london_day(view.edition.built_at)
    return clock.today()
