"""The proposal to begin a new base, where a measure has settled at a new level."""

import streamlit as st

from metrics.model.report import Settled
from metrics.model.series import Event
from metrics.tables.settled import drafted_csv
from metrics.ui.fragments.text import heading, paragraph
from metrics.ui.show import show
from metrics.wording.settled import drafted_row, how_to_begin, settled_words


def settled_section(found: Settled, events: tuple[Event, ...]) -> None:
    """What has settled, what to do where the Board agrees, and the row to do it with."""
    row = drafted_row(found, events)
    show(heading(2, "A new start?"), paragraph(settled_words(found)), paragraph(how_to_begin()))
    with st.container(key="er-actions-settled"):
        st.download_button(
            "Download the row for the events list",
            drafted_csv(row),
            file_name=f"events-{row['event_id']}-{found.indicator.id}.csv",
            mime="text/csv",
            on_click="ignore",
        )
