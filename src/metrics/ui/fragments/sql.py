"""The query of a measure, unfolded so that a reader can check it."""

from markupsafe import Markup

from metrics.sql.unfolding import Unfolded
from metrics.ui.fragments.text import NOTHING, joined, paragraph
from metrics.wording.words import listed

_QUERY = Markup('<pre class="er-sql" tabindex="0">{}</pre>')
_VIEW = Markup(
    '<details class="er-view"><summary>{}</summary><pre class="er-sql" tabindex="0">{}</pre></details>'
)


def query_unfolded(found: Unfolded) -> Markup:
    """The query, then each shared view behind it, folded, then the extracts they all come from."""
    behind = NOTHING
    if found.views:
        told = "It reads these shared views, as they are now, each after one that reads it."
        behind = paragraph(told) + joined(_VIEW.format(name, sql) for name, sql in found.views)
    named = listed(list(found.extracts))
    below = f"All of it comes from {named}; every column of an extract is in the data dictionary."
    return _QUERY.format(found.query) + behind + paragraph(below)
