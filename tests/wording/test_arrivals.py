"""The words of the calendar of arrivals."""

from dataclasses import replace
from datetime import date

from metrics.model.arrival import Arrival, ArrivalStatus
from metrics.model.month import Month
from metrics.wording.arrivals import shortfall, status_words, teams_words

CAME = Arrival(
    extract_id="workforce_snapshot",
    month=Month(2025, 6),
    status=ArrivalStatus.ON_TIME,
    due=date(2025, 7, 8),
    rows=1000,
    usual_rows=1000.0,
    is_steady=True,
    usual_teams=50,
    present_teams=50,
)


def test_every_status_has_words() -> None:
    said = {status_words(replace(CAME, status=status, days_late=2)) for status in ArrivalStatus}
    assert said == {
        "on time", "2 days late", "loaded together", "part month", "missing", "due 8 July",
        "not begun",
    }  # fmt: skip


def test_a_whole_month_has_nothing_short_of_it() -> None:
    assert shortfall(CAME) is None


def test_ninety_five_in_a_hundred_is_complete_and_less_is_not() -> None:
    assert shortfall(replace(CAME, rows=950)) is None
    assert shortfall(replace(CAME, rows=949)) == "94.9% of usual rows"


def test_teams_are_counted_and_named() -> None:
    short = replace(CAME, present_teams=47, missing_teams=("A1", "B1", "C1"))
    assert shortfall(short) == "47 of 50 teams"
    assert teams_words(short) == "47 of 50; not there: A1, B1, C1"


def test_more_rows_than_usual_is_not_short() -> None:
    assert shortfall(replace(CAME, rows=3000)) is None
