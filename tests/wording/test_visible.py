import pytest

from metrics.wording.visible import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("staff.csv", "staff.csv"),
        ("Café – two\nlines", "Café – two\nlines"),
        ("\x1b]0;title\x07", "␛]0;title␇"),
        ("a\rb\tc\x7f", "a␍b␉c␡"),
        ("\x9b31m", "\\u009b31m"),
        ("gpj\u202eexe", "gpj\\u202eexe"),
        ("\udcff.csv", "\\udcff.csv"),
        ("a\u00a0b", "a b"),
    ],
)
def test_what_a_terminal_would_obey_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown
