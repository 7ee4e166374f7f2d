"""The month grid: what arrived, what did not, and what is not over yet."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

import pytest

from metrics.intake import Source
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.model.series import Point, Series
from metrics.model.signal import Missing
from tests.council import START, csv, months, publish, published, teams, workforce
from tests.making.editions import built_whole, published_tables

TEAMS = {"A1": "North", "B1": "South"}
SIZES = {"A1": 12, "B1": 12}


def service(home: Home, indicator: str) -> Series:
    (series,) = published(home).series(indicator_id=indicator, breakdown="service")
    return series


def values(series: Series) -> list[float | None]:
    return [point.value for point in series.points]


def test_a_month_that_did_not_arrive_stays_as_missing_and_is_never_carried_forward(
    home: Home,
) -> None:
    first, _, third = months(3)
    publish(home, teams(TEAMS), workforce([first, third], SIZES))
    series = service(home, "inpost_fte")
    assert values(series) == [24.0, None, 24.0]
    assert series.points[1].missing is Missing.NOT_RECEIVED


def test_where_the_extract_arrived_and_nothing_happened_a_count_is_nought(home: Home) -> None:
    publish(home, teams(TEAMS), workforce(months(2), SIZES))
    assert values(service(home, "leavers_fte_month")) == [0.0, 0.0]


def test_nothing_to_divide_by_is_not_nought(home: Home) -> None:
    publish(home, teams(TEAMS), workforce(months(1), SIZES))
    point = service(home, "caseload_avg").points[0]
    assert (point.value, point.missing) == (None, Missing.NOT_APPLICABLE)


def staff_with(month: Month, column: str, cells: Iterable[str]) -> Source:
    """A month's staff, 24 of them, with one more column."""
    lines = workforce([month], SIZES).content.decode().splitlines()
    told = zip(lines[1:], cells, strict=True)
    return csv("workforce", f"{lines[0]},{column}", [f"{line},{cell}" for line, cell in told])


def test_a_month_in_which_nobody_wrote_a_column_down_is_not_recorded_and_not_nought(
    home: Home,
) -> None:
    """Newly qualified social workers were 0.0% where no file had ever had the column."""
    first, second = months(2)
    publish(home, teams(TEAMS), workforce([first], SIZES))
    began = "2023-12-01"
    publish(home, staff_with(second, "asye_start_date", [began, *[""] * 23]))
    points = service(home, "asye_share").points
    assert [(p.value, p.missing) for p in points] == [
        (None, Missing.NOT_RECORDED),
        (pytest.approx(100 / 24), None),
    ]
    assert published_tables(home) == built_whole(home)


def test_none_lost_written_down_is_none_lost(home: Home) -> None:
    publish(
        home,
        teams(TEAMS),
        *(staff_with(m, "days_lost_sickness_month", ["0"] * 24) for m in months(1)),
    )
    assert service(home, "absence_rate_12m").points[0].missing is Missing.INCOMPLETE_WINDOW
    publish(home, *(staff_with(m, "days_lost_sickness_month", ["0"] * 24) for m in months(12)[1:]))
    assert values(service(home, "absence_rate_12m"))[-1] == 0.0


def test_a_year_with_a_month_not_recorded_has_no_rolling_figure(home: Home) -> None:
    every = months(13)
    publish(
        home,
        teams(TEAMS),
        *(staff_with(m, "days_lost_sickness_month", ["1"] * 24) for m in every[:6]),
    )
    publish(home, workforce([every[6]], SIZES))
    publish(home, *(staff_with(m, "days_lost_sickness_month", ["1"] * 24) for m in every[7:]))
    points = service(home, "absence_rate_12m").points
    assert points[6].missing is Missing.NOT_RECORDED
    assert {p.missing for p in points[7:]} == {Missing.INCOMPLETE_WINDOW}


def test_a_month_that_did_not_arrive_is_said_to_be_that(home: Home) -> None:
    first, _, third = months(3)
    filled = (staff_with(m, "asye_start_date", ["2023-12-01"] * 24) for m in (first, third))
    publish(home, teams(TEAMS), *filled)
    assert service(home, "asye_share").points[1].missing is Missing.NOT_RECEIVED


def test_a_rolling_figure_waits_for_all_its_months(home: Home) -> None:
    publish(home, teams(TEAMS), workforce(months(13), SIZES))
    points = service(home, "turnover_rate_12m_fte").points
    assert [p.missing for p in points[:11]] == [Missing.INCOMPLETE_WINDOW] * 11
    assert [p.value for p in points[11:]] == [0.0, 0.0]


