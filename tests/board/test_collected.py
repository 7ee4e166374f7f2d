"""A measure whose extract was never loaded says that it is not collected, wherever it would stand."""

import pytest

from metrics.board.areas import area_reports
from metrics.board.collected import not_collected
from metrics.board.measuring import Desk, measured
from metrics.board.reports import indicator_report
from metrics.cli.reading import absent_values
from metrics.model.disclosure import Disclosure
from metrics.model.home import ROOT, Home
from metrics.model.signal import Missing
from metrics.registry.council import load_council
from metrics.warehouse import Warehouse
from tests.council import csv, months, publish, published, teams, workforce

SHOWN = months(3)[-1]
SUPERVISION = "supervision_in_date_pct"


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """Three months of a workforce, and nothing else but an area that supervision speaks to."""
    home = Home(ROOT, tmp_path_factory.mktemp("small-home"))
    publish(home, teams({"A1": "North"}), workforce(months(3), {"A1": 20}))
    return home


@pytest.fixture(scope="module")
def desk(small: Home) -> Desk:
    return Desk(published(small, Disclosure.SERVICE), load_council(small))


def test_it_is_every_measure_that_an_extract_never_loaded_is_needed_for(desk: Desk) -> None:
    absent = not_collected(desk.definitions, desk.warehouse)
    assert SUPERVISION in absent
    assert "inpost_fte" not in absent


def test_the_board_lists_it_last_and_says_why(desk: Desk) -> None:
    found = {m.indicator.id: m for m in measured(desk, SHOWN)}
    assert found[SUPERVISION].point.missing is Missing.NOT_COLLECTED
    assert found["inpost_fte"].point.value == 20.0


def test_its_page_opens_and_holds_every_month_as_not_collected(desk: Desk) -> None:
    report = indicator_report(
        desk, desk.definitions[SUPERVISION], SHOWN, breakdown=None, split=None
    )
    points = report.measured.series.points
    assert [p.month for p in points] == months(3)
    assert {p.missing for p in points} == {Missing.NOT_COLLECTED}


def test_the_values_hold_a_row_for_each_month_of_the_whole_service(desk: Desk) -> None:
    rows = absent_values(desk.warehouse, SUPERVISION, None, None)
    assert [(r["indicator"], r["month"], r["breakdown"], r["missing"]) for r in rows] == [
        (SUPERVISION, month, "service", "not_collected") for month in months(3)
    ]


def test_the_values_of_a_district_say_nothing_of_it(desk: Desk) -> None:
    assert absent_values(desk.warehouse, SUPERVISION, "district:North", None) == []


def test_a_month_that_did_not_come_is_not_received_once_the_extract_has_ever_come(
    home: Home,
) -> None:
    sessions = csv(
        "supervision",
        "event_id,worker_ref,supervision_type,scheduled_date,held_date,status,team_code",
        ["S1,A1-1,personal,2024-01-10,2024-01-10,held,A1"],
    )
    publish(home, teams({"A1": "North"}), workforce(months(3), {"A1": 20}), sessions)
    warehouse = published(home)
    assert SUPERVISION not in not_collected(dict(warehouse.definitions()), warehouse)


def test_the_sample_has_everything_it_needs(sample_edition: Warehouse) -> None:
    assert not_collected(dict(sample_edition.definitions()), sample_edition) == frozenset()


def test_it_is_no_evidence_for_an_area(desk: Desk) -> None:
    assert all(
        m.point.missing is not Missing.NOT_COLLECTED
        for report in area_reports(desk, SHOWN)
        for m in report.measures
    )
