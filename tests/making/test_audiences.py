"""Who may see a figure: nobody but managers sees one with fewer than ten people behind it, nor can work it out."""

from collections.abc import Mapping

import pytest

from metrics.intake import Source
from metrics.model.disclosure import Disclosure
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.model.series import Point, Series
from metrics.model.signal import Missing, NoSignals
from tests.council import csv, months, publish, published, teams, workforce

BOARD, MANAGERS, PUBLIC = Disclosure.SERVICE, Disclosure.MANAGER, Disclosure.OPEN
DISTRICTS = {"A1": "North", "B1": "South", "C1": "West"}
MANY = 40


def districts(home: Home, reader: Disclosure, indicator: str = "inpost_fte") -> dict[str, Series]:
    found = published(home, reader).series(indicator_id=indicator, level="district")
    return {series.breakdown.label: series for series in found}


def shown(found: Mapping[str, Series], month: Month) -> set[str]:
    return {name for name, one in found.items() if (p := one.at(month)) and p.value is not None}


def service(home: Home, indicator: str, reader: Disclosure) -> Series:
    (series,) = published(home, reader).series(indicator_id=indicator, level="service")
    return series


def is_blank(point: Point) -> bool:
    """Whether nothing of a figure is left: no value, count, interval, limit or label."""
    counts = (
        point.value,
        point.numerator,
        point.denominator,
        point.interval_low,
        point.interval_high,
    )
    signals = (point.mean, point.lower_limit, point.upper_limit, point.point_type, point.since)
    return {*counts, *signals, point.rolling_value, point.assurance} == {None} and not point.is_new


@pytest.mark.parametrize(
    ("sizes", "seen"),
    [
        ({"A1": 10, "B1": 10, "C1": 12}, {"North", "South", "West"}),
        # one under ten is hidden, and the next smallest with it, or a subtraction would give it back
        ({"A1": 9, "B1": 10, "C1": 12}, {"West"}),
        # two under ten who are nine together: the whole less the third would be a figure of nine
        ({"A1": 4, "B1": 5, "C1": 12}, set()),
        # two under ten who are ten together hide each other
        ({"A1": 4, "B1": 6, "C1": 12}, {"West"}),
        ({"A1": 4, "B1": 5, "C1": 6}, set()),
    ],
)
def test_small_districts_are_hidden_and_cannot_be_subtracted(
    home: Home, sizes: dict[str, int], seen: set[str]
) -> None:
    (month,) = months(1)
    publish(home, teams(DISTRICTS), workforce([month], sizes))
    assert shown(districts(home, BOARD), month) == seen
    assert shown(districts(home, MANAGERS), month) == {"North", "South", "West"}


def test_a_hidden_figure_is_a_row_with_the_reason_and_nothing_else(home: Home) -> None:
    publish(home, teams(DISTRICTS), workforce(months(3), {"A1": 9, "B1": 30, "C1": 40}))
    for point in districts(home, BOARD, "agency_rate_fte")["North"].points:
        assert is_blank(point)
        assert point.missing is Missing.SUPPRESSED


def test_each_month_is_judged_by_its_own_people(home: Home) -> None:
    first, second = months(2)
    small = workforce([first], {"A1": 9, "B1": 30, "C1": 40})
    publish(home, teams(DISTRICTS), small, workforce([second], {"A1": 10, "B1": 30, "C1": 40}))
    found = districts(home, BOARD)
    assert shown(found, first) == {"West"}
    assert shown(found, second) == {"North", "South", "West"}


def test_a_figure_is_judged_by_the_people_behind_it_not_by_everybody_there(home: Home) -> None:
    """Thirty people in each district, three of them from an agency: of the three nothing is said."""
    (month,) = months(1)
    publish(
        home, teams(DISTRICTS), workforce([month], dict.fromkeys(DISTRICTS, 30), agency={month: 3})
    )
    assert shown(districts(home, BOARD), month) == {"North", "South", "West"}
    assert "North" not in shown(districts(home, BOARD, "agency_fte"), month)


def test_the_whole_service_is_no_exception(home: Home) -> None:
    """Two agency workers: that is a figure about two people, whoever is told it."""
    (month,) = months(1)
    publish(home, teams({"A1": "North"}), workforce([month], {"A1": MANY}, agency={month: 2}))
    assert service(home, "agency_fte", MANAGERS).points[-1].value == 2.0
    for reader in (PUBLIC, BOARD):
        assert service(home, "agency_fte", reader).points[-1].missing is Missing.SUPPRESSED
        assert service(home, "inpost_fte", reader).points[-1].value == MANY


