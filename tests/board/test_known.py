"""A past month is a paper of that month: nothing is in it that was not known by its end."""

from datetime import date

import pytest

from metrics.board.areas import area_chosen, area_reports, judgements
from metrics.board.known import (
    areas_known,
    day_known,
    events_known,
    published_known,
)
from metrics.board.measuring import Desk, measured
from metrics.board.reports import indicator_report
from metrics.board.scorecard import scorecard
from metrics.errors import NotFound
from metrics.model.area import Area, Standing
from metrics.model.home import ROOT, Home
from metrics.model.month import Month
from metrics.model.report import IndicatorReport, PublishedPoint
from metrics.model.series import Event
from metrics.registry.contracts import load_contracts
from metrics.registry.council import load_council
from metrics.warehouse import Warehouse
from tests.shapes import EDITION, JUNE

JANUARY, MARCH, JULY = Month(2024, 1), Month(2023, 3), Month(2022, 7)
PAST = (JANUARY, MARCH, JULY)
INSPECTION = Event(
    "E3", date(2023, 9, 11), date(2023, 9, 22), "inspection", "Inspection: inadequate", True, (),
    "inadequate", None, None, published=date(2023, 11, 6), kind="Inspection",
)  # fmt: skip
CLOSED = Area(
    "A1", 1, "E3", "Grip.", "", "Closed", None, None, (), closed=date(2024, 10, 18)
)  # fmt: skip


@pytest.fixture(scope="module")
def desk(shared_sample: Home, board_edition: Warehouse) -> Desk:
    return Desk(board_edition, load_council(shared_sample))


# The rule


def test_a_past_month_knows_what_was_known_on_its_last_day() -> None:
    assert day_known(EDITION, JUNE.plus(-1)) == date(2025, 5, 31)


def test_the_latest_month_knows_what_was_known_when_the_edition_was_made() -> None:
    assert day_known(EDITION, JUNE) == EDITION.built_at.date() > JUNE.last_day


def test_an_event_is_told_from_the_day_it_begins() -> None:
    assert events_known([INSPECTION], date(2023, 9, 10)) == ()
    assert events_known([INSPECTION], date(2023, 9, 11)) != ()


def test_an_inspection_s_judgement_is_told_from_the_day_its_report_is_published() -> None:
    (before,) = events_known([INSPECTION], date(2023, 10, 31))
    assert (before.title, before.overall_judgement) == ("Inspection", None)
    assert events_known([INSPECTION], date(2023, 11, 6)) == (INSPECTION,)


def test_an_area_is_known_once_its_inspection_s_report_is_published() -> None:
    assert areas_known([CLOSED], [INSPECTION], date(2023, 10, 31), is_past=True) == ()
    assert areas_known([CLOSED], [INSPECTION], date(2023, 11, 6), is_past=True) != ()


@pytest.mark.parametrize(
    ("day", "standing"),
    [
        (date(2024, 9, 30), Standing.NOT_CLOSED_YET),
        (date(2024, 10, 18), Standing.AS_LISTED),
    ],
)
def test_an_area_is_closed_from_the_day_it_was(day: date, standing: Standing) -> None:
    (area,) = areas_known([CLOSED], [INSPECTION], day, is_past=True)
    assert area.standing is standing


def test_a_status_without_a_day_is_said_to_be_as_known_now() -> None:
    undated = Area("A2", 2, "E3", "Files.", "", "In progress", None, None, ())
    (past,) = areas_known([undated], [INSPECTION], date(2024, 9, 30), is_past=True)
    (latest,) = areas_known([undated], [INSPECTION], date(2024, 9, 30), is_past=False)
    assert past.standing is Standing.AS_KNOWN_NOW
    assert latest.standing is Standing.AS_LISTED


