"""Parts of one kind beside each other: the message, the picture, a way to each, the table and the file."""

import streamlit as st
from markupsafe import Markup

from metrics.board.parts import parts_now
from metrics.figures.parts import parts_plot
from metrics.model.parts import PartsNow
from metrics.model.report import Measured
from metrics.model.series import Series
from metrics.tables.parts import parts_frame
from metrics.tables.series import as_csv
from metrics.ui.figure import show_figure
from metrics.ui.fragments.tables import rows_table
from metrics.ui.fragments.text import link, paragraph
from metrics.ui.funnel_section import CHART_TITLE
from metrics.ui.links import indicator_address
from metrics.ui.show import show
from metrics.ui.view import View
from metrics.wording.funnel import Kind
from metrics.wording.parts import HOW_TO_READ, parts_alt, parts_message, parts_rows, parts_sentence
from metrics.wording.past_month import known_words


def one_by_one(measure: Measured, parts: tuple[Series, ...], kind: Kind, view: View) -> None:
    """Every part in a row of one picture, with its last year and the target."""
    told = parts_now(measure, parts)
    key = f"parts-{kind.many.replace(' ', '-')}"
    with st.container(key=f"er-chart-{key}"):
        show(
            CHART_TITLE.format(parts_message(told, kind)),
            paragraph(parts_sentence(told, kind)),
            *([paragraph(HOW_TO_READ)] if told.has_marks else []),
        )
        if told.has_marks:
            show_figure(parts_plot(told, view.colours), alt=parts_alt(told, kind), key=key)
        show(_ways(told, view))
        with st.container(horizontal=True, key=f"er-actions-{key}", gap="small"):
            with st.popover("View as table", key=f"table-{key}"):
                show(rows_table(parts_rows(told, kind)))
            st.download_button(
                "Download CSV",
                as_csv(parts_frame(told, kind, view.edition, known_words(view.past, view.edition))),
                file_name=f"{measure.indicator.id}-{view.month}-{key}.csv",
                mime="text/csv",
                key=f"csv-{key}",
                on_click="ignore",
            )


def _ways(told: PartsNow, view: View) -> Markup:
    """A link to each part's own chart."""
    links = Markup(", ").join(
        link(
            indicator_address(
                told.indicator.id,
                view.month,
                breakdown=p.series.breakdown.key,
                split=p.series.split,
            ),
            p.name,
        )
        for p in told.parts
    )
    return Markup('<p class="er-note">Each on a chart of its own: {}.</p>').format(links)
