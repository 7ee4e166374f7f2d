"""Arrivals and history as tables."""

from collections.abc import Mapping, Sequence
from datetime import date

from metrics.model.contract import Contract
from metrics.publish.shelf import EditionRecord
from metrics.ui.fragments.tables import table
from metrics.ui.fragments.text import text
from metrics.wording.dates import day_words, short_day_words


def arrivals_table(
    contracts: Mapping[str, Contract],
    arrived: frozenset[str],
    batches: Sequence[tuple[object, ...]],
) -> str:
    """One row an extract: whether it has arrived for the month, and its latest file."""
    newest = {str(row[1]): row for row in reversed(batches)}
    rows = []
    for contract in contracts.values():
        if contract.kind != "local":
            continue
        latest = newest.get(contract.id)
        rows.append(
            (
                text(contract.title),
                "Received" if contract.id in arrived else "<b>Not received</b>",
                text(contract.mended_by),
                text(latest[2] if latest else "–"),
                _day(latest[4]) if latest else "–",
                f"{latest[3]:,}" if latest else "–",
            )
        )
    heads = ("Extract", "Status", "Comes from", "Latest file", "Loaded", "Rows")
    return _card(table(heads, rows, caption="Extracts received", numbers=1))


def editions_table(records: Sequence[EditionRecord], published: EditionRecord | None) -> str:
    """Every edition kept, newest first."""
    rows = [
        (
            text(record.id),
            "<b>Published</b>" if published and record.id == published.id else "",
            text(f"{day_words(record.built_at)}, {record.built_at:%H:%M}"),
            text(record.came_from),
            text(record.note or "–"),
        )
        for record in records
    ]
    return _card(
        table(("Edition", "Status", "Built", "By", "Note"), rows, caption="Editions", numbers=0)
    )


def _day(loaded: object) -> str:
    return text(short_day_words(loaded)) if isinstance(loaded, date) else "–"


def _card(inside: str) -> str:
    return f'<div class="er-card">{inside}</div>'
