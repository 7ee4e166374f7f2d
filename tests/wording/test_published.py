"""A council beside published figures, in words."""

from dataclasses import replace

from metrics.model.indicator import Polarity
from metrics.wording.published import published_sentence, same_date_sentence
from tests.figures.test_comparators import BARE, COMPARISON, OWN
from tests.shapes import INDICATOR

NEAR = tuple(replace(point, level="neighbours") for point in COMPARISON.neighbours)
FICTIONAL = replace(COMPARISON, authority=(), neighbours=NEAR, own=OWN)


def test_the_councils_own_figure_is_that_of_the_date_of_the_published_ones() -> None:
    assert same_date_sentence(FICTIONAL, INDICATOR, "Ousemere") == (
        "At 30 September 2024 Ousemere's own figure was 16.5%. Published for the same date: England 16.2% "
        "(ours higher), East of England 11.0% (ours higher) and neighbours' median 16.6% (ours lower). That "
        "would be in the second-best quarter of the 151 authorities with a figure. Ousemere's latest own "
        "figure is 9.9%, for June 2025."
    )


def test_where_neither_way_is_better_the_quarter_is_low_or_high() -> None:
    plain = replace(INDICATOR, polarity=Polarity.NO_JUDGEMENT)
    assert "in the second-lowest quarter" in same_date_sentence(FICTIONAL, plain, "Ousemere")


def test_a_council_whose_figures_begin_later_is_said_to_have_none_at_that_date() -> None:
    later = replace(FICTIONAL, own=replace(OWN, then=None, quarter=None))
    said = same_date_sentence(later, INDICATOR, "Ousemere")
    assert said.startswith("Ousemere has no figure of its own at 30 September 2024.")
    assert "quarter" not in said


def test_that_no_similar_councils_stand_beside_it_is_said() -> None:
    alone = replace(FICTIONAL, neighbours=())
    assert "No similar councils stand beside it" in same_date_sentence(alone, INDICATOR, "Ousemere")
    assert "similar councils" not in same_date_sentence(FICTIONAL, INDICATOR, "Ousemere")


def test_a_month_that_is_itself_the_date_is_told_once() -> None:
    same = replace(FICTIONAL, own=replace(OWN, now=OWN.then))
    assert "latest" not in same_date_sentence(same, INDICATOR, "Ousemere")


def test_a_real_authority_is_told_from_published_figures_alone() -> None:
    assert published_sentence(replace(COMPARISON, own=None)).startswith(
        "Suffolk 10.0% in the year to 30 September 2024; England 16.2%"
    )
    assert published_sentence(BARE).startswith("In the year to 30 September 2024: England")
