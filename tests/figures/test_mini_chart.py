"""The mini chart's laws: what is drawn is what is known, no more and no less."""

import xml.etree.ElementTree as ET
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from metrics.figures.mini_chart import MONTHS, as_image_source, mini_chart_svg
from metrics.figures.palette import DARK, LIGHT
from metrics.figures.scale import Scale
from metrics.model.signal import PointType
from tests.shapes import POINT, points, series

SVG = "{http://www.w3.org/2000/svg}"
VALUES = st.lists(
    st.none() | st.floats(-1e6, 1e6, allow_nan=False, allow_infinity=False), min_size=1, max_size=60
)


def drawn(values: list[float | None], **changes: object) -> ET.Element:
    return ET.fromstring(mini_chart_svg(series(*points(values, **changes)), LIGHT))


def marks(svg: ET.Element) -> list[ET.Element]:
    band = 1 if any(e.get("fill") == LIGHT.band for e in svg) else 0
    return svg.findall(f"{SVG}circle") + svg.findall(f"{SVG}rect")[band:]


@given(VALUES)
def test_there_is_a_mark_for_each_month_with_a_value_and_none_for_another(
    values: list[float | None],
) -> None:
    known = [value for value in values[-MONTHS:] if value is not None]
    assert len(marks(drawn(values))) == len(known)


@given(VALUES)
def test_no_mark_lies_outside_the_drawing(values: list[float | None]) -> None:
    svg = drawn(values)
    for circle in svg.findall(f"{SVG}circle"):
        assert 0 <= float(circle.get("cx", "")) <= 210
        assert 0 <= float(circle.get("cy", "")) <= 52


@given(VALUES)
def test_it_stays_small(values: list[float | None]) -> None:
    made = mini_chart_svg(
        series(*points(values, point_type=PointType.CONCERN)), DARK, width=300, height=90
    )
    assert len(as_image_source(made)) < 5_000


def test_concern_is_a_square_and_improvement_a_circle() -> None:
    concern = drawn([10.0, 11.0], point_type=PointType.CONCERN)
    assert not concern.findall(f"{SVG}circle")
    assert [e.get("fill") for e in marks(concern)] == [LIGHT.concern] * 2
    better = drawn([10.0, 11.0], point_type=PointType.IMPROVEMENT)
    assert [e.get("fill") for e in marks(better)] == [LIGHT.improvement] * 2


def test_a_missing_month_breaks_the_line() -> None:
    svg = drawn([1.0, 2.0, None, 3.0, 4.0])
    line = next(e for e in svg.findall(f"{SVG}path") if e.get("stroke") == LIGHT.common)
    assert line.get("d", "").count("M") == 2


def test_the_last_mark_is_larger() -> None:
    *earlier, last = (float(c.get("r", "")) for c in drawn([1.0, 2.0, 3.0]).findall(f"{SVG}circle"))
    assert last > max(earlier)


def test_a_part_month_is_hollow() -> None:
    svg = drawn([1.0, 2.0], is_part_month=True)
    assert {c.get("fill") for c in svg.findall(f"{SVG}circle")} == {LIGHT.paper}


def test_a_target_that_changes_is_drawn_with_its_step() -> None:
    first, second = points([10.0, 11.0])
    made = mini_chart_svg(series(first, replace(second, target=8.0)), LIGHT)
    target = next(e for e in ET.fromstring(made) if e.get("stroke-dasharray"))
    assert target.get("d", "").count("V") == 1


def test_a_rebase_leaves_the_old_range_standing() -> None:
    first, second = points([10.0, 11.0])
    made = ET.fromstring(mini_chart_svg(series(first, replace(second, base=1, mean=11.0)), LIGHT))
    assert sum(e.get("fill") == LIGHT.band for e in made) == 2


def test_a_series_without_limits_has_no_range() -> None:
    bare = replace(POINT, mean=None, lower_limit=None, upper_limit=None)
    assert LIGHT.band not in mini_chart_svg(series(bare), LIGHT)


def test_a_shared_scale_puts_the_same_value_at_the_same_height() -> None:
    scale = Scale(0.0, 100.0)
    heights = set()
    for values in ([50.0], [10.0, 50.0], [90.0, 50.0]):
        svg = ET.fromstring(mini_chart_svg(series(*points(values)), LIGHT, scale=scale))
        heights.add(svg.findall(f"{SVG}circle")[-1].get("cy"))
    assert len(heights) == 1
