"""A person with a keyboard alone reaches everything, sees where they are, and may skip the header."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.keyboard import walked
from tests.e2e.test_every_page import PAGES
from tests.slices import in_turn

pytestmark = pytest.mark.e2e


@pytest.mark.parametrize(
    ("address", "dark"), in_turn([(page, dark) for page in PAGES for dark in (False, True)], 9)
)
def test_tab_walks_the_whole_page_in_order_and_is_seen_at_every_stop(
    sample_server: str, open_page: Callable[..., Page], address: str, dark: bool
) -> None:
    walk = walked(open_page(f"{sample_server}/{address}", dark=dark))
    assert walk.places == tuple(range(len(walk.expected)))
    assert walk.unseen == ()
    assert walk.unmarked == ()
    assert walk.has_left


def test_skip_to_content_comes_before_the_pages_and_leads_past_them(
    sample_server: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(f"{sample_server}/workforce")
    skip = page.get_by_role("link", name="Skip to content")
    page.keyboard.press("Tab")  # the page itself, which the arrow keys scroll
    page.keyboard.press("Tab")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    expect(page.locator("#er-content")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("table.er-grid a").first).to_be_focused()


def test_a_table_opened_by_keyboard_is_closed_by_it_where_it_was_opened(
    sample_server: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(f"{sample_server}/indicator?id=agency_rate_fte")
    button = page.get_by_role("button", name="View as table").first
    button.focus()
    page.keyboard.press("Enter")
    table = page.get_by_role("table", name="Agency social workers by month")
    expect(table).to_be_visible()
    page.keyboard.press("Escape")
    expect(table).to_be_hidden()
    expect(button).to_be_focused()


@pytest.mark.parametrize(
    ("address", "title", "link", "mark"),
    [
        ("?month=2025-03", "Board, March 2025", "Board", "page"),
        ("workforce?month=2025-03", "Workforce, March 2025", "Workforce", "page"),
        ("areas?area=AFI02", "Area 2, June 2025", "Areas", "page"),
        ("indicator?id=agency_rate_fte", "Agency social workers, June 2025", "Workforce", "true"),
        ("begin", "Begin", "Begin", "page"),
        ("accessibility", "Accessibility statement", None, None),
    ],
)
def test_the_browser_and_the_navigation_say_which_page_it_is(
    sample_server: str,
    open_page: Callable[..., Page],
    address: str,
    title: str,
    link: str | None,
    mark: str | None,
) -> None:
    page = open_page(f"{sample_server}/{address}")
    assert page.title() == f"{title} – Engine Room"
    marked = page.get_by_role("navigation", name="Pages").locator("[aria-current]")
    assert marked.all_inner_texts() == ([link] if link else [])
    assert [one.get_attribute("aria-current") for one in marked.all()] == ([mark] if mark else [])


def test_another_page_keeps_the_month(sample_server: str, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{sample_server}/?month=2024-10")
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Audit").click()
    expect(page).to_have_title("Audit, October 2024 – Engine Room")
