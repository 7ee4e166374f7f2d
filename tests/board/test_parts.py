"""Parts of the service beside each other: the month, its year, who met the target, and who is not shown."""

from dataclasses import replace

import pytest

from metrics.board.parts import parts_now
from metrics.figures.palette import DARK, LIGHT, Palette
from metrics.figures.parts import parts_plot
from metrics.model.indicator import Indicator, Polarity
from metrics.model.parts import PartsNow
from metrics.model.report import Measured
from metrics.model.series import Breakdown, Missing, Series
from metrics.tables.parts import parts_frame
from metrics.wording.funnel import DISTRICTS
from metrics.wording.parts import parts_alt, parts_message, parts_rows, parts_sentence
from tests.shapes import EDITION, INDICATOR, points, series

WHOLE = Measured(INDICATOR, series(*points([15.0] * 14, target=12.0)), None, ())


def part(name: str, values: list[float | None]) -> Series:
    whole = series(*points(values, target=12.0))
    return replace(whole, breakdown=Breakdown(f"district:{name}", "district", name))


EAST = part("East Fen", [30.0, 25.0, *range(12, 24)])
CITY = part("City", [9.0] * 14)
NORTH = part("North Fen", [11.0] * 13 + [None])
TOLD = parts_now(WHOLE, (CITY, EAST, NORTH))


def hidden(told: PartsNow) -> PartsNow:
    """North Fen's month not shown, as an edition says it."""
    city, east, north = told.parts
    last = replace(north.series.points[-1], missing=Missing.SUPPRESSED)
    shown = replace(north.series, points=(*north.series.points[:-1], last))
    return replace(told, parts=(city, east, replace(north, series=shown)))


def test_a_part_has_the_range_of_twelve_months_and_the_month_a_year_before() -> None:
    east = TOLD.parts[1]
    assert (east.low, east.high, east.year_before) == (12.0, 23.0, 25.0)


def test_a_part_of_fewer_months_has_no_year_before() -> None:
    (young,) = parts_now(WHOLE, (part("South", [10.0, 11.0]),)).parts
    assert (young.low, young.high, young.year_before) == (10.0, 11.0, None)


def test_the_message_goes_from_the_lowest_to_the_highest() -> None:
    assert parts_message(TOLD, DISTRICTS) == "From 9.0% in City to 23.0% in East Fen"
    nobody = parts_now(WHOLE, (part("North Fen", [None]),))
    assert parts_message(nobody, DISTRICTS) == "No district has a figure that is shown"


def test_who_met_the_target_is_counted_among_those_shown() -> None:
    told = parts_sentence(hidden(TOLD), DISTRICTS)
    assert told == (
        "The whole service: 15.0%. One of two districts met the target of 12% or less in the month. "
        "No figure of the month is shown for North Fen."
    )


@pytest.mark.parametrize(
    ("polarity", "met"),
    [(Polarity.HIGHER_IS_BETTER, "One of two"), (Polarity.NO_JUDGEMENT, None)],
)
def test_which_way_is_good_decides(polarity: Polarity, met: str | None) -> None:
    judged: Indicator = replace(INDICATOR, polarity=polarity)
    told = parts_sentence(parts_now(replace(WHOLE, indicator=judged), (CITY, EAST)), DISTRICTS)
    assert ("met the target" in told) is (met is not None)
    assert met is None or met in told


def test_everything_drawn_is_in_words_and_in_the_table() -> None:
    words = parts_alt(hidden(TOLD), DISTRICTS)
    rows = parts_rows(hidden(TOLD), DISTRICTS).rows
    assert rows[1] == ("East Fen", "23.0%", "25.0%", "12.0%", "23.0%")
    assert all(cell in words for cell in rows[1])
    assert rows[2][0] == "North Fen"
    assert "North Fen not shown" in words


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_a_dot_for_the_month_a_line_for_the_year_and_a_hollow_mark(colours: Palette) -> None:
    years, before, months = parts_plot(TOLD, colours).data
    assert list(months.x) == [None, 23.0, 9.0]  # from the bottom: names run down in their order
    assert list(before.x) == [11.0, 25.0, 9.0]
    assert list(years.x)[3:6] == [12.0, 23.0, None]
    assert months.marker.color != before.marker.color


def test_the_target_and_the_whole_are_named_on_the_picture() -> None:
    named = [note.text for note in parts_plot(TOLD, LIGHT).layout.annotations]
    assert named == ["Target 12% or less", "All 15.0%"]


def test_a_share_never_has_room_for_more_than_all() -> None:
    full = parts_now(
        replace(WHOLE, series=series(*points([97.0] * 14, target=95.0))),
        (part("City", [99.0] * 13 + [100.0]),),
    )
    low, high = parts_plot(full, LIGHT).layout.xaxis.range
    assert low > 50
    assert high <= 101


def test_the_file_has_every_part_with_its_year() -> None:
    frame = parts_frame(TOLD, DISTRICTS, EDITION, "as loaded")
    assert list(frame["district"]) == ["City", "East Fen", "North Fen"]
    assert list(frame["lowest in twelve months"]) == [9.0, 12.0, 11.0]
    assert set(frame["target of the whole service"]) == {12.0}


def test_parts_of_one_figure_are_not_told_from_lowest_to_highest() -> None:
    alike = parts_now(WHOLE, (part("City", [9.0] * 14), part("South", [9.0] * 14)))
    assert parts_message(alike, DISTRICTS) == "9.0% in every district with a figure"


def test_not_one_is_said_of_a_target_that_no_part_met() -> None:
    over = parts_now(WHOLE, (EAST, part("South", [13.0] * 14)))
    assert "Not one of two districts met the target of 12% or less in the month." in parts_sentence(
        over, DISTRICTS
    )


def test_a_picture_is_drawn_only_of_parts_that_have_something_to_show() -> None:
    assert TOLD.has_marks
    assert not parts_now(WHOLE, (part("South", [None, None]),)).has_marks


def test_a_part_with_a_hidden_month_has_its_dot_and_no_range() -> None:
    east = part("East Fen", [13.0] * 11 + [12.5])
    gap = replace(east.points[4], value=None, missing=Missing.SUPPRESSED)
    hiding = replace(east, points=(*east.points[:4], gap, *east.points[5:]))
    told = parts_now(WHOLE, (hiding,))
    assert (told.parts[0].low, told.parts[0].high) == (None, None)
    assert told.has_marks
    assert parts_plot(told, LIGHT).data
