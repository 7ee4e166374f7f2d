from metrics.model.funnel import Apart, Consistency, YearApart
from metrics.wording.consistency import consistency_alt, consistency_sentence
from metrics.wording.funnel import DISTRICTS
from tests.shapes import JUNE

MONTHS = (Apart(JUNE.plus(-2), 6.0, 6), Apart(JUNE.plus(-1), None, 4), Apart(JUNE, 4.0, 6))


def test_the_year_is_told_beside_the_one_before() -> None:
    told = Consistency(MONTHS, YearApart(4.0, 2.6), YearApart(6.1, 2.6))
    assert consistency_sentence(told, DISTRICTS) == (
        "In the last twelve months districts lay about 4.0 points apart beyond chance; "
        "in the twelve before, about 6.1 points apart beyond chance."
    )


def test_what_chance_can_give_is_no_difference() -> None:
    told = Consistency(MONTHS, YearApart(2.4, 2.6), None)
    assert consistency_sentence(told, DISTRICTS) == (
        "In the last twelve months districts lay no further apart than chance can give, which is up to "
        "2.6 points. The twelve months before cannot be told."
    )


def test_the_line_in_words_has_its_ends_and_its_highest_month() -> None:
    told = consistency_alt(Consistency(MONTHS, YearApart(4.0, 2.6), None), DISTRICTS)
    assert "April 2025 6.0 points; June 2025 4.0 points; furthest apart: April 2025 6.0" in told
