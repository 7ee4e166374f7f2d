"""What a first start shows of the sample's story, in a browser: as told then, late, missing, restated."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from metrics.model.home import Home
from tests.e2e.conftest import server

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def story_server(shared_story: Home) -> Iterator[str]:
    with server(shared_story.folder) as address:
        yield address


def test_april_opens_as_it_was_told(story_server: str, open_page: Callable[..., Page]) -> None:
    page = open_page(f"{story_server}/?month=2025-04")
    told = page.inner_text("body")
    assert "as it was told on 7 May 2025" in told
    page.get_by_role("link", name="See it as known now").first.click()
    page.get_by_text("figures as known now, of 5 August 2025").first.wait_for()


def test_what_was_late_and_what_was_missing_is_told(
    story_server: str, open_page: Callable[..., Page]
) -> None:
    told = open_page(f"{story_server}/extracts").inner_text("body")
    assert "27 days late" in told
    assert "April; its audits are late" in told


def test_a_restated_month_says_what_it_was_first_reported_as(
    story_server: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(f"{story_server}/indicator?id=supervision_held_vs_due_pct&month=2025-04")
    assert "first reported" in page.inner_text("body")
