"""Who may see a breakdown: nobody on the Board sees one with fewer than ten people behind it."""

import pytest

from metrics.model.home import Home
from tests.council import months, publish, published, teams, workforce


@pytest.mark.parametrize(
    ("sizes", "seen"),
    [
        ({"A1": 10, "B1": 10, "C1": 12}, {"North", "South", "West"}),
        # one under ten is hidden, and the next smallest with it, or a subtraction would give it back
        ({"A1": 9, "B1": 10, "C1": 12}, {"West"}),
        # two under ten cannot be told apart: no more need hide
        ({"A1": 4, "B1": 5, "C1": 12}, {"West"}),
        ({"A1": 4, "B1": 5, "C1": 6}, set()),
    ],
)
def test_small_districts_are_hidden_and_cannot_be_subtracted(
    home: Home, sizes: dict[str, int], seen: set[str]
) -> None:
    districts = {"A1": "North", "B1": "South", "C1": "West"}
    publish(home, teams(districts), workforce(months(1), sizes))
    shown = published(home).series(indicator_id="inpost_fte", level="district")
    assert {series.breakdown.label for series in shown} == seen


def test_teams_are_for_managers(home: Home) -> None:
    publish(home, teams({"A1": "North"}), workforce(months(1), {"A1": 30}))
    edition = published(home)
    assert not edition.series(indicator_id="inpost_fte", level="team")
    (team,) = edition.series(indicator_id="inpost_fte", level="team", audience="manager")
    assert team.points[0].value == 30.0
