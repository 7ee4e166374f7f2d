"""Every page in a real browser: whole, accessible, within the screen, with no outside host."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from tests.e2e.accessibility import known_for, violations, width_beyond
from tests.e2e.conftest import still
from tests.slices import IS_WHOLE, in_turn

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
    "begin",
    "accessibility",
)


@pytest.mark.parametrize(
    ("address", "dark"), in_turn([(page, dark) for page in PAGES for dark in (False, True)], 3)
)
def test_axe_finds_only_what_is_listed(
    sample_server: str, open_page: Callable[..., Page], address: str, dark: bool
) -> None:
    page = open_page(f"{sample_server}/{address}", dark=dark)
    assert page.locator("[data-testid=stException]").count() == 0
    assert violations(page) == known_for(address)


@pytest.mark.parametrize("width", [360, 390] if IS_WHOLE else [360])
@pytest.mark.parametrize("address", PAGES)
def test_nothing_is_wider_than_a_phone(
    sample_server: str, open_page: Callable[..., Page], address: str, width: int
) -> None:
    page = open_page(f"{sample_server}/{address}", width=width)
    assert width_beyond(page) <= 1


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
