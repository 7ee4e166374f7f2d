"""Districts beside each other: which lie outside, what it means, and what a reader may not see."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from metrics.board.funnel import funnel
from metrics.board.measuring import Desk
from metrics.model.funnel import Funnel, Standing
from metrics.model.indicator import Measure, Polarity
from metrics.model.series import Breakdown, Series
from metrics.model.signal import Missing
from metrics.model.words import Way
from metrics.warehouse import Warehouse
from metrics.warehouse.connection import EditionFile
from tests.shapes import INDICATOR, POINT, series

FIVE_ALIKE = {"A": (20, 100), "B": (22, 104), "C": (19, 96), "D": (21, 101), "F": (18, 95)}


def district(name: str, figure: tuple[float, float] | None, **changes: object) -> Series:
    part = Breakdown(f"district:{name}", "district", name)
    if figure is None:
        point = replace(POINT, value=None, numerator=None, denominator=None, **changes)  # type: ignore[arg-type]
    else:
        above, below = figure
        point = replace(
            POINT, value=100 * above / below, numerator=Decimal(above), denominator=Decimal(below)
        )
    return series(point, breakdown=part)


@pytest.fixture
def desk(funnel_file: EditionFile) -> Desk:
    return Desk(Warehouse(funnel_file), None)  # type: ignore[arg-type]


def of(
    desk: Desk, figures: dict[str, tuple[float, float]], *more: Series, **header: object
) -> Funnel:
    parts: Sequence[Series] = [district(name, figure) for name, figure in figures.items()]
    found = funnel(desk, replace(INDICATOR, **header), [*parts, *more])  # type: ignore[arg-type]
    assert found is not None
    return found


def standing(found: Funnel) -> dict[str, Standing]:
    return {
        part.name: part.standing for part in found.parts if part.standing is not Standing.WITHIN
    }


def test_one_district_far_out_is_told_and_its_neighbours_are_not(desk: Desk) -> None:
    assert standing(of(desk, {**FIVE_ALIKE, "E": (58, 110)})) == {"E": Standing.FAR_OUTSIDE}


def test_a_smaller_district_is_given_more_room(desk: Desk) -> None:
    assert standing(of(desk, {**FIVE_ALIKE, "E": (5, 10)})) == {"E": Standing.OUTSIDE}
    assert standing(of(desk, {**FIVE_ALIKE, "E": (2, 4)})) == {}


@pytest.mark.parametrize(
    ("polarity", "meaning"),
    [
        (Polarity.LOWER_IS_BETTER, Way.WORSE),
        (Polarity.HIGHER_IS_BETTER, Way.BETTER),
        (Polarity.NO_JUDGEMENT, Way.HIGHER),
    ],
)
def test_what_it_means_follows_from_which_way_is_good(
    desk: Desk, polarity: Polarity, meaning: Way
) -> None:
    found = of(desk, {**FIVE_ALIKE, "E": (58, 110)}, polarity=polarity)
    assert {part.name: part.meaning for part in found.parts}["E"] is meaning


def test_districts_that_usually_differ_are_given_that_room_too(desk: Desk) -> None:
    apart = {"A": (10, 100), "B": (40, 100), "C": (15, 100), "D": (35, 100), "E": (25, 100)}
    found = of(desk, apart)
    assert standing(found) == {}
    assert 9 < (found.spread_between or 0) < 12.7  # 12.7 as they stand, some of it chance


def test_the_usual_difference_of_fewer_than_five_is_not_known(desk: Desk) -> None:
    found = of(desk, {name: FIVE_ALIKE[name] for name in "ABCD"})
    assert found.spread_between is None
    assert found.centre == pytest.approx(100 * 82 / 401)


def test_a_hidden_district_takes_no_part_and_is_named_as_hidden(desk: Desk) -> None:
    hidden = district("H", None, missing=Missing.SUPPRESSED)
    with_it, without = of(desk, FIVE_ALIKE, hidden), of(desk, FIVE_ALIKE)
    assert (with_it.hidden, without.hidden) == (("H",), ())
    assert replace(with_it, hidden=()) == without


def test_a_district_without_a_figure_is_neither_drawn_nor_hidden(desk: Desk) -> None:
    none = district("N", None, missing=Missing.NOT_APPLICABLE)
    assert of(desk, FIVE_ALIKE, none) == of(desk, FIVE_ALIKE)


@pytest.mark.parametrize("header", [{"measure": Measure.MEAN}, {"share": False}])
def test_what_is_no_share_has_no_such_lines(desk: Desk, header: dict[str, object]) -> None:
    parts = [district(name, figure) for name, figure in FIVE_ALIKE.items()]
    assert funnel(desk, replace(INDICATOR, **header), parts) is None  # type: ignore[arg-type]


def test_two_districts_say_nothing_of_each_other(desk: Desk) -> None:
    two = [district("A", (20, 100)), district("B", (60, 100))]
    assert funnel(desk, INDICATOR, two) is None


def test_the_lines_draw_together_as_parts_grow(desk: Desk) -> None:
    widths = [line.high_998 - line.low_998 for line in of(desk, FIVE_ALIKE).lines]
    assert widths == sorted(widths, reverse=True)
