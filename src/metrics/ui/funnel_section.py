"""Parts of one kind beside each other: the sentence, the picture, the table and the file."""

import streamlit as st
from markupsafe import Markup

from metrics.figures.funnel import funnel_plot
from metrics.model.funnel import Funnel
from metrics.model.report import Measured
from metrics.tables.funnel import funnel_frame
from metrics.tables.series import as_csv
from metrics.ui.figure import show_figure
from metrics.ui.fragments.funnel import funnel_table
from metrics.ui.fragments.text import paragraph
from metrics.ui.show import show
from metrics.ui.view import View
from metrics.wording.funnel import Kind, funnel_alt, funnel_message, funnel_sentence

CHART_TITLE = Markup('<h3 class="er-h3">{}</h3>')


def beside_each_other(
    funnel: Funnel, kind: Kind, measure: Measured, view: View, *, when: str
) -> None:
    """What lies outside in words, then drawn, with table and file; `when` is the month or day of the figures."""
    key = f"funnel-{kind.many.replace(' ', '-')}"
    title = measure.title
    with st.container(key=f"er-chart-{key}"):
        show(
            CHART_TITLE.format(funnel_message(funnel, kind)),
            paragraph(funnel_sentence(funnel, kind)),
            paragraph(_note(funnel, kind)),
        )
        show_figure(funnel_plot(funnel, view.colours), alt=funnel_alt(funnel, kind), key=key)
        with st.container(horizontal=True, key=f"er-actions-{key}", gap="small"):
            with st.popover("View as table", key=f"table-{key}"):
                show(funnel_table(funnel, kind, title))
            st.download_button(
                "Download CSV",
                as_csv(funnel_frame(funnel, kind, measure, view.edition, when=when)),
                file_name=f"{measure.indicator.id}-{when}-{kind.many.replace(' ', '-')}.csv",
                mime="text/csv",
                key=f"csv-{key}",
                on_click="ignore",
            )


def _note(funnel: Funnel, kind: Kind) -> str:
    ringed = f" {funnel.own.name} is ringed." if funnel.own else ""
    usual = f" and for how far {kind.many} usually differ" if funnel.spread_between else ""
    return (
        f"A dot for each {kind.one}, larger ones further right. The lines leave room for chance{usual}: "
        f"outside is where to ask. It is no order of merit.{ringed}"
    )
