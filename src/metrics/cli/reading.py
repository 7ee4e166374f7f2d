"""engine-room values and engine-room published: an edition's numbers as plain tables."""

import csv
import json
import sys
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

import typer

from metrics.board.against_target import Judged, judged_months
from metrics.board.choices import breakdown_chosen, indicator_chosen, month_chosen
from metrics.board.collected import not_collected
from metrics.board.comparing import authority_chosen, published_around
from metrics.board.measuring import Desk
from metrics.cli.console import progress
from metrics.cli.place import home_of
from metrics.model.disclosure import SEES, Disclosure, Role
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.model.series import SERVICE
from metrics.model.signal import Missing
from metrics.publish.showing import open_published
from metrics.registry.council import load_council
from metrics.tables.safe import safe_cell
from metrics.warehouse import SYMBOLS, Warehouse
from metrics.wording.numbers import MISSING_WORDS
from metrics.wording.visible import visible


class Format(StrEnum):
    """How a table is written."""

    CSV = "csv"
    JSON = "json"


VALUES = (
    "indicator", "month", "breakdown", "numerator", "denominator", "value", "target",
    "variation", "assurance", "edition", "split", "missing", "minus_numerator",
    "minus_denominator", "data", "against_target", "against_target_by",
    "people", "reason", "this_month", "this_month_way", "changed_in", "against_start", "lately",
)  # fmt: skip
PUBLISHED = (
    "series", "level", "code", "name", "breakdown", "period_end", "value", "unit", "symbol",
    "release", "meaning",
)  # fmt: skip
UNTOLD = (None,) * 5  # the three answers of a month that has none
FormatOption = Annotated[Format, typer.Option("--format", help="csv or json.")]


def values(
    context: typer.Context,
    reader: Annotated[
        Role,
        typer.Option("--audience", help="Exactly what this reader may see, hidden figures said."),
    ],
    indicator: Annotated[str | None, typer.Option(help="One indicator's id.")] = None,
    month: Annotated[str | None, typer.Option(help="One month, as 2025-06.")] = None,
    breakdown: Annotated[str | None, typer.Option(help="For example district:North Fen.")] = None,
    output: FormatOption = Format.CSV,
) -> None:
    """Every value of the published edition that a reader may see; of an analyst teams included."""
    warehouse = published_edition(home_of(context), SEES[reader])
    edition = warehouse.edition()
    if indicator is not None:
        indicator_chosen(dict(warehouse.definitions()), indicator)
    wanted = month_chosen(edition, month) if month else None
    if breakdown is not None:
        parts = warehouse.values(month=wanted or month_chosen(edition, None))
        breakdown_chosen((str(row[3]) for row in parts), breakdown)
    data = "synthetic data" if edition.is_synthetic else "council data"
    judged = _judged(warehouse, indicator, breakdown)
    answers = _answers(warehouse, indicator, breakdown)
    rows: list[tuple[object, ...]] = []
    for row in warehouse.values(indicator_id=indicator, breakdown=breakdown, month=wanted):
        name, split, at, key, num, den, minus_num, minus_den, value, missing, target, *rest = row
        variation, assurance, people, _ = rest
        reason = MISSING_WORDS[Missing(str(missing))] if missing else None
        told = judged.get((name, split, key, at))
        rows.append(
            (name, at, key, num, den, value, target, variation, assurance, edition.id, split, missing,
             minus_num, minus_den, data, told and str(told.word), told and str(told.by),
             people, reason, *answers.get((name, split, key, at), UNTOLD))
        )  # fmt: skip
    absent = absent_values(warehouse, indicator, breakdown, wanted)
    about = {"edition": edition.id, "data": data}
    rows += [tuple((about | row).get(column) for column in VALUES) for row in absent]
    write_table(VALUES, rows, output)


