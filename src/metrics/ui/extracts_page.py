"""The extracts page: the history, and undo."""

import streamlit as st

from metrics.home.shelf import Shelf
from metrics.model.home import Home
from metrics.publish.history import editions_to_go_back_to, publications, rollback
from metrics.ui.fragments.extracts import publications_table
from metrics.ui.fragments.text import heading
from metrics.ui.publishing import done
from metrics.ui.rehearsing import load_said
from metrics.ui.show import show


def history(home: Home) -> None:
    """Every publication, and the button that publishes an earlier edition again."""
    shelf = Shelf(home.editions)
    records, published = shelf.records(), shelf.published()
    kept = [record.id for record in records]
    show(
        heading(
            2,
            "History",
            "Undo publishes an earlier edition again: the last twelve are kept. What was published "
            "is never forgotten.",
        ),
        publications_table(publications(home), published.id if published else None, kept),
    )
    earlier = [record.id for record in editions_to_go_back_to(home)]
    if not earlier:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        target = st.selectbox("Edition to go back to", earlier, key="rollback")
        if st.button("Publish this edition again"):
            record = rollback(home, str(target), load_said())
            done(f"{record.id.capitalize()} is published again.")
