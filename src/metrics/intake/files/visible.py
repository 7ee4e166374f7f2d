"""A cell's text as a person sees it: without what cannot be seen, and with its letters as they were."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

# Soft hyphens, marks of no width, direction and byte order; not those that turn the text around, whose
# reading is not what is stored.
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2060-\u2064\u206a-\u206f\ufe00-\ufe0f\ufeff"
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f]"
)
# How a workbook's XML escapes such a character: _x000D_ is the end of a line as Windows writes it.
ESCAPED = re.compile("_x00(?:0[0-8BCDEF]|1[0-9A-F]|7F)_", re.IGNORECASE)
ODD_SPACE = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
AS_TEXT = re.compile(r'=\s*"((?:[^"]|"")*)"')
MANGLED = re.compile("[\u00c2-\u00f4][^\x00-\x7f]+")
STILL_MANGLED = re.compile("\ufffd|\u00e2\u20ac|\u00c3[^\\sA-Za-z]|\u00c2[\u00a0-\u00bf]")
TWICE = 2  # text may have been saved wrongly more than once


@dataclass(frozen=True)
class Mended:
    """A cell read otherwise than it is stored."""

    text: str
    rule: str  # the repair


def visible(cell: str) -> Mended | None:
    """The cell as a person sees it, and the repair; None where that is what is stored."""
    for rule, mend in MENDS:
        text = mend(cell)
        if text != cell:
            further = visible(text)
            return Mended(further.text if further else text, rule)
    return None


def is_garbled(cell: str) -> bool:
    """Whether letters were lost or mangled in a way that cannot be undone."""
    return STILL_MANGLED.search(cell) is not None


def latin(text: str) -> str:
    """The text with letters of other scripts that look like Latin ones written as those."""
    return unicodedata.normalize("NFKC", text).translate(ALIKE)


def _seen(cell: str) -> str:
    return ODD_SPACE.sub(" ", INVISIBLE.sub("", without_escapes(cell))).strip()


def without_escapes(cell: str) -> str:
    """The cell without control characters written as a workbook's XML escapes them."""
    return ESCAPED.sub("", cell) if "_x00" in cell else cell


def _unwrapped(cell: str) -> str:
    """="W0001" is how a spreadsheet is told to keep the zeros of a text."""
    found = AS_TEXT.fullmatch(cell)
    return found[1].replace('""', '"') if found else cell


def _without_apostrophe(cell: str) -> str:
    """An apostrophe in front is how a spreadsheet is told that digits are a text."""
    return cell[1:] if cell[:1] in ("'", "\u2019") and cell[1:2].isalnum() else cell


def _unmangled(cell: str) -> str:
    """UTF-8 that was read as the older Windows encoding, as it was before."""
    for _ in range(TWICE):
        cell = MANGLED.sub(_run, cell)
    return cell


def _run(found: re.Match[str]) -> str:
    try:
        return b"".join(map(_byte, found[0])).decode("utf-8")
    except UnicodeError:
        return found[0]


def _byte(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")  # five bytes that cp1252 leaves out


MENDS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("text-mangled", _unmangled),
    ("character-invisible", _seen),
    ("text-as-formula", _unwrapped),
    ("text-apostrophe", _without_apostrophe),
)
ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABESIJKMHOPCTYXaeopcyxijsABEZHIKMNOPTYXo",
)
