from dataclasses import replace
from datetime import date

from metrics.figures.comparators import strip
from metrics.figures.palette import LIGHT
from metrics.figures.trend import published_trend
from metrics.model.month import Month
from metrics.model.report import Comparison, OwnFigures, PublishedPoint
from metrics.model.signal import Missing
from tests.shapes import POINT

LATEST = date(2024, 9, 30)


def point(
    name: str, value: float | None, *, end: date = LATEST, level: str = "local_authority"
) -> PublishedPoint:
    return PublishedPoint(
        "dfe_csww.agency_rate_fte", level, name, name, "", end, value,
        None if value is not None else Missing.WITHHELD, None, "percent", "2025",
    )  # fmt: skip


def line(name: str, *values: float | None) -> tuple[PublishedPoint, ...]:
    first = LATEST.year - len(values) + 1
    return tuple(point(name, v, end=date(first + n, 9, 30)) for n, v in enumerate(values))


COMPARISON = Comparison(
    series="dfe_csww.agency_rate_fte",
    title="agency_rate_fte",
    authority=line("Suffolk", 12.0, 10.0),
    england=line("England", 17.0, 16.2),
    region=line("East of England", 15.0, 11.0),
    neighbours=line("Statistical neighbours (median)", 14.0, 16.6),
    neighbour_range=(8.0, 20.0),
    neighbours_present=10,
    neighbours_model="2025 model",
    neighbours_of="Suffolk",
    every_authority=(point("Suffolk", 10.0), point("Kent", None), point("Essex", 12.5)),
    period_end=LATEST,
    release="2025",
    lag_months=9,
    source="Department for Education",
)
OWN = OwnFigures(
    then=replace(POINT, month=Month(2024, 9), value=16.5),
    now=replace(POINT, month=Month(2025, 6), value=9.9),
    quarter=2,
    authorities=151,
)
BARE = replace(COMPARISON, authority=(), neighbours=(), every_authority=())


def test_an_authority_without_a_value_has_no_dot() -> None:
    dots = strip(COMPARISON, LIGHT).data[0]
    assert list(dots.x) == [10.0, 12.5]
    assert list(dots.hovertext) == ["Suffolk: 10.0%", "Essex: 12.5%"]


def test_ours_england_the_region_and_the_neighbours_are_named_with_their_values() -> None:
    said = {a.text for a in strip(COMPARISON, LIGHT).layout.annotations}
    assert said == {
        "<b>Suffolk 10.0%</b>",
        "<b>England 16.2%</b>",
        "<b>East of England 11.0%</b>",
        "<b>Neighbours' median 16.6%</b>",
    }


def test_a_council_without_published_figures_stands_beside_england_and_the_region() -> None:
    figure = strip(replace(BARE, own=OWN), LIGHT, own_name="Ousemere")
    assert len(figure.data[0].x) == 0
    assert "<b>Ousemere 16.5%</b>" in {a.text for a in figure.layout.annotations}


def test_the_councils_latest_figure_is_lighter_and_says_its_own_month() -> None:
    figure = strip(replace(BARE, own=OWN), LIGHT, own_name="Ousemere")
    assert "Ousemere, June 2025: 9.9%" in {a.text for a in figure.layout.annotations}
    drawn = {line.x0: line for line in figure.layout.shapes}
    assert drawn[9.9].line.dash == "dot"
    assert drawn[9.9].opacity < drawn[16.5].opacity


def test_three_names_on_one_side_never_run_into_each_other() -> None:
    figure = strip(replace(COMPARISON, own=OWN, authority=()), LIGHT, own_name="Ousemere")
    above = [a.yshift for a in figure.layout.annotations if a.yanchor == "bottom"]
    assert len(above) == 3
    assert len(set(above)) == 3


def test_the_line_ends_beyond_the_last_mark() -> None:
    far = replace(OWN, then=replace(POINT, value=40.0))
    figure = strip(replace(BARE, own=far), LIGHT, own_name="Ousemere")
    assert figure.layout.xaxis.range[1] > 40.0


def test_a_council_without_a_figure_at_that_date_is_not_marked_at_it() -> None:
    figure = strip(replace(BARE, own=replace(OWN, then=None)), LIGHT, own_name="Ousemere")
    said = [a.text for a in figure.layout.annotations if "Ousemere" in a.text]
    assert said == ["Ousemere, June 2025: 9.9%"]


def test_two_names_on_one_side_never_run_into_each_other() -> None:
    near = replace(COMPARISON, region=line("East of England", 16.0))
    below = [a for a in strip(near, LIGHT).layout.annotations if a.yanchor == "top"]
    ways = {(a.xanchor, a.yshift) for a in below}
    assert len(ways) == 2


def test_two_names_near_the_beginning_of_the_line_stand_in_two_rows() -> None:
    """East of England 11.0% and England 16.2% on a line to 47% ran into each other."""
    every = tuple(point(f"A{n}", float(n)) for n in range(45))
    figure = strip(replace(BARE, every_authority=every), LIGHT)
    below = [a for a in figure.layout.annotations if a.yanchor == "top"]
    assert [a.xanchor for a in below] == ["left", "center"]
    assert len({a.yshift for a in below}) == 2


def test_the_dots_lie_where_they_lay_before() -> None:
    first, second = (strip(COMPARISON, LIGHT) for _ in range(2))
    assert first.data[0].y == second.data[0].y


def test_the_trend_has_at_most_four_lines_each_named_at_its_end() -> None:
    figure = published_trend(COMPARISON, LIGHT)
    assert len(figure.data) == 4
    assert "Suffolk 10.0%" in {a.text for a in figure.layout.annotations}


def test_a_year_without_a_value_is_a_gap_and_the_name_stands_at_the_last_value() -> None:
    figure = published_trend(replace(BARE, authority=line("Kent", 12.0, None)), LIGHT)
    assert list(figure.data[-1].y) == [12.0, None]
    assert "no figure" in figure.data[-1].hovertext[-1]
    assert "Kent 12.0%" in {a.text for a in figure.layout.annotations}


def test_lines_without_any_value_are_not_drawn() -> None:
    assert len(published_trend(replace(BARE, authority=line("Kent", None)), LIGHT).data) == 2


def test_a_lone_value_far_beyond_the_others_is_named_rather_than_squeezing_them() -> None:
    near = tuple(point(f"A{n}", float(n)) for n in range(40))
    far = replace(COMPARISON, every_authority=(*near, point("City of London", 100.0)))
    figure = strip(far, LIGHT)
    assert figure.layout.xaxis.range[1] < 50
    assert figure.data[0].marker.symbol[-1] == "triangle-right"
    assert figure.data[0].hovertext[-1] == "City of London: 100.0%"
    rows = {a.text: a.yshift or 0 for a in figure.layout.annotations if a.yanchor == "bottom"}
    said = rows.pop("City of London 100.0%, off the scale")
    assert said > max(rows.values())  # on a phone it would stand over a name of the same row
