"""The areas page: every area in a row, and one opened with its charts side by side."""

import streamlit as st
from markupsafe import Markup

from metrics.figures.spc_chart import WIDE
from metrics.model.area import Area
from metrics.ui import cache
from metrics.ui.fragments.areas import area_rows, judgement_timeline
from metrics.ui.fragments.text import heading, lead_paragraph, link, message, paragraph
from metrics.ui.links import page_address
from metrics.ui.sections import measure_chart
from metrics.ui.show import show
from metrics.ui.view import View
from metrics.wording.areas import (
    area_facts,
    area_sentence,
    evidence_words,
    least_evidence,
    no_areas,
    no_judgements,
    overdue_sentence,
)

ASKED = "What the inspection said needed to improve, in its order, and what the measures say."


def area_list(view: View) -> None:
    """Every area, in the order of the inspection's list, and what inspections judged."""
    reports = cache.areas(*view.key)
    show(
        heading(
            1,
            f"Ofsted areas for improvement, {view.month.label}",
            ASKED if reports else None,
        ),
        lead_paragraph(
            f"{overdue_sentence(reports, view.month)} {least_evidence(reports)}".strip()
            if reports
            else no_areas(view.month, is_past=view.is_past)
        ),
        *((area_rows(reports, view.month, view.colours),) if reports else ()),
    )
    judged = cache.inspections(*view.key)
    show(
        heading(
            2,
            "What inspections judged",
            "Overall and each area: a good overall can hide one that is not.",
        ),
        judgement_timeline(judged) if judged else paragraph(no_judgements(view.month)),
    )


def one_area(area: Area, view: View) -> None:
    """One area: its wording, and its charts side by side with the inspection and later events marked."""
    reports = cache.areas(*view.key)
    report = next(r for r in reports if r.area.id == area.id)
    council = cache.council(*view.source)
    back = link(page_address("areas", view.month), "All areas")
    show(
        Markup('<p class="er-crumbs">{} › Area {}</p>').format(back, area.number),
        message(area.wording),
        paragraph(area_facts(area, view.month)),
        lead_paragraph(f"{area_sentence(report)} {evidence_words(report)}."),
    )
    columns = st.columns(2, gap="small") if len(report.measures) > 1 else [st.container()]
    width = WIDE // len(columns) - 30
    for place, measure in enumerate(report.measures):
        with columns[place % len(columns)]:
            measure_chart(measure, report.events, view, council=council.short_name, width=width)
