"""Tablets and phones: every page within the screen, measures as a list, the first figure at once."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

from tests.e2e.test_every_page import PAGES
from tests.slices import in_turn

pytestmark = pytest.mark.e2e

TABLETS = (768, 900, 1000)
PHONE = {"width": 390, "height": 844}
SIDEWAYS = """() => [...document.querySelectorAll("body *:not(svg *)")].filter(e => {
        const runs = ["auto", "scroll"].includes(getComputedStyle(e).overflowX);
        return e.checkVisibility() && (runs ? e.scrollWidth > e.clientWidth + 1
            : e.getBoundingClientRect().right > innerWidth + 1);
    }).map(e => e.outerHTML.slice(0, 100))"""


def at(page: Page, width: int, height: int = 900) -> Page:
    """The same page on a screen of another size."""
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_timeout(400)
    return page


def top(one: Locator) -> float:
    """How far down an element begins, in pixels."""
    box = one.bounding_box()
    assert box
    return box["y"]


@pytest.mark.parametrize("address", in_turn(PAGES, 5))
def test_nothing_is_scrolled_sideways_on_a_tablet(
    sample_server: str, open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(f"{sample_server}/{address}", width=TABLETS[0])
    assert {width: at(page, width).evaluate(SIDEWAYS) for width in TABLETS} == {
        width: [] for width in TABLETS
    }


@pytest.mark.parametrize("address", ["", "workforce"])
def test_measures_are_a_list_on_a_tablet(
    sample_server: str, open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(f"{sample_server}/{address}", width=TABLETS[0])
    row = page.get_by_role("row", name="Caseload per social worker")
    for width in TABLETS:
        at(page, width)
        assert row.evaluate("row => getComputedStyle(row).display") == "grid"
        assert row.bounding_box()["height"] < 160  # type: ignore[index]
        assert row.get_by_text("16 or less").is_visible()


def test_on_a_phone_the_boards_first_figure_is_seen_at_once(
    sample_server: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(f"{sample_server}/", width=PHONE["width"])
    figure = at(page, **PHONE).locator(".er-value").first.bounding_box()
    assert figure
    assert figure["y"] + figure["height"] <= PHONE["height"]


def test_on_a_phone_the_target_stands_beside_what_is_said_of_it(
    sample_server: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(f"{sample_server}/workforce", width=PHONE["width"])
    row = page.get_by_role("row", name="Caseload per social worker")
    told, target = row.get_by_text("Misses target"), row.get_by_text("16 or less")
    assert abs(top(told) - top(target)) < 6


def test_on_a_phone_no_chart_has_a_toolbar(
    sample_server: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(f"{sample_server}/workforce", width=PHONE["width"])
    page.locator(".stPlotlyChart").first.hover()
    assert [one for one in page.locator(".modebar").all() if one.is_visible()] == []
