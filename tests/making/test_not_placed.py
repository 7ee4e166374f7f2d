"""A team the list does not have: its rows count in the service, as a part that is not placed."""

from datetime import timedelta

from metrics.model.home import Home
from metrics.model.series import SERVICE
from metrics.publish.press import Load
from metrics.publish.staging import stage
from tests.council import LATER, months, publish, published, teams, workforce

SIZES = {"A1": 20, "B1": 15}
PLACES = {"A1": "North", "B1": "South"}


def by_district(home: Home) -> dict[str, float | None]:
    every = published(home).series(indicator_id="inpost_fte", level="district")
    return {series.breakdown.label: series.points[-1].value for series in every}


def test_a_team_lost_from_the_list_changes_no_sum_of_the_service(home: Home) -> None:
    publish(home, teams(PLACES), workforce(months(2), SIZES))
    publish(home, teams({"A1": "North"}), at=LATER + timedelta(days=1))
    (series,) = published(home).series(indicator_id="inpost_fte", breakdown=SERVICE.key)
    assert [point.value for point in series.points] == [35.0, 35.0]
    assert by_district(home) == {"North": 20.0, "Not placed": 15.0}


def test_the_team_that_is_lost_is_told_before_the_list_is_published(home: Home) -> None:
    publish(home, teams(PLACES), workforce(months(2), SIZES))
    candidate = stage(
        home, [teams({"A1": "North"})], Load(accept_large_change=True, at=LATER + timedelta(days=1))
    )
    assert "team-lost" in {problem.rule for problem in candidate.checked.problems}
