"""The month at a glance."""

from metrics.ui import cache
from metrics.ui.fragments.changes import changes
from metrics.ui.fragments.grid import grid
from metrics.ui.fragments.reported import restated_line
from metrics.ui.fragments.text import heading, hidden_heading, lead_paragraph, paragraph
from metrics.ui.fragments.tiles import tiles
from metrics.ui.show import show
from metrics.ui.view import current
from metrics.wording.month import context, lead, not_received

view = current()
board = cache.board(*view.key, view.audience)
restated = cache.restated(*view.key, view.audience)
opening, rest = lead(board)

show(
    heading(1, view.month.label),
    paragraph(context(board)),
    lead_paragraph(rest, opening),
    hidden_heading(2, "Headlines"),
    tiles(board.headlines, view.colours),
)
show(
    heading(
        2,
        "What really changed",
        "Only changes bigger than a measure's ordinary month-to-month movement.",
    ),
    changes(board.new_signals),
    paragraph(not_received(board)),
    restated_line(restated, view.month),
)
show(
    heading(
        2,
        "Every measure",
        "Sorted by what needs attention first. Shaded band: the range ordinary variation stays in, from "
        "the first twelve months. Dashed line: target.",
    ),
    grid(board.groups, view.month, view.colours),
)
