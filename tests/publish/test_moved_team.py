"""A figure restated because a team moved must not give the team away: old less new would be its figure."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from metrics.intake import Source
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.publish.ledger import Ledger
from metrics.publish.reported import Reported
from tests.council import csv, months, publish, published, teams, workforce

JANUARY, FEBRUARY = months(2)
MARCH = FEBRUARY.plus(1)
BOARD, MANAGERS = Disclosure.SERVICE, Disclosure.MANAGER
NORTH, SOUTH = "district:North", "district:South"
SMALL, LARGE = 4, 12
PLACES = {"A1": "North", "A2": "North", "A3": "North", "B1": "South"}
SIZES = {"A1": 20, "A2": SMALL, "A3": LARGE, "B1": 24}


def corrected(**places: str) -> Mapping[str, str]:
    """The list of teams with some of them somewhere else, as if they had always been there."""
    return {**PLACES, **places}


@pytest.fixture
def council(tmp_path: Path) -> Home:
    """Three teams in the north, one of them of four people, and one in the south; two months."""
    home = Home(ROOT, tmp_path / "home")
    publish(home, teams(PLACES), workforce([JANUARY, FEBRUARY], SIZES))
    return home


def mixed(agency: Mapping[str, int]) -> Source:
    """February's staff, so many of each team from an agency."""
    rows = (
        f"2024-02-29,{team}-{n},{team},{'agency' if n < agency.get(team, 0) else 'employee'},"
        "case_holder,yes,1,2020-01-01"
        for team, size in SIZES.items()
        for n in range(size)
    )
    header = "as_at_date,worker_ref,team_code,worker_type,role,is_registered_sw,fte,start_date"
    return csv("workforce", header, rows)


def reported(
    home: Home, reader: Disclosure, breakdown: str = NORTH, measure: str = "inpost_fte"
) -> list[float | None]:
    """What a reader is told that February's figure was ever reported as, oldest first."""
    told = Reported(Ledger(home), published(home, reader))
    return [f.value for f in told.figures(measure, breakdown) if f.month == FEBRUARY]


def restated(home: Home, reader: Disclosure, breakdown: str = NORTH) -> set[Month]:
    """The months of which a reader is told what the latest publication made of them."""
    told = Reported(Ledger(home), published(home, reader))
    found = told.restated(breakdown=breakdown)
    return {r.month for r in found if r.indicator_id == "inpost_fte"}


def test_before_a_small_team_moves_both_see_the_district(council: Home) -> None:
    assert reported(council, BOARD) == reported(council, MANAGERS) == [36.0]


@pytest.mark.parametrize(("district", "now"), [(NORTH, 32.0), (SOUTH, 28.0)])
def test_where_a_small_team_moved_the_board_is_told_only_what_stands(
    council: Home, district: str, now: float
) -> None:
    publish(council, teams(corrected(A2="South")))
    assert reported(council, BOARD, district) == [now]
    assert restated(council, BOARD, district) == set()


def test_managers_are_told_what_was_reported_before(council: Home) -> None:
    publish(council, teams(corrected(A2="South")))
    assert reported(council, MANAGERS) == [36.0, 32.0]
    assert restated(council, MANAGERS) == {JANUARY, FEBRUARY}


def test_where_ten_people_or_more_moved_the_board_is_told_both(council: Home) -> None:
    publish(council, teams(corrected(A3="South")))
    assert reported(council, BOARD) == [36.0, 24.0]
    assert restated(council, BOARD) == {JANUARY, FEBRUARY}


def test_a_part_that_no_team_left_or_joined_keeps_its_earlier_figures(council: Home) -> None:
    publish(council, teams(corrected(A2="East", A3="East")))
    publish(council, workforce([FEBRUARY], {**SIZES, "B1": 27}))
    assert reported(council, BOARD, SOUTH) == [24.0, 27.0]


def test_two_moves_that_leave_one_small_team_between_them_are_one_small_move(
    council: Home,
) -> None:
    """Between any two publications next to each other ten people or more moved; not between the first
    and the last.
    """
    publish(council, teams(corrected(A3="South")))
    publish(council, teams(corrected(A2="South")))
    assert reported(council, MANAGERS) == [36.0, 24.0, 32.0]
    assert reported(council, BOARD) == [32.0]


def test_what_came_after_a_small_move_is_told_again(council: Home) -> None:
    moved = corrected(A2="South")
    publish(council, teams(moved))
    publish(council, workforce([FEBRUARY], {**SIZES, "A1": 21}))
    assert reported(council, BOARD) == [32.0, 33.0]
    assert restated(council, BOARD) == {FEBRUARY}


def test_whoever_is_behind_a_measure_counts_too(tmp_path: Path) -> None:
    """Of twelve who moved, two are agency workers: how many agency workers there were is withheld."""
    home = Home(ROOT, tmp_path / "home")
    publish(home, teams(PLACES), mixed({"A1": 12, "A3": 2, "B1": 12}))
    publish(home, teams(corrected(A3="South")))
    assert reported(home, MANAGERS, measure="agency_fte") == [14.0, 12.0]
    assert reported(home, BOARD, measure="agency_fte") == [12.0]
    assert reported(home, BOARD) == [22.0, 12.0]


def test_a_small_team_that_left_is_not_hidden_among_those_that_joined(council: Home) -> None:
    """Four left and twelve came: who knows of the twelve elsewhere knows of the four."""
    places = {**PLACES, "A3": "South"}
    publish(council, teams(places))
    publish(council, teams({**places, "A2": "South", "A3": "North"}))
    assert reported(council, MANAGERS) == [36.0, 24.0, 32.0]
    assert reported(council, BOARD) == [32.0]


def test_a_measure_that_knows_nobody_of_those_who_moved_is_withheld(tmp_path: Path) -> None:
    """Nobody of the team is from an agency now; who was, when the figure before was told, is not known."""
    home = Home(ROOT, tmp_path / "home")
    publish(home, teams(PLACES), mixed({"A1": 14, "A3": 2, "B1": 12}))
    publish(home, teams(corrected(A3="South")), mixed({"A1": 14, "B1": 12}))
    assert reported(home, MANAGERS, measure="agency_fte") == [16.0, 14.0]
    assert reported(home, BOARD, measure="agency_fte") == [14.0]


def test_a_publication_from_before_teams_were_kept_is_not_told_of_parts(council: Home) -> None:
    """Whether a small team moved since cannot be known, so nothing earlier is told."""
    for kept in council.ledger.glob("*.teams"):
        kept.unlink()
    publish(council, workforce([FEBRUARY], {**SIZES, "A1": 21}))
    assert reported(council, BOARD) == [37.0]
    assert reported(council, BOARD, "service") == [60.0, 61.0]
