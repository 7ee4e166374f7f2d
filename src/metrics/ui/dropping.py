"""The way in: files dropped, the check seen, the rest accepted or not, published."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from io import StringIO

import streamlit as st

from metrics.errors import Overtaken
from metrics.intake import Checked, Source
from metrics.model.month import Month
from metrics.model.places import Places
from metrics.publish.loading import load_files, stops
from metrics.publish.press import Load
from metrics.publish.rehearsal import Rehearsal, rehearse
from metrics.publish.shelf import Shelf
from metrics.tables.problems import report_workbook, write_problems_csv
from metrics.ui import cache
from metrics.ui.fragments.checks import (
    changes_tables,
    checked_files,
    mender_groups,
    row_table,
    rows_by_month,
)
from metrics.ui.fragments.text import heading, link, notice, paragraph
from metrics.ui.links import page_address
from metrics.ui.view import View

DONE = "published-message"
SEEN = "rehearsal-seen"
PAGE = "Extracts page"
TYPES = ["csv", "txt", "tsv", "xlsx", "xlsm", "zip"]
ANY_MONTH = "Whatever the rows say"
MONTHS_OFFERED = 12


@dataclass(frozen=True)
class Seen:
    """A rehearsal the reader has before them, and the edition it was set beside."""

    asked: object
    rehearsal: Rehearsal
    edition: str | None


def drop_files(view: View | None) -> None:
    """The file chooser, the rehearsal of what is dropped, and the button that publishes it.

    There is no view while no month is published.
    """
    if told := st.session_state.pop(DONE, None):
        st.html(notice(told))
    round_number = st.session_state.setdefault("upload-round", 0)
    dropped = st.file_uploader(
        "This month's extracts: CSV, XLSX or ZIP, up to 200 MB together; larger ones by the command "
        "line or the watched folder",
        type=TYPES,
        accept_multiple_files=True,
        key=f"upload-{round_number}",
    )
    if not dropped:
        book = link(page_address("rules"), "rule book")
        st.html(f'<p class="er-note">Every rule that files are checked by is in the {book}.</p>')
        return
    sheet, month = _said(view, [file.name for file in dropped])
    sources = tuple(Source(file.name, file.getvalue(), sheet) for file in dropped)
    load = load_said(month=month)
    rehearsal = _rehearsed(sources, load)
    show_check(rehearsal.checked, load)
    if stops(rehearsal.checked, load) and _accepts(rehearsal.checked):
        load = load_said(month=month, accept=True)
        rehearsal = _rehearsed(sources, load)
    _offer_report(rehearsal)
    if stops(rehearsal.checked, load):
        return
    headlines = cache.council(view.edition.id).headlines if view else ()
    st.html(heading(2, "What would change") + changes_tables(rehearsal.changes, headlines))
    _offer_to_publish(sources, load)


def show_check(checked: Checked, load: Load) -> None:
    """What the door found, by who can mend it, then row by row."""
    if stops(checked, load):
        st.html(
            heading(2, "These files cannot be published yet")
            + paragraph(
                "Nothing has changed. Mend what is listed, or send the list to who can, and drop the "
                "files again."
            )
        )
    else:
        st.html(heading(2, "These files can be published"))
    st.html(checked_files(checked) + rows_by_month(checked))
    if checked.problems:
        st.html(heading(2, "What was found, by who can mend it") + mender_groups(checked))
        if any(problem.row is not None for problem in checked.problems):
            with st.expander("Row by row"):
                st.html(row_table(checked.problems))


def done(told: str) -> None:
    """Say what happened after the page has been drawn anew, with an empty file chooser."""
    st.session_state[DONE] = told
    st.session_state.pop(SEEN, None)
    st.session_state["upload-round"] += 1
    st.rerun()


def _said(view: View | None, names: Sequence[str]) -> tuple[str | None, Month | None]:
    """The sheet and the month that were chosen, where there is a choice."""
    with st.container(horizontal=True):
        sheet = ""
        if any(name.lower().endswith((".xlsx", ".xlsm", ".zip")) for name in names):
            sheet = st.text_input("Sheet of a workbook (the first if empty)", key="sheet")
        today = Month.of(date.today())  # noqa: DTZ011 - the council's own
        newest = min(view.month.plus(1), today) if view else today
        offered = {m.label: m for m in (newest.plus(-n) for n in range(MONTHS_OFFERED))}
        chosen = st.selectbox(
            "Month these files are for",
            [ANY_MONTH, *offered],
            key="month-for",
            help="Every snapshot must be of it. Assignments, sessions and audits may end before it: "
            "then nothing happened since.",
        )
    return sheet.strip() or None, offered.get(str(chosen))


def _rehearsed(sources: Sequence[Source], load: Load) -> Rehearsal:
    """The rehearsal of these files, made once for each answer given."""
    marks = tuple((source.name, source.sha256, source.sheet) for source in sources)
    asked = (marks, load.month, load.accept_without_refused_rows)
    seen = st.session_state.get(SEEN)
    if isinstance(seen, Seen) and seen.asked == asked:
        return seen.rehearsal
    places = Places.from_environment()
    published = Shelf(places.editions).published()
    with st.status("Checking the files", expanded=False) as status:
        rehearsal = rehearse(places, sources, load, lambda text: status.update(label=text))
        status.update(label="Checked", state="complete")
    st.session_state[SEEN] = Seen(asked, rehearsal, published.id if published else None)
    return rehearsal


def _accepts(checked: Checked) -> bool:
    """Whether the reader, having seen them listed, leaves the refused rows out."""
    if checked.has_errors or not checked.rows_refused:
        return False
    count = checked.rows_refused
    rows = "one refused row" if count == 1 else f"{count:,} refused rows"
    return st.checkbox(
        f"Publish the rest without the {rows} listed above",
        key="without-refused-rows",
    )


def _offer_report(rehearsal: Rehearsal) -> None:
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


def _offer_to_publish(sources: Sequence[Source], load: Load) -> None:
    with st.form("publish", border=False):
        note = st.text_input("Note for the history", placeholder="June 2025 extracts")
        if not st.form_submit_button("Publish", type="primary"):
            return
    said = load_said(note, month=load.month, accept=load.accept_without_refused_rows)
    seen = st.session_state[SEEN].edition
    said = replace(said, seen_edition=seen)
    try:
        with st.status("Publishing", expanded=False) as status:
            outcome = load_files(
                Places.from_environment(), sources, said, lambda text: status.update(label=text)
            )
    except Overtaken as error:  # the files stay: they are checked again beside what came between
        st.session_state[DONE] = str(error)
        st.session_state.pop(SEEN)
        st.rerun()
    if outcome.edition is None:
        done("Nothing new was in those files: the published edition is as it was.")
    else:
        aside = " The synthetic sample has been set aside." if outcome.set_sample_aside else ""
        left = outcome.checked.rows_refused
        out = f" {left:,} refused rows were left out, as accepted." if left else ""
        done(f"Published {outcome.edition.id}.{aside}{out}")


def load_said(note: str = "", *, month: Month | None = None, accept: bool = False) -> Load:
    """What is said of a load from this page."""
    return Load(
        at=datetime.now(),  # noqa: DTZ005 - the council's own clock
        note=note,
        loaded_by=PAGE,
        month=month,
        accept_without_refused_rows=accept,
    )
