"""The indicator page: the council's own series, or a real authority's published one."""

from dataclasses import replace

import streamlit as st
from markupsafe import Markup

from metrics.board.comparing import Authority, authority_chosen
from metrics.errors import NotFound
from metrics.model.report import Comparison, IndicatorReport, Measured
from metrics.ui import cache
from metrics.ui.choosers import (
    authority_chooser,
    breakdown_chooser,
    labels_chooser,
    split_chooser,
)
from metrics.ui.consistency_section import consistent
from metrics.ui.errors import show_error
from metrics.ui.fragments.pieces import beside, figures_strip, multiples
from metrics.ui.fragments.reorganised import reorganised_note
from metrics.ui.fragments.tables import definition
from metrics.ui.fragments.text import card, heading, link, message, notice, paragraph
from metrics.ui.funnel_section import beside_each_other
from metrics.ui.links import page_address
from metrics.ui.parts_section import one_by_one
from metrics.ui.reported_section import as_reported
from metrics.ui.sections import authority_comparison, council_comparison, measure_chart
from metrics.ui.settled_section import settled_section
from metrics.ui.show import show
from metrics.ui.view import View
from metrics.wording.funnel import AUTHORITIES, DISTRICTS, TEAM_TYPES
from metrics.wording.measure import headline
from metrics.wording.words import theme_name


def council_page(report: IndicatorReport, view: View) -> None:
    """Message, chart, breakdowns, comparators, what to read beside it, what it was, what it is."""
    measure = report.measured
    council = cache.council(*view.source)
    show(
        _crumbs(report, view),
        message(headline(measure)),
        figures_strip(measure, view.edition, is_past=view.is_past),
    )
    _choosers(report, view)
    if note := reorganised_note(report, view.month):
        show(note)
    measure_chart(
        measure,
        report.events,
        view,
        council=council.short_name,
        title=measure.indicator.title,
        is_defined_below=True,
    )
    _breakdowns(report, view)
    if report.comparison:
        council_comparison(report.comparison, measure, view, council.short_name)
        _authorities(report.comparison, measure, view, None)
    if report.read_beside:
        show(
            heading(2, "Read it beside", " ".join(measure.indicator.caveats)),
            beside(report.read_beside, view.colours),
        )
    if report.settled and view.is_published and not view.is_past:
        settled_section(report.settled, report.events, view.home)
    as_reported(measure, view)
    defined = "As it is defined now." if view.is_past else None
    show(
        heading(2, "How this is computed", defined),
        card(definition(measure.indicator), "er-card er-padded"),
    )


def authority_page(report: IndicatorReport, view: View) -> None:
    """A real authority's published series with England, its region and its neighbours."""
    indicator = report.measured.indicator
    desk = cache.desk(*view.reader)
    try:
        authority = authority_chosen(desk, st.query_params["authority"])
    except NotFound as error:
        show_error(error, view.home)
        return
    show(
        _crumbs(report, view),
        message(f"{indicator.title}: {authority.name}, as published"),
        paragraph(
            "Official figures of a real authority. Nothing on this page is from the council's own "
            "extracts."
        ),
    )
    _choosers(report, view)
    comparison = (
        cache.compared(*view.reader, indicator.published, authority, view.month)
        if indicator.published
        else None
    )
    if comparison is None:
        show(notice(f"{indicator.title} has no published equivalent."))
        return
    authority_comparison(comparison, indicator.title, view)
    _authorities(comparison, report.measured, view, authority)


def _authorities(
    comparison: Comparison, measure: Measured, view: View, authority: Authority | None
) -> None:
    """Authorities by size, where what the published figure is a share of is published too."""
    funnel = cache.funnel_of_authorities(*view.key, measure.indicator.id, authority)
    if funnel and comparison.period_end:
        beside_each_other(funnel, AUTHORITIES, measure, view, when=str(comparison.period_end))


def _crumbs(report: IndicatorReport, view: View) -> Markup:
    indicator = report.measured.indicator
    theme = link(page_address(indicator.theme, view.month), theme_name(indicator.theme))
    return Markup('<p class="er-crumbs">{} › {}</p>').format(theme, indicator.title)


def _choosers(report: IndicatorReport, view: View) -> None:
    """Part of the service and value of the split, unless a real authority is shown; authority."""
    known = cache.published_authorities(*view.reader)
    asked = st.query_params.get("authority")
    found = next((a.code for a in known if asked in (a.code, a.old_code, a.name)), None)
    with st.container(horizontal=True, key="er-choosers"):
        if asked is None:
            breakdown_chooser(report)
            split_chooser(report)
            labels_chooser()
        if known and report.measured.indicator.published:
            authority_chooser(known, found)


def _breakdowns(report: IndicatorReport, view: View) -> None:
    measure = report.measured
    if len(report.splits) > 1:
        show(
            heading(2, "One by one", "All on one scale, last 24 months."),
            multiples(report.splits, measure, view.colours, view.month),
        )
    hidden = (
        f" {report.hidden_breakdowns} not shown: fewer than ten people are behind them, or they would "
        "give one such away."
        if report.hidden_breakdowns
        else ""
    )
    for name, level, kind, series in (
        ("District by district", "district", DISTRICTS, report.districts),
        ("By type of team", "team_type", TEAM_TYPES, report.team_types),
    ):
        if not series:
            continue
        show(heading(2, name))
        together = replace(measure, series=report.whole) if report.whole else measure
        one_by_one(together, series, kind, view)
        asked = (measure.indicator.id, measure.series.split)
        if funnel := cache.funnel_of_parts(*view.key, *asked, level):
            beside_each_other(funnel, kind, measure, view, when=str(view.month))
        if kind is DISTRICTS and (told := cache.consistency_of_districts(*view.key, *asked)):
            consistent(told, kind, measure, view)
    if hidden:
        show(paragraph(hidden.strip()))
