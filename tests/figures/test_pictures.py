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
    assert [a.text for a in figure.layout.annotations] == ["<b>60%</b> Good", "<b>40%</b> Poor"]


def test_a_part_with_nothing_in_it_has_no_label() -> None:
    figure = make_up_over_time((part("Good", 100.0), part("Poor", 0.0)), LIGHT)
    assert [a.text for a in figure.layout.annotations] == ["<b>100%</b> Good"]


def test_a_label_never_runs_a_number_into_a_share() -> None:
    (label,) = make_up_over_time((part("Up to 10", 10.0),), LIGHT).layout.annotations
    assert label.text == "<b>10%</b> Up to 10"


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("worst", ["a", "c", "e"])
def test_the_worst_part_is_drawn_darkest(colours: Palette, worst: str) -> None:
    parts = tuple(part(name, 20.0) for name in "ABCDE")
    drawn = make_up_over_time(parts, colours, worst=worst)
    told = {
        one.split: contrast(bar.marker.color, colours.paper)
        for one, bar in zip(parts, drawn.data, strict=True)
    }
    assert max(told, key=lambda split: told[split]) == worst
    assert len(set(told.values())) == 5


def test_a_lone_month_is_a_mark_in_a_chart_of_lines() -> None:
    assert lines_over_time((("In post", part("a", 250.0)),), LIGHT).data[0].mode == "markers"


@pytest.mark.parametrize("count", [1, 2, 3, 7, 12, 36, 120])
def test_no_month_is_told_twice_and_all_labels_are_months_of_the_series(count: int) -> None:
    one = part("a", *[50.0] * count)
    days = [point.month.first_day for point in one.points]
    drawings = (
        make_up_over_time((one,), LIGHT),
        lines_over_time((("a", one),), LIGHT),
        comings_and_goings(one, one, LIGHT),
    )
    for figure in drawings:
        labels = figure.layout.xaxis.tickvals
        assert 1 <= len(labels) <= 7
        assert len(set(labels)) == len(labels)
        assert set(labels) <= set(days)


def test_the_labels_of_three_years_are_january_and_july() -> None:
    labels = make_up_over_time((part("a", *[50.0] * 36),), LIGHT).layout.xaxis.tickvals
    assert {day.month for day in labels} == {1, 7}


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