def test_the_people_behind_a_few_leavers_are_those_they_are_few_of(home: Home) -> None:
    first, second = months(2)
    staff = (workforce([first], {"A1": MANY}), workforce([second], {"A1": MANY - 2}))
    publish(home, teams({"A1": "North"}), *staff)
    for reader in (MANAGERS, PUBLIC, BOARD):
        assert service(home, "leavers_fte_month", reader).points[-1].value == 2.0


def test_nobody_is_no_secret(home: Home) -> None:
    """No leaver is nought people, and says nothing of anybody."""
    publish(home, teams({"A1": "North"}), workforce(months(2), {"A1": MANY}))
    assert [p.value for p in service(home, "leavers_fte_month", PUBLIC).points] == [0.0, 0.0]


def post(month: Month, worker: str, team: str) -> str:
    return f"{month.last_day},{worker},P-{worker}-{team},{team},employee,case_holder,yes,0.5,2020-01-01"


HEADER = "as_at_date,worker_ref,post_ref,team_code,worker_type,role,is_registered_sw,fte,start_date"


def in_two_teams(month: Month) -> Source:
    """Six people, each half in one team and half in the other; thirty more elsewhere."""
    rows = [post(month, f"W{n}", team) for n in range(6) for team in ("A1", "A2")]
    return csv("workforce", HEADER, [*rows, *(post(month, f"X{n}", "B1") for n in range(30))])


def test_somebody_in_two_teams_is_one_person(home: Home) -> None:
    """Six and six in two teams of a district would be twelve; they are six."""
    (month,) = months(1)
    publish(home, teams({"A1": "North", "A2": "North", "B1": "South"}), in_two_teams(month))
    assert "North" not in shown(districts(home, BOARD), month)
    (row,) = published(home).values(indicator_id="inpost_fte", breakdown="service")
    assert row[-2] == 36


def test_teams_are_for_managers(home: Home) -> None:
    publish(home, teams({"A1": "North"}), workforce(months(1), {"A1": 30}))
    assert not published(home, BOARD).series(indicator_id="inpost_fte", level="team")
    (team,) = published(home).series(indicator_id="inpost_fte", level="team")
    assert team.points[0].value == 30.0


def test_only_the_whole_service_is_open(home: Home) -> None:
    publish(home, teams(DISTRICTS), workforce(months(1), dict.fromkeys(DISTRICTS, 30)))
    assert {s.breakdown.level for s in published(home, PUBLIC).series()} == {"service"}


@pytest.fixture
def agency_of(home: Home) -> dict[str, int]:
    """So many agency workers a month: ten or more but where a test says otherwise."""
    del home
    return {str(month): 12 + n % 3 for n, month in enumerate(months(16))}


def published_agency(home: Home, sizes: Mapping[str, int]) -> tuple[Series, Series]:
    """Agency staff of the whole service, as the Board and as managers see them."""
    span = months(16)
    agency = {month: sizes[str(month)] for month in span}
    publish(home, teams({"A1": "North"}), workforce(span, {"A1": MANY}, agency=agency))
    return service(home, "agency_fte", BOARD), service(home, "agency_fte", MANAGERS)


def test_without_a_hidden_month_the_board_is_told_the_same_limits(
    home: Home, agency_of: dict[str, int]
) -> None:
    board, managers = published_agency(home, agency_of)
    assert [p.mean for p in board.points] == [p.mean for p in managers.points]
    assert board.points[-1].mean is not None


def test_a_hidden_month_among_those_limits_are_made_from_hides_all_of_them(
    home: Home, agency_of: dict[str, int]
) -> None:
    agency_of[str(months(16)[4])] = 5
    board, managers = published_agency(home, agency_of)
    assert managers.points[-1].mean is not None
    assert [p.mean for p in board.points] == [None] * 16
    assert [p.point_type for p in board.points] == [None] * 16
    assert board.no_signals is NoSignals.HIDDEN_POINTS


def test_a_later_hidden_month_takes_back_nothing_that_was_told_before(
    home: Home, agency_of: dict[str, int]
) -> None:
    """Limits come from the first twelve months; labels look back, so from there on none are told."""
    agency_of[str(months(16)[13])] = 5
    board, managers = published_agency(home, agency_of)
    assert board.points[:13] == managers.points[:13]
    assert [p.mean for p in board.points[13:]] == [None] * 3
    assert [p.point_type for p in board.points[13:]] == [None] * 3


def test_a_rolling_figure_over_a_hidden_month_is_hidden(home: Home) -> None:
    """Three months' rate less two months' is the third."""
    span = months(5)
    sizes = dict(zip(span, (9, 30, 30, 30, 30), strict=True))
    staff = [workforce([month], {"A1": size}) for month, size in sizes.items()]
    publish(home, teams({"A1": "North"}), *staff)
    points = service(home, "agency_rate_fte", BOARD).points
    assert [p.value is not None for p in points] == [False, True, True, True, True]
    assert [p.rolling_value is not None for p in points] == [False, False, False, True, True]
