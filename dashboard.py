"""The front door: hands Streamlit the frame, which holds the navigation. Nothing else."""

import streamlit as st

app = st.App("src/metrics/ui/frame.py")
