"""A mix: the parts of a whole, each a share of their sum, whichever months they were first seen in."""

import pytest

from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from tests.council import START, months, publish, published, teams, workforce
from tests.homes import newcomer
from tests.making.editions import built_whole, last_build, published_tables

MIX = "length_of_service_mix"
FIRST_YEAR = "under_1_year"
LAST = START.plus(5)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Five months of people who have all been there for years; in the sixth one has just come."""
    home = Home(ROOT, tmp_path_factory.mktemp("home"))
    staff = workforce(months(5), {"A1": 20, "B1": 15})
    publish(home, teams({"A1": "North", "B1": "South"}), staff)
    publish(home, newcomer(LAST))
    return home


def parts(
    home: Home, month: Month, breakdown: str = "service"
) -> dict[str | None, list[float | None]]:
    return {
        series.split: [p.numerator, p.denominator]
        for series in published(home).series(indicator_id=MIX, breakdown=breakdown)
        for p in series.points
        if p.month == month
    }


def test_a_part_nobody_was_in_is_nought_of_the_whole_in_months_before_it_was_seen(
    home: Home,
) -> None:
    assert parts(home, START)[FIRST_YEAR] == [0, 35]
    assert parts(home, LAST)[FIRST_YEAR] == [1, 35]


def test_a_part_that_is_new_computes_no_month_again(home: Home) -> None:
    assert START not in last_build(home).months_computed[MIX]


def test_a_new_part_makes_the_edition_that_would_be_built_from_nothing(home: Home) -> None:
    assert published_tables(home) == built_whole(home)


def test_the_parts_of_each_breakdown_make_its_whole(home: Home) -> None:
    for breakdown in ("service", "district:North", "team:B1"):
        found = parts(home, LAST, breakdown)
        (whole,) = {denominator for _, denominator in found.values()}
        assert sum(numerator or 0 for numerator, _ in found.values()) == whole
