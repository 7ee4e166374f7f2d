"""The history as a table."""

from collections.abc import Container, Sequence

from metrics.model.reported import FileLoaded, Publication
from metrics.ui.fragments.checks import changes_list
from metrics.ui.fragments.tables import table
from metrics.ui.fragments.text import text
from metrics.wording.dates import short_day_words
from metrics.wording.reported import CAME_FROM, rows_words


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
        f"<li>{text(file.name)} <code>{text(file.sha256[:8])}</code>: {text(rows_words(file))}"
        f"{changes_list(file.changes)}</li>"
        for file in files
    ]
    listed = f'<ul class="er-files">{"".join(lines)}</ul>'
    if len(files) == 1:
        return listed
    return f"<details><summary>{len(files)} files</summary>{listed}</details>"


def _card(inside: str) -> str:
    return f'<div class="er-card">{inside}</div>'