def test_a_published_value_is_known_once_it_is_out_not_when_its_year_ends() -> None:
    point = PublishedPoint(
        "a.b", "national", "E", "England", "", date(2023, 9, 30), 1.0, None, None, "percent", "r",
        released_by=date(2024, 2, 29),
    )  # fmt: skip
    assert published_known([point], date(2024, 2, 28)) == ()
    assert published_known([point], date(2024, 2, 29)) == (point,)


# The sample


@pytest.mark.parametrize("month", [MARCH, JULY], ids=str)
def test_before_the_report_no_area_is_named_anywhere(desk: Desk, month: Month) -> None:
    assert area_reports(desk, month) == ()
    assert {area for one in measured(desk, month) for area in one.areas} == set()
    with pytest.raises(NotFound, match="known by the end of"):
        area_chosen(desk, "AFI01", month)


def test_in_january_the_areas_are_known_and_none_is_closed(desk: Desk) -> None:
    areas = [report.area for report in area_reports(desk, JANUARY)]
    assert len(areas) == 12
    assert [a.id for a in areas if a.standing is Standing.NOT_CLOSED_YET] == ["AFI10"]
    assert {a.standing for a in areas if a.id != "AFI10"} == {Standing.AS_KNOWN_NOW}


@pytest.mark.parametrize(
    ("month", "inspections"),
    [(JULY, []), (MARCH, []), (Month(2023, 10), []), (Month(2023, 11), ["E03"]), (JANUARY, ["E03"])],
    ids=str,
)  # fmt: skip
def test_an_inspection_s_judgements_are_told_from_its_report_on(
    desk: Desk, month: Month, inspections: list[str]
) -> None:
    assert [judgement.event.id for judgement in judgements(desk, month)] == inspections


@pytest.mark.parametrize("month", PAST, ids=str)
def test_no_event_is_told_that_had_not_happened(desk: Desk, month: Month) -> None:
    board = scorecard(desk, load_contracts(ROOT / "data" / "contracts"), month)
    told = [board.day_zero] if board.day_zero else []
    told += [event for report in area_reports(desk, month) for event in report.events]
    told += _report(desk, month).events
    assert all(event.start <= month.last_day for event in told)


@pytest.mark.parametrize(
    ("month", "newest"), [(JULY, 2021), (MARCH, 2022), (JANUARY, 2022), (Month(2024, 2), 2023)]
)
def test_england_is_of_the_latest_release_that_was_out(
    desk: Desk, month: Month, newest: int
) -> None:
    found = _report(desk, month)
    assert found.measured.england is not None
    assert found.measured.england.period_end == date(newest, 9, 30)
    assert found.comparison is not None
    assert found.comparison.period_end == date(newest, 9, 30)


@pytest.mark.parametrize("month", [MARCH, JULY], ids=str)
def test_no_ordinary_range_is_told_that_is_made_from_months_to_come(
    desk: Desk, month: Month
) -> None:
    for one in measured(desk, month):
        assert {p.mean for p in one.series.points} == {None}, one.indicator.id
        assert {p.upper_limit for p in one.series.points} == {None}
        assert {p.assurance for p in one.series.points} == {None}


def test_with_twelve_values_the_ordinary_range_is_the_one_that_stays(desk: Desk) -> None:
    june = _report(desk, Month(2023, 6)).measured.point
    latest = _report(desk, JUNE).measured.series.at(june.month)
    assert latest is not None
    assert june.mean is not None
    assert (june.mean, june.upper_limit) == (latest.mean, latest.upper_limit)


def test_a_base_that_began_lately_has_no_range_from_months_to_come(desk: Desk) -> None:
    """Records need both signatures from April 2024: their limits start again there."""
    indicator = desk.definitions["supervision_recorded_pct"]
    found = indicator_report(desk, indicator, Month(2024, 6), breakdown=None, split=None)
    assert [p.mean is None for p in found.measured.series.points[-4:]] == [False, True, True, True]


def _report(desk: Desk, month: Month) -> IndicatorReport:
    indicator = desk.definitions["agency_rate_fte"]
    return indicator_report(desk, indicator, month, breakdown=None, split=None)
