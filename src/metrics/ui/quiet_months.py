"""The question the reader is asked about months without a row."""

import streamlit as st

from metrics.intake import Checked
from metrics.model.month import Month
from metrics.ui.labels import as_label

PREFIX = "quiet:"


def months_said_quiet() -> frozenset[tuple[str, Month]]:
    """Extract and month of each tick the reader has set."""
    ticked = (
        str(key).removeprefix(PREFIX)
        for key, value in st.session_state.items()
        if str(key).startswith(PREFIX) and value is True
    )
    pairs = (text.partition(":") for text in ticked)
    return frozenset((extract, Month.parse(month)) for extract, _, month in pairs)


def ask_of_quiet_months(checked: Checked) -> None:
    """A tick for each month that a list of events reaches over without a row."""
    for file in checked.files:
        for month in file.months_asked:
            extract = str(file.contract_id).replace("_", " ")
            st.checkbox(
                as_label(f"Nothing happened in {month.label} ({extract})"),
                key=f"{PREFIX}{file.contract_id}:{month}",
                help="Its figures are then nought. Without a tick it counts as not received.",
            )
