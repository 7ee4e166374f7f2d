"""engine-room reported: every figure a measure was published with."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Annotated

import typer
from rich.markup import escape
from rich.table import Table

from metrics.board.choices import breakdown_chosen, nearest
from metrics.cli.console import answers
from metrics.cli.place import home_of
from metrics.cli.reading import Format, published_edition, write_table
from metrics.errors import NotFound
from metrics.model import clock
from metrics.model.disclosure import Disclosure
from metrics.model.month import Month
from metrics.model.reported import ReportedFigure
from metrics.model.series import SERVICE
from metrics.publish.ledger import Ledger
from metrics.publish.reported import Reported

COLUMNS = (
    "indicator", "month", "breakdown", "split", "value", "numerator", "denominator", "withdrawn",
    "current", "edition", "published_at", "published_by", "came_from", "note",
    "definition_version", "data",
)  # fmt: skip
IN_TABLE = {
    "month": "month", "split": "split", "value": "value", "current": "stands", "edition": "edition",
    "published_at": "on", "published_by": "by", "note": "note",
}  # fmt: skip


class Layout(StrEnum):
    """How the figures are written."""

    CSV = "csv"
    JSON = "json"
    TABLE = "table"


def reported(
    context: typer.Context,
    indicator: Annotated[str, typer.Argument(help="The indicator's id.")],
    month: Annotated[str | None, typer.Option(help="One month, as 2025-06.")] = None,
    breakdown: Annotated[
        str, typer.Option(help="For example district:North Fen; the whole service if none.")
    ] = SERVICE.key,
    output: Annotated[Layout, typer.Option("--format", help="csv, json or table.")] = Layout.CSV,
) -> None:
    """Every figure a measure was ever published with: when, by whom, and which stands now."""
    home = home_of(context)
    ledger = Reported(Ledger(home), published_edition(home, Disclosure.MANAGER))
    data = "synthetic data" if ledger.warehouse.edition().is_synthetic else "council data"
    figures = _chosen(ledger, indicator, month, breakdown)
    rows = [(indicator, *_cells(figure), data) for figure in figures]
    if output is Layout.TABLE:
        answers.print(_table(rows, f"{indicator}, {figures[0].breakdown}: {data}"))
    else:
        write_table(COLUMNS, rows, Format(output))


def _chosen(
    ledger: Reported, indicator: str, month: str | None, breakdown: str
) -> list[ReportedFigure]:
    """The figures asked for. Raises NotFound naming the nearest that there are."""
    known = ledger.indicator_ids()
    if not known:
        raise NotFound("Nothing is recorded yet: the record begins with the next load or rebuild.")
    if indicator not in known:
        close = nearest(indicator, known)
        raise NotFound(f"There is no measure called {indicator!r}. The nearest is {close}.", close)
    every = ledger.figures(indicator)
    part = breakdown_chosen((figure.breakdown for figure in every), breakdown)
    own = [figure for figure in every if figure.breakdown == part]
    wanted = _month(own, month) if month else None
    return [figure for figure in own if wanted in (None, figure.month)]


def _month(figures: Iterable[ReportedFigure], text: str) -> Month:
    wanted = Month.parse(text)
    months = sorted({figure.month for figure in figures})
    if wanted in months:
        return wanted
    close = min(months, key=lambda month: abs(month.months_since(wanted)))
    raise NotFound(
        f"No figure was published for {wanted.label}. The nearest month is {close.label}.",
        str(close),
    )


def _cells(figure: ReportedFigure) -> tuple[object, ...]:
    return (
        str(figure.month),
        figure.breakdown,
        figure.split,
        figure.value,
        figure.numerator,
        figure.denominator,
        "yes" if figure.is_withdrawn else "no",
        "yes" if figure.is_current else "no",
        figure.edition_id,
        clock.stamp(figure.published_at),
        figure.published_by,
        figure.came_from,
        figure.note,
        figure.definition_version,
    )


def _table(rows: Sequence[tuple[object, ...]], about: str) -> Table:
    """The columns a person reads."""
    table = Table(title=about, title_justify="left", box=None, header_style="bold")
    named = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
    shown = [name for name in IN_TABLE if name != "split" or any(row[name] for row in named)]
    for name in shown:
        table.add_column(IN_TABLE[name], no_wrap=name != "note")
    for row in named:
        table.add_row(*(_written(name, row[name]) for name in shown))
    return table


def _written(name: str, cell: object) -> str:
    if name == "value":
        return f"{cell:,.2f}" if isinstance(cell, float) else "withdrawn"
    if name == "published_at":
        return str(cell)[:10]
    return escape(str(cell)) if cell is not None else ""
