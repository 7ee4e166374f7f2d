"""Who is at the page: whom the header of a proxy names, which is said and not yet proved."""

import os

import streamlit as st

from metrics.home.account import account
from metrics.model.home import PERSON_HEADER
from metrics.wording.visible import visible

LONGEST = 60  # letters of a name
PAGE = "Extracts page"


def who() -> str:
    """The person, with how that is known; without a header, the account the server runs as."""
    header = os.environ.get(PERSON_HEADER)
    named = (st.context.headers.get(header) or "") if header else ""
    name = " ".join(visible(named).split())[:LONGEST]
    return f"{name} (said to be), {PAGE}" if name else f"{PAGE}, run by {account()}"
