"""January 2024, March 2023 and July 2022 read as papers of those months: what must not be there, in a browser."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from metrics.model.month import NAMES, Month
from tests.slices import in_turn

pytestmark = pytest.mark.e2e

# What came later, as the sample tells it: never in the paper of a month before it.
LATER = {
    Month(2023, 9): ("Inspection",),
    Month(2023, 10): ("external audits begin",),
    Month(2023, 11): (
        "Inspection: inadequate",
        "Help and protection",
        "Area 1",
        "Improvement Board, November 2023",
        "reliance on agency social workers",
    ),
    Month(2024, 2): ("Improvement notice", "30 September 2023"),
    Month(2024, 4): ("both signatures", "Improvement Board, May 2024"),
    Month(2024, 5): ("First peer challenge",),
    Month(2024, 10): ("Second peer challenge", "Closed"),
    Month(2025, 1): ("Improvement Board, January 2025",),
    Month(2025, 2): ("30 September 2024", "Sep 2024"),
    Month(2025, 8): ("Inspection: good", "loaded 1 August 2025"),
}
MONTHS = (Month(2024, 1), Month(2023, 3), Month(2022, 7))
PAGES = ("", "areas", "indicator?id=agency_rate_fte", "audit", "framework")
# Until when an inspection asked for it is known from its report: a day to come, and no hindsight.
DEADLINE = re.compile(r", by \d{1,2} [A-Z][a-z]+ \d{4}")
LABEL = "figures as known now, of 1 August 2025; none restated since"


def later_months(month: Month) -> tuple[str, ...]:
    """The names of the months after it, of the sample and of what it tells."""
    names = (f"{NAMES[n - 1]} {year}" for year in (2022, 2023, 2024, 2025) for n in range(1, 13))
    at = month.year * 12 + month.number - (2022 * 12 + 1)
    return tuple(names)[at + 1 :]


def read(page: Page) -> str:
    """What the paper tells: all of the page's words, images by their alternative text, apart from the choice
    of a month.
    """
    return str(
        page.evaluate(
            """() => {
                const main = document.querySelector('[data-testid=stMain]').cloneNode(true);
                main.querySelectorAll('.st-key-er-month, style')
                    .forEach(gone => gone.remove());
                const alts = [...main.querySelectorAll('[alt], [aria-label]')]
                    .map(e => (e.getAttribute('alt') || '') + ' ' + (e.getAttribute('aria-label') || ''));
                return main.textContent + ' ' + alts.join(' ');
            }"""
        )
    )


CASES = [(month, page) for month in MONTHS for page in PAGES]


@pytest.mark.parametrize(("month", "address"), in_turn(CASES, 5), ids=lambda v: str(v) or "board")
def test_nothing_is_in_a_past_month_s_paper_that_was_not_known(
    sample_server: str, open_page: Callable[..., Page], month: Month, address: str
) -> None:
    mark = "&" if "?" in address else "?"
    page = open_page(f"{sample_server}/{address}{mark}month={month}")
    told = read(page)
    assert LABEL in told
    own = DEADLINE.sub("", told.replace(LABEL[1:], ""))
    unknown = [words for since, many in LATER.items() if since > month for words in many]
    assert [words for words in unknown if words in own] == []
    if address != "framework":  # whose dates of review are those of the definitions
        assert [name for name in later_months(month) if name in own] == []


@pytest.mark.parametrize(
    ("month", "year"), [(MONTHS[0], 2022), (MONTHS[1], 2022), (MONTHS[2], 2021)]
)
def test_beside_a_past_month_stands_the_england_that_was_out(
    sample_server: str, open_page: Callable[..., Page], month: Month, year: int
) -> None:
    page = open_page(f"{sample_server}/?month={month}")
    dated = page.locator("td[data-head=England] .er-under").all_inner_texts()
    assert {told.partition(";")[0] for told in dated} == {f"Sep {year}"}


def test_the_paper_of_the_month_in_which_an_inspection_ended_leads_with_it(
    sample_server: str, open_page: Callable[..., Page]
) -> None:
    lead = open_page(f"{sample_server}/?month=2023-09").locator(".er-lead").first.inner_text()
    assert lead.startswith(
        "Inspection. It ended on 22 September 2023; its report had not been published."
    )


def test_the_latest_month_is_not_labelled_as_past(
    sample_server: str, open_page: Callable[..., Page]
) -> None:
    told = read(open_page(f"{sample_server}/"))
    assert "is a past month" not in told
    assert "loaded 1 August 2025" in told
