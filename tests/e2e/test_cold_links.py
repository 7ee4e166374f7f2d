"""The very first request to a fresh server shows the page complete, inside the frame.

Streamlit runs a page in pages/ without its entry script until st.navigation has run once in the
process; the frame is handed over in a form that does not (docs/decisions.md).
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from metrics.model.home import ROOT, Home
from tests.council import publish_sample
from tests.e2e.conftest import server

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("indicator?id=agency_rate_fte&month=2025-03", "Agency social workers"),
        ("supervision", "Supervision"),
    ],
)
def test_a_deep_link_is_the_first_request(
    tmp_path: Path, open_page: Callable[..., Page], address: str, heading: str
) -> None:
    publish_sample(Home(ROOT, tmp_path / "home"))
    with server(tmp_path / "home") as base:
        page = open_page(f"{base}/{address}")
        assert heading in page.locator("h1").first.inner_text()
        assert page.get_by_text("Synthetic data").first.is_visible()
        assert page.get_by_role("link", name="Framework").first.is_visible()
        assert "Page not found" not in page.inner_text("body")
