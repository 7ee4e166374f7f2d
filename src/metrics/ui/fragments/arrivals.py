"""The calendar of arrivals as tables: the last months of every extract, and one month in full."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby

from markupsafe import Markup

from metrics.board.arrivals import is_short
from metrics.model.arrival import Arrival, ArrivalStatus, ExtractCalendar
from metrics.model.contract import Contract, ContractKind
from metrics.model.month import Month
from metrics.ui.fragments.tables import table
from metrics.ui.fragments.text import NOTHING, card, joined
from metrics.wording.arrivals import rows_words, shortfall, status_words, teams_words
from metrics.wording.dates import short_day_words

SHOWN = 12  # months
LOUD = (ArrivalStatus.MISSING, ArrivalStatus.LATE, ArrivalStatus.PART_MONTH)
Batches = Sequence[tuple[object, ...]]


def calendar_table(calendars: Sequence[ExtractCalendar]) -> Markup:
    """Extracts down, the last twelve months across."""
    months = [arrival.month for arrival in calendars[0].arrivals[-SHOWN:]]
    heads = joined(Markup('<th scope="col">{}</th>').format(m.short_label) for m in months)
    rows = joined(
        Markup('<tr><th scope="row">{}</th>{}</tr>').format(
            one.title, _cells(one.arrivals[-SHOWN:])
        )
        for one in calendars
    )
    caption = f"Arrivals, {months[0].label} to {months[-1].label}"
    return Markup(
        '<div class="er-card"><div class="er-scroll" tabindex="0" role="region" '
        'aria-label="{caption}"><table class="er-table er-arrivals">'
        '<caption class="er-hidden">{caption}</caption>'
        '<thead><tr><th scope="col">Extract</th>{heads}</tr></thead>'
        "<tbody>{rows}</tbody></table></div></div>"
    ).format(caption=caption, heads=heads, rows=rows)


def month_table(
    contracts: Mapping[str, Contract],
    calendars: Iterable[ExtractCalendar],
    month: Month,
    batches: Batches,
) -> Markup:
    """One month in full: every monthly extract, then the lists that hold for all months."""
    newest = {str(row[1]): row for row in reversed(batches)}
    due = {one.extract_id: one.at(month) for one in calendars}
    rows = []
    for contract in contracts.values():
        if contract.kind is ContractKind.LOCAL:
            arrival = due.get(contract.id)
            latest = newest.get(contract.id)
            cells = _of_month(arrival) if arrival else _of_list(latest)
            file = str(latest[2]) if latest else ""
            rows.append((contract.title, *cells, contract.mended_by, file))
    heads = (
        "Extract", "Status", "First arrived", "Latest load", "Rows", "Teams", "Comes from",
        "Latest file",
    )  # fmt: skip
    return card(table(heads, rows, caption=f"Arrivals for {month.label}", numbers=0))


def _cells(arrivals: Iterable[Arrival]) -> Markup:
    """A cell a month; months loaded together, with nothing to say of any, share one."""
    return joined(_cell(list(run)) for _, run in groupby(arrivals, key=_run))


def _run(arrival: Arrival) -> object:
    if arrival.status is ArrivalStatus.LOADED_TOGETHER and not shortfall(arrival):
        return arrival.status, arrival.first_arrived
    return arrival.month


def _cell(run: Sequence[Arrival]) -> Markup:
    first, last = run[0], run[-1]
    span = first.month.label if len(run) == 1 else f"{first.month.label} to {last.month.label}"
    if len(run) == 1:
        return Markup('<td data-head="{}"><span>{}</span></td>').format(span, _words(first))
    return Markup('<td colspan="{}" data-head="{}"><span>{} on {}</span></td>').format(
        len(run), span, _words(first), _day(first.first_arrived)
    )


def _words(arrival: Arrival) -> Markup:
    template = Markup("<b>{}</b>{}") if arrival.status in LOUD else Markup("{}{}")
    short = shortfall(arrival)
    beside = Markup(' <span class="er-short">{}</span>').format(short) if short else NOTHING
    return template.format(status_words(arrival), beside)


def _of_month(arrival: Arrival) -> tuple[str, ...]:
    return (
        _words(arrival),
        _day(arrival.first_arrived),
        _day(arrival.latest_load),
        _standing_out(rows_words(arrival), is_short(arrival)),
        _standing_out(teams_words(arrival), is_short(arrival)),
    )


def _standing_out(words: str, stands_out: bool) -> str:
    """What is short stands out where it is counted, not only where the status is told."""
    return Markup("<b>{}</b>").format(words) if stands_out and words else words


def _of_list(latest: tuple[object, ...] | None) -> tuple[str, ...]:
    """A list without months counts from its first load on."""
    if latest is None:
        return ("not loaded", "", "", "", "")
    loaded = latest[4]
    day = _day(loaded) if isinstance(loaded, date) else ""
    return ("loaded", "", day, f"{latest[3]:,}", "")


def _day(day: date | None) -> str:
    return short_day_words(day) if day else ""
