"""What a page is called in the browser: its own name, its month, then the product's."""

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from metrics.ui import cache
from metrics.ui.navigation import screen_of
from metrics.ui.view import View

PRODUCT = "Engine Room"


def set_title(page: StreamlitPage, view: View | None = None) -> None:
    """Give the browser the page's title: Workforce, July 2025 – Engine Room."""
    st.set_page_config(page_title=f"{page_title(page, view)} – {PRODUCT}")


def page_title(page: StreamlitPage, view: View | None = None) -> str:
    """Name and month of a page; a measure's and an area's are their own. Without a view no month."""
    screen = screen_of(page)
    if view is None:
        return screen.title
    name = _own_name(screen.file, view) or screen.title
    return f"{name}, {view.month.label}" if screen.is_of_month else name


def _own_name(file: str, view: View) -> str | None:
    """The name of the one measure or area that the address asks for; None when there is none such."""
    if file == "indicator":
        measure = cache.desk(*view.reader).definitions.get(st.query_params.get("id", ""))
        return measure.title if measure else None
    asked = st.query_params.get("area")
    if file == "areas" and asked:
        areas = (report.area for report in cache.areas(*view.key))
        return next((f"Area {area.number}" for area in areas if area.id == asked), None)
    return None
