"""A page on A4 paper: the Board on two sides; nothing cut off, nothing to press, no row in two."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.e2e.test_every_page import PAGES
from tests.slices import in_turn

pytestmark = pytest.mark.e2e

SIDE = {"width": 726, "height": 1054}  # A4 within the style sheet's margins, in CSS pixels
TO_PRESS = "nav, button, input, select, [data-testid=stSelectbox], .modebar"
KEPT_WHOLE = (
    "tr, .er-tile, .er-multiple, .er-areas > li, .er-changes > li, [class*=st-key-er-chart]"
)
CUT_OFF = """width => [...document.querySelectorAll("body *")]
    .filter(e => e.checkVisibility() && e.getBoundingClientRect().right > width + 1)
    .map(e => e.outerHTML.slice(0, 100))"""
IN_TWO = """kept => [...document.querySelectorAll(kept)]
    .filter(e => e.checkVisibility() && getComputedStyle(e).breakInside !== "avoid")
    .map(e => e.outerHTML.slice(0, 100))"""


def sides(page: Page) -> int:
    """How many sides of paper the page takes."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("month", ["2022-07", "2023-11", "2025-06"])
def test_the_board_is_two_sides_of_paper(
    sample_server: str, open_page: Callable[..., Page], month: str
) -> None:
    assert sides(open_page(f"{sample_server}/?month={month}")) == 2


@pytest.mark.parametrize("address", in_turn(PAGES, 5))
def test_on_paper_nothing_is_cut_off_or_to_be_pressed_and_no_row_is_in_two(
    sample_server: str, open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(f"{sample_server}/{address}")
    page.emulate_media(media="print")
    page.set_viewport_size(SIDE)  # type: ignore[arg-type]
    page.wait_for_timeout(500)
    assert page.evaluate(CUT_OFF, SIDE["width"]) == []
    assert [one.inner_text() for one in page.locator(TO_PRESS).all() if one.is_visible()] == []
    assert page.evaluate(IN_TWO, KEPT_WHOLE) == []
    assert page.locator(".er-brand").is_visible()
