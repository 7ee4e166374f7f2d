"""The calendar of arrivals: on time, late, missing, due, and what is short of a month."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.board.arrivals import arrival_calendar, is_short, short_extracts
from metrics.intake import Source
from metrics.model.arrival import Arrival, ArrivalStatus, ExtractCalendar
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.publish.history import rollback
from metrics.registry.contracts import load_contracts
from metrics.warehouse import Warehouse
from metrics.warehouse.arrivals import Came
from metrics.wording.arrivals import rows_words, shortfall, status_words, teams_words
from tests.council import csv, months, publish, published, teams, workforce
from tests.once import Once

CONTRACTS = load_contracts(ROOT / "data" / "contracts")
TEAMS = {"A1": "North", "A2": "North", "B1": "South", "B2": "South"}
SIZES = dict.fromkeys(TEAMS, 10)
TODAY = date(2024, 11, 23)
FIRST = months(4)  # January to April 2024, loaded together in May


def sessions(spans: Iterable[Month], sizes: Mapping[str, int] = SIZES) -> Source:
    """A supervision session a worker and month."""
    return csv(
        "sessions",
        "event_id,worker_ref,supervision_type,scheduled_date,held_date,status,team_code",
        (
            f"{month}-{team}-{n},{team}-{n},personal,{month}-10,{month}-10,held,{team}"
            for month in spans
            for team, size in sizes.items()
            for n in range(size)
        ),
    )


@pytest.fixture(scope="module")
def council(once: Once) -> Home:
    """A year so far: each month's story is in the test that tells it. No test here changes it."""
    return Home(ROOT, once("arrivals", live))


def live(folder: Path) -> None:
    """Load by load, as the files came."""
    home = Home(ROOT, folder)
    publish(home, teams(TEAMS), workforce(FIRST, SIZES), at=datetime(2024, 5, 20))
    publish(home, workforce([Month(2024, 5)], SIZES), at=datetime(2024, 6, 8, 23, 59))
    publish(home, workforce([Month(2024, 6)], SIZES), at=datetime(2024, 7, 9))
    # July is never sent.
    publish(home, workforce([Month(2024, 8)], {**SIZES, "A2": 8}), at=datetime(2024, 9, 1))
    without = {team: size for team, size in SIZES.items() if team != "B2"}
    publish(home, workforce([Month(2024, 9)], without), at=datetime(2024, 10, 18))
    publish(home, workforce([Month(2024, 9)], SIZES), at=datetime(2024, 10, 21))
    publish(home, workforce([Month(2024, 10)], without), at=datetime(2024, 11, 8))
    # Sessions begin in August; those of November come before it is over.
    publish(home, sessions([Month(2024, 8)]), at=datetime(2024, 9, 3))
    publish(home, sessions([Month(2024, 11)]), at=datetime(2024, 11, 20))


def calendar(home: Home, extract: str, today: date = TODAY) -> ExtractCalendar:
    every = arrival_calendar(published(home), CONTRACTS, today)
    return next(one for one in every if one.extract_id == extract)


def at(home: Home, extract: str, month: Month, today: date = TODAY) -> Arrival:
    found = calendar(home, extract, today).at(month)
    assert found is not None
    return found


def staff(home: Home, number: int, today: date = TODAY) -> Arrival:
    return at(home, "workforce_snapshot", Month(2024, number), today)


def test_every_extract_with_a_due_day_has_every_month_to_the_one_now_running(
    council: Home,
) -> None:
    every = arrival_calendar(published(council), CONTRACTS, TODAY)
    assert {one.extract_id for one in every} == {c.id for c in CONTRACTS.values() if c.due_day}
    assert {tuple(a.month for a in one.arrivals) for one in every} == {tuple(months(11))}


def test_months_loaded_together_are_neither_early_nor_late(council: Home) -> None:
    arrivals = [staff(council, month.number) for month in FIRST]
    assert {a.status for a in arrivals} == {ArrivalStatus.LOADED_TOGETHER}
    assert {a.days_late for a in arrivals} == {None}
    assert {a.first_arrived for a in arrivals} == {date(2024, 5, 20)}


def test_a_month_that_came_on_its_due_day_is_on_time(council: Home) -> None:
    assert (staff(council, 5).due, staff(council, 5).status) == (
        date(2024, 6, 8),
        ArrivalStatus.ON_TIME,
    )


def test_a_month_that_came_the_day_after_is_one_day_late(council: Home) -> None:
    assert staff(council, 6).days_late == 1
    assert status_words(staff(council, 6)) == "1 day late"


