"""One description of a chart, two renderers: the screen's and our own drawing show the same points."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.figures.band import outlines
from metrics.figures.description import Chart, Method, Shape, large_chart, small_chart
from metrics.figures.palette import LIGHT
from metrics.figures.spc_chart import spc_chart
from metrics.figures.svg import Plot, small_svg
from metrics.figures.svg_whole import BOTTOM, LEFT, RIGHT, TOP, WIDTH, whole_svg
from metrics.model.month import Month
from metrics.model.series import Event, Point
from metrics.model.signal import PointType
from metrics.model.words import ThisMonth, Way, Words
from metrics.warehouse import Warehouse
from tests.shapes import JUNE, POINT, WORDS, measured, month_told, points, series, told

SVG = "{http://www.w3.org/2000/svg}"
HALF_A_PIXEL = 0.56  # a place is written to a tenth, and the side of a square too
Seen = tuple[Month, float, Shape]
SAYS = (
    None,
    told(),
    *(
        told(said, way)
        for said in (ThisMonth.WATCH, ThisMonth.REALLY_CHANGED, ThisMonth.STANDING)
        for way in Way
    ),
)
MONTHS = st.lists(
    st.tuples(st.none() | st.floats(0, 100, allow_nan=False), st.sampled_from(SAYS)),
    min_size=2,
    max_size=48,
).filter(lambda months: any(value is not None for value, _ in months))


def on_screen(chart: Chart) -> list[Seen]:
    """Each point of the Plotly figure: month, value, shape."""
    trace = spc_chart(chart, LIGHT).to_dict()["data"][-1]
    return [
        (Month.of(day), value, Shape(symbol))
        for day, value, symbol in zip(
            trace["x"], trace["y"], trace["marker"]["symbol"], strict=True
        )
        if value is not None
    ]


def on_paper(chart: Chart, svg: str, plot: Plot) -> list[Seen]:
    """Each mark of the drawing, read back from where it lies."""
    step = plot.x(1) - plot.x(0)
    room = plot.height - plot.top - plot.bottom
    seen = []
    for mark in ET.fromstring(svg).iter():
        if mark.tag == f"{SVG}circle":
            x, y, shape = float(mark.get("cx", "")), float(mark.get("cy", "")), Shape.CIRCLE
        elif mark.tag == f"{SVG}rect" and LIGHT.concern in (mark.get("fill"), mark.get("stroke")):
            half = float(mark.get("width", "")) / 2
            x, y = float(mark.get("x", "")) + half, float(mark.get("y", "")) + half
            shape = Shape.SQUARE
        else:
            continue
        share = 1 - (y - plot.top) / room
        value = chart.scale.low + share * (chart.scale.high - chart.scale.low)
        seen.append((chart.marks[0].month.plus(round((x - plot.x(0)) / step)), value, shape))
    return seen


def assert_same(screen: list[Seen], paper: list[Seen], chart: Chart, height: float) -> None:
    pixel = (chart.scale.high - chart.scale.low) / height
    assert [(m, s) for m, _, s in screen] == [(m, s) for m, _, s in paper]
    for (_, value, _), (_, read, _) in zip(screen, paper, strict=True):
        assert read == pytest.approx(value, abs=HALF_A_PIXEL * pixel)


def made(months: list[tuple[float | None, Words | None]]) -> tuple[Point, ...]:
    first = JUNE.plus(1 - len(months))
    return tuple(
        replace(POINT, month=first.plus(n), value=value, words=words)
        for n, (value, words) in enumerate(months)
    )


@given(MONTHS)
def test_the_screen_and_the_paper_show_the_same_months_values_and_shapes(
    months: list[tuple[float | None, Words | None]],
) -> None:
    chart = large_chart(measured(*made(months)), ())
    plot = Plot(chart.scale, len(chart.marks), WIDTH, 330 + TOP + BOTTOM, LEFT, RIGHT, TOP, BOTTOM)
    assert_same(on_screen(chart), on_paper(chart, whole_svg(chart, LIGHT), plot), chart, 330)


@given(MONTHS)
def test_a_small_chart_is_the_end_of_the_large_one(
    months: list[tuple[float | None, Words | None]],
) -> None:
    points = made(months)
    small, large = small_chart(series(*points)), large_chart(measured(*points), ())
    assert small.marks == large.marks[-24:]
    read = on_paper(small, small_svg(small, LIGHT), Plot(small.scale, len(small.marks), 210, 52))
    seen = [point for point in on_screen(large) if point[0] >= small.marks[0].month]
    assert_same(seen, read, small, 45)


def test_what_was_to_be_expected_is_the_same_on_both(sample_edition: Warehouse) -> None:
    (one,) = sample_edition.series(indicator_id="agency_rate_fte", breakdown="service")
    definition = sample_edition.definitions()["agency_rate_fte"]
    chart = large_chart(replace(measured(*one.points), indicator=definition), ())
    (screen,) = [s for s in spc_chart(chart, LIGHT).layout.shapes if s.type == "path"]
    (paper,) = [
        e for e in ET.fromstring(whole_svg(chart, LIGHT)).iter() if e.get("fill") == LIGHT.band
    ]
    (outline,) = outlines(chart.expected)
    months = sum(expected is not None for expected in chart.expected)
    assert len(outline) == 4 * months > 0
    for drawn in (screen.path, paper.get("d", "")):
        assert drawn.count("L") == len(outline) - 1
    values = [float(corner.split(",")[1]) for corner in screen.path[2:-2].split(" L ")]
    assert values == [value for _, value in outline]


def test_a_month_of_which_nothing_was_expected_breaks_the_band() -> None:
    first, gap, last = points([10.0, 11.0, 12.0])
    chart = large_chart(measured(first, replace(gap, words=None), last), ())
    assert [len(outline) for outline in outlines(chart.expected)] == [4, 4]
    (before, _, _, _), (after, _, _, _) = outlines(chart.expected)
    assert (before[0], after[0]) == (-0.5, 1.5)


def test_the_level_of_the_start_is_drawn_with_its_own_months() -> None:
    chart = large_chart(measured(*points([10.0] * 36)), ())
    assert chart.start is not None
    assert (chart.start.level, chart.start.months) == (12.0, WORDS.start)


def test_a_month_to_watch_is_hollow_and_one_that_changed_is_not() -> None:
    watch = points([1.0], words=told(ThisMonth.WATCH, Way.WORSE))
    changed = points([2.0], words=told(ThisMonth.REALLY_CHANGED, Way.WORSE))
    marks = large_chart(measured(*watch, *changed), ()).marks
    assert [(m.shape, m.is_hollow) for m in marks] == [(Shape.SQUARE, True), (Shape.SQUARE, False)]


def test_what_had_changed_and_has_ended_is_an_ordinary_month() -> None:
    (mark,) = small_chart(series(month_told(ThisMonth.ENDED, Way.WORSE))).marks
    assert mark.meaning is None


def test_by_the_reference_method_a_chart_has_its_labels_and_its_limits() -> None:
    labelled = points([10.0] * 2, point_type=PointType.CONCERN, words=None)
    chart = large_chart(measured(*labelled), (), Method.REFERENCE)
    assert [mark.shape for mark in chart.marks] == [Shape.SQUARE] * 2
    assert chart.ranges[0].mean == 19.0
    assert (chart.expected, chart.start) == ((), None)
    assert "Special cause concern" in chart.hovers[-1]


def test_what_is_told_and_the_reference_method_are_never_on_one_chart() -> None:
    chart = large_chart(measured(*points([10.0] * 2, point_type=PointType.CONCERN)), ())
    assert chart.ranges == ()
    assert [mark.meaning for mark in chart.marks] == [None, None]


def test_a_rebase_begins_a_second_range() -> None:
    old, new = points([10.0] * 4), points([20.0] * 2, base=1, mean=20.0)
    moved = tuple(replace(p, month=p.month.plus(-2)) for p in old)
    first, second = large_chart(measured(*moved, *new), (), Method.REFERENCE).ranges
    assert (first.first, first.last) == (moved[0].month, moved[-1].month)
    assert (second.mean, second.first) == (20.0, new[0].month)


def test_limits_are_said_to_be_made_from_the_first_months_of_their_base() -> None:
    (one,) = large_chart(measured(*points([10.0] * 30)), (), Method.REFERENCE).ranges
    assert one.made_until == JUNE.plus(-29 + 11)


def test_events_are_described_with_their_letters_in_order() -> None:
    events = tuple(
        Event(name, day, None, "inspection", name, True, (), None, None, None)
        for name, day in (("Later", date(2025, 5, 1)), ("Earlier", date(2025, 4, 1)))
    )
    chart = large_chart(measured(*points([1.0] * 6)), events)
    assert [(letter, event.title) for letter, event in chart.events] == [
        ("A", "Earlier"),
        ("B", "Later"),
    ]


def test_every_month_follows_the_one_before() -> None:
    marks = large_chart(measured(*points([1.0, None, 3.0])), ()).marks
    assert all(after.month == before.month.plus(1) for before, after in pairwise(marks))
