"""Text whose every letter can be seen: what a terminal would obey is shown in its place."""

from unicodedata import category

PICTURES = 0x2400  # the Unicode block that has a picture for each control character
DELETE = 0x7F
SPACES = "Zs"  # a space of another width is still a space


def visible(text: str) -> str:
    """The same, with a picture or a number for whatever has no shape; line feeds stay."""
    if text.isprintable():
        return text
    return "".join(
        letter if letter == "\n" or letter.isprintable() else _shown(letter) for letter in text
    )


def _shown(letter: str) -> str:
    number = ord(letter)
    if number < ord(" "):
        return chr(PICTURES + number)
    if number == DELETE:
        return chr(PICTURES + 0x21)
    return " " if category(letter) == SPACES else f"\\u{number:04x}"
