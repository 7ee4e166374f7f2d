"""One description of a chart, two renderers: the screen's and our own drawing show the same points."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.figures.description import Chart, Shape, large_chart, small_chart
from metrics.figures.palette import LIGHT
from metrics.figures.spc_chart import spc_chart
from metrics.figures.svg import Plot, small_svg
from metrics.figures.svg_whole import BOTTOM, LEFT, RIGHT, TOP, WIDTH, whole_svg
from metrics.model.month import Month
from metrics.model.series import Event, Point
from metrics.model.signal import PointType
from metrics.warehouse import Warehouse
from tests.shapes import JUNE, POINT, measured, points, series

SVG = "{http://www.w3.org/2000/svg}"
HALF_A_PIXEL = 0.56  # a place is written to a tenth, and the side of a square too
Seen = tuple[Month, float, Shape]
MONTHS = st.lists(
    st.tuples(
        st.none() | st.floats(0, 100, allow_nan=False), st.none() | st.sampled_from(PointType)
    ),
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
        elif mark.tag == f"{SVG}rect" and mark.get("fill") == LIGHT.concern:
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


def made(months: list[tuple[float | None, PointType | None]]) -> tuple[Point, ...]:
    first = JUNE.plus(1 - len(months))
    return tuple(
        replace(POINT, month=first.plus(n), value=value, point_type=kind)
        for n, (value, kind) in enumerate(months)
    )


@given(MONTHS)
def test_the_screen_and_the_paper_show_the_same_months_values_and_shapes(
    months: list[tuple[float | None, PointType | None]],
) -> None:
    chart = large_chart(measured(*made(months)), ())
    plot = Plot(chart.scale, len(chart.marks), WIDTH, 330 + TOP + BOTTOM, LEFT, RIGHT, TOP, BOTTOM)
    assert_same(on_screen(chart), on_paper(chart, whole_svg(chart, LIGHT), plot), chart, 330)


@given(MONTHS)
def test_a_small_chart_is_the_end_of_the_large_one(
    months: list[tuple[float | None, PointType | None]],
) -> None:
    points = made(months)
    small, large = small_chart(series(*points)), large_chart(measured(*points), ())
    assert small.marks == large.marks[-24:]
    read = on_paper(small, small_svg(small, LIGHT), Plot(small.scale, len(small.marks), 210, 52))
    seen = [point for point in on_screen(large) if point[0] >= small.marks[0].month]
    assert_same(seen, read, small, 45)


def test_the_ordinary_range_is_the_same_on_both(sample_edition: Warehouse) -> None:
    (one,) = sample_edition.series(indicator_id="agency_rate_fte", breakdown="service")
    definition = sample_edition.definitions()["agency_rate_fte"]
    chart = large_chart(replace(measured(*one.points), indicator=definition), ())
    screen = [s for s in spc_chart(chart, LIGHT).layout.shapes if s.type == "rect"]
    svg = ET.fromstring(whole_svg(chart, LIGHT))
    paper = [e for e in svg.iter(f"{SVG}rect") if e.get("fill") == LIGHT.band]
    assert len(chart.ranges) == len(paper) == len({(s.y0, s.y1) for s in screen})
    for base, shapes in zip(chart.ranges, screen[::2], strict=False):
        assert (shapes.y0, shapes.y1) == (base.low, base.high)


def test_a_rebase_begins_a_second_range() -> None:
    old, new = points([10.0] * 4), points([20.0] * 2, base=1, mean=20.0)
    moved = tuple(replace(p, month=p.month.plus(-2)) for p in old)
    first, second = large_chart(measured(*moved, *new), ()).ranges
    assert (first.first, first.last) == (moved[0].month, moved[-1].month)
    assert (second.mean, second.first) == (20.0, new[0].month)


def test_limits_are_said_to_be_made_from_the_first_months_of_their_base() -> None:
    (one,) = large_chart(measured(*points([10.0] * 30)), ()).ranges
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