def test_a_month_that_never_came_is_missing_by_calendar_days_so_far(council: Home) -> None:
    july = staff(council, 7)
    assert (july.status, july.days_late) == (ArrivalStatus.MISSING, 107)
    assert (july.first_arrived, july.rows) == (None, None)


def test_a_later_load_of_the_month_does_not_make_it_less_late(council: Home) -> None:
    september = staff(council, 9)
    assert september.first_arrived == date(2024, 10, 18)
    assert september.latest_load == date(2024, 10, 21)
    assert status_words(september) == "10 days late"
    assert september.present_teams == 4


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2024, 11, 30), ArrivalStatus.NOT_YET_DUE),
        (date(2024, 12, 1), ArrivalStatus.EXPECTED),
        (date(2024, 12, 8), ArrivalStatus.EXPECTED),
        (date(2024, 12, 9), ArrivalStatus.MISSING),
    ],
)
def test_a_month_is_missing_from_the_day_after_its_due_day(
    council: Home, today: date, status: ArrivalStatus
) -> None:
    november = staff(council, 11, today)
    assert november.status is status
    assert status_words(november) == (
        "missing" if status is ArrivalStatus.MISSING else "due 8 December"
    )


def test_a_month_loaded_before_it_was_over_is_a_part_month_and_never_short(
    council: Home,
) -> None:
    november = at(council, "supervision_events", Month(2024, 11))
    assert (november.status, november.days_late) == (ArrivalStatus.PART_MONTH, None)
    assert not is_short(november)
    assert rows_words(november) == "40 so far"


def test_an_extract_is_not_expected_before_it_began(council: Home) -> None:
    july, september = (at(council, "supervision_events", Month(2024, n)) for n in (7, 9))
    assert july.status is ArrivalStatus.NOT_BEGUN
    assert september.status is ArrivalStatus.MISSING


def test_an_extract_that_never_came_is_missing_from_the_first_month(council: Home) -> None:
    assert {a.status for a in calendar(council, "establishment").arrivals[:10]} == {
        ArrivalStatus.MISSING
    }


def test_fewer_rows_than_usual_are_told_where_the_number_is_steady(council: Home) -> None:
    august = staff(council, 8)
    assert (august.rows, august.usual_rows, august.rows_percent) == (38, 40.0, 95.0)
    assert shortfall(august) is None
    assert shortfall(replace(august, rows=37)) == "92% of usual rows"
    assert shortfall(replace(august, rows=37, is_steady=False)) is None


def test_a_team_that_is_open_and_usually_there_is_named_when_it_is_not(council: Home) -> None:
    october = staff(council, 10)
    assert october.missing_teams == ("B2",)
    assert shortfall(october) == "3 of 4 teams, 75% of usual rows"
    assert teams_words(october) == "3 of 4; not there: B2"


def test_fewer_than_three_months_before_are_no_measure(council: Home) -> None:
    third, fourth = staff(council, 3), staff(council, 4)
    assert (third.usual_rows, third.usual_teams) == (None, 0)
    assert (fourth.usual_rows, fourth.usual_teams) == (40.0, 4)


def test_a_missing_month_is_no_part_of_what_is_usual(council: Home) -> None:
    assert staff(council, 8).usual_rows == 40.0


def test_a_team_that_closed_is_not_waited_for(home: Home) -> None:
    spells = csv(
        "teams",
        "team_code,team_name,team_type,district,valid_from,valid_to",
        [
            *(f"{c},Team {c},safeguarding,North,2020-01-01," for c in ("A1", "A2", "B1")),
            "B2,Team B2,safeguarding,North,2020-01-01,2024-04-15",
        ],
    )
    rest = {"A1": 10, "A2": 10, "B1": 10}
    publish(home, spells, workforce(months(3), SIZES))
    publish(home, workforce([Month(2024, 4)], rest))
    assert at(home, "workforce_snapshot", Month(2024, 4)).missing_teams == ()


def test_where_teams_take_turns_none_is_missed(home: Home) -> None:
    codes = list(TEAMS)
    turns = [
        f"{m}-{n},{codes[(m.number + n) % 4]},{m},line_manager,random,no,good"
        for m in months(5)
        for n in range(2)
    ]
    audits = csv(
        "audits",
        "audit_id,team_code,audit_month,auditor_type,sample_type,moderated,grade_initial",
        turns,
    )
    publish(home, teams(TEAMS), workforce(months(5), SIZES), audits)
    assert {a.usual_teams for a in calendar(home, "audits").arrivals} == {0}


