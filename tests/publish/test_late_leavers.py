"""A leaver told late is dated to the month they left, and what was published before is told as restated."""

from metrics.intake import Source
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.model.series import SERVICE
from metrics.publish.ledger import Ledger
from metrics.publish.reported import Reported
from tests.council import csv, months, publish, published, teams

JANUARY, FEBRUARY, MARCH, APRIL, MAY = months(5)
STAFF = 12
HEADER = "as_at_date,worker_ref,team_code,worker_type,role,is_registered_sw,fte,start_date,end_date"
COUNTED = ("inpost_fte", "leavers_fte_month", "starters_fte_month")


def snapshot(month: Month, *, without: str = "", leaving: str = "", last_day: str = "") -> Source:
    """Everybody at a month end, one of them with a last day; one may be in no row any more."""
    people = [f"W{n}" for n in range(STAFF)]
    rows = [
        f"{month.last_day},{who},A1,employee,case_holder,yes,1,2020-01-01,"
        + (last_day if who == leaving else "")
        for who in people
        if who != without
    ]
    return csv("workforce", HEADER, rows)


def figures(home: Home, indicator: str) -> dict[Month, float | None]:
    (series,) = published(home).series(indicator_id=indicator, breakdown="service")
    return {point.month: point.value for point in series.points}


def restated(home: Home) -> set[tuple[str, Month, float | None, float | None]]:
    told = Reported(Ledger(home), published(home)).restated(breakdown=SERVICE.key)
    return {(r.indicator_id, r.month, r.old, r.new) for r in told if r.indicator_id in COUNTED}


def test_a_leaver_told_a_month_late_leaves_in_the_month_of_the_last_day(home: Home) -> None:
    publish(home, teams({"A1": "North"}), snapshot(JANUARY), snapshot(FEBRUARY))
    assert figures(home, "leavers_fte_month")[FEBRUARY] == 0.0
    publish(home, snapshot(MARCH, leaving="W3", last_day="2024-02-20"))
    assert figures(home, "leavers_fte_month") == {JANUARY: 0.0, FEBRUARY: 1.0, MARCH: 0.0}
    assert figures(home, "inpost_fte") == {JANUARY: 12.0, FEBRUARY: 11.0, MARCH: 11.0}
    assert restated(home) == {
        ("leavers_fte_month", FEBRUARY, 0.0, 1.0),
        ("inpost_fte", FEBRUARY, 12.0, 11.0),
    }


def test_a_leaver_told_three_months_late_still_does(home: Home) -> None:
    early = [snapshot(month) for month in (JANUARY, FEBRUARY, MARCH, APRIL)]
    publish(home, teams({"A1": "North"}), *early)
    publish(home, snapshot(MAY, leaving="W3", last_day="2024-02-20"))
    assert figures(home, "leavers_fte_month") == {
        JANUARY: 0.0, FEBRUARY: 1.0, MARCH: 0.0, APRIL: 0.0, MAY: 0.0,
    }  # fmt: skip
    assert set(figures(home, "inpost_fte").values()) == {12.0, 11.0}


def test_a_leaver_told_later_than_that_leaves_as_early_as_can_be_told(home: Home) -> None:
    early = [snapshot(month) for month in (JANUARY, FEBRUARY, MARCH, APRIL)]
    publish(home, teams({"A1": "North"}), *early)
    publish(home, snapshot(MAY, leaving="W3", last_day="2024-01-20"))
    assert figures(home, "leavers_fte_month") == {
        JANUARY: 0.0, FEBRUARY: 1.0, MARCH: 0.0, APRIL: 0.0, MAY: 0.0,
    }  # fmt: skip


def test_somebody_who_vanished_and_is_told_of_later_leaves_once(home: Home) -> None:
    publish(home, teams({"A1": "North"}), snapshot(JANUARY), snapshot(FEBRUARY, without="W3"))
    publish(home, snapshot(MARCH, leaving="W3", last_day="2024-02-20"))
    assert figures(home, "leavers_fte_month") == {JANUARY: 0.0, FEBRUARY: 1.0, MARCH: 0.0}
    assert restated(home) == set()


def test_nobody_leaves_or_starts_because_a_snapshot_did_not_arrive(home: Home) -> None:
    march = snapshot(MARCH, leaving="W3", last_day="2024-03-20")
    publish(home, teams({"A1": "North"}), snapshot(JANUARY), march)
    assert figures(home, "leavers_fte_month") == {JANUARY: 0.0, FEBRUARY: None, MARCH: 1.0}
    assert figures(home, "starters_fte_month") == {JANUARY: 0.0, FEBRUARY: None, MARCH: 0.0}


def test_a_snapshot_that_comes_after_all_dates_whoever_left_in_its_month(home: Home) -> None:
    march = snapshot(MARCH, without="W3")
    publish(home, teams({"A1": "North"}), snapshot(JANUARY), march)
    assert figures(home, "leavers_fte_month") == {JANUARY: 0.0, FEBRUARY: None, MARCH: 0.0}
    publish(home, snapshot(FEBRUARY))
    assert figures(home, "leavers_fte_month") == {JANUARY: 0.0, FEBRUARY: 0.0, MARCH: 1.0}
