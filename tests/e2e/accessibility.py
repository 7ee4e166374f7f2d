"""What axe finds on a page beside what is listed as beyond the app's power, and what does not fit."""

import tomllib
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

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


def width_beyond(page: Page) -> int:
    """By how many pixels the page is wider than the screen."""
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    return int(page.evaluate(wide))
