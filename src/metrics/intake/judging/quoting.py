"""How a refused cell is quoted: only what cannot be somebody's name or number; else what it is like."""

import re
from collections.abc import Collection
from difflib import get_close_matches

from metrics.intake.files.visible import latin

LIKE_A_FIGURE = re.compile(r"[-+<>]?\s?[\d.,:/%£ T+-]*\d[\d.,:/% T+Z-]*(E[+-]?\d+)?")
LIKE_A_DAY = re.compile(r"\d{1,2}(st|nd|rd|th)?[ /-]?[A-Za-z]{3,9}[ /,-]*\d{0,4}")
LIKE_A_CODE = re.compile(r"(?=.*\d)[A-Za-z0-9_./:#-]{1,20}")
MARKS = re.compile(
    r"[-–—?*.#/!<>=+@\s]+|n/?[aks]|n\.a\.?|d/?k|tbc|tba|none|null|nan|unknown|not known|[a-z]|#[A-Z/0!? ]+",
    re.IGNORECASE,
)
MARKED_FIGURE = re.compile(r"[^\w\s]{0,2}\s?\d[\d.,]*\s?[^\w\s]{0,2}")  # 0.6*, (14), ~5
SHORT_MARK = 3  # characters without a letter among them, such as a tick: nobody's name
# What is_personal of queries/casts.sql finds: a National Insurance number, an email address, a registration
# number, a telephone number.
PERSONAL = re.compile(
    r"(?:^|[^A-Z0-9])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?:[^A-Z0-9]|$)"
    r"|[^@\s]+@[^@\s]+\.[^@\s]+"
    r"|(?:^|[^A-Z0-9])(?:SW ?[1-9]\d{4,5}|SWE[ :]+(?:SW ?)?\d{3,7})(?:[^A-Z0-9]|$)"
    r"|(?:^|[^0-9A-Z])(?:(?:\+44|0044) ?\(?0?\)? ?\d|07\d{9}|0\d{2,4}[ -]\d{3,4}[ -]?\d{3,4})(?:[^0-9]|\d|$)",
    re.ASCII,
)
ENOUGH_DIGITS = 9  # from which figures may be somebody's number
A_TEXT, A_NUMBER = "a text of", "a number of"
NEAR = 0.75  # of two spellings, 0 to 1


def quoted_cell(value: str, near: Collection[str] = ()) -> str:
    """The cell if it is empty, a figure, a day, a mark, or a known or near code; else
    “a text of 11 letters”."""
    plain = latin(value)
    if not plain:
        return value
    if is_personal(plain):
        return a_text(value)
    is_short = sum(character.isdigit() for character in plain) < ENOUGH_DIGITS
    figures = (LIKE_A_FIGURE, LIKE_A_CODE, MARKED_FIGURE)
    is_figure = any(form.fullmatch(plain) for form in figures)
    if (is_figure and is_short) or LIKE_A_DAY.fullmatch(plain) or _is_mark(plain):
        return value
    if get_close_matches(plain.lower(), near, n=1, cutoff=NEAR):
        return value
    return a_text(value)


def _is_mark(plain: str) -> bool:
    is_short = len(plain) <= SHORT_MARK and not any(map(str.isalpha, plain))
    return is_short or MARKS.fullmatch(plain) is not None


def is_personal(text: str) -> bool:
    """Whether it holds an identifier of somebody's, in whatever letters."""
    return PERSONAL.search(text.upper()) is not None


def without_marks(message: str, told: str) -> str:
    """The message without quotation marks around what is no quotation."""
    return message.replace(f"“{told}”", told) if told.startswith((A_TEXT, A_NUMBER)) else message


def a_text(value: str) -> str:
    """A text by its length alone; a long number, which may be somebody's, by its digits."""
    if value.isdecimal() and len(value) > 1:
        return f"{A_NUMBER} {len(value):,} digits"
    return f"{A_TEXT} one letter" if len(value) == 1 else f"{A_TEXT} {len(value):,} letters"
