"""How consistent parts of one kind are: a sentence, a small line, its table and its file."""

import streamlit as st

from metrics.figures.consistency import consistency_line
from metrics.model.funnel import Consistency
from metrics.model.report import Measured
from metrics.tables.consistency import consistency_frame
from metrics.tables.series import as_csv
from metrics.ui.figure import show_figure
from metrics.ui.fragments.funnel import consistency_table
from metrics.ui.fragments.text import paragraph
from metrics.ui.funnel_section import CHART_TITLE
from metrics.ui.show import show
from metrics.ui.view import View
from metrics.wording.consistency import consistency_alt, consistency_sentence
from metrics.wording.funnel import Kind

NOTE = (
    "Percentage points beyond what chance gives: about two in three lie within so many of all together. "
    "One month says little, for there are few of them; read the line as a whole."
)


def consistent(told: Consistency, kind: Kind, measure: Measured, view: View) -> None:
    """How far parts lie apart, this year and the year before, and month by month."""
    key = f"consistency-{kind.many.replace(' ', '-')}"
    with st.container(key=f"er-chart-{key}"):
        show(
            CHART_TITLE.format(f"Consistency between {kind.many}"),
            paragraph(consistency_sentence(told, kind)),
            paragraph(NOTE),
        )
        show_figure(consistency_line(told, view.colours), alt=consistency_alt(told, kind), key=key)
        with st.container(horizontal=True, key=f"er-actions-{key}", gap="small"):
            with st.popover("View as table", key=f"table-{key}"):
                show(consistency_table(told, kind))
            st.download_button(
                "Download CSV",
                as_csv(consistency_frame(told, kind, measure, view.edition)),
                file_name=f"{measure.indicator.id}-{view.month}-{key}.csv",
                mime="text/csv",
                key=f"csv-{key}",
                on_click="ignore",
            )
