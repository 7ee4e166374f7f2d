import pytest

from metrics.figures.make_up import make_up_over_time, pareto, shades
from metrics.figures.palette import DARK, LIGHT, Palette, contrast
from metrics.figures.pictures import comings_and_goings, lines_over_time
from metrics.model.series import Series
from tests.shapes import points, series


def part(name: str, *values: float | None) -> Series:
    return series(*points(list(values)), split=name.lower(), split_label=name)


def test_each_line_is_named_at_its_end_with_its_last_value() -> None:
    figure = lines_over_time(
        (("In post", part("a", 250.0, 272.4)), ("Agency", part("b", 60.0, None))), LIGHT
    )
    assert [a.text for a in figure.layout.annotations] == [
        "<b>In post</b><br>272",
        "<b>Agency</b><br>60",
    ]
    assert figure.data[1].y == (60.0, None)


def test_leavers_go_below_the_line_and_are_hatched() -> None:
    up, down = comings_and_goings(part("s", 3.0, None), part("l", 2.0, 1.0), LIGHT).data
    assert (up.y, down.y) == ((3.0, None), (-2.0, -1.0))
    assert (up.marker.pattern.shape, down.marker.pattern.shape) == ("", "/")


def test_the_axis_of_comings_and_goings_counts_both_ways_from_nought() -> None:
    axis = comings_and_goings(part("s", 6.5), part("l", 11.0), LIGHT).layout.yaxis
    assert axis.ticktext == ("10", "5", "0", "5", "10")


def test_the_parts_of_a_whole_are_stacked_in_the_order_given() -> None:
    figure = make_up_over_time((part("Good", 60.0), part("Poor", 40.0)), LIGHT)
    assert figure.layout.barmode == "stack"
    assert [a.text for a in figure.layout.annotations] == ["Good 60%", "Poor 40%"]


def test_a_part_with_nothing_in_it_has_no_label() -> None:
    figure = make_up_over_time((part("Good", 100.0), part("Poor", 0.0)), LIGHT)
    assert [a.text for a in figure.layout.annotations] == ["Good 100%"]


def test_the_most_common_theme_is_at_the_top() -> None:
    bars, before = pareto((("Plans", 27.0, 47.0), ("Chronology", 32.0, None)), LIGHT).data
    assert bars.y == ("Plans <b>27%</b>", "Chronology <b>32%</b>")
    assert before.x == (47.0, None)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_shades_run_evenly_from_strong_to_pale(colours: Palette) -> None:
    made = shades(colours, 6)
    ratios = [contrast(shade, colours.paper) for shade in made]
    assert made[0] == colours.target
    assert ratios == sorted(ratios, reverse=True)
    assert len(set(made)) == 6
