"""The accessibility statement."""

import streamlit as st

from metrics.ui.statement import accessibility_statement

with st.container(key="er-prose"):
    st.markdown(accessibility_statement())
