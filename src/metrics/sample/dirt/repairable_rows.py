"""What stands around a table: titles above it, the header again, totals, who ran it, other columns."""

from collections.abc import Mapping
from decimal import Decimal

from metrics.sample.dirt.extract import Extract
from metrics.sample.dirt.planting import Planter, anywhere


def title(extract: Extract, *rows: list[str]) -> None:
    """Put rows above the header."""
    extract.above = list(rows)
    filled = sum(any(row) for row in rows)
    extract.plant("rows-above-header", f"{filled} rows above the header")


def repeat_header(planter: Planter, count: int) -> None:
    """Put the header between rows, as at a page break."""
    extract = planter.extract
    for before in planter.take(count, anywhere):
        line = extract.add_as_it_stands([], before=before)
        line.is_header = True
        line.plant(None, "row-header-repeated", "the header again")


def set_total(extract: Extract, place: str, words: str, summed: str) -> None:
    """Put a total at the foot: its words in one column, a sum in another."""
    total = sum((_number(cells[summed]) for cells in extract.rows), Decimal(0))
    cells = dict.fromkeys(extract.columns, "") | {place: words, summed: f"{total:f}"}
    extract.add_as_it_stands(list(cells.values())).plant(None, "row-total", f"{words} at the foot")


def sign_off(extract: Extract, *sentences: str) -> None:
    """Put notes below the table."""
    for sentence in sentences:
        extract.add_as_it_stands([sentence]).plant(None, "row-footer", f"a note: {sentence}")


def unwanted_columns(
    extract: Extract, *, dropped: Mapping[str, str], personal: Mapping[str, str]
) -> None:
    """Add columns that no contract permits, the same in every row."""
    extract.columns += [*dropped, *personal]
    for cells in extract.rows:
        cells.update(dropped | personal)  # type: ignore[operator]
    extract.plant("columns-dropped", f"columns added: {', '.join(dropped)}")
    extract.plant("personal-data-dropped", f"columns added: {', '.join(personal)}")


def _number(written: str) -> Decimal:
    return Decimal(written) if written.replace(".", "", 1).isdigit() else Decimal(0)
