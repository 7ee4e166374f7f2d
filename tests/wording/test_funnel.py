"""Parts beside each other in words: which lie outside, how sure that is, and what cannot be told."""

from dataclasses import replace

import pytest

from metrics.model.funnel import Funnel, FunnelPart, Limits, Standing
from metrics.model.words import Way
from metrics.wording.funnel import (
    AUTHORITIES,
    DISTRICTS,
    funnel_alt,
    funnel_message,
    funnel_sentence,
    standing_words,
)

LIMITS = Limits(50, 12.0, 34.0, 8.0, 41.0)
PART = FunnelPart("South", 10, 50, 20.0, LIMITS, -0.4, Standing.WITHIN, None)
OUT = replace(
    PART,
    name="East Fen",
    value=36.0,
    score=2.3,
    standing=Standing.OUTSIDE,
    meaning=Way.WORSE,
)
FAR = replace(
    PART,
    name="City",
    value=44.0,
    score=3.4,
    standing=Standing.FAR_OUTSIDE,
    meaning=Way.WORSE,
)
FUNNEL = Funnel((PART,) * 5, (LIMITS,), 22.0, 4.0, ())


def with_parts(*parts: FunnelPart) -> Funnel:
    return replace(FUNNEL, parts=parts)


def test_when_none_lies_outside_that_is_said_with_how_far_apart_they_usually_lie() -> None:
    assert funnel_message(FUNNEL, DISTRICTS) == "No district lies outside the lines"
    assert funnel_sentence(FUNNEL, DISTRICTS) == (
        "All five districts lie within what their size and the usual difference between "
        "districts can explain. Chance aside, about two districts in three lie within 4.0 points "
        "of the 22.0% of all together."
    )


def test_a_district_outside_is_a_question_and_one_far_outside_hardly_chance() -> None:
    said = funnel_sentence(with_parts(PART, OUT, FAR), DISTRICTS)
    assert "City (44.0%) lies far outside: its size and the usual difference" in said
    assert "can explain 8.0% to 41.0%." in said  # the outer lines
    assert "East Fen (36.0%) lies outside:" in said
    assert "can explain 12.0% to 34.0%." in said  # the inner lines
    assert "Hardly one district in fifty lies far outside by chance." in said
    assert "Up to one district in ten lies outside by chance, so that is a question" in said


def test_the_furthest_out_is_named_first() -> None:
    assert funnel_message(with_parts(OUT, FAR), DISTRICTS) == "Outside the lines: City and East Fen"


def test_where_chance_is_enough_no_usual_difference_is_spoken_of() -> None:
    said = funnel_sentence(replace(FUNNEL, spread_between=0.0), DISTRICTS)
    assert said == (
        "All five districts lie within what their size can explain. "
        "Chance alone is enough to explain how far apart they lie in the month."
    )


def test_where_some_lie_outside_chance_is_said_to_be_enough_for_the_others() -> None:
    said = funnel_sentence(replace(with_parts(OUT, FAR), spread_between=0.0), DISTRICTS)
    assert "Chance alone is enough to explain how far apart the others lie in the month." in said


def test_from_fewer_than_five_the_usual_difference_is_said_not_to_be_known() -> None:
    said = funnel_sentence(replace(FUNNEL, parts=(PART,) * 4, spread_between=None), DISTRICTS)
    assert "How far apart districts usually lie cannot be told from four; it takes five." in said


def test_hidden_parts_are_named_with_the_reason() -> None:
    said = funnel_sentence(replace(FUNNEL, hidden=("North Fen", "City")), DISTRICTS)
    assert "Not shown: North Fen and City (fewer than ten people are behind the figure" in said


def test_of_very_many_the_one_asked_about_is_told_and_how_many_lie_outside() -> None:
    asked = replace(with_parts(PART, OUT, FAR), own=PART)
    assert funnel_message(asked, AUTHORITIES) == "South 20.0%: within the lines"
    said = funnel_sentence(asked, AUTHORITIES)
    assert said.startswith(
        "South lies within what its size and the usual difference between authorities"
    )
    assert "Two of the three authorities lie outside, one of them far outside." in said
    assert "City" not in funnel_alt(asked, AUTHORITIES)


@pytest.mark.parametrize(
    ("part", "words"),
    [
        (PART, "Within"),
        (OUT, "Outside, higher, worse"),
        (replace(FAR, score=-3.4, meaning=Way.BETTER), "Far outside, lower, better"),
        (replace(OUT, meaning=Way.HIGHER), "Outside, higher"),
    ],
)
def test_where_a_part_lies_is_said_without_a_colour(part: FunnelPart, words: str) -> None:
    assert standing_words(part) == words


def test_the_picture_in_words_has_every_figure() -> None:
    told = funnel_alt(with_parts(PART, OUT), DISTRICTS)
    assert "All together 22.0%. South 20.0% of 50.0, room 12.0% to 34.0%; East Fen 36.0%" in told
