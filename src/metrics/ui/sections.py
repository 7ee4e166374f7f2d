"""Sections that several pages share: a measure's chart, a comparison, a grid of a theme."""

import streamlit as st
from markupsafe import Markup

from metrics.figures.comparators import strip
from metrics.figures.description import Chart, Method, large_chart
from metrics.figures.spc_chart import WIDE, spc_chart
from metrics.figures.trend import published_trend
from metrics.model.document import Rows
from metrics.model.report import Comparison, Measured
from metrics.model.series import SERVICE, Event, Series
from metrics.tables.series import as_csv, published_frame
from metrics.ui.chart_actions import chart_actions
from metrics.ui.choosers import method_chosen
from metrics.ui.figure import show_figure
from metrics.ui.fragments.pieces import honesty
from metrics.ui.fragments.tables import published_table, rows_table
from metrics.ui.fragments.text import NOTHING, heading, paragraph
from metrics.ui.show import show
from metrics.ui.view import View
from metrics.wording.chart import events_not_drawn_words, reference_key, told_key
from metrics.wording.compared_rows import compared_rows
from metrics.wording.past_month import chart_words
from metrics.wording.published import published_sentence, same_date_sentence

_KEYS = {Method.TOLD: told_key, Method.REFERENCE: reference_key}
_CHART_TITLE = Markup('<h2 class="er-h3">{}</h2>')


def measure_chart(
    measure: Measured,
    events: tuple[Event, ...],
    view: View,
    *,
    council: str,
    title: str | None = None,
    width: int = WIDE,
    is_defined_below: bool = False,
) -> None:
    """A measure's chart in its card: message, what it shows, the chart, what is under it."""
    indicator, series = measure.indicator, measure.series
    method = method_chosen()
    chart = large_chart(measure, events, method)
    first, last = series.points[0].month, series.points[-1].month
    with st.container(
        key=f"er-chart-{indicator.id}-{series.breakdown.key}".replace(":", "-").replace(" ", "-")
    ):
        show(
            _CHART_TITLE.format(title or chart.title),
            paragraph(
                f"{_where(council, series)}: "
                f"{indicator.subtitle}, {first.label} to {last.label}.{chart_words(view.past)} "
                f"{_KEYS[method](measure)}"
            ),
        )
        show_figure(
            spc_chart(chart, view.colours, width=width),
            alt=chart.alt,
            key=f"spc-{indicator.id}-{series.breakdown.key}-{series.split}",
        )
        if key := _event_key(chart):
            show(key)
        chart_actions(measure, view, is_defined_below=is_defined_below)


def _where(council: str, series: Series) -> str:
    return council if series.breakdown == SERVICE else f"{council}, {series.breakdown.label}"


def _event_key(chart: Chart) -> Markup:
    """What the chart's letters stand for."""
    told = Markup("; ").join(
        Markup("<b>{}</b> {} ({})").format(letter, event.title, f"{event.start:%b %Y}")
        for letter, event in chart.events
    )
    key = Markup('<p class="er-note er-key">{}</p>').format(told) if told else NOTHING
    more = events_not_drawn_words(chart.events_not_drawn)
    return key + (Markup('<p class="er-note">{}</p>').format(more) if more else NOTHING)


def council_comparison(comparison: Comparison, measure: Measured, view: View, name: str) -> None:
    """The council's own figure among published ones of the same date; its latest beside it, lighter."""
    told = same_date_sentence(comparison, measure.indicator, name)
    dots = " Each dot is an English authority." if comparison.every_authority else ""
    note = f"Everything is of one date; {name}'s latest figure stands beside it, lighter, with its own.{dots}"
    show(heading(2, "Compared with whom", note))
    with st.container(key="er-chart-comparison"):
        show_figure(
            strip(comparison, view.colours, own_name=name),
            alt=told,
            key="strip",
        )
        show(paragraph(told), honesty(comparison, is_past=view.is_past))
        _who(compared_rows(comparison, name), "compared")


def _who(rows: Rows, key: str) -> None:
    """Who is compared, as a table."""
    with st.container(key=f"er-actions-{key}"), st.popover("View as table", key=f"table-{key}"):
        show(rows_table(rows))


def authority_comparison(comparison: Comparison, title: str, view: View) -> None:
    """A real authority's published series; nothing synthetic is near it."""
    lines = (
        comparison.authority,
        comparison.england,
        comparison.region,
        comparison.neighbours,
    )
    with st.container(key="er-chart-authority"):
        show(
            _CHART_TITLE.format(published_sentence(comparison)),
            paragraph(f"{title}, as published, year by year."),
        )
        show_figure(
            published_trend(comparison, view.colours),
            alt=published_sentence(comparison),
            key="published-trend",
        )
        show(honesty(comparison, is_past=view.is_past))
        with st.container(horizontal=True, key="er-actions-published"):
            with st.popover("View as table"):
                show(published_table(lines))
            st.download_button(
                "Download CSV",
                as_csv(published_frame(tuple(point for line in lines for point in line))),
                file_name="published.csv",
                mime="text/csv",
                on_click="ignore",
            )
    if comparison.every_authority:
        show(heading(2, "Among every authority", "Each dot is an English authority."))
        with st.container(key="er-chart-among"):
            show_figure(
                strip(comparison, view.colours),
                alt=published_sentence(comparison),
                key="strip",
            )
            show(paragraph(published_sentence(comparison)))
            _who(compared_rows(comparison), "among")
