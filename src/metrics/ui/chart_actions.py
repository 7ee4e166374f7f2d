"""What is under every chart: the table, the file, how it is computed, the SQL, the link."""

import streamlit as st

from metrics.model.report import Measured
from metrics.sql.unfolding import unfolded
from metrics.tables.series import as_csv, series_frame
from metrics.ui.fragments.sql import query_unfolded
from metrics.ui.fragments.tables import definition, series_table
from metrics.ui.fragments.text import paragraph
from metrics.ui.links import indicator_address
from metrics.ui.navigation import EDITION
from metrics.ui.show import show
from metrics.ui.view import View
from metrics.wording.past_month import known_words


def chart_actions(measure: Measured, view: View, *, is_defined_below: bool = False) -> None:
    """A row of small buttons under a measure's chart; its definition too, unless the page has it below."""
    indicator, series = measure.indicator, measure.series
    key = f"{indicator.id}-{series.breakdown.key}-{series.split or ''}"
    with st.container(horizontal=True, key=f"er-actions-{key}", gap="small"):
        with st.popover("View as table", key=f"table-{key}"):
            show(series_table(measure))
        st.download_button(
            "Download CSV",
            as_csv(series_frame(measure, view.edition, known_words(view.past, view.edition))),
            file_name=f"{indicator.id}-{view.month}-{'synthetic' if view.edition.is_synthetic else 'data'}.csv",
            mime="text/csv",
            key=f"csv-{key}",
            on_click="ignore",
        )
        if not is_defined_below:
            with st.popover("How this is computed", key=f"how-{key}"):
                show(definition(indicator))
        with st.popover("SQL", key=f"sql-{key}"):
            show(query_unfolded(unfolded(indicator.sql, view.home.queries)))
        with st.popover("Copy link to this view", key=f"link-{key}"):
            show(
                paragraph(
                    "This link keeps the month and the edition, so it says the same next year."
                )
            )
            st.code(_address(measure, view), language=None, wrap_lines=True)


def _address(measure: Measured, view: View) -> str:
    """The whole address of this view, with month and edition."""
    breakdown = measure.series.breakdown
    path = indicator_address(
        measure.indicator.id,
        view.month,
        breakdown=None if breakdown.level == "service" else breakdown.key,
        split=measure.series.split,
        **{EDITION: view.edition.id},
    )
    return "/".join((st.context.url or "").split("/")[:3]) + path
