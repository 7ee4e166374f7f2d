"""The pages there are, in the order they are listed. Only what exists is here."""

from dataclasses import dataclass

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from metrics.model.home import ROOT

BEGIN, EXTRACTS = "begin", "extracts"  # pages that are of use before a month is published


@dataclass(frozen=True)
class Screen:
    """A page of the dashboard: its file in pages/, its name in the navigation."""

    file: str
    title: str
    is_listed: bool = True
    is_first: bool = False  # listed too while a council has no month of its own


SCREENS = (
    Screen("board", "Board"),
    Screen("areas", "Areas"),
    Screen("workforce", "Workforce"),
    Screen("supervision", "Supervision"),
    Screen("audit", "Audit"),
    Screen("framework", "Framework"),
    Screen(EXTRACTS, "Extracts"),
    Screen(BEGIN, "Begin", is_listed=False, is_first=True),
    Screen("indicator", "Measure", is_listed=False),
    Screen("rules", "Rule book", is_listed=False),
    Screen("accessibility", "Accessibility statement", is_listed=False),
)


def pages() -> dict[str, StreamlitPage]:
    """Every page by its file's name."""
    return {
        screen.file: st.Page(
            ROOT / "pages" / f"{screen.file}.py",
            title=screen.title,
            url_path=screen.file,
            default=screen.file == SCREENS[0].file,
        )
        for screen in SCREENS
    }


def navigation() -> StreamlitPage:
    """The page asked for. The links are drawn by the header, so Streamlit's own are hidden."""
    found = pages()
    st.session_state["pages"] = found
    return st.navigation(list(found.values()), position="hidden")
