"""Sentences in which no rule can tell a name are named, so that somebody reads them."""

import pytest

from metrics.wording.free_text import free_text_words


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        (("title",), "events.csv: title holds sentences,"),
        (("title", "reason"), "events.csv: title and reason hold sentences,"),
    ],
)
def test_each_column_of_sentences_is_named(columns: tuple[str, ...], told: str) -> None:
    words = free_text_words("events.csv", columns)
    assert words.startswith(told)
    assert words.endswith("Look for names of children, families and staff before you publish.")


def test_a_file_without_sentences_is_not_spoken_of() -> None:
    assert free_text_words("workforce.csv", ()) == ""
