"""A file drafted on a page, kept until it is published or left: the Extracts page has it as if it were dropped."""

from dataclasses import dataclass

import streamlit as st

from metrics.intake import Source
from metrics.ui.navigation import EXTRACTS, page_of

DRAFT = "drafted-file"


@dataclass(frozen=True)
class Draft:
    """A file for the door, and what it is in a sentence."""

    source: Source
    words: str
    note: str  # for the history


def take_to_the_door(draft: Draft) -> None:
    """Keep the draft, and go where it is checked. Nothing has changed yet."""
    st.session_state[DRAFT] = draft
    st.switch_page(page_of(EXTRACTS))


def drafted() -> Draft | None:
    """The draft that waits in this session."""
    found = st.session_state.get(DRAFT)
    return found if isinstance(found, Draft) else None


def leave_draft() -> None:
    """Forget it."""
    st.session_state.pop(DRAFT, None)
