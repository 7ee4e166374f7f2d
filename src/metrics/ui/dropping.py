"""The way in: files dropped, the check seen, the rest accepted or not, published."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st
from markupsafe import Markup
from streamlit.runtime.uploaded_file_manager import UploadedFile

from metrics.intake import Checked, Source, is_repair, put_right
from metrics.model import clock
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.publish.press import Load
from metrics.publish.staging import stops
from metrics.ui import cache
from metrics.ui.drafting import drafted, leave_draft
from metrics.ui.fragments.checks import (
    changes_tables,
    checked_files,
    large_changes,
    mender_groups,
    repairs_table,
    row_table,
    rows_by_month,
    what_is_replaced,
)
from metrics.ui.fragments.text import heading, link, notice, paragraph
from metrics.ui.labels import as_label
from metrics.ui.links import page_address
from metrics.ui.publishing import offer_report, offer_to_publish, upload_round, what_was_done
from metrics.ui.quiet_months import ask_of_quiet_months, months_said_quiet
from metrics.ui.rehearsing import forget_rehearsal, load_said, rehearsed
from metrics.ui.show import show
from metrics.ui.view import View

TYPES = ["csv", "txt", "tsv", "xlsx", "xlsm", "zip"]
ANY_MONTH = "Whatever the rows say"
MONTHS_OFFERED = 12


def drop_files(home: Home, view: View | None) -> None:
    """The file chooser, the rehearsal of what is dropped, and the button that publishes it.

    There is no view while no month is published.
    """
    if done := what_was_done():
        show(notice(done))
    dropped = st.file_uploader(
        "This month's extracts: CSV, XLSX or ZIP, up to 200 MB together; larger ones by the command "
        "line or the watched folder",
        type=TYPES,
        accept_multiple_files=True,
        key=f"upload-{upload_round()}",
    )
    draft = drafted()
    if dropped:
        rehearse(home, view, *_as_sources(dropped, view))
    elif draft:
        show(notice(draft.words))
        if st.button("Leave the draft"):
            leave_draft()
            forget_rehearsal()
            st.rerun()
        rehearse(home, view, (draft.source,), load_said(draft.note))
    else:
        _say_where_more_is()


def rehearse(home: Home, view: View | None, sources: tuple[Source, ...], load: Load) -> None:
    """What the door says of some files, what is asked of their reader, and the button that publishes them."""
    candidate = rehearsed(home, sources, load)
    show_check(candidate.checked, load)
    ask_of_quiet_months(candidate.checked)
    for accepted in (_without_refused_rows, _with_large_change):
        if stops(candidate.checked, load) and not candidate.checked.has_errors:
            load = accepted(candidate.checked, load)
            candidate = rehearsed(home, sources, load)
    offer_report(candidate)
    if stops(candidate.checked, load):
        return
    headlines = cache.council(*view.source).headlines if view else ()
    show(heading(2, "What would change"), changes_tables(candidate.changes, headlines))
    offer_to_publish(home, candidate, load.note)


def _as_sources(
    dropped: Sequence[UploadedFile], view: View | None
) -> tuple[tuple[Source, ...], Load]:
    """The dropped files for the door, and what their reader says of them."""
    with st.container(horizontal=True):
        sheet, all_sheets = _sheets_said([file.name for file in dropped])
        month = _month_said(view)
    sources = tuple(
        Source(file.name, file.getvalue(), sheet, all_sheets=all_sheets) for file in dropped
    )
    return sources, load_said(month=month, quiet=months_said_quiet())


def _say_where_more_is() -> None:
    """Where the rules are, and what to load next."""
    book = link(page_address("rules"), "rule book")
    begin = link(page_address("begin"), "Begin page")
    told = Markup(
        '<p class="er-note">Every rule that files are checked by is in the {}. What to load next, and '
        "what it unlocks, is on the {}.</p>"
    )
    show(told.format(book, begin))


def show_check(checked: Checked, load: Load) -> None:
    """What the door found, by who can mend it, then row by row; what was put right is folded."""
    if stops(checked, load):
        show(
            heading(2, "These files cannot be published yet"),
            paragraph(
                "Nothing has changed. Mend what is listed, or send the list to who can, and drop the "
                "files again."
            ),
        )
    else:
        show(heading(2, "These files can be published"))
    show(checked_files(checked), rows_by_month(checked), what_is_replaced(checked))
    found = [problem for problem in checked.problems if not is_repair(problem)]
    if found:
        show(heading(2, "What was found, by who can mend it"), mender_groups(checked))
        if any(problem.row is not None for problem in found):
            with st.expander("Row by row"):
                show(row_table(found))
    repairs = put_right(checked)
    if repairs.rules:
        with st.expander(as_label(repairs.words)):
            show(repairs_table(repairs))


def _sheets_said(names: Sequence[str]) -> tuple[str | None, bool]:
    """The sheet that is named, and whether all are read, where there may be several."""
    if not any(name.lower().endswith((".xlsx", ".xlsm", ".zip")) for name in names):
        return None, False
    all_sheets = st.checkbox(
        "Read every sheet of a workbook that is an extract",
        key="all-sheets",
        help="Each is then a file of its own, with its own rows and its own questions.",
    )
    sheet = st.text_input(
        "Sheet of a workbook (the one that is an extract, if empty)",
        key="sheet",
        disabled=all_sheets,
    )
    return (None if all_sheets else sheet.strip() or None), all_sheets


def _month_said(view: View | None) -> Month | None:
    """The month the files are for, where one is chosen."""
    today = Month.of(clock.today())
    newest = min(view.months[-1].plus(1), today) if view else today
    offered = {m.label: m for m in (newest.plus(-n) for n in range(MONTHS_OFFERED))}
    chosen = st.selectbox(
        "Month these files are for",
        [ANY_MONTH, *offered],
        key="month-for",
        help="Every snapshot must be of it. Assignments may end before it: then none began "
        "since. Of sessions and audits you are asked.",
    )
    return offered.get(str(chosen))


def _without_refused_rows(checked: Checked, load: Load) -> Load:
    """The load without the refused rows, if the reader, having seen them listed, says so."""
    if not checked.rows_refused:
        return load
    count = checked.rows_refused
    rows = "one refused row" if count == 1 else f"{count:,} refused rows"
    leaves_out = st.checkbox(
        as_label(f"Publish the rest without the {rows} listed above"), key="without-refused-rows"
    )
    return replace(load, accept_without_refused_rows=leaves_out)


def _with_large_change(checked: Checked, load: Load) -> Load:
    """The load with its large change, if the reader, having read what it is, says yes to it.

    Asked once it is settled which rows are loaded: rows that are refused may be what changes much.
    """
    waits = checked.rows_refused and not load.accept_without_refused_rows
    if waits or not checked.large_changes:
        return load
    show(large_changes(checked))
    accepts = st.checkbox("Yes, all of that is right: publish it", key="large-change")
    return replace(load, accept_large_change=accepts)
