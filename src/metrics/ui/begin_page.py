"""The Begin page: whose home this is, what is asked of a council, and what to load first."""

import streamlit as st

from metrics.board.first_loads import first_loads
from metrics.model.home import Home
from metrics.publish.beginning import loaded_extracts, shows_sample
from metrics.registry import load_registry
from metrics.ui.begin_form import begin_form
from metrics.ui.fragments.begin import what_to_load
from metrics.ui.fragments.text import heading, notice, paragraph
from metrics.ui.publishing import what_was_done
from metrics.ui.show import show
from metrics.wording.beginning import SAMPLE_STANDS, begun_words

QUESTIONS = "About the council"


def whose_home(home: Home) -> None:
    """Whether a council has begun here, and the questions: open until it has, folded away after."""
    registry = load_registry(home)  # as it stands now, also where it was begun a moment ago
    if told := what_was_done():
        show(notice(told))
    if registry.council.shows_sample:
        words = SAMPLE_STANDS if shows_sample(home) else ""
        show(heading(2, QUESTIONS, words))
        begin_form(home, registry)
        return
    show(paragraph(begun_words(registry.council), "er-lead"))
    with st.expander("Change what was said of the council"):
        begin_form(home, registry)


def first_extracts(home: Home) -> None:
    """Which extracts to load first, what each unlocks, and what is loaded already."""
    registry = load_registry(home)
    loads = first_loads(registry.contracts, registry.indicators, loaded_extracts(home))
    show(heading(2, "What to load first"), what_to_load(loads))
