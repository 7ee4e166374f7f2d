"""The calendar of arrivals as tables: the last months of every extract, and one month in full."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby

from metrics.model.arrival import Arrival, ArrivalStatus, ExtractCalendar
from metrics.model.contract import Contract, ContractKind
from metrics.model.month import Month
from metrics.ui.fragments.tables import table
from metrics.ui.fragments.text import text
from metrics.wording.arrivals import rows_words, shortfall, status_words, teams_words
from metrics.wording.dates import short_day_words

SHOWN = 12  # months
LOUD = (ArrivalStatus.MISSING, ArrivalStatus.LATE, ArrivalStatus.PART_MONTH)
Batches = Sequence[tuple[object, ...]]


def calendar_table(calendars: Sequence[ExtractCalendar]) -> str:
    """Extracts down, the last twelve months across."""
    months = [arrival.month for arrival in calendars[0].arrivals[-SHOWN:]]
    head = "".join(f'<th scope="col">{text(month.short_label)}</th>' for month in months)
    body = "".join(
        f'<tr><th scope="row">{text(one.title)}</th>{_cells(one.arrivals[-SHOWN:])}</tr>'
        for one in calendars
    )
    caption = f"Arrivals, {months[0].label} to {months[-1].label}"
    return (
        '<div class="er-card"><div class="er-scroll" tabindex="0" role="region" '
        f'aria-label="{text(caption)}"><table class="er-table er-arrivals">'
        f'<caption class="er-hidden">{text(caption)}</caption>'
        f'<thead><tr><th scope="col">Extract</th>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div></div>"
    )


def month_table(
    contracts: Mapping[str, Contract],
    calendars: Iterable[ExtractCalendar],
    month: Month,
    batches: Batches,
) -> str:
    """One month in full: every monthly extract, then the lists that hold for all months."""
    newest = {str(row[1]): row for row in reversed(batches)}
    due = {one.extract_id: one.at(month) for one in calendars}
    rows = []
    for contract in contracts.values():
        if contract.kind is ContractKind.LOCAL:
            arrival = due.get(contract.id)
            latest = newest.get(contract.id)
            cells = _of_month(arrival) if arrival else _of_list(latest)
            file = text(latest[2]) if latest else ""
            rows.append((text(contract.title), *cells, text(contract.mended_by), file))
    heads = (
        "Extract", "Status", "First arrived", "Latest load", "Rows", "Teams", "Comes from",
        "Latest file",
    )  # fmt: skip
    made = table(heads, rows, caption=f"Arrivals for {month.label}", numbers=0)
    return f'<div class="er-card">{made}</div>'


def _cells(arrivals: Iterable[Arrival]) -> str:
    """A cell a month; months loaded together, with nothing to say of any, share one."""
    return "".join(_cell(list(run)) for _, run in groupby(arrivals, key=_run))


def _run(arrival: Arrival) -> object:
    if arrival.status is ArrivalStatus.LOADED_TOGETHER and not shortfall(arrival):
        return arrival.status, arrival.first_arrived
    return arrival.month


def _cell(run: Sequence[Arrival]) -> str:
    first, last = run[0], run[-1]
    span = first.month.label if len(run) == 1 else f"{first.month.label} to {last.month.label}"
    wide = f' colspan="{len(run)}"' if len(run) > 1 else ""
    on = f" on {_day(first.first_arrived)}" if len(run) > 1 else ""
    return f'<td{wide} data-head="{text(span)}"><span>{_words(first)}{on}</span></td>'


def _words(arrival: Arrival) -> str:
    said = status_words(arrival)
    words = f"<b>{text(said)}</b>" if arrival.status in LOUD else text(said)
    short = shortfall(arrival)
    return words + (f' <span class="er-short">{text(short)}</span>' if short else "")


def _of_month(arrival: Arrival) -> tuple[str, ...]:
    return (
        _words(arrival),
        _day(arrival.first_arrived),
        _day(arrival.latest_load),
        text(rows_words(arrival)),
        text(teams_words(arrival)),
    )


def _of_list(latest: tuple[object, ...] | None) -> tuple[str, ...]:
    """A list without months counts from its first load on."""
    if latest is None:
        return ("not loaded", "", "", "", "")
    loaded = latest[4]
    day = _day(loaded) if isinstance(loaded, date) else ""
    return ("loaded", "", day, f"{latest[3]:,}", "")


def _day(day: date | None) -> str:
    return text(short_day_words(day)) if day else ""
