"""The frame: what surrounds every page. Chooses the view, shows the header, runs the page."""

import streamlit as st

from metrics.errors import MetricsError, NotFound, NothingPublished
from metrics.figures.palette import palette
from metrics.model.disclosure import Role
from metrics.model.home import Home
from metrics.ui import cache
from metrics.ui.dropping import drop_files
from metrics.ui.errors import show_error
from metrics.ui.extracts_page import history
from metrics.ui.header import footer, header, notices, past_month_line
from metrics.ui.links import keep
from metrics.ui.navigation import navigation
from metrics.ui.nothing_yet import nothing_yet
from metrics.ui.style import ICON, style
from metrics.ui.titles import PRODUCT, set_title
from metrics.ui.view import chosen

st.set_page_config(page_title=PRODUCT, page_icon=str(ICON), layout="wide")
page = navigation()
set_title(page)
home = Home.from_environment()
st.session_state["home"] = home
style(palette(st.context.theme.type))
try:
    with st.spinner("Opening the figures", show_time=False):
        view = chosen(home, Role.BOARD)
except NothingPublished as error:
    nothing_yet(home, page, error)
    st.stop()
except NotFound as error:  # an edition that is lost: the way on is another file, or back
    show_error(error, home)
    drop_files(home, None)
    history(home)
    st.stop()
except MetricsError as error:
    show_error(error, home)
    st.stop()
st.session_state["view"] = view
keep(view.kept)
council = cache.council(*view.source)
set_title(page, view)
header(view, council, page)
notices(view, page)
past_month_line(view, page)
try:
    page.run()
except MetricsError as error:
    show_error(error, home)
footer(view, council)
