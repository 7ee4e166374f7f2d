"""The way out of a rehearsal: its report downloaded, or its files published."""

from io import StringIO

import streamlit as st

from metrics.errors import Overtaken
from metrics.home.record import EditionRecord
from metrics.model.home import Home
from metrics.publish.candidate import Candidate
from metrics.publish.publishing import publish
from metrics.tables.problems import report_workbook, write_problems_csv
from metrics.ui.drafting import leave_draft
from metrics.ui.labels import as_label
from metrics.ui.rehearsing import forget_rehearsal, load_said

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
    leave_draft()
    st.session_state[ROUND] = upload_round() + 1
    st.rerun()


def offer_report(candidate: Candidate) -> None:
    """The buttons that download every problem and every figure that would change."""
    if not candidate.checked.problems and not candidate.changes:
        return
    with st.container(horizontal=True):
        st.download_button(
            "Download every problem as CSV",
            lambda: _problems_csv(candidate),
            file_name="problems.csv",
            mime="text/csv",
            on_click="ignore",
        )
        st.download_button(
            "Download the report as XLSX",
            lambda: report_workbook(candidate.checked, candidate.changes),
            file_name="check-report.xlsx",
            mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            on_click="ignore",
        )


def _problems_csv(candidate: Candidate) -> bytes:
    """Made when the button is pressed: thousands of problems take seconds."""
    listed = StringIO()
    write_problems_csv(candidate.checked, listed)
    return listed.getvalue().encode("utf-8-sig")


def offer_to_publish(home: Home, candidate: Candidate, proposed: str = "") -> None:
    """The note, and the button that publishes; the page is drawn anew with what came of it."""
    with st.form("publish", border=False):
        note = st.text_input("Note for the history", proposed, placeholder="June 2025 extracts")
        if not st.form_submit_button("Publish", type="primary"):
            return
    if candidate.edition is None:
        done("Nothing new was in those files: the published edition is as it was.")
    try:
        edition = _publish(home, candidate, note)
    except Overtaken as error:  # the files stay: they are checked again beside what came between
        st.session_state[DONE] = str(error)
        forget_rehearsal()
        st.rerun()
    aside = " The synthetic sample has been set aside." if candidate.sets_sample_aside else ""
    left = candidate.checked.rows_refused
    out = f" {left:,} refused rows were left out, as accepted." if left else ""
    done(f"Published {edition.id}.{aside}{out}")


def _publish(home: Home, candidate: Candidate, note: str) -> EditionRecord:
    said = load_said(note)
    with st.status("Publishing", expanded=False) as status:
        return publish(
            home,
            candidate,
            note=note,
            by=said.loaded_by,
            at=said.at,
            tell=lambda text: status.update(label=as_label(text)),
        )
