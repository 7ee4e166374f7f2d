"""A header whose declared carry the figures contradict is warned about, and few others are."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from metrics.board.carry import CarrySeen, contradicted_carry
from metrics.model.indicator import Spc
from metrics.model.series import SERVICE, Series
from metrics.warehouse import Warehouse
from tests.shapes import INDICATOR, JUNE, POINT

MONTHS = 36


def series(values: Sequence[float | None]) -> Series:
    points = [replace(POINT, month=JUNE.plus(n), value=y) for n, y in enumerate(values)]
    return Series("agency_rate_fte", SERVICE, None, None, None, False, tuple(points))


def seen(values: Sequence[float | None], carry: float | None) -> CarrySeen | None:
    return contradicted_carry(replace(INDICATOR, carry=carry), series(values))


def drawn(held: float) -> list[list[float]]:
    """Two hundred measures of which so much is held from month to month."""
    shocks = np.random.default_rng(5).standard_normal((200, MONTHS + 60))
    values = shocks.copy()
    for month in range(1, values.shape[1]):
        values[:, month] = held * values[:, month - 1] + shocks[:, month]
    return [[float(y) for y in row[60:]] for row in values]


def in_a_hundred(values: list[list[float]], carry: float) -> float:
    return 100 * sum(seen(row, carry) is not None for row in values) / len(values)


@pytest.mark.parametrize("carry", [0.0, 0.2, 0.5, 0.9, 1.0])
def test_what_is_declared_rightly_is_seldom_contradicted(carry: float) -> None:
    assert in_a_hundred(drawn(carry), carry) <= 8


def test_a_stock_declared_counted_afresh_is_mostly_found() -> None:
    assert in_a_hundred(drawn(1.0), 0.0) >= 75
    wrong = [found for row in drawn(1.0) if (found := seen(row, 0.0))]
    assert all(found.is_too_low and found.seen <= 1 for found in wrong)


@pytest.mark.parametrize("height", [2, 4, 8])
def test_a_change_of_level_does_not_look_like_carry(height: int) -> None:
    moved = [[y + height * (n >= 18) for n, y in enumerate(row)] for row in drawn(0.0)]
    assert in_a_hundred(moved, 0.0) <= 5


def test_nothing_is_said_of_a_measure_of_too_few_months_without_a_carry_or_off() -> None:
    stock = drawn(1.0)[0]
    assert seen(stock[:23], 0.0) is None
    assert seen(stock, None) is None
    assert seen([5.0] * MONTHS, 0.0) is None
    off = replace(INDICATOR, carry=0.0, spc=Spc(off="rolling"))
    assert contradicted_carry(off, series(stock)) is None


def test_no_header_declares_less_than_the_sample_s_months_carry_over(
    sample_edition: Warehouse,
) -> None:
    definitions = sample_edition.definitions()
    found = {
        one.indicator_id: told
        for one in sample_edition.series(level="service", is_split=False)
        if (told := contradicted_carry(definitions[one.indicator_id], one))
    }
    assert {name for name, told in found.items() if told.is_too_low} == set()
    # Who covers which post is drawn anew in the sample: its vacancies without cover are less alike than posts.
    assert set(found) <= {"uncovered_vacancy_rate"}
