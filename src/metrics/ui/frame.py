"""The frame: what surrounds every page. Chooses the view, shows the header, runs the page."""

import streamlit as st

from metrics.errors import MetricsError
from metrics.ui import cache
from metrics.ui.errors import show_error
from metrics.ui.header import footer, header, notices
from metrics.ui.navigation import navigation
from metrics.ui.style import ICON, style
from metrics.ui.view import chosen

st.set_page_config(page_title="Engine Room", page_icon=str(ICON), layout="wide")
page = navigation()
try:
    with st.spinner("Opening the figures", show_time=False):
        view = chosen()
except MetricsError as error:
    show_error(error)
    st.stop()
st.session_state["view"] = view
style(view.colours)
council = cache.council(view.edition.id)
header(view, council, page)
notices(view)
try:
    page.run()
except MetricsError as error:
    show_error(error)
footer(view, council)
