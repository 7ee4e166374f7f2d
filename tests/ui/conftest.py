"""The dashboard without a browser: one session that can be sent to any page."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from metrics.model.home import ROOT, Home

FRAME = ROOT / "src" / "metrics" / "ui" / "frame.py"
PAGES = sorted(path.stem for path in (ROOT / "pages").glob("*.py"))


@dataclass(frozen=True)
class Shown:
    """What a page has drawn, the frame around it included."""

    app: AppTest

    @property
    def html(self) -> str:
        """Its HTML in the order drawn, the style sheet left out."""
        bodies = (str(element.proto.body) for element in self.app.get("html"))
        return "\n".join(body for body in bodies if not body.startswith("<style>"))

    @property
    def text(self) -> str:
        """What a reader reads, images by their alternative text, SQL left out."""
        images = re.findall(r'alt="([^"]*)"', self.html)
        told = re.sub(r"<(pre|code).*?</\1>", " ", self.html, flags=re.S)
        charts = [str(chart.proto.alt) for chart in self.app.get("plotly_chart")]
        drawn = [str(element.value) for element in self.app.markdown]
        plain = re.sub(r"<[^>]*>", " ", told)
        return unescape(" ".join([plain, *images, *charts, *drawn]))

    @property
    def title(self) -> str:
        """The one heading of the first level."""
        (found,) = re.findall(r"<h1[^>]*>(.*?)</h1>", self.html) + re.findall(
            r"^# (.*)$", "\n".join(str(element.value) for element in self.app.markdown), re.M
        )
        return unescape(re.sub(r"<[^>]*>", "", str(found)))

    @property
    def navigation(self) -> list[tuple[str, str]]:
        """Title and address of each page it leads to, in the order listed."""
        (nav,) = re.findall(r"<nav.*?</nav>", self.html, re.S)
        found = re.findall(r'<a href="([^"]*)"[^>]*>(.*?)</a>', nav)
        return [(unescape(title), unescape(address)) for address, title in found]

    @property
    def links(self) -> list[str]:
        """Where its links lead."""
        return [unescape(address) for address in re.findall(r'href="([^"]*)"', self.html)]


Open = Callable[..., Shown]


@pytest.fixture(autouse=True)
def nothing_remembered() -> Iterator[None]:
    """Nothing cached by another test."""
    st.cache_data.clear()
    st.cache_resource.clear()
    yield
    st.cache_data.clear()
    st.cache_resource.clear()


def opened(page: str, **address: str) -> Shown:
    """A page as the first request to a fresh session."""
    app = AppTest.from_file(str(FRAME), default_timeout=120)
    for name, value in address.items():
        app.query_params[name] = value
    app.switch_page(str(ROOT / "pages" / f"{page}.py"))
    app.run()
    assert not app.exception, app.exception
    return Shown(app)


@pytest.fixture
def open_page(shared_sample: Home, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens a page over the published sample."""
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(shared_sample.folder))
    return opened
