"""What the app can say is read by councillors: how hard it is, printed, and never harder than it is now."""

import pytest

from tests.readability import Sentence, every_sentence, lix

EASY = 30.0  # LIX; a newspaper is about 40
LONGEST = 40  # words
SHOWN = 10


@pytest.fixture(scope="module")
def sentences() -> list[Sentence]:
    return every_sentence()


def test_all_together_is_easy_to_read(
    sentences: list[Sentence], capsys: pytest.CaptureFixture[str]
) -> None:
    hardest = sorted(sentences, key=lambda sentence: -sentence.lix)[:SHOWN]
    with capsys.disabled():
        print(
            f"\n{len(sentences)} sentences that the app can say, LIX {lix(sentences):.1f}. Hardest:"
        )
        for sentence in hardest:
            print(f"  {sentence.lix:.0f}  {sentence.place}  {sentence.text}")
    assert lix(sentences) < EASY


def test_no_sentence_is_longer_than_a_breath(sentences: list[Sentence]) -> None:
    assert [s for s in sentences if len(s.words) > LONGEST] == []


def test_what_speaks_is_found(sentences: list[Sentence]) -> None:
    """The list is of what is said: code's sentences, definitions, rules, contracts; no patterns, no SQL."""
    places = {sentence.place.partition(":")[0].rpartition("/")[0] for sentence in sentences}
    assert {
        "src/metrics/wording", "src/metrics/ui", "queries/indicators", "queries/checks", "data/contracts",
    } <= places  # fmt: skip
    assert not [s for s in sentences if "select" in s.text.lower().split()[:1]]


def test_the_index_is_words_a_sentence_and_long_words_in_a_hundred() -> None:
    """Björnsson's: ten words in two sentences, one of them long, is 5 + 10."""
    two = [Sentence("", "One two three four five"), Sentence("", "One two three four fifteen")]
    assert lix(two) == 5 + 100 * 1 / 10
