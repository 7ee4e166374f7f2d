"""The way out of a rehearsal: its report downloaded, or its files published."""

from collections.abc import Sequence
from dataclasses import replace
from io import StringIO

import streamlit as st

from metrics.errors import Overtaken
from metrics.intake import Source
from metrics.model.home import Home
from metrics.publish.loading import load_files
from metrics.publish.press import Load
from metrics.publish.rehearsal import Rehearsal
from metrics.tables.problems import report_workbook, write_problems_csv
from metrics.ui.rehearsing import edition_seen, forget_rehearsal, load_said

DONE = "published-message"
ROUND = "upload-round"


def what_was_done() -> str | None:
    """What the last press of a button did, told once."""
    told: str | None = st.session_state.pop(DONE, None)
    return told


def upload_round() -> int:
    """A number that rises whenever the file chooser is to be empty again."""
    return int(st.session_state.setdefault(ROUND, 0))


def done(told: str) -> None:
    """Say what happened after the page has been drawn anew, with an empty file chooser."""
    st.session_state[DONE] = told
    forget_rehearsal()
    st.session_state[ROUND] = upload_round() + 1
    st.rerun()


def offer_report(rehearsal: Rehearsal) -> None:
    """The buttons that download every problem and every figure that would change."""
    if not rehearsal.checked.problems and not rehearsal.changes:
        return
    listed = StringIO()
    write_problems_csv(rehearsal.checked, listed)
    with st.container(horizontal=True):
        st.download_button(
            "Download every problem as CSV",
            listed.getvalue().encode("utf-8-sig"),
            file_name="problems.csv",
            mime="text/csv",
            on_click="ignore",
        )
        st.download_button(
            "Download the report as XLSX",
            report_workbook(rehearsal.checked, rehearsal.changes),
            file_name="check-report.xlsx",
            mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            on_click="ignore",
        )


def offer_to_publish(sources: Sequence[Source], load: Load) -> None:
    """The note, and the button that publishes; the page is drawn anew with what came of it."""
    with st.form("publish", border=False):
        note = st.text_input("Note for the history", placeholder="June 2025 extracts")
        if not st.form_submit_button("Publish", type="primary"):
            return
    said = replace(load, at=load_said().at, note=note, seen_edition=edition_seen())
    try:
        with st.status("Publishing", expanded=False) as status:
            outcome = load_files(
                Home.from_environment(), sources, said, lambda text: status.update(label=text)
            )
    except Overtaken as error:  # the files stay: they are checked again beside what came between
        st.session_state[DONE] = str(error)
        forget_rehearsal()
        st.rerun()
    if outcome.edition is None:
        done("Nothing new was in those files: the published edition is as it was.")
    else:
        aside = " The synthetic sample has been set aside." if outcome.set_sample_aside else ""
        left = outcome.checked.rows_refused
        out = f" {left:,} refused rows were left out, as accepted." if left else ""
        done(f"Published {outcome.edition.id}.{aside}{out}")
