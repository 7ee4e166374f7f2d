"""Every page in a real browser: whole, accessible, within the screen, with no outside host."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.e2e.conftest import still

pytestmark = pytest.mark.e2e

PAGES = (
    "rules",
    "",
    "areas",
    "areas?area=AFI01",
    "indicator?id=agency_rate_fte",
    "indicator?id=audit_theme_prevalence",
    "workforce",
    "supervision",
    "audit",
    "framework",
    "extracts",
    "accessibility",
)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
KNOWN = tomllib.loads((Path(__file__).parent / "axe_known.toml").read_text(encoding="utf-8"))


def violations(page: Page) -> set[tuple[str, str]]:
    """What axe finds: rule and selector of each element."""
    found = Axe().run(page, options={"runOnly": TAGS}).response["violations"]
    return {(v["id"], str(node["target"][0])) for v in found for node in v["nodes"]}


def known_for(address: str) -> set[tuple[str, str]]:
    """What is listed as beyond the app's power to mend on that page."""
    name = address.partition("?")[0] or "board"
    listed = KNOWN.get("known", [])
    return {(k["rule"], k["selector"]) for k in listed if k["page"] in (name, "every")}


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_only_what_is_listed(
    sample_server: str, open_page: Callable[..., Page], address: str, dark: bool
) -> None:
    page = open_page(f"{sample_server}/{address}", dark=dark)
    assert page.locator("[data-testid=stException]").count() == 0
    assert violations(page) == known_for(address)


@pytest.mark.parametrize("width", [390, 360])
@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_wider_than_a_phone(
    sample_server: str, open_page: Callable[..., Page], address: str, width: int
) -> None:
    page = open_page(f"{sample_server}/{address}", width=width)
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) <= 1


def test_no_page_asks_another_host_for_anything(sample_server: str, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    hosts: set[str] = set()
    page.on("request", lambda r: hosts.add(r.url.split("/")[2]) if "://" in r.url else None)
    for address in ("", "indicator?id=agency_rate_fte", "extracts"):
        page.goto(f"{sample_server}/{address}")
        still(page)
    context.close()
    assert hosts == {sample_server.removeprefix("http://")}


def test_the_skip_order_reaches_the_navigation_and_the_content_by_keyboard(
    sample_server: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(f"{sample_server}/")
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.innerText || ''").strip())
    assert any("Framework" in text for text in reached)
    assert any("Agency social workers" in text for text in reached)
