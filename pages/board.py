"""The month at a glance."""

import streamlit as st

from metrics.ui import cache
from metrics.ui.fragments.changes import changes
from metrics.ui.fragments.grid import grid
from metrics.ui.fragments.reported import restated_line
from metrics.ui.fragments.text import heading, paragraph, text
from metrics.ui.fragments.tiles import tiles
from metrics.ui.view import current
from metrics.wording.month import context, lead, not_received

view = current()
board = cache.board(*view.key, view.audience)
restated = cache.restated(*view.key, view.audience)
opening, rest = lead(board)

st.html(
    heading(1, view.month.label)
    + paragraph(context(board))
    + f'<p class="er-lead"><b>{text(opening)}</b> {text(rest)}</p>'
    + '<h2 class="er-hidden">Headlines</h2>'
    + tiles(board.headlines, view.colours)
)
st.html(
    heading(
        2,
        "What really changed",
        "Only changes bigger than a measure's ordinary month-to-month movement.",
    )
    + changes(board.new_signals)
    + paragraph(not_received(board))
    + restated_line(restated, view.month)
)
st.html(
    heading(
        2,
        "Every measure",
        "Sorted by what needs attention first. Shaded band: the range ordinary variation stays in, from "
        "the first twelve months. Dashed line: target.",
    )
    + grid(board.groups, view.month, view.colours)
)
