"""An analyst drops a new month on the Extracts page, publishes it, and the Board sees it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.sample import write_sample
from tests.council import publish_sample
from tests.e2e.conftest import server, still

pytestmark = pytest.mark.e2e


def test_a_new_month_goes_in_is_seen_and_is_undone(
    tmp_path: Path, open_page: Callable[..., Page]
) -> None:
    publish_sample(Home(ROOT, tmp_path / "home"))
    files = write_sample(tmp_path / "next", months=37, since=Month(2025, 7))
    with server(tmp_path / "home") as base:
        page = open_page(f"{base}/extracts")
        page.locator("input[type=file]").set_input_files([str(file) for file in files])
        expect(page.get_by_text("These files can be published")).to_be_visible(timeout=90_000)
        expect(page.get_by_role("heading", name="New months:")).to_contain_text("July 2025")
        page.get_by_role("button", name="Publish", exact=True).click()
        expect(page.get_by_text("Published edition-0002.")).to_be_visible(timeout=90_000)
        page.goto(f"{base}/")
        still(page)
        expect(page.locator("h1").first).to_have_text("July 2025")
        page.goto(f"{base}/extracts")
        still(page)
        page.get_by_role("button", name="Publish this edition again").click()
        expect(page.get_by_text("Edition-0001 is published again.")).to_be_visible(timeout=30_000)
        page.goto(f"{base}/")
        still(page)
        expect(page.locator("h1").first).to_have_text("June 2025")


def test_a_bad_file_is_refused_on_screen_with_row_and_column(
    tmp_path: Path, open_page: Callable[..., Page]
) -> None:
    publish_sample(Home(ROOT, tmp_path / "home"))
    (tmp_path / "bad.csv").write_text(
        "month,team_code,auditor_type,planned_count,synthetic\n2025-06,ZZ99,qa_team,2,yes\n"
    )
    with server(tmp_path / "home") as base:
        page = open_page(f"{base}/extracts")
        page.locator("input[type=file]").set_input_files(str(tmp_path / "bad.csv"))
        expect(page.get_by_text("These files cannot be published yet")).to_be_visible(
            timeout=90_000
        )
        row = page.locator("tr", has_text="ZZ99").first
        expect(row).to_contain_text("team_code")
        expect(row).to_contain_text("2")
        assert page.get_by_role("button", name="Publish", exact=True).count() == 0
