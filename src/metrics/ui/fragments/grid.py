"""The grid: measures in a real table, which becomes a list of rows on a phone."""

from markupsafe import Markup

from metrics.figures.palette import Palette
from metrics.model.document import Cell, Chart, Chip, Column, Group, Head, Link, Table
from metrics.ui.fragments.charts import chart_image
from metrics.ui.fragments.chips import chip
from metrics.ui.fragments.text import NOTHING, joined
from metrics.ui.fragments.words import linked

ABSENT = Markup('<span class="er-quiet">–</span>')
KINDS = {
    Column.VALUE: "er-figure",
    Column.NUMBER: "er-number",
    Column.SIZE: "er-number er-of",
    Column.CHART: "er-chart",
    Column.THIS_MONTH: "er-this-month",
    Column.LATELY: "er-lately",
    Column.AGAINST_TARGET: "er-against",
}
_GRID = Markup(
    '<div class="er-card er-scroll"><table class="er-grid">'
    '<caption class="er-hidden">{caption}</caption>'
    "<thead><tr>{heads}</tr></thead>{bodies}</table></div>"
)
_CELL = Markup('<td class="{}" data-head="{}">{}</td>')


def grid(table: Table, colours: Palette) -> Markup:
    """A table of measures, in groups where it has several."""
    heads = joined(Markup('<th scope="col">{}</th>').format(head.words) for head in table.heads)
    bodies = joined(_group(group, table.heads, colours) for group in table.groups)
    return _GRID.format(caption=table.caption, heads=heads, bodies=bodies)


def _group(group: Group, heads: tuple[Head, ...], colours: Palette) -> Markup:
    name = NOTHING
    if group.name:
        name = Markup('<tr class="er-theme"><th scope="rowgroup" colspan="{}">{}</th></tr>').format(
            len(heads), group.name
        )
    rows = joined(_row(row, heads, colours) for row in group.rows)
    return Markup("<tbody>{}{}</tbody>").format(name, rows)


def _row(row: tuple[Cell, ...], heads: tuple[Head, ...], colours: Palette) -> Markup:
    first, *rest = row
    cells = joined(
        _CELL.format(_kind(head, cell), head.label, _inside(cell, colours))
        for head, cell in zip(heads[1:], rest, strict=True)
    )
    template = Markup('<tr><th scope="row" class="er-name">{}</th>{}</tr>')
    return template.format(_inside(first, colours), cells)


def _kind(head: Head, cell: Cell) -> str:
    return KINDS[head.column] + (" er-absent" if cell.is_missing else "")


def _inside(cell: Cell, colours: Palette) -> Markup:
    more = (
        Markup('<span class="er-on-screen">{}</span>').format(cell.more) if cell.more else NOTHING
    )
    under = (
        Markup('<span class="er-under">{}{}</span>').format(cell.under, more)
        if cell.under
        else NOTHING
    )
    return joined((_content(cell.content, colours), under))


def _content(content: str | Link | Chip | Chart | None, colours: Palette) -> str:
    if content is None:
        return ABSENT
    if isinstance(content, Link):
        return linked(content)
    if isinstance(content, Chip):
        return chip(content)
    if isinstance(content, Chart):
        return chart_image(content, colours, width=190, height=40)
    return content
