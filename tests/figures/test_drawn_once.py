"""A chart is drawn once for what it shows: a page that is shown again does not pay for it again."""

from metrics.figures.description import Chart, large_chart
from metrics.figures.palette import DARK, LIGHT
from metrics.figures.spc_chart import spc_chart
from tests.shapes import measured, points

VALUES = [float(n) for n in range(24)]


def chart(values: list[float]) -> Chart:
    return large_chart(measured(*points(values)), ())


def test_the_same_chart_is_drawn_once() -> None:
    assert spc_chart(chart(VALUES), LIGHT) is spc_chart(chart(VALUES), LIGHT)


def test_other_values_or_colours_are_another_chart() -> None:
    drawn = [
        spc_chart(chart(VALUES), LIGHT),
        spc_chart(chart(VALUES), DARK),
        spc_chart(chart([*VALUES, 3.0]), LIGHT),
    ]
    assert len({figure.to_json() for figure in drawn}) == len(drawn)
