"""engine-room template and engine-room dictionary: what to fill in, and what every column means."""

from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from metrics.cli.console import answers
from metrics.cli.place import home_of
from metrics.cli.problems import WORKBOOK, check_can_write
from metrics.errors import MetricsError, NotFound
from metrics.registry import load_registry
from metrics.tables.dictionary import dictionary_csv, dictionary_workbook
from metrics.tables.templates import template_workbook

To = Annotated[Path, typer.Option("--to", help="The file to write.")]


def template(
    context: typer.Context,
    extract: Annotated[str, typer.Argument(help="An extract: its contract's name.")],
    to: To,
) -> None:
    """Write a workbook to fill in for an extract, with notes on every column."""
    registry = load_registry(home_of(context))
    contract = registry.contracts.get(extract)
    if contract is None:
        close = next(iter(get_close_matches(extract, registry.contracts, n=1, cutoff=0)), None)
        raise NotFound(
            f"There is no extract {extract!r}. The nearest is {close}. Known: "
            f"{', '.join(registry.contracts)}.",
            close,
        )
    _write(to, {WORKBOOK: lambda: template_workbook(contract, registry)})
    answers.print(escape(f"Wrote {to}: fill in its first sheet, then engine-room check {to}"))


def dictionary(context: typer.Context, to: To) -> None:
    """Write what every column of every extract means, as XLSX or CSV."""
    registry = load_registry(home_of(context))
    made: dict[str, Callable[[], bytes]] = {
        WORKBOOK: lambda: dictionary_workbook(registry),
        ".csv": lambda: dictionary_csv(registry),
    }
    _write(to, made)
    answers.print(escape(f"Wrote {to}: a row for each column of each extract."))


def _write(to: Path, kinds: dict[str, Callable[[], bytes]]) -> None:
    """The file of the kind its name says. Raises MetricsError for another kind, and where it cannot be."""
    make = kinds.get(to.suffix.lower())
    if make is None:
        raise MetricsError(f"{to}: name a file that ends with {' or '.join(kinds)}.")
    check_can_write(to)
    to.write_bytes(make())
