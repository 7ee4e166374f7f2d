"""One indicator in full."""

import streamlit as st

from metrics.errors import NotFound
from metrics.ui import cache
from metrics.ui.errors import show_error
from metrics.ui.fragments.text import notice
from metrics.ui.indicator_page import authority_page, council_page
from metrics.ui.links import indicator_address
from metrics.ui.show import show
from metrics.ui.view import current

view = current()
asked = st.query_params.get("id")
if asked is None:
    asked = cache.council(*view.source).headlines[0]
    show(notice("The address names no measure. This is the first of the Board's headlines."))
try:
    report = cache.indicator(
        *view.key,
        asked,
        st.query_params.get("breakdown"),
        st.query_params.get("split"),
    )
except NotFound as error:
    known = asked in cache.desk(*view.reader).definitions
    nearest = indicator_address(
        asked if known else error.nearest or "",
        view.month,
        breakdown=error.nearest if known and ":" in (error.nearest or "") else None,
    )
    show_error(error, view.home, nearest_address=nearest)
else:
    if st.query_params.get("authority"):
        authority_page(report, view)
    else:
        council_page(report, view)
