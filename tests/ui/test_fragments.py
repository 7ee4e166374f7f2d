"""Fragments of page: everything in them is escaped, every image has its words."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from metrics.figures.palette import LIGHT, Palette
from metrics.model.area import Area, Evidence
from metrics.model.month import Month
from metrics.model.report import AreaReport, Judgement, Measured, ThemeGroup
from metrics.model.series import Breakdown, Event, Point
from metrics.model.signal import Assurance, Missing, NoSignals, PointType
from metrics.model.words import Lately, ThisMonth, Way
from metrics.ui.fragments import grid as grids
from metrics.ui.fragments import tiles as rows_of_tiles
from metrics.ui.fragments.areas import area_rows, judgement_timeline
from metrics.ui.fragments.chips import lately_chip, target_chip, this_month_chip
from metrics.ui.fragments.items import items
from metrics.ui.fragments.pieces import beside, figures_strip, multiples
from metrics.ui.fragments.tables import definition, series_table, table
from metrics.ui.fragments.text import heading, link, notice, paragraph
from metrics.wording import measure_blocks
from tests.shapes import EDITION, INDICATOR, JUNE, POINT, measured, month_told, points, series


def tiles(measures: tuple[Measured, ...], colours: Palette) -> str:
    return rows_of_tiles.tiles(measure_blocks.tiles(measures), colours)


def grid(groups: tuple[ThemeGroup, ...], month: Month, colours: Palette) -> str:
    return grids.grid(measure_blocks.every_measure(groups, month), colours)


def changes(measures: tuple[Measured, ...]) -> str:
    return items(measure_blocks.changed(measures))


EVIL = "<script>alert(\"x\")</script> & 'more'"
AREA = Area("AFI01", 1, "E03", EVIL, EVIL, EVIL, EVIL, EVIL, (Evidence(INDICATOR.id),))
EVENT = Event("E03", date(2023, 9, 11), None, "inspection", EVIL, True, (), EVIL, EVIL, EVIL)
HARMFUL = replace(
    measured(
        indicator=replace(
            INDICATOR,
            title=EVIL,
            subtitle=EVIL,
            definition=EVIL,
            question=EVIL,
            owner=EVIL,
            source=EVIL,
            caveats=(EVIL,),
        )
    ),
    areas=(AREA,),
)
PART = replace(HARMFUL.series, breakdown=Breakdown("district:x", "district", EVIL))
ALL: dict[str, Callable[[], str]] = {
    "heading": lambda: heading(2, EVIL, EVIL),
    "link": lambda: link(EVIL, EVIL, about=EVIL),
    "notice": lambda: notice(EVIL) + paragraph(EVIL),
    "tiles": lambda: tiles((HARMFUL,), LIGHT),
    "grid": lambda: grid((ThemeGroup(EVIL, (HARMFUL,)), ThemeGroup("b", (HARMFUL,))), JUNE, LIGHT),
    "changes": lambda: changes((HARMFUL,)),
    "strip": lambda: figures_strip(HARMFUL, EDITION),
    "multiples": lambda: multiples((PART,), HARMFUL, LIGHT, JUNE),
    "beside": lambda: beside((HARMFUL,), LIGHT),
    "series table": lambda: series_table(HARMFUL),
    "definition": lambda: definition(HARMFUL.indicator),
    "areas": lambda: area_rows((AreaReport(AREA, (HARMFUL,), (EVENT,)),), JUNE, LIGHT),
    "judgements": lambda: judgement_timeline((Judgement(EVENT, ((EVIL, EVIL),)),)),
}
VOID = {"img", "br", "hr"}


class Outline(HTMLParser):
    """The tags of a piece of page; raises when they do not close in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self._open: list[str] = []
        self.feed(page)
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def named(self, tag: str) -> list[dict[str, str]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.mark.parametrize("name", ALL)
def test_what_data_say_is_shown_and_never_run(name: str) -> None:
    page = ALL[name]()
    assert "<script" not in page
    assert not Outline(page).named("script")
    assert "&lt;script&gt;" in page


@pytest.mark.parametrize("name", ALL)
def test_every_image_says_in_words_what_it_shows(name: str) -> None:
    for image in Outline(ALL[name]()).named("img"):
        assert len(image["alt"]) > 20
        assert image["src"].startswith("data:image/svg+xml;base64,")
        assert image["width"]
        assert image["height"]


def test_words_are_escaped_for_attributes_too() -> None:
    assert paragraph("words", "\"&<>'") == '<p class="&#34;&amp;&lt;&gt;&#39;">words</p>'


def test_a_grid_is_a_table_with_a_head_for_every_column_and_row() -> None:
    outline = Outline(grid((ThemeGroup("workforce", (measured(), measured())),), JUNE, LIGHT))
    scopes = [head.get("scope") for head in outline.named("th")]
    assert scopes == ["col"] * 8 + ["row"] * 2
    assert len(outline.named("td")) == 2 * 7
    assert outline.named("caption")


def test_themes_are_named_in_the_grid_when_there_are_several() -> None:
    groups = (ThemeGroup("workforce", (measured(),)), ThemeGroup("audit", (measured(),)))
    page = grid(groups, JUNE, LIGHT)
    assert page.count('scope="rowgroup"') == 2
    assert "Audit and learning" in page


def chip(point: Point = POINT) -> str:
    return this_month_chip(measured(point))


@pytest.mark.parametrize(
    ("point", "shape", "word"),
    [
        (month_told(ThisMonth.STANDING, Way.WORSE), "er-icon-square", "Worse"),
        (month_told(ThisMonth.STANDING, Way.BETTER), "er-icon-round", "Better"),
        (month_told(ThisMonth.STANDING, Way.LOWER), "er-icon-round", "Lower"),
        (month_told(ThisMonth.WATCH, Way.WORSE), "er-icon-ring", "Watch"),
        (month_told(), "er-icon-ring", "Nothing new"),
    ],
)
def test_a_chip_is_a_shape_and_a_word(point: Point, shape: str, word: str) -> None:
    page = chip(point)
    assert shape in page
    assert word in page


def test_a_chips_shape_is_hidden_from_a_screen_reader_that_reads_its_word() -> None:
    marks = re.findall(r"<span class=\"er-icon[^>]*>", chip())
    assert marks
    assert all('aria-hidden="true"' in mark for mark in marks)


def test_a_chip_says_since_when() -> None:
    assert "since April 2025" in chip(month_told(ThisMonth.STANDING, Way.WORSE))


def test_losing_ground_has_the_square_of_concern() -> None:
    page = lately_chip(measured(month_told(lately=Lately.LOSING_GROUND)))
    assert "er-icon-square" in page
    assert "Losing ground" in page


def test_a_chip_of_a_series_without_signals_says_why() -> None:
    bare = measured(replace(POINT, words=None), no_signals=NoSignals.OFF)
    assert "Read without signals" in this_month_chip(bare)
    assert lately_chip(bare) == ""


def test_a_measure_without_a_target_has_no_target_chip() -> None:
    assert target_chip(measured(replace(POINT, target=None))) == ""
    assert "Meets target" in target_chip(measured())


def test_a_tile_without_a_figure_says_why_and_draws_no_number() -> None:
    gone = replace(POINT, value=None, missing=Missing.NOT_RECEIVED, words=None)
    page = tiles((measured(gone),), LIGHT)
    assert "not received" in page
    assert "er-value er-absent" in page


def test_a_quiet_month_says_that_nothing_changed() -> None:
    assert "Nothing changed by more than chance gives" in changes(())


def test_the_small_multiples_of_a_measure_fill_their_rows() -> None:
    def columns(count: int) -> str:
        parts = tuple(
            replace(PART, breakdown=Breakdown(f"district:{n}", "district", f"District {n}"))
            for n in range(count)
        )
        found = re.search(r"--er-columns:(\d)", multiples(parts, measured(), LIGHT, JUNE))
        assert found
        return found[1]

    assert {n: columns(n) for n in (1, 3, 6, 8, 10, 12)} == {
        1: "3", 3: "3", 6: "6", 8: "4", 10: "5", 12: "6",
    }  # fmt: skip


def test_small_multiples_share_one_scale() -> None:
    low, high = points([10.0] * 3), points([90.0] * 3)
    names = [Breakdown(f"district:{n}", "district", f"District {n}") for n in "ab"]
    parts = tuple(
        series(*made, breakdown=name) for made, name in zip((low, high), names, strict=True)
    )
    alone = multiples(parts[:1], measured(), LIGHT, JUNE)
    together = multiples(parts, measured(), LIGHT, JUNE)
    assert Outline(alone).named("img")[0]["src"] not in together


def test_a_table_can_be_scrolled_by_keyboard_and_is_named() -> None:
    outline = Outline(table(("A", "B"), [("1", "2")], caption="Some figures", numbers=1))
    (region,) = outline.named("div")
    assert (region["role"], region["tabindex"], region["aria-label"]) == (
        "region",
        "0",
        "Some figures",
    )
    assert [cell["data-head"] for cell in outline.named("td")] == ["B"]


def test_the_series_table_has_the_newest_month_first() -> None:
    page = series_table(measured(*points([10.0, 11.0])))
    assert page.index("June 2025") < page.index("May 2025")


def test_numbers_in_the_strip_say_what_they_are() -> None:
    page = figures_strip(measured(), EDITION)
    assert "30 of 300" in page
    assert "Improvement Board, May 2024" in page
    assert "30 June 2025" in page
    assert "loaded 8 July 2025" in page


def test_a_link_with_words_that_do_not_stand_alone_is_completed() -> None:
    page = changes((replace(measured(), areas=(AREA,)),))
    assert "Open chart" in page
    assert f"of {INDICATOR.title}" in page


def _in_page(measure: Measured) -> str:
    return tiles((measure,), LIGHT)


def test_an_address_carries_the_month() -> None:
    assert 'href="/indicator?id=agency_rate_fte&amp;month=2025-06"' in _in_page(measured())


GONE = replace(POINT, value=None, missing=Missing.NOT_RECEIVED, words=None)


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(
            lambda: grid((ThemeGroup("workforce", (measured(GONE),)),), JUNE, LIGHT), id="grid"
        ),
        pytest.param(lambda: figures_strip(measured(GONE), EDITION), id="strip"),
        pytest.param(lambda: series_table(measured(GONE)), id="table"),
        pytest.param(
            lambda: multiples(
                (series(GONE, breakdown=PART.breakdown),), measured(GONE), LIGHT, JUNE
            ),
            id="multiples",
        ),
        pytest.param(lambda: beside((measured(GONE),), LIGHT), id="beside"),
    ],
)
def test_a_missing_value_says_why_wherever_it_would_stand(page: Callable[[], str]) -> None:
    shown = page()
    assert "not received" in shown.lower()
    assert "None" not in shown
    assert ">nan" not in shown.lower()


def test_the_strip_says_what_the_word_for_a_target_rests_on() -> None:
    changed = replace(POINT, point_type=PointType.IMPROVEMENT, assurance=Assurance.CONSISTENT_FAIL)
    page = figures_strip(measured(changed), EDITION)
    assert "against target, by its last six months" in page
    # What the reference method's limits say of the target stands beside these alone.
    assert "Never met within the limits" not in page


def test_a_measure_without_a_target_says_so_in_the_strip() -> None:
    assert "Not set" in figures_strip(measured(replace(POINT, target=None)), EDITION)
