from metrics.figures.consistency import LEAST, consistency_line
from metrics.figures.palette import LIGHT
from metrics.model.funnel import Apart, Consistency, YearApart
from tests.shapes import JUNE


def line(*spreads: float | None) -> Consistency:
    months = tuple(Apart(JUNE.plus(n), spread, 6) for n, spread in enumerate(spreads))
    return Consistency(months, YearApart(1.0, 2.0), None)


def test_a_month_that_cannot_be_told_breaks_the_line() -> None:
    trace = consistency_line(line(2.0, None, 3.0), LIGHT).data[0]
    assert trace.y == (2.0, None, 3.0)
    assert trace.connectgaps is False


def test_the_last_value_is_named_with_its_unit() -> None:
    (note,) = consistency_line(line(2.0, 3.0), LIGHT).layout.annotations
    assert note.text == "3.0 points"


def test_a_little_does_not_look_like_much() -> None:
    low, high = consistency_line(line(0.2, 0.4), LIGHT).layout.yaxis.range
    assert low == 0
    assert high >= LEAST
