"""The proposal to begin a new base, where a measure has settled at a new level."""

from collections.abc import Mapping

import streamlit as st

from metrics.model.home import Home
from metrics.model.report import Settled
from metrics.model.series import Event
from metrics.publish.longer_list import list_with
from metrics.tables.settled import drafted_csv
from metrics.ui.drafting import Draft, take_to_the_door
from metrics.ui.fragments.text import heading, notice, paragraph
from metrics.ui.show import show
from metrics.wording.settled import (
    NOT_SAID,
    drafted_row,
    drafted_words,
    how_to_begin,
    settled_words,
)

WIDTH = 680  # of the form: a line of words, not of the page
EVENTS = "events"  # the list that says where a base begins


def settled_section(found: Settled, events: tuple[Event, ...], home: Home) -> None:
    """What has settled, who decides and why, and the way to the door; the row to take away."""
    row = drafted_row(found, events)
    show(heading(2, "A new start?"), paragraph(settled_words(found)), paragraph(how_to_begin()))
    _form(row, found, home)
    with st.container(key="er-actions-settled"):
        st.download_button(
            "Download the row for the events list",
            drafted_csv(row),
            file_name=f"events-{row['event_id']}-{found.indicator.id}.csv",
            mime="text/csv",
            on_click="ignore",
        )


def _form(row: Mapping[str, str], found: Settled, home: Home) -> None:
    with st.form("new-start", border=False, width=WIDTH):
        owner = st.text_input("Who decides: a role, not a name", placeholder="Improvement Board")
        reason = st.text_input(
            "Why", placeholder="The level has held for a year, and the target is reached."
        )
        if not st.form_submit_button("See what it would change"):
            return
    if not (owner.strip() and reason.strip()):
        show(notice(NOT_SAID))
        return
    said = {**row, "owner_role": owner.strip(), "reason": reason.strip()}
    words = drafted_words(found, row["event_id"])
    take_to_the_door(Draft(list_with(home, EVENTS, said), words, row["title"]))
