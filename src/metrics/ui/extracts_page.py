"""The extracts page: rehearse, publish, look back, undo."""

from collections.abc import Sequence
from datetime import datetime

import streamlit as st

from metrics.intake import Source
from metrics.model.places import Places
from metrics.publish.history import publications, rollback
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from metrics.publish.rehearsal import Rehearsal, rehearse
from metrics.publish.shelf import Shelf
from metrics.tables.problems import problems_frame
from metrics.tables.series import as_csv
from metrics.ui import cache
from metrics.ui.fragments.extracts import (
    arrivals_table,
    changes_table,
    checked_files,
    problem_table,
    publications_table,
)
from metrics.ui.fragments.text import heading, notice, paragraph
from metrics.ui.view import View

DONE = "published-message"
PAGE = "Extracts page"


def drop_files() -> None:
    """The file chooser, the rehearsal of what is dropped, and the button that publishes it."""
    if told := st.session_state.pop(DONE, None):
        st.html(notice(told))
    round_number = st.session_state.setdefault("upload-round", 0)
    dropped = st.file_uploader(
        "This month's extracts (CSV or XLSX, up to 200 MB; larger ones by the command line)",
        type=["csv", "xlsx"],
        accept_multiple_files=True,
        key=f"upload-{round_number}",
    )
    if not dropped:
        return
    sources = tuple(Source(file.name, file.getvalue()) for file in dropped)
    with st.status("Checking the files", expanded=False) as status:
        rehearsal = rehearse(
            Places.from_environment(), sources, _load(""), lambda text: status.update(label=text)
        )
        status.update(label="Checked", state="complete")
    show_rehearsal(rehearsal)
    if not rehearsal.checked.is_refused:
        _offer_to_publish(sources)


def show_rehearsal(rehearsal: Rehearsal) -> None:
    """What the door found, and which figures would change."""
    checked = rehearsal.checked
    if checked.is_refused:
        st.html(
            heading(2, "These files cannot be published yet")
            + paragraph(
                "Nothing has changed. Mend what is listed, or send the list to who can, and drop the files again."
            )
        )
    else:
        st.html(heading(2, "These files can be published"))
    st.html(checked_files(checked))
    if checked.problems:
        st.html(heading(3, "What was found") + problem_table(checked.problems))
        st.download_button(
            "Download every problem as CSV",
            as_csv(problems_frame(checked.problems)),
            file_name="problems.csv",
            mime="text/csv",
            on_click="ignore",
        )
    if rehearsal.changes:
        st.html(heading(3, "What would change") + changes_table(rehearsal.changes))


def received(view: View) -> None:
    """Which extracts have arrived for the month shown."""
    desk = cache.desk(view.edition.id)
    arrived = desk.warehouse.arrived(view.month)
    st.html(
        heading(2, f"Received for {view.month.label}")
        + arrivals_table(cache.contracts(view.edition.id), arrived, desk.warehouse.batches())
    )


def history() -> None:
    """Every publication, and the button that publishes an earlier edition again."""
    places = Places.from_environment()
    shelf = Shelf(places.editions)
    records, published = shelf.records(), shelf.published()
    kept = [record.id for record in records]
    st.html(
        heading(
            2,
            "History",
            "Undo publishes an earlier edition again: the last twelve are kept. What was published "
            "is never forgotten.",
        )
        + publications_table(publications(places), published.id if published else None, kept)
    )
    earlier = [record.id for record in records if published and record.id != published.id]
    if not earlier:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        target = st.selectbox("Edition to go back to", earlier, key="rollback")
        if st.button("Publish this edition again"):
            record = rollback(places, str(target), _load(""))
            _done(f"{record.id.capitalize()} is published again.")


def _offer_to_publish(sources: Sequence[Source]) -> None:
    with st.form("publish", border=False):
        note = st.text_input("Note for the history", placeholder="June 2025 extracts")
        if not st.form_submit_button("Publish", type="primary"):
            return
    with st.status("Publishing", expanded=False) as status:
        outcome = load_files(
            Places.from_environment(), sources, _load(note), lambda text: status.update(label=text)
        )
    if outcome.edition is None:
        _done("Nothing new was in those files: the published edition is as it was.")
    else:
        aside = " The synthetic sample has been set aside." if outcome.set_sample_aside else ""
        _done(f"Published {outcome.edition.id}.{aside}")


def _done(told: str) -> None:
    """Say what happened after the page has been drawn anew, with an empty file chooser."""
    st.session_state[DONE] = told
    st.session_state["upload-round"] += 1
    st.rerun()


def _load(note: str) -> Load:
    return Load(at=datetime.now(), note=note, loaded_by=PAGE)  # noqa: DTZ005 - the council's own clock