def _judged(
    warehouse: Warehouse, indicator: str | None, breakdown: str | None
) -> dict[tuple[object, ...], Judged | None]:
    """The Board's word for the target, by indicator, split, breakdown and month."""
    polarities = {name: found.polarity for name, found in warehouse.definitions().items()}
    return {
        (series.indicator_id, series.split, series.breakdown.key, str(month)): told
        for series in warehouse.series(indicator_id=indicator, breakdown=breakdown, is_told=False)
        for month, told in judged_months(series, polarities[series.indicator_id]).items()
    }


def _answers(
    warehouse: Warehouse, indicator: str | None, breakdown: str | None
) -> dict[tuple[object, ...], tuple[str | None, ...]]:
    """The three answers (docs/words.md), by indicator, split, breakdown and month."""
    found = warehouse.words(indicator_id=indicator, breakdown=breakdown)
    return {
        (name, split, key, str(w.month)): (
            w.this_month.value,
            w.this_month_way and w.this_month_way.value,
            str(w.changed_in) if w.changed_in else None,
            w.against_start.value,
            w.lately.value,
        )
        for (name, split, key), words in found.items()
        for w in words
    }


def absent_values(
    warehouse: Warehouse, indicator: str | None, breakdown: str | None, month: Month | None
) -> list[dict[str, object]]:
    """A row for each month of each measure that is not collected, by column, for the whole service."""
    if breakdown not in (None, SERVICE.key):
        return []
    names = sorted(not_collected(warehouse.definitions(), warehouse))
    return [
        {
            "indicator": name,
            "month": at,
            "breakdown": SERVICE.key,
            "missing": Missing.NOT_COLLECTED.value,
        }
        for name in names
        if indicator in (None, name)
        for at in warehouse.edition().months
        if month in (None, at)
    ]


def published(
    context: typer.Context,
    authority: Annotated[str | None, typer.Option(help="An authority's code or name.")] = None,
    series: Annotated[
        str | None, typer.Option(help="For example dfe_csww.agency_rate_fte.")
    ] = None,
    output: FormatOption = Format.CSV,
) -> None:
    """Published values as loaded; for an authority, with England, its region and its neighbours."""
    warehouse = published_edition(home_of(context), Disclosure.OPEN)
    if authority is None:
        found = [(*row[:3], *row[4:]) for row in warehouse.published(series=series)]
        rows = [(*r[:7], r[8], r[7], r[9], _words(r[7])) for r in found]
    else:
        desk = Desk(warehouse, load_council(home_of(context)))
        points = published_around(desk, authority_chosen(desk, authority), series)
        rows = [
            (
                p.series, p.level, p.code, p.name, p.breakdown, p.period_end, p.value, p.unit,
                p.symbol, p.release, _words(p.symbol),
            )
            for p in points
        ]  # fmt: skip
    write_table(PUBLISHED, rows, output)


def published_edition(home: Home, disclosure: Disclosure) -> Warehouse:
    """The published edition's file for a level; the sample is built first when nothing has been loaded."""
    with progress() as tell:
        return open_published(home, disclosure, tell)


def write_table(columns: Sequence[str], rows: Sequence[Sequence[object]], output: Format) -> None:
    """Print rows as CSV or JSON."""
    if output is Format.JSON:
        listed = [dict(zip(columns, map(_plain, row), strict=True)) for row in rows]
        typer.echo(json.dumps(listed, indent=1))
        return
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(columns)
    is_seen = sys.stdout.isatty()  # what goes into a file stays as it is
    for row in rows:
        cells = [safe_cell(_plain(cell)) for cell in row]
        writer.writerow([visible(c) if is_seen and isinstance(c, str) else c for c in cells])


def _words(symbol: object) -> str | None:
    """What a publisher's symbol means."""
    missing = SYMBOLS.get(str(symbol))
    return MISSING_WORDS[missing] if missing else None


def _plain(cell: object) -> object:
    """A cell as JSON and CSV can hold it; decimals without trailing zeros."""
    if isinstance(cell, Decimal):
        return float(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, Month):
        return str(cell)
    return cell
