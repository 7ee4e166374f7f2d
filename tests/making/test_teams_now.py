"""A reorganised part of the service is there twice: as it was, and with its teams as they are now."""

from collections.abc import Mapping, Sequence

import pytest

from metrics.intake import Source
from metrics.model.disclosure import Disclosure
from metrics.model.home import Home
from tests.council import csv, months, publish, published, workforce

BOARD = Disclosure.SERVICE
HEADER = "team_code,team_name,team_type,district,valid_from,valid_to,successor_code"
# the team M1 moves from North to South on 1 March
MOVED = (
    "N1,Team N1,safeguarding,North,2020-01-01,,",
    "S1,Team S1,safeguarding,South,2020-01-01,,",
    "M1,Team M1,safeguarding,North,2020-01-01,2024-02-29,",
    "M1,Team M1,safeguarding,South,2024-03-01,,",
)
# O1 becomes P1, and P1 becomes Q1, which is of another district
SUCCEEDED = (
    "O1,Old,safeguarding,North,2020-01-01,2024-01-31,P1",
    "P1,Passing,safeguarding,North,2024-02-01,2024-02-29,Q1",
    "Q1,New,safeguarding,South,2024-03-01,,",
)


def extract(rows: Sequence[str]) -> Source:
    return csv("teams", HEADER, rows)


def in_post(home: Home, level: str, *, reader: Disclosure = BOARD) -> Mapping[str, list[float]]:
    """By breakdown, the people in post month by month."""
    found = published(home, reader).series(indicator_id="inpost_fte", level=level)
    return {s.breakdown.key: [p.value or 0.0 for p in s.points] for s in found}


def test_a_team_that_moved_counts_where_it_was_and_again_where_it_is(home: Home) -> None:
    publish(home, extract(MOVED), workforce(months(4), {"N1": 20, "S1": 30, "M1": 12}))
    assert in_post(home, "district") == {
        "district:North": [32, 32, 20, 20],
        "district:South": [30, 30, 42, 42],
    }
    assert in_post(home, "district_now") == {
        "district_now:North": [20, 20, 20, 20],
        "district_now:South": [42, 42, 42, 42],
    }


def test_what_no_reorganisation_touched_is_there_once(home: Home) -> None:
    publish(home, extract(MOVED), workforce(months(4), {"N1": 20, "S1": 30, "M1": 12}))
    assert not in_post(home, "team_type_now", reader=Disclosure.MANAGER)


def test_a_district_as_now_has_the_past_of_all_its_teams_came_from(home: Home) -> None:
    sizes = [{"O1": 12}, {"P1": 14}, {"Q1": 16}]
    parts = zip(months(3), sizes, strict=True)
    publish(home, extract(SUCCEEDED), *(workforce([month], size) for month, size in parts))
    assert in_post(home, "district_now")["district_now:South"] == [12, 14, 16]


@pytest.mark.parametrize(("size", "is_shown"), [(9, False), (10, True)])
def test_a_small_team_cannot_be_subtracted(home: Home, size: int, is_shown: bool) -> None:
    """As now less as it was is the team that moved."""
    publish(home, extract(MOVED), workforce(months(4), {"N1": 20, "S1": 30, "M1": size}))
    shown = in_post(home, "district_now")
    assert all(any(values) is is_shown for values in shown.values())
    assert in_post(home, "district_now", reader=Disclosure.MANAGER)


def test_successors_that_go_round_in_a_circle_end(home: Home) -> None:
    rows = (
        "A1,Team A1,safeguarding,North,2020-01-01,2024-01-31,B1",
        "B1,Team B1,safeguarding,North,2024-02-01,,A1",
    )
    publish(home, extract(rows), workforce(months(1), {"A1": 10}))
    assert in_post(home, "district") == {"district:North": [10]}
