"""How far districts lie apart beyond chance, month by month and over a year."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from random import Random

import pytest

from metrics.board.consistency import consistency
from metrics.board.measuring import Desk
from metrics.model.funnel import Consistency
from metrics.model.indicator import Measure
from metrics.model.series import Breakdown, Series
from metrics.model.signal import Missing
from metrics.warehouse import Warehouse
from metrics.warehouse.connection import EditionFile
from tests.shapes import INDICATOR, JUNE, POINT, series

NAMES = "ABCDEF"
SIZE = 100


@pytest.fixture
def desk(funnel_file: EditionFile) -> Desk:
    return Desk(Warehouse(funnel_file), None)  # type: ignore[arg-type]


def districts(level: Callable[[int, int], float], months: int = 24, seed: int = 1) -> list[Series]:
    """Six districts of a hundred: each month so many of them, by chance, at the level of district and month."""
    random = Random(seed)
    found = []
    for number, name in enumerate(NAMES):
        points = []
        for n in range(months):
            count = sum(random.random() < level(number, n) for _ in range(SIZE))
            points.append(
                replace(
                    POINT, month=JUNE.plus(n + 1 - months), value=float(count),
                    numerator=Decimal(count), denominator=Decimal(SIZE),
                )
            )  # fmt: skip
        found.append(series(*points, breakdown=Breakdown(f"district:{name}", "district", name)))
    return found


def told(desk: Desk, parts: list[Series]) -> Consistency:
    found = consistency(desk, INDICATOR, parts, JUNE)
    assert found is not None
    return found


def test_districts_that_differ_by_chance_alone_are_hardly_ever_told_apart(desk: Desk) -> None:
    years = [told(desk, districts(lambda number, n: 0.3, seed=seed)).latest for seed in range(24)]
    assert sum(year.is_beyond_chance for year in years) <= 5  # once in twenty, give or take


def test_the_spread_is_that_of_what_districts_truly_are(desk: Desk) -> None:
    # 20, 24, 28, 32, 36 and 40%: a standard deviation of 7.5 points
    found = told(desk, districts(lambda number, n: 0.20 + 0.04 * number)).latest
    assert found.spread_between == pytest.approx(7.5, abs=2)
    assert found.is_beyond_chance


def test_districts_that_draw_together_are_told_by_year(desk: Desk) -> None:
    found = told(desk, districts(lambda number, n: 0.3 + (0.06 * (number - 2.5) if n < 12 else 0)))
    assert found.before is not None
    assert found.before.spread_between == pytest.approx(11.2, abs=2)
    assert found.latest.spread_between < 4


def test_months_that_are_much_alike_say_less(desk: Desk) -> None:
    parts = districts(lambda number, n: 0.3)
    limits = []
    for carry in (0.0, 0.5, 0.9, 1.0):
        found = consistency(desk, replace(INDICATOR, carry=carry), parts, JUNE)
        assert found is not None
        limits.append(found.latest.limit)
    assert limits == sorted(limits)
    assert limits[-1] == pytest.approx(limits[0] * 12**0.25)  # as one month


def test_a_month_of_fewer_than_five_districts_is_a_gap_and_not_nought(desk: Desk) -> None:
    parts = districts(lambda number, n: 0.3)
    hidden = replace(parts[0].points[5], value=None, numerator=None, missing=Missing.SUPPRESSED)
    cut = [replace(one, points=(*one.points[:5], hidden, *one.points[6:])) for one in parts[:2]]
    month = told(desk, [*cut, *parts[2:]]).months[5]
    assert (month.spread_between, month.parts) == (None, 4)


def test_months_before_the_first_are_gaps_and_the_year_before_is_not_known(desk: Desk) -> None:
    found = told(desk, districts(lambda number, n: 0.3, months=12))
    assert found.before is None
    assert [month.parts for month in found.months] == [0] * 12 + [6] * 12


def test_too_few_months_say_nothing(desk: Desk) -> None:
    assert consistency(desk, INDICATOR, districts(lambda number, n: 0.3, months=5), JUNE) is None


def test_what_is_no_share_says_nothing(desk: Desk) -> None:
    parts = districts(lambda number, n: 0.3)
    assert consistency(desk, replace(INDICATOR, measure=Measure.MEAN), parts, JUNE) is None
