"""Bytes into text: the encodings spreadsheets really write."""

import codecs
from dataclasses import dataclass

from metrics.intake.files.sources import Source
from metrics.intake.telling.faults import UnreadableFileError, fault
from metrics.model.problem import Problem

LOOKED_AT = 512  # bytes
MOSTLY = 0.8
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True)
class Encoding:
    """How a file's bytes are read as text."""

    name: str  # as Python knows it
    warnings: tuple[Problem, ...]
    is_blank: bool  # white space and nothing else


def encoding_of(source: Source) -> Encoding:
    """UTF-8 if the whole file is that, else the old Windows encoding; UTF-16 by its mark.

    The file is read once, piece by piece. Raises UnreadableFileError for bytes that are no text.
    """
    wide = _utf_16_of(source.start(LOOKED_AT))
    if wide is not None:
        blank = _is_blank(source, wide)
        if blank is None:
            raise UnreadableFileError(_no_text(source.name))
        return Encoding(wide, (_utf_16(source.name),), blank)
    for name, warnings in (("utf-8-sig", ()), ("cp1252", (_windows(source.name),))):
        blank = _is_blank(source, name)
        if blank is not None:
            return Encoding(name, warnings, blank)
    raise UnreadableFileError(_no_text(source.name))


def _utf_16_of(start: bytes) -> str | None:
    """Which UTF-16 the first bytes are: by its mark, or by noughts in every other byte."""
    if start[:2] in UTF_16:
        return "utf-16"
    even, odd = start[0::2], start[1::2]
    if len(start) < len(UTF_16) or (0 in even) == (0 in odd):
        return None
    if odd.count(0) > len(odd) * MOSTLY:
        return "utf-16-le"
    return "utf-16-be" if even.count(0) > len(even) * MOSTLY else None


def _is_blank(source: Source, encoding: str) -> bool | None:
    """Whether the text is nothing but white space; None when it is no text of this encoding."""
    decoder = codecs.getincrementaldecoder(encoding)()
    blank = True
    try:
        for piece in source.pieces():
            text = decoder.decode(piece)
            if "\0" in text:
                return None
            blank = blank and not text.strip()
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return None
    return blank


def _windows(name: str) -> Problem:
    return fault(
        name,
        "encoding-windows",
        "The file is in the older Windows encoding (cp1252), not UTF-8; it was read as that.",
        "Check that accented letters and dashes look right, or save it as CSV UTF-8.",
    )


def _utf_16(name: str) -> Problem:
    return fault(
        name,
        "encoding-utf16",
        "The file is in UTF-16, which spreadsheets call “Unicode text”; it was read as that.",
        "Nothing to do, if the letters look right; saving it as CSV UTF-8 avoids this line.",
    )


def _no_text(name: str) -> Problem:
    return fault(
        name,
        "not-a-table",
        "This is not a table of text: it holds NUL bytes, or bytes of no encoding that is known, as a binary "
        "file or a broken copy does.",
        "Copy or export it again; save the extract as CSV UTF-8 or as XLSX.",
    )
