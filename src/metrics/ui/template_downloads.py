"""Workbooks to fill in, and the data dictionary: made when their button is pressed."""

import streamlit as st

from metrics.model.home import Home
from metrics.registry import load_registry
from metrics.registry.contracts import load_contracts
from metrics.tables.dictionary import dictionary_csv, dictionary_workbook
from metrics.tables.templates import template_workbook
from metrics.tables.workbook import XLSX
from metrics.ui.fragments.text import heading
from metrics.ui.show import show

WIDTH = 420  # of the chooser


def template_downloads(home: Home) -> None:
    """A chooser of an extract with its workbook, and the dictionary of all."""
    contracts = load_contracts(home.contracts)
    show(
        heading(
            2,
            "Workbooks to fill in",
            "One for each extract: its columns, what they mean, and lists of the values allowed. Filled in, "
            "it is dropped on the Extracts page as it is. The data dictionary tells every column of all.",
        )
    )
    chosen = st.selectbox(
        "Extract",
        list(contracts),
        format_func=lambda name: contracts[name].title,
        index=list(contracts).index("teams") if "teams" in contracts else 0,
        key="template-extract",
        width=WIDTH,
    )
    with st.container(horizontal=True, key="er-actions-templates"):
        st.download_button(
            "Download the workbook",
            lambda: _template(home, str(chosen)),
            file_name=f"{chosen}.xlsx",
            mime=XLSX,
            on_click="ignore",
        )
        st.download_button(
            "Data dictionary as XLSX",
            lambda: dictionary_workbook(load_registry(home)),
            file_name="data-dictionary.xlsx",
            mime=XLSX,
            on_click="ignore",
        )
        st.download_button(
            "Data dictionary as CSV",
            lambda: dictionary_csv(load_registry(home)),
            file_name="data-dictionary.csv",
            mime="text/csv",
            on_click="ignore",
        )


def _template(home: Home, extract: str) -> bytes:
    registry = load_registry(home)
    return template_workbook(registry.contracts[extract], registry)
