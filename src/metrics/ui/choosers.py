"""Choosers whose choice is in the address."""

from collections.abc import Mapping

import streamlit as st

from metrics.board.comparing import Authority
from metrics.model.report import IndicatorReport


def choose(label: str, options: Mapping[str, str], *, key: str, nothing: str) -> str | None:
    """A choice of one key by its words, or none; bound to the address by the key's name."""
    chosen = st.selectbox(
        label,
        list(options),
        index=None,
        placeholder=nothing,
        format_func=lambda option: options.get(option, option),
        key=key,
        bind="query-params",
    )
    return str(chosen) if chosen is not None else None


def breakdown_chooser(report: IndicatorReport) -> None:
    """A chooser of district or team type."""
    options = {s.breakdown.key: s.breakdown.label for s in (*report.districts, *report.team_types)}
    options.setdefault(report.measured.series.breakdown.key, report.measured.series.breakdown.label)
    options.pop("service", None)
    choose("Part of the service", options, key="breakdown", nothing="Whole service")


def split_chooser(report: IndicatorReport) -> None:
    """A chooser of one value of the indicator's split."""
    if report.splits:
        options = {s.split or "": s.split_label or s.split or "" for s in report.splits}
        choose("Which", options, key="split", nothing="The most common now")


def authority_chooser(known: tuple[Authority, ...]) -> str | None:
    """A chooser of a real authority; its code."""
    options = {authority.code: authority.name for authority in known}
    return choose(
        "See a real authority's published figures",
        options,
        key="authority",
        nothing="Choose an authority",
    )
