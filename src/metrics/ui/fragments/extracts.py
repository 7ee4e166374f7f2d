"""The history as a table."""

from collections.abc import Container, Sequence

from markupsafe import Markup

from metrics.model.reported import FileLoaded, Publication
from metrics.ui.fragments.checks import changes_list
from metrics.ui.fragments.tables import table
from metrics.ui.fragments.text import NOTHING, card, joined
from metrics.wording.dates import short_moment_words
from metrics.wording.reported import CAME_FROM, rows_words


def publications_table(
    publications: Sequence[Publication], published: str | None, kept: Container[str]
) -> Markup:
    """Every publication, newest first: what, who, why, from which files, what it restated."""
    newest = next((p.number for p in publications if p.edition_id == published), None)
    rows = []
    for p in publications:
        is_now = p.edition_id == published and p.number == newest
        rows.append(
            (
                short_moment_words(p.published_at),
                CAME_FROM.get(p.came_from, p.came_from),
                Markup('<span class="er-nowrap">{}{}</span>').format(
                    p.edition_id, _standing(is_now, p.edition_id in kept)
                ),
                p.published_by or "–",
                p.note or "–",
                _files(p.files),
                f"{p.values_restated:,}",
            )
        )
    heads = ("When", "What", "Edition", "Who", "Note", "Files", "Figures restated, with parts")
    return card(table(heads, rows, caption="Publications", numbers=1))


def _standing(is_now: bool, is_kept: bool) -> Markup:
    if is_now:
        return Markup("<br><b>Published</b>")
    return NOTHING if is_kept else Markup("<br>no longer kept")


def _files(files: Sequence[FileLoaded]) -> Markup:
    """The files that came with a publication, folded away when there are several."""
    if not files:
        return Markup("–")
    lines = [
        Markup("<li>{} <code>{}</code>: {}{}</li>").format(
            file.name, file.sha256[:8], rows_words(file), changes_list(file.changes)
        )
        for file in files
    ]
    listed = Markup('<ul class="er-files">{}</ul>').format(joined(lines))
    if len(files) == 1:
        return listed
    return Markup("<details><summary>{} files</summary>{}</details>").format(len(files), listed)
