"""Districts and types of team beside each other on a measure's page, by what the reader may see."""

from metrics.model.disclosure import Disclosure
from metrics.model.home import Home
from metrics.model.signal import Missing
from tests.council import published
from tests.ui.conftest import Open


def test_a_share_has_its_districts_beside_each_other_in_words_picture_and_table(
    open_page: Open,
) -> None:
    shown = open_page("indicator", id="agency_rate_fte", month="2025-06")
    pictures = [str(chart.proto.alt) for chart in shown.app.get("plotly_chart")]
    assert sum("All together 9.9%" in alt for alt in pictures) == 2  # districts, types of team
    assert "Between the inner lines" in shown.html
    assert "All six districts lie within what their size can explain." in shown.text


def test_a_count_keeps_what_it_had(open_page: Open) -> None:
    shown = open_page("indicator", id="inpost_fte", month="2025-06")
    assert "District by district" in shown.text
    assert "outside the lines" not in shown.text


def test_a_part_that_the_reader_may_not_see_is_named_and_has_no_figure(
    open_page: Open, shared_sample: Home
) -> None:
    shown = open_page("indicator", id="supervision_in_date_pct", month="2025-06")
    seen = published(shared_sample, Disclosure.SERVICE)
    series = seen.series(indicator_id="supervision_in_date_pct", level="team_type")
    hidden = [s.breakdown.label for s in series if s.points[-1].missing is Missing.SUPPRESSED]
    assert hidden
    pictures = [str(chart.proto.alt) for chart in shown.app.get("plotly_chart")]
    (alt,) = [alt for alt in pictures if "Not shown:" in alt]
    told, figures = alt.split("All together")
    assert all(name in told.split("Not shown:")[1] for name in hidden)
    assert not any(name in figures for name in hidden)


def test_on_the_page_of_one_district_the_whole_beside_the_others_is_the_services(
    open_page: Open,
) -> None:
    shown = open_page(
        "indicator", id="supervision_in_date_pct", breakdown="district:East Fen", month="2025-06"
    )
    pictures = [str(chart.proto.alt) for chart in shown.app.get("plotly_chart")]
    assert sum("The whole service: 93.9%." in alt for alt in pictures) == 2  # districts, team types
