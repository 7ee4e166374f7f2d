"""Checks, arrivals and history as tables."""

from collections.abc import Container, Mapping, Sequence
from datetime import date

from metrics.intake import Checked
from metrics.model.contract import Contract
from metrics.model.problem import Problem, Severity
from metrics.model.reported import FileLoaded, Publication
from metrics.publish.rehearsal import ValueChange
from metrics.ui.fragments.tables import table
from metrics.ui.fragments.text import paragraph, text
from metrics.wording.dates import short_day_words
from metrics.wording.numbers import value_text
from metrics.wording.reported import CAME_FROM, rows_words

SHOWN = 50
WORDS = {
    Severity.ERROR: "File refused",
    Severity.REFUSED: "Row refused",
    Severity.WARNING: "Warning",
}
ORDER = tuple(WORDS)


def checked_files(checked: Checked) -> str:
    """One row a file: what it is, rows in, accepted, refused, months, columns dropped."""
    rows = []
    for file in checked.files:
        months = file.months
        span = f"{months[0].label} to {months[-1].label}" if len(months) > 1 else ""
        rows.append(
            (
                text(file.name),
                text(file.contract_id or "not recognised"),
                text(span or (months[0].label if months else "–")),
                text(", ".join(file.dropped_columns) or "–"),
                f"{file.rows_in:,}",
                f"{file.rows_accepted:,}",
                f"{file.rows_refused:,}",
            )
        )
    heads = ("File", "Extract", "Months", "Columns not kept", "Rows in", "Accepted", "Refused")
    return _card(table(heads, rows, caption="Files checked", numbers=3))


def problem_table(problems: Sequence[Problem]) -> str:
    """The worst first: where, what was found, what to do."""
    worst = sorted(problems, key=lambda problem: ORDER.index(problem.severity))
    rows = [
        (
            text(p.file),
            text(p.row if p.row is not None else "–"),
            text(p.column or "–"),
            text(p.value or "–"),
            text(WORDS[p.severity]),
            text(p.message),
            text(p.mend),
        )
        for p in worst[:SHOWN]
    ]
    heads = ("File", "Row", "Column", "Found", "Outcome", "What is wrong", "What to do")
    rest = len(problems) - SHOWN
    more = paragraph(f"{rest:,} more are in the download.") if rest > 0 else ""
    return _card(table(heads, rows, caption="Problems found", numbers=0)) + more


def changes_table(changes: Sequence[ValueChange]) -> str:
    """Figures already published that would change, then how many are for new months."""
    restated = [change for change in changes if not change.is_new_month]
    new = len(changes) - len(restated)
    months = sorted({change.month for change in changes if change.is_new_month})
    told = paragraph(
        f"{new:,} figures for new months"
        + (f" ({months[0].label} to {months[-1].label})" if len(months) > 1 else "")
        + (f" ({months[0].label})" if len(months) == 1 else "")
        + f"; {len(restated):,} already published would change."
    )
    rows = [
        (
            text(c.indicator.title + (f": {c.split_label}" if c.split_label else "")),
            text(c.month.label),
            text(value_text(c.old, c.indicator.unit)),
            text(value_text(c.new, c.indicator.unit)),
        )
        for c in restated[:SHOWN]
    ]
    if not rows:
        return told
    heads = ("Measure", "Month", "Published", "Would be")
    return told + _card(table(heads, rows, caption="Figures that would change", numbers=2))


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


def publications_table(
    publications: Sequence[Publication], published: str | None, kept: Container[str]
) -> str:
    """Every publication, newest first: what, who, why, from which files, what it restated."""
    newest = next((p.number for p in publications if p.edition_id == published), None)
    rows = []
    for p in publications:
        is_now = p.edition_id == published and p.number == newest
        rows.append(
            (
                text(f"{short_day_words(p.published_at)}, {p.published_at:%H:%M}"),
                text(CAME_FROM.get(p.came_from, p.came_from)),
                f'<span class="er-nowrap">{text(p.edition_id)}{_standing(is_now, p.edition_id in kept)}</span>',
                text(p.published_by or "–"),
                text(p.note or "–"),
                _files(p.files),
                f"{p.values_restated:,}",
            )
        )
    heads = ("When", "What", "Edition", "Who", "Note", "Files", "Figures restated")
    return _card(table(heads, rows, caption="Publications", numbers=1))


def _standing(is_now: bool, is_kept: bool) -> str:
    if is_now:
        return "<br><b>Published</b>"
    return "" if is_kept else "<br>no longer kept"


def _files(files: Sequence[FileLoaded]) -> str:
    """The files that came with a publication, folded away when there are several."""
    if not files:
        return "–"
    lines = [
        f"<li>{text(file.name)} <code>{text(file.sha256[:8])}</code>: {text(rows_words(file))}</li>"
        for file in files
    ]
    listed = f'<ul class="er-files">{"".join(lines)}</ul>'
    if len(files) == 1:
        return listed
    return f"<details><summary>{len(files)} files</summary>{listed}</details>"


def _day(loaded: object) -> str:
    return text(short_day_words(loaded)) if isinstance(loaded, date) else "–"


def _card(inside: str) -> str:
    return f'<div class="er-card">{inside}</div>'