def test_a_rolling_figure_is_missing_while_a_month_of_its_window_is(home: Home) -> None:
    present = [month for month in months(14) if month != START.plus(5)]
    publish(home, teams(TEAMS), workforce(present, SIZES))
    assert {p.value for p in service(home, "turnover_rate_12m_fte").points} == {None}


def test_a_month_loaded_before_it_was_over_is_a_part_month(home: Home) -> None:
    publish(home, teams(TEAMS), workforce(months(2), SIZES))
    sessions = csv(
        "sessions",
        "event_id,worker_ref,supervision_type,scheduled_date,held_date,status,team_code",
        [
            "S1,A1-1,personal,2024-01-10,2024-01-10,held,A1",
            "S2,A1-1,personal,2024-02-02,,missed,A1",
        ],
    )
    publish(home, sessions, at=datetime(2024, 2, 10))
    points = service(home, "supervision_held_vs_due_pct").points
    assert [(p.value, p.is_part_month) for p in points] == [(100.0, False), (0.0, True)]


def test_a_plan_that_came_before_its_months_makes_no_part_month_of_them(home: Home) -> None:
    plan = csv(
        "plan",
        "month,team_code,auditor_type,planned_count",
        [f"{month},A1,line_manager,2" for month in months(2)],
    )
    publish(home, teams(TEAMS), plan, at=datetime(2023, 12, 10))
    audits = csv(
        "audits",
        "audit_id,team_code,audit_month,auditor_type,sample_type,moderated,grade_initial",
        [f"{month},A1,{month},line_manager,random,no,good" for month in months(2)],
    )
    publish(home, audits, at=datetime(2024, 3, 10))
    points = service(home, "audits_vs_plan_pct").points
    assert [(p.value, p.is_part_month) for p in points] == [(50.0, False), (50.0, False)]


def test_a_later_file_of_the_same_month_replaces_it_whole(home: Home) -> None:
    publish(home, teams(TEAMS), workforce(months(2), SIZES))
    publish(home, workforce([START], {"A1": 12, "B1": 5}))
    assert values(service(home, "inpost_fte")) == [17.0, 24.0]


def test_twelve_points_are_needed_before_there_are_signals(home: Home) -> None:
    eleven = months(11)
    publish(home, teams(TEAMS), workforce(eleven, SIZES, agency=dict.fromkeys(eleven, 2)))
    assert service(home, "agency_rate_fte").no_signals == "few_points"
    publish(home, workforce([START.plus(11)], SIZES, agency={START.plus(11): 3}))
    assert service(home, "agency_rate_fte").no_signals is None


def test_a_past_month_keeps_the_label_the_board_saw(home: Home) -> None:
    base, after = months(12), [START.plus(n) for n in range(12, 20)]
    agency = {m: 4 + n % 2 for n, m in enumerate(base)} | dict.fromkeys(after, 9)
    publish(home, teams(TEAMS), workforce(base + after[:3], SIZES, agency=agency))
    seen = service(home, "agency_rate_fte").points
    publish(home, workforce(after[3:], SIZES, agency=agency))
    now = service(home, "agency_rate_fte").points
    assert [_label(p) for p in now[: len(seen)]] == [_label(p) for p in seen]
    assert any(p.is_new for p in seen)


def test_the_target_is_the_one_in_force_that_month(home: Home) -> None:
    targets = csv(
        "targets",
        "indicator_id,valid_from,target,set_by_meeting",
        ["inpost_fte,2024-01-01,20,First", "inpost_fte,2024-02-29,22,Second"],
    )
    publish(home, teams(TEAMS), workforce(months(3), SIZES), targets)
    points = service(home, "inpost_fte").points
    assert [(p.target, p.target_set_by) for p in points] == [
        (20.0, "First"),
        (22.0, "Second"),
        (22.0, "Second"),
    ]


def test_a_rebase_starts_a_new_base_and_leaves_the_old_limits_standing(home: Home) -> None:
    span = months(26)
    agency = {m: (4 if n < 13 else 9) + n % 2 for n, m in enumerate(span)}
    events = csv(
        "events",
        "event_id,date_start,type,title,chart_marker,rebase,indicator_ids,owner_role,reason",
        ["E1,2025-02-10,model_change,New model,yes,yes,agency_rate_fte,Director,New model"],
    )
    publish(home, teams(TEAMS), workforce(span, SIZES, agency=agency), events)
    points = service(home, "agency_rate_fte").points
    assert [p.base for p in points] == [0] * 13 + [1] * 13
    assert points[0].mean != points[-1].mean
    assert {p.point_type for p in points[13:24]} == {None}  # eleven values: too few in the new base


def _label(point: Point) -> Point:
    """All a reader is told of a month."""
    return replace(point, rolling_value=None)