def test_a_plan_that_came_ahead_of_its_months_is_on_time_and_whole(home: Home) -> None:
    plan = csv(
        "plan",
        "month,team_code,auditor_type,planned_count",
        [f"{month},A1,line_manager,2" for month in months(2)],
    )
    publish(home, teams(TEAMS), workforce(months(1), SIZES), plan, at=datetime(2024, 2, 1))
    publish(home, workforce([Month(2024, 2)], SIZES), at=datetime(2024, 3, 1))
    assert at(home, "audit_plan", Month(2024, 2)).status is ArrivalStatus.ON_TIME


def test_three_months_in_one_load_are_still_judged(home: Home) -> None:
    publish(home, teams(TEAMS), workforce(months(3), SIZES), at=datetime(2024, 4, 10))
    statuses = [a.days_late for a in calendar(home, "workforce_snapshot").arrivals[:3]]
    assert statuses == [62, 33, 2]


def test_a_file_that_repeats_the_past_is_judged_by_the_month_it_brings(home: Home) -> None:
    span = months(7)
    publish(home, teams(TEAMS), workforce(span[:6], SIZES), at=datetime(2024, 7, 20))
    publish(home, workforce(span, SIZES), at=datetime(2024, 8, 10))
    july = at(home, "workforce_snapshot", Month(2024, 7))
    assert (july.status, july.days_late) == (ArrivalStatus.LATE, 2)
    assert at(home, "workforce_snapshot", Month(2024, 1)).latest_load == date(2024, 8, 10)


def test_what_was_undone_has_not_arrived(home: Home) -> None:
    publish(home, teams(TEAMS), workforce(months(1), SIZES), at=datetime(2024, 2, 5))
    publish(home, workforce([Month(2024, 2)], SIZES), at=datetime(2024, 3, 5))
    rollback(home)
    found = at(home, "workforce_snapshot", Month(2024, 2), date(2024, 4, 1))
    assert found.status is ArrivalStatus.MISSING


def test_nothing_of_the_sample_is_early_late_or_awaited(sample_edition: Warehouse) -> None:
    every = arrival_calendar(sample_edition, CONTRACTS, date(2027, 1, 1))
    assert {a.status for one in every for a in one.arrivals} == {ArrivalStatus.LOADED_TOGETHER}
    assert {one.arrivals[-1].month for one in every} == {Month(2025, 6)}


def test_lists_alone_have_no_calendar(home: Home) -> None:
    publish(home, teams(TEAMS))
    assert arrival_calendar(published(home), CONTRACTS, TODAY) == ()


class Told:
    """An edition that knows of one load of one month."""

    def __init__(self, whole: datetime, warehouse: Warehouse) -> None:
        self._warehouse, self._whole = warehouse, whole.date()

    def edition(self) -> object:
        return replace(self._warehouse.edition(), is_synthetic=False)

    def arrival_calendar(self) -> Mapping[tuple[str, Month], Came]:
        day = self._whole
        came = Came(day, day, day, False, 1, None, False, 0, 0, ())
        return {("workforce_snapshot", Month(2025, 5)): came}


@given(loaded=st.dates(date(2025, 6, 1), date(2026, 6, 1)), today=st.integers(0, 400))
def test_how_late_a_month_came_does_not_depend_on_today(
    sample_edition: Warehouse, loaded: date, today: int
) -> None:
    edition = Told(datetime(loaded.year, loaded.month, loaded.day), sample_edition)
    day = date.fromordinal(loaded.toordinal() + today)
    every = arrival_calendar(edition, CONTRACTS, day)  # type: ignore[arg-type]
    staff_calendar = next(one for one in every if one.extract_id == "workforce_snapshot")
    may = staff_calendar.at(Month(2025, 5))
    assert may is not None
    late = (loaded - date(2025, 6, 8)).days
    assert may.days_late == (late if late > 0 else None)


def test_a_month_that_came_short_is_among_the_short_ones_and_a_whole_one_is_not(
    council: Home,
) -> None:
    edition = published(council)
    (short,) = short_extracts(edition, CONTRACTS, Month(2024, 10))
    assert (short.title, shortfall(short.arrival)) == (
        "Workforce snapshot",
        "3 of 4 teams, 75% of usual rows",
    )
    assert short_extracts(edition, CONTRACTS, Month(2024, 5)) == ()
