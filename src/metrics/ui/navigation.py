"""The pages there are, in the order they are listed. Only what exists is here."""

from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from metrics.model.home import ROOT

MONTH, EDITION, KNOWN = "month", "edition", "known"  # what every address may ask for
BEGIN, EXTRACTS = "begin", "extracts"  # pages that are of use before a month is published


@dataclass(frozen=True)
class Screen:
    """A page of the dashboard: its file in pages/, its name in the navigation."""

    file: str
    title: str
    is_listed: bool = True
    is_first: bool = False  # listed too while a council has no month of its own
    is_of_month: bool = True  # what it shows hangs on the month
    # What its address may ask for, beside the month, the edition and how it is known.
    choices: tuple[str, ...] = ()


SCREENS = (
    Screen("board", "Board"),
    Screen("areas", "Areas", choices=("area",)),
    Screen("workforce", "Workforce"),
    Screen("supervision", "Supervision"),
    Screen("audit", "Audit"),
    Screen("framework", "Framework"),
    Screen(EXTRACTS, "Extracts"),
    Screen(BEGIN, "Begin", is_listed=False, is_first=True, is_of_month=False),
    Screen(
        "indicator",
        "Measure",
        is_listed=False,
        choices=("id", "breakdown", "split", "authority", "labels"),
    ),
    Screen("rules", "Rule book", is_listed=False, is_of_month=False, choices=("rule",)),
    Screen("accessibility", "Accessibility statement", is_listed=False, is_of_month=False),
)


def pages() -> list[StreamlitPage]:
    """Every page, in the order listed."""
    return list(map(_page, SCREENS))


def page_of(file: str) -> StreamlitPage:
    """The page in a file."""
    return _page(next(screen for screen in SCREENS if screen.file == file))


def _page(screen: Screen) -> StreamlitPage:
    return st.Page(
        ROOT / "pages" / f"{screen.file}.py",
        title=screen.title,
        url_path=screen.file,
        default=screen.file == SCREENS[0].file,
    )


def screen_of(page: StreamlitPage) -> Screen:
    """What is declared of a page."""
    file = page.url_path or SCREENS[0].file
    return next(screen for screen in SCREENS if screen.file == file)


def unknown_choices(page: StreamlitPage, asked: Iterable[str]) -> tuple[str, ...]:
    """What an address asks for that its page does not know, in its order."""
    known = (*screen_of(page).choices, MONTH, EDITION, KNOWN)
    return tuple(name for name in asked if name not in known)


def navigation() -> StreamlitPage:
    """The page asked for. The links are drawn by the header, so Streamlit's own are hidden."""
    return st.navigation(pages(), position="hidden")
