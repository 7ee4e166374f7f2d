"""The answer to a messy file on the Extracts page: accessible, and within a phone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.accessibility import known_for, violations, width_beyond
from tests.e2e.conftest import still

pytestmark = pytest.mark.e2e

# An alias, a repair, refused rows of two kinds for two menders, and a file that is not known.
STAFF = """Snapshot date,worker_ref,team_code,worker_type,role,is_registered_sw,fte,start_date,synthetic
30/06/2025,W90001,NF01,employee,case_holder,yes,80%,2020-01-06,yes
30/06/2025,W90002,ZZ99,employee,case_holder,yes,1,2020-01-06,yes
30/06/2025,W90003,NF01,employee,<b>wizard</b>,perhaps,1,2025-02-30,yes
"""


@pytest.fixture
def dropped(tmp_path: Path) -> list[str]:
    """Two files as an analyst may drop them."""
    files = {"staff.csv": STAFF, "lunch.csv": "menu,price\nsoup,3\n"}
    for name, content in files.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    return [str(tmp_path / name) for name in files]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_what_was_found_is_accessible_and_fits(
    sample_server: str, open_page: Callable[..., Page], dropped: list[str], dark: bool, width: int
) -> None:
    page = open_page(f"{sample_server}/extracts", dark=dark, width=width)
    page.locator("input[type=file]").set_input_files(dropped)
    expect(page.get_by_text("These files cannot be published yet")).to_be_visible(timeout=90_000)
    still(page)
    assert page.locator("b", has_text="wizard").count() == 0
    assert violations(page) == known_for("extracts")
    assert width_beyond(page) <= 1
