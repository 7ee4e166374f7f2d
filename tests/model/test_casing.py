"""Titles inside a sentence and at its beginning."""

import pytest

from metrics.model.casing import lower_first, upper_first


@pytest.mark.parametrize(
    ("title", "inside"),
    [
        ("Agency social workers", "agency social workers"),
        ("DfE workforce census", "DfE workforce census"),
        ("GP", "GP"),
        ("A", "a"),
        ("", ""),
    ],
)
def test_a_title_inside_a_sentence_keeps_its_capitals_where_it_is_one(
    title: str, inside: str
) -> None:
    assert lower_first(title) == inside


def test_a_sentence_begins_with_a_capital() -> None:
    assert (upper_first("losing ground"), upper_first("")) == ("Losing ground", "")
