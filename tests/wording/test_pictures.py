"""What the pictures of a theme's page say above them, and the figures beneath."""

from dataclasses import replace

import pytest

from metrics.board.theme import Amounts, InAndOut, MakeUp, MostCommon, Part
from metrics.model.month import Month
from metrics.model.series import Series
from metrics.model.theme import Picture, PictureKind
from metrics.wording.pictures import (
    amounts_message,
    in_and_out_message,
    make_up_message,
    month_rows,
    most_common_message,
    part_rows,
)
from metrics.wording.theme import make_up_words
from tests.shapes import INDICATOR, points, series

POSTS = Picture(PictureKind.AMOUNTS, "Posts")
THEMES = Picture(PictureKind.MOST_COMMON, "What audits find wanting")


def one(name: str, *values: float | None) -> Series:
    return series(*points(list(values)), split=name.lower(), split_label=name)


def test_amounts_are_told_with_what_they_moved_in_a_year() -> None:
    lines = (("Approved", one("a", *[325.0] * 13)), ("In post", one("b", 250.0, *[262.4] * 12)))
    assert amounts_message(Amounts(POSTS, lines)) == "In post 262.4, up 12.4 in a year"


def test_before_a_year_has_gone_by_amounts_are_told_alone() -> None:
    lines = (("Approved", one("a", 325.0)), ("Agency", one("b", 30.0)))
    assert amounts_message(Amounts(POSTS, lines)) == "Agency 30.0"


@pytest.mark.parametrize(
    ("came", "went", "told"),
    [
        (30.0, 20.0, "More started than left in two months: 30.0 against 20.0"),
        (20.0, 30.0, "More left than started in two months: 30.0 against 20.0"),
        (20.0, 20.0, "As many started as left in two months: 20.0"),
    ],
)
def test_comings_and_goings_say_which_were_more(came: float, went: float, told: str) -> None:
    two = one("a", 1.0, 1.0)
    assert in_and_out_message(InAndOut(POSTS, two, two, came, went)) == told


def test_a_make_up_tells_of_its_worst_part() -> None:
    parts = (one("Up to 10", *[91.0] * 13), one("Over 25", 12.0, *[9.0] * 12))
    worst = replace(INDICATOR, worst="over 25")
    assert make_up_message(MakeUp(worst, parts)) == "Over 25: 9%; 12% a year before"


def test_a_make_up_without_a_worst_part_tells_of_its_largest() -> None:
    parts = (one("Vacancy", 87.0), one("Maternity", 13.0))
    assert make_up_message(MakeUp(INDICATOR, parts)) == "The largest part is vacancy: 87%"


def test_a_make_up_that_may_not_be_shown_says_so() -> None:
    told = make_up_message(MakeUp(INDICATOR, (one("Vacancy", None),)))
    assert told.startswith("Agency social workers in June 2025: ")


def test_the_words_of_a_make_up_set_the_share_before_the_name() -> None:
    told = make_up_words("Caseloads by size", (one("Up to 10", 10.0), one("Over 10, to 15", 90.0)))
    assert told == "Caseloads by size in June 2025: 10% up to 10; 90% over 10, to 15."


def test_the_most_common_is_told_with_the_year_before() -> None:
    shown = MostCommon(
        THEMES, INDICATOR, (Part("Plans", 20.0, None), Part("Chronology", 36.0, 41.0))
    )
    assert most_common_message(shown) == "Most common: chronology, 36%; 41% a year before"
    assert part_rows(shown).rows == (("Chronology", "36%", "41%"), ("Plans", "20%", "–"))


def test_a_table_has_a_row_a_month_newest_first_and_a_dash_where_there_is_nothing() -> None:
    rows = month_rows("Posts", (("In post", one("a", 250.0, None)), ("Agency", one("b", 30.0))))
    assert rows.heads == ("Month", "In post", "Agency")
    assert [row[0] for row in rows.rows] == [Month(2025, 6).label, Month(2025, 5).label]
    assert rows.rows[1] == ("May 2025", "250.0", "–")
