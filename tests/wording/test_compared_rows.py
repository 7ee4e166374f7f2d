"""Who is compared, as a table: what the picture shows, to be read."""

from dataclasses import replace

from metrics.wording.compared_rows import compared_rows
from tests.figures.test_comparators import COMPARISON, OWN


def test_the_councils_own_figures_come_first_each_with_its_date() -> None:
    rows = compared_rows(replace(COMPARISON, own=OWN, authority=()), "Ousemere").rows
    assert rows[:3] == (
        ("Ousemere, own figure", "16.5%", "30 September 2024"),
        ("Ousemere, own figure", "9.9%", "30 June 2025"),
        ("England", "16.2%", "30 September 2024"),
    )


def test_every_authority_is_listed_by_name_and_a_missing_figure_says_why() -> None:
    rows = compared_rows(COMPARISON).rows
    assert [row[0] for row in rows[-3:]] == ["Essex", "Kent", "Suffolk"]
    assert rows[-2][1] == "suppressed"
