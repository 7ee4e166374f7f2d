"""A theme's page in one month: its measures, and pictures only of what there is."""

from dataclasses import replace

import pytest

from metrics.board.measuring import Desk
from metrics.board.theme import (
    Amounts,
    InAndOut,
    MakeUp,
    MostCommon,
    ThemeReport,
    of_a_year,
    theme_report,
    three_months,
)
from metrics.model.disclosure import Disclosure
from metrics.model.document import Figure, Stack
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.model.theme import Picture, PictureKind, Theme
from metrics.registry.council import load_council
from metrics.registry.themes import load_themes
from metrics.warehouse import Warehouse
from metrics.wording.plain import plain_text
from metrics.wording.theme_page import theme_document
from tests.council import months, publish, published, teams, workforce
from tests.shapes import points, series

JUNE = Month(2025, 6)


@pytest.fixture(scope="module")
def desk(shared_sample: Home, board_edition: Warehouse) -> Desk:
    return Desk(board_edition, load_council(shared_sample))


def report(desk: Desk, shared_sample: Home, theme: str) -> ThemeReport:
    return theme_report(desk, load_themes(shared_sample.themes)[theme], JUNE)


def test_the_workforce_page_draws_posts_movement_and_make_up_for_managers(
    sample_edition: Warehouse, shared_sample: Home
) -> None:
    managers = Desk(sample_edition, load_council(shared_sample))
    kinds = [type(one) for one in report(managers, shared_sample, "workforce").pictures]
    assert kinds[:2] == [Amounts, InAndOut]
    assert set(kinds[2:]) == {MakeUp}


def test_the_board_is_shown_no_year_of_leavers_with_hidden_months_counted_as_nought(
    home: Home,
) -> None:
    """One of twelve months has only nine people behind it."""
    last = months(12)[-1]
    publish(
        home,
        teams({"A1": "North"}),
        workforce(months(11), {"A1": 20}),
        workforce([last], {"A1": 9}),
    )
    kinds = {}
    for level in (Disclosure.MANAGER, Disclosure.SERVICE):
        found = Desk(published(home, level), load_council(home))
        workforce_page = load_themes(home.themes)["workforce"]
        kinds[level] = {type(one) for one in theme_report(found, workforce_page, last).pictures}
    assert InAndOut in kinds[Disclosure.MANAGER]
    assert InAndOut not in kinds[Disclosure.SERVICE]


def test_a_picture_without_one_of_its_measures_is_left_out(desk: Desk) -> None:
    picture = Picture(PictureKind.AMOUNTS, "T", "", {"inpost_fte": "In post", "weather": "Weather"})
    assert theme_report(desk, Theme("workforce", "Why?", (picture,)), JUNE).pictures == ()


def test_the_parts_of_a_measure_are_its_last_three_months_beside_those_a_year_before(
    desk: Desk, shared_sample: Home
) -> None:
    (found,) = (
        one for one in report(desk, shared_sample, "audit").pictures if isinstance(one, MostCommon)
    )
    every = {
        s.split_label: s
        for s in desk.warehouse.series(
            indicator_id=found.indicator.id, breakdown="service", until=JUNE
        )
    }
    for part in found.parts:
        shown = every[part.name].points
        assert (part.now, part.before) == (shown[-1].rolling_value, shown[-13].rolling_value)


def test_a_years_sum_is_its_last_twelve_months_and_nothing_for_a_missing_one() -> None:
    assert of_a_year(series(*points([100.0, *[1.0] * 11, None]))) == 11.0


def test_three_months_together_are_not_known_before_the_series_began() -> None:
    known = tuple(replace(p, rolling_value=5.0) for p in points([1.0] * 12))
    assert three_months(series(*known)) == 5.0
    assert three_months(series(*known), 12) is None


def test_a_theme_whose_only_picture_is_for_managers_shows_the_board_none(
    desk: Desk, shared_sample: Home
) -> None:
    assert report(desk, shared_sample, "supervision").pictures == ()


@pytest.mark.parametrize("theme", ["workforce", "audit"])
def test_every_picture_has_a_message_words_and_a_table(
    desk: Desk, shared_sample: Home, theme: str
) -> None:
    document = theme_document(report(desk, shared_sample, theme))
    figures = [block for block in document.blocks if isinstance(block, Figure)]
    assert figures
    assert all(figure.message and figure.alt and figure.rows.rows for figure in figures)


def test_the_worst_part_of_a_make_up_is_its_message_and_its_darkest(
    desk: Desk, shared_sample: Home
) -> None:
    document = theme_document(report(desk, shared_sample, "workforce"))
    (found,) = [
        b for b in document.blocks if isinstance(b, Figure) and b.key == "caseload_distribution"
    ]
    assert isinstance(found.drawing, Stack)
    assert found.drawing.worst == "over_25"
    assert found.message.startswith("Over 25: ")


@pytest.mark.parametrize("theme", ["workforce", "supervision", "audit"])
def test_a_theme_can_be_read_as_plain_text(desk: Desk, shared_sample: Home, theme: str) -> None:
    told = plain_text(theme_document(report(desk, shared_sample, theme)))
    assert max(map(len, told.splitlines())) <= 100
    assert "None" not in told


def test_a_pictures_words_are_told_once_in_plain_text(desk: Desk, shared_sample: Home) -> None:
    told = " ".join(plain_text(theme_document(report(desk, shared_sample, "audit"))).split())
    assert told.count("Most common in the last three months") == 1
    assert "Table, definition and SQL" not in told
