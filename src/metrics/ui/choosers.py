"""Choosers whose choice is in the address, by its own key: a link reopens the same view.

Streamlit's binding of a widget to the address writes the words shown, not the key, so the address is
read and written here.
"""

from collections.abc import Mapping

import streamlit as st

from metrics.board.comparing import Authority
from metrics.figures.description import Method
from metrics.model.report import IndicatorReport
from metrics.ui.labels import as_label
from metrics.wording.chart import REFERENCE, TOLD

LABELS = "labels"  # what the address asks it by


def choose(
    label: str,
    options: Mapping[str, str],
    *,
    name: str,
    chosen: str | None,
    nothing: str | None = None,
    is_label_hidden: bool = False,
) -> None:
    """A chooser of one key by its words; what is chosen goes into the address under `name`.

    With `nothing`, choosing nothing is offered first, in those words, and clears the address.
    """
    offered = {"": nothing, **options} if nothing else dict(options)
    keys = list(offered)
    current = chosen if chosen in offered else keys[0]
    widget = f"choose-{name}-{current}"  # a new address is a new widget, so the two never differ
    st.selectbox(
        as_label(label),
        keys,
        index=keys.index(current),
        format_func=lambda key: offered.get(key) or key,
        key=widget,
        on_change=_put_in_address,
        args=(name, widget),
        label_visibility="collapsed" if is_label_hidden else "visible",
    )


def _put_in_address(name: str, widget: str) -> None:
    picked = st.session_state[widget]
    if picked:
        st.query_params[name] = picked
    elif name in st.query_params:
        del st.query_params[name]


def breakdown_chooser(report: IndicatorReport) -> None:
    """A chooser of a district or a type of team, as it was or with the teams it has now."""
    shown = report.measured.series.breakdown
    parts = (*report.districts, *report.team_types, *report.reorganised)
    options = {s.breakdown.key: s.breakdown.label for s in parts}
    choose(
        "Part of the service",
        options,
        name="breakdown",
        chosen=shown.key,
        nothing="Whole service",
    )


def split_chooser(report: IndicatorReport) -> None:
    """A chooser of one value of the indicator's split, where it has one."""
    if report.splits:
        options = {s.split or "": s.split_label or s.split or "" for s in report.splits}
        choose("Which", options, name="split", chosen=report.measured.series.split)


def labels_chooser() -> None:
    """A chooser of whose labels the chart shows: those told here, or the reference method's."""
    options = {Method.REFERENCE.value: REFERENCE}
    chosen = method_chosen().value
    choose("Labels on the chart", options, name=LABELS, chosen=chosen, nothing=TOLD)


def method_chosen() -> Method:
    """Whose labels the address asks for."""
    is_reference = st.query_params.get(LABELS) == Method.REFERENCE
    return Method.REFERENCE if is_reference else Method.TOLD


def authority_chooser(known: tuple[Authority, ...], chosen: str | None) -> None:
    """A chooser of a real authority whose published figures are loaded."""
    options = {authority.code: authority.name for authority in known}
    choose(
        "See a real authority's published figures",
        options,
        name="authority",
        chosen=chosen,
        nothing="None: the council's own figures",
    )
