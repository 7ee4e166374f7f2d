"""The front door: hands Streamlit the frame, which holds the navigation, behind the gate."""

import streamlit as st

from metrics.model.private import keep_private
from metrics.ui.gate import gates

keep_private()
app = st.App("src/metrics/ui/frame.py", middleware=gates())
