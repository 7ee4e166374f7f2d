"""One style sheet, its colours from the palette."""

from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

import streamlit as st

from metrics.figures.palette import Palette

SHEET = Path(__file__).with_name("style.css")
ICON = Path(__file__).with_name("icon.png")


def style(colours: Palette) -> None:
    """Put the style sheet on the page, with the theme's colours as its variables."""
    named = "".join(
        f"--er-{name}:{value};" for name, value in asdict(colours).items() if name != "name"
    )
    st.html(f"<style>:root{{{named}}}\n{_sheet()}</style>")


@lru_cache(maxsize=1)
def _sheet() -> str:
    return SHEET.read_text(encoding="utf-8")
