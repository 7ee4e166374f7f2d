"""The laws of the drawing: what is drawn is what is known, no more and no less."""

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.figures.description import SMALL, Method, large_chart, small_chart
from metrics.figures.palette import DARK, LIGHT
from metrics.figures.scale import Scale
from metrics.figures.svg import as_image_source, small_svg
from metrics.figures.svg_whole import ticks, whole_svg
from metrics.model.series import Event
from metrics.model.words import ThisMonth, Way
from tests.planted import EVIL, planted
from tests.shapes import JUNE, POINT, measured, points, series, told

SVG = "{http://www.w3.org/2000/svg}"
VALUES = st.lists(
    st.none() | st.floats(-1e6, 1e6, allow_nan=False, allow_infinity=False), min_size=1, max_size=60
)


def drawn(values: list[float | None], **changes: object) -> ET.Element:
    return ET.fromstring(small_svg(small_chart(series(*points(values, **changes))), LIGHT))


def marks(svg: ET.Element) -> list[ET.Element]:
    return svg.findall(f"{SVG}circle") + svg.findall(f"{SVG}rect")


WORSE, BETTER = (told(ThisMonth.STANDING, way) for way in (Way.WORSE, Way.BETTER))


@given(VALUES)
def test_there_is_a_mark_for_each_month_with_a_value_and_none_for_another(
    values: list[float | None],
) -> None:
    known = [value for value in values[-SMALL:] if value is not None]
    assert len(marks(drawn(values))) == len(known)


@given(VALUES)
def test_no_mark_lies_outside_the_drawing(values: list[float | None]) -> None:
    svg = drawn(values)
    for circle in svg.findall(f"{SVG}circle"):
        assert 0 <= float(circle.get("cx", "")) <= 210
        assert 0 <= float(circle.get("cy", "")) <= 52


@given(VALUES)
def test_it_stays_small(values: list[float | None]) -> None:
    concern = series(*points(values, words=WORSE))
    made = small_svg(small_chart(concern), DARK, width=300, height=90)
    assert len(as_image_source(made)) < 5_000


def test_concern_is_a_square_and_improvement_a_circle() -> None:
    concern = drawn([10.0, 11.0], words=WORSE)
    assert not concern.findall(f"{SVG}circle")
    assert [e.get("fill") for e in marks(concern)] == [LIGHT.concern] * 2
    better = drawn([10.0, 11.0], words=BETTER)
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
    made = small_svg(small_chart(series(first, replace(second, target=8.0))), LIGHT)
    target = next(e for e in ET.fromstring(made) if e.get("stroke") == LIGHT.target)
    assert target.get("d", "").count("V") == 1


def test_a_rebase_leaves_the_reference_method_s_old_range_standing() -> None:
    first, second = points([10.0, 11.0])
    rebased = measured(first, replace(second, base=1, mean=11.0))
    made = ET.fromstring(whole_svg(large_chart(rebased, (), Method.REFERENCE), LIGHT))
    assert sum(e.get("fill") == LIGHT.band for e in made.iter()) == 2


def test_a_series_of_which_nothing_is_told_has_no_band() -> None:
    bare = replace(POINT, words=None)
    assert LIGHT.band not in small_svg(small_chart(series(bare)), LIGHT)


def test_a_shared_scale_puts_the_same_value_at_the_same_height() -> None:
    scale = Scale(0.0, 100.0)
    heights = set()
    for values in ([50.0], [10.0, 50.0], [90.0, 50.0]):
        svg = ET.fromstring(small_svg(small_chart(series(*points(values)), scale=scale), LIGHT))
        heights.add(svg.findall(f"{SVG}circle")[-1].get("cy"))
    assert len(heights) == 1


def whole(values: list[float | None], **changes: object) -> str:
    events = (Event("E1", JUNE.plus(-1).first_day, None, "x", EVIL, True, (), None, None, None),)
    harmful = planted(measured(*points(values, **changes)))
    return whole_svg(large_chart(harmful, events), LIGHT)


def test_a_whole_chart_carries_its_title_and_its_words_escaped() -> None:
    made = whole([10.0, 11.0, 12.0])
    assert "<script" not in made
    told = {e.tag.removeprefix(SVG): e.text or "" for e in ET.fromstring(made)}
    assert EVIL in told["title"]
    assert "lowest 10.0% in April 2025" in told["desc"]


def test_a_small_chart_on_a_page_leaves_its_words_to_the_page() -> None:
    assert "<desc>" not in small_svg(small_chart(series(*points([1.0, 2.0]))), LIGHT)


@given(VALUES)
def test_the_same_chart_is_drawn_in_the_same_bytes(values: list[float | None]) -> None:
    assert whole(values) == whole(values)


@given(VALUES)
def test_a_whole_chart_is_a_drawing_whatever_its_values(values: list[float | None]) -> None:
    made = whole(values)
    assert ET.fromstring(made).tag == f"{SVG}svg"
    assert "nan" not in made


def test_a_whole_chart_names_its_last_month_its_value_its_target_and_its_events() -> None:
    svg = ET.fromstring(whole([10.0, 11.0, 12.0]))
    said = [e.text for e in svg.iter(f"{SVG}text")]
    assert {"Jun 2025", "12.0%", "Target", "12% or less", "A"} <= set(said)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0.0, 30.0, [0, 5, 10, 15, 20, 25, 30]),
        (-3.0, 2.9, [-3, -2, -1, 0, 1, 2]),
        (87.0, 100.0, [90, 95, 100]),
        (0.0, 0.4, [0, 0.1, 0.2, 0.3, 0.4]),
    ],
)
def test_the_numbers_up_the_side_are_round(low: float, high: float, expected: list[float]) -> None:
    assert ticks(Scale(low, high)) == expected
