from datetime import UTC, date, datetime

from metrics.wording.dates import day_words, moment_words, short_day_words, short_moment_words


def test_a_day_has_no_leading_nought() -> None:
    assert day_words(date(2025, 8, 1)) == "1 August 2025"
    assert short_day_words(date(2024, 9, 30)) == "30 Sep 2024"


def test_of_a_moment_the_day_is_londons() -> None:
    half_past_midnight = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    assert day_words(half_past_midnight) == "1 July 2026"
    assert short_moment_words(half_past_midnight) == "1 Jul 2026, 00:30"


def test_of_the_two_half_past_ones_in_autumn_it_is_told_which() -> None:
    assert moment_words(datetime(2026, 10, 25, 0, 30, tzinfo=UTC)) == "25 October 2026 at 01:30 BST"
    assert moment_words(datetime(2026, 10, 25, 1, 30, tzinfo=UTC)) == "25 October 2026 at 01:30 GMT"
