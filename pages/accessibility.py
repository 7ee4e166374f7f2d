"""The accessibility statement."""

import streamlit as st

from metrics.ui.statement import accessibility_statement

st.markdown(accessibility_statement())
