from dataclasses import replace

import pytest

from metrics.figures.funnel import MANY, funnel_plot
from metrics.figures.palette import DARK, LIGHT, Palette
from metrics.model.funnel import Funnel, FunnelPart, Limits, Standing
from metrics.model.words import Way

LINES = tuple(Limits(n, 20 - 60 / n, 20 + 60 / n, 20 - 90 / n, 20 + 90 / n) for n in (5, 20, 60))
PART = FunnelPart("South", 10, 50, 20.0, LINES[-1], 0.1, Standing.WITHIN, None)
OUT = replace(
    PART,
    name="East & Fen",
    value=24.0,
    score=2.4,
    standing=Standing.OUTSIDE,
    meaning=Way.WORSE,
)
FAR = replace(
    PART, name="City", value=4.0, score=-3.4, denominator=10, standing=Standing.FAR_OUTSIDE,
    meaning=Way.BETTER,
)  # fmt: skip
FUNNEL = Funnel((PART, OUT, FAR), LINES, 20.0, 3.0, ())


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_a_dot_says_by_shape_and_colour_where_it_lies(colours: Palette) -> None:
    dots = funnel_plot(FUNNEL, colours).data[-1].marker
    assert dots.symbol == ("circle", "diamond", "square")
    assert dots.color == (colours.common, colours.concern, colours.improvement)
    assert min(dots.size) == dots.size[0]  # what lies within is never the larger


def test_every_dot_and_every_line_is_named() -> None:
    names = [note.text for note in funnel_plot(FUNNEL, LIGHT).layout.annotations]
    assert sorted(names) == [
        "<b>City</b>", "<b>East &amp; Fen</b>", "South", "inner", "inner", "outer", "outer", "together",
    ]  # fmt: skip


def test_of_very_many_only_those_outside_are_named() -> None:
    many = replace(FUNNEL, parts=(*[PART] * MANY, FAR))
    names = [note.text for note in funnel_plot(many, LIGHT).layout.annotations]
    assert [name for name in names if name not in ("inner", "outer", "together")] == ["<b>City</b>"]


def test_the_one_asked_about_is_ringed_and_named_and_no_other() -> None:
    figure = funnel_plot(replace(FUNNEL, own=replace(PART, name="Ours")), LIGHT)
    names = {note.text for note in figure.layout.annotations}
    assert names == {"Ours", "inner", "outer", "together"}
    assert figure.data[-1].marker.line.color == LIGHT.ink


def test_every_dot_and_the_ends_of_the_lines_can_be_seen() -> None:
    low, high = funnel_plot(FUNNEL, LIGHT).layout.yaxis.range
    assert low <= 4.0 <= high
    assert low <= LINES[-1].low_998 < LINES[-1].high_998 <= high


def test_the_axis_leaves_no_room_beyond_nought_and_a_hundred() -> None:
    whole = replace(FUNNEL, parts=(replace(PART, value=0.0), replace(PART, value=100.0)))
    low, high = funnel_plot(whole, LIGHT).layout.yaxis.range
    assert -5 < low < 0
    assert 100 < high < 105
