"""The figures of every series the Board may see in the sample: no shape of real data is a surprise."""

import xml.etree.ElementTree as ET

import pytest

from metrics.figures.description import SMALL, large_chart, small_chart
from metrics.figures.palette import DARK, LIGHT
from metrics.figures.spc_chart import spc_chart
from metrics.figures.svg import as_image_source, small_svg
from metrics.model.home import ROOT
from metrics.model.report import Measured
from metrics.warehouse import Warehouse

INDICATORS = sorted(path.stem for path in (ROOT / "queries" / "indicators").glob("*.sql"))
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("indicator", INDICATORS)
def test_a_mini_chart_is_whole_and_small(board_edition: Warehouse, indicator: str) -> None:
    for series in board_edition.series(indicator_id=indicator):
        drawn = small_svg(small_chart(series), DARK)
        assert ET.fromstring(drawn).tag == f"{SVG}svg"
        assert len(as_image_source(drawn)) < 6_000
        assert "nan" not in drawn
        assert "None" not in drawn


@pytest.mark.parametrize("indicator", INDICATORS)
def test_an_spc_chart_has_one_line_of_values_and_at_most_one_of_targets(
    board_edition: Warehouse, indicator: str
) -> None:
    definition, events = board_edition.definitions()[indicator], board_edition.events()
    for series in board_edition.series(indicator_id=indicator)[:4]:
        chart = large_chart(Measured(definition, series, None, ()), events)
        *targets, values = spc_chart(chart, LIGHT).data
        assert len(targets) <= 1
        assert list(values.y) == [point.value for point in series.points]


@pytest.mark.parametrize("indicator", ["agency_rate_fte", "audit_good_or_better_pct"])
def test_the_letters_on_the_chart_are_those_of_its_key(
    board_edition: Warehouse, indicator: str
) -> None:
    definition, events = board_edition.definitions()[indicator], board_edition.events()
    (series,) = board_edition.series(indicator_id=indicator, breakdown="service")
    chart = large_chart(Measured(definition, series, None, ()), events)
    figure = spc_chart(chart, LIGHT)
    said = " ".join(str(note.text) for note in figure.layout.annotations)
    letters = [letter for letter, _ in chart.events]
    assert letters
    assert all(letter in said for letter in letters)


@pytest.mark.parametrize("indicator", INDICATORS)
def test_no_mini_chart_has_more_marks_than_months(
    sample_edition: Warehouse, indicator: str
) -> None:
    (series, *_) = sample_edition.series(indicator_id=indicator)
    shown = [point for point in series.points[-SMALL:] if point.value is not None]
    svg = ET.fromstring(small_svg(small_chart(series), LIGHT))
    marks = svg.findall(f"{SVG}circle") + [
        box for box in svg.findall(f"{SVG}rect") if box.get("fill") != LIGHT.band
    ]
    assert len(marks) == len(shown)
