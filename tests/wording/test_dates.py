from datetime import date

from metrics.wording.dates import day_words, short_day_words


def test_a_day_has_no_leading_nought() -> None:
    assert day_words(date(2025, 8, 1)) == "1 August 2025"
    assert short_day_words(date(2024, 9, 30)) == "30 Sep 2024"
