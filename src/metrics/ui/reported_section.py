"""As reported and now: what every month of a series was published as, and what became of it."""

from collections.abc import Iterable

import streamlit as st

from metrics.board.reported import months_reported
from metrics.model.report import Measured
from metrics.model.series import SERVICE
from metrics.tables.reported import reported_frame
from metrics.tables.series import as_csv
from metrics.ui import cache
from metrics.ui.fragments.reported import figures_table, months_table
from metrics.ui.fragments.text import card, heading
from metrics.ui.show import show
from metrics.ui.view import View
from metrics.wording.reported import as_reported_sentence
from metrics.wording.revisions import is_visible, provisional_words


def as_reported(measure: Measured, view: View) -> None:
    """A sentence, the months that were restated, and everything ever published to take away."""
    indicator, series = measure.indicator, measure.series
    every = cache.as_reported(*view.reader, indicator.id, series.breakdown.key, series.split)
    figures = tuple(figure for figure in every if figure.month <= view.month)
    months = months_reported(figures)
    sentence = as_reported_sentence(months, indicator.unit, shown=view.month)
    show(heading(2, "As reported and now", " ".join((sentence, *_first_figures(measure, view)))))
    if any(month.changes for month in months):
        show(card(months_table(months, indicator.unit, about=indicator.title)))
    if not figures:
        return
    with st.container(horizontal=True, key="er-actions-reported", gap="small"):
        with st.popover("View as table", key="table-reported"):
            show(figures_table(figures, indicator.unit, about=indicator.title))
        st.download_button(
            "Download CSV",
            as_csv(reported_frame(measure, figures, view.edition)),
            file_name=f"{indicator.id}-{view.month}-as-reported.csv",
            mime="text/csv",
            key="csv-reported",
            on_click="ignore",
        )


def _first_figures(measure: Measured, view: View) -> Iterable[str]:
    """How first figures have moved since, where they move one way; told of the whole service."""
    if measure.series.breakdown == SERVICE and measure.series.split is None:
        moving = cache.first_figures(*view.key)
        own = (one for one in moving if one.indicator.id == measure.indicator.id)
        yield from (provisional_words(one, view.month) for one in own if is_visible(one))
