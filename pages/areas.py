"""The areas for improvement the inspection named, and what the measures say of each."""

import streamlit as st

from metrics.errors import NotFound
from metrics.ui import cache
from metrics.ui.area_page import area_list, one_area
from metrics.ui.errors import show_error
from metrics.ui.links import page_address
from metrics.ui.view import current

view = current()
asked = st.query_params.get("area")
if asked is None:
    area_list(view)
else:
    try:
        one_area(cache.area_of(*view.key, asked), view)
    except NotFound as error:
        show_error(
            error, view.home, nearest_address=page_address("areas", view.month, area=error.nearest)
        )
