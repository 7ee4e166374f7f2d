"""A document in a terminal: every word of it, nothing wider than the window, nothing obeyed."""

import re
from dataclasses import replace

import pytest

from metrics.board.revisions import Revisions
from metrics.model.area import Area, Evidence
from metrics.model.document import (
    Cell,
    Chip,
    Column,
    Document,
    Group,
    Head,
    Heading,
    Paragraph,
    Sign,
    Strong,
    Table,
    Tone,
)
from metrics.model.words import ThisMonth, Way
from metrics.wording.board_page import board_document
from metrics.wording.measure import alt_text
from metrics.wording.plain import plain_text
from tests.planted import planted
from tests.shapes import INDICATOR, measured, points, scorecard, told

AREA = Area(
    "AFI01", 3, "E03", "Manageable workloads", "x", "open", None, None, (Evidence(INDICATOR.id),)
)
CONCERN = told(ThisMonth.REALLY_CHANGED, Way.WORSE)
NEW = replace(measured(*points([10.0, 11.0, 25.0], words=CONCERN)), areas=(AREA,))
BOARD = board_document(scorecard(NEW, measured(), headlines=(measured(),)), Revisions())
HEADS = (
    Head(Column.NAME, "Measure", "Measure"),
    Head(Column.VALUE, "June 2025", "Value"),
    Head(Column.THIS_MONTH, "This month", "This month"),
)


def said(document: Document, **changes: int) -> str:
    return plain_text(document, **changes)


def test_headings_are_underlined_by_their_rank() -> None:
    lines = said(BOARD).splitlines()
    assert lines[lines.index("June 2025") + 1] == "========="
    assert lines[lines.index("Every measure") + 1] == "-------------"


def test_the_lead_is_read_as_one_paragraph() -> None:
    words = Paragraph((Strong("One measure changed."), " The rest did not."), Tone.LEAD)
    assert said(Document((words,))) == "One measure changed. The rest did not.\n"


def test_a_tile_is_a_line_its_caption_and_its_chart_in_words() -> None:
    page = " ".join(said(BOARD).split())
    line = "Agency social workers: 10.0% (target 12% or less). Nothing new; Steady; Meets target."
    assert line in page
    assert " ".join(alt_text(measured()).split()) in page


def test_a_change_is_a_line_that_says_what_it_means_and_names_its_area() -> None:
    line = next(line for line in said(BOARD, width=400).splitlines() if line.startswith("- "))
    assert line == (
        "- Really changed this month, for the worse: Agency social workers 25.0% "
        "(target 12% or less): 11.0% was to be expected, from 8.3% to 13.8%. Area 3"
    )


def test_a_quiet_month_says_so() -> None:
    assert "Nothing changed by more than chance gives" in said(
        board_document(scorecard(measured()), Revisions())
    )


def test_a_table_is_aligned_with_its_numbers_to_the_right() -> None:
    chip = Cell(Chip(Sign.BETTER, "Improving", "since May 2024"))
    rows = ((Cell("Agency"), Cell("9.9%"), chip), (Cell("Caseload"), Cell("104"), Cell()))
    table = Table("Some", HEADS, (Group("Workforce", rows),))
    assert said(Document((table,))).splitlines() == [
        "Measure   June 2025  This month",
        "--------  ---------  --------------",
        "",
        "WORKFORCE",
        "Agency         9.9%  Improving",
        "                     since May 2024",
        "Caseload        104  –",
    ]


def test_what_stands_beneath_a_chip_is_said_too() -> None:
    chip = Cell(Chip(Sign.COMMON, "Steady"), "better than in the year to June 2023")
    row = (Cell("Agency"), Cell("9.9%"), chip)
    page = said(Document((Table("Some", HEADS, (Group(None, (row,)),)),)))
    assert "better than in the year to June 2023" in " ".join(page.split())


def test_what_stands_beneath_a_name_has_a_line_of_its_own() -> None:
    row = (Cell("Agency", "share of posts"), Cell("9.9%"), Cell())
    lines = said(Document((Table("Some", HEADS, (Group(None, (row,)),)),))).splitlines()
    assert lines[-1] == "    share of posts"


@pytest.mark.parametrize("width", [72, 80, 100])
def test_no_line_is_wider_than_the_window(width: int) -> None:
    assert max(map(len, said(BOARD, width=width).splitlines())) <= width


def test_the_key_to_the_marks_is_left_out_where_nothing_is_drawn() -> None:
    heading = Heading(2, "Every measure", "Sorted.", key="Dashed line: target.")
    assert "Dashed" not in said(Document((heading,)))


def test_nothing_a_terminal_would_obey_comes_through() -> None:
    title = "Agency\x1b[31m\x07 workers\r"
    harmful = replace(NEW, indicator=replace(NEW.indicator, title=title))
    page = said(board_document(scorecard(harmful, headlines=(harmful,)), Revisions()))
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f]", page)


def test_words_are_given_as_they_are_and_not_as_html() -> None:
    harmful = planted(NEW)
    page = said(board_document(scorecard(harmful), Revisions()), width=2000)
    assert "<script>" in page
    assert "&lt;" not in page
