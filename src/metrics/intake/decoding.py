"""Bytes into text: the encodings spreadsheets really write."""

import codecs

from metrics.intake.faults import UnreadableFileError, file_error, file_warning
from metrics.model.problem import Problem

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode(name: str, content: bytes) -> tuple[str, tuple[Problem, ...]]:
    """The text, and a warning where the encoding is an old one.

    Raises UnreadableFileError for bytes that are no text.
    """
    if content.startswith(UTF_16):
        return _utf_16(name, content), ()
    if b"\0" in content:
        raise UnreadableFileError(_no_text(name))
    try:
        return content.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        return _windows(name, content)


def _utf_16(name: str, content: bytes) -> str:
    try:
        return content.decode("utf-16")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(_no_text(name)) from error


def _windows(name: str, content: bytes) -> tuple[str, tuple[Problem, ...]]:
    try:
        text = content.decode("cp1252")
    except UnicodeDecodeError as error:
        raise UnreadableFileError(_no_text(name)) from error
    warning = file_warning(
        name,
        "encoding-windows",
        "The file is in the older Windows encoding (cp1252), not UTF-8; it was read as that.",
        "Check that accented letters and dashes look right, or save it as CSV UTF-8.",
    )
    return text, (warning,)


def _no_text(name: str) -> Problem:
    return file_error(
        name,
        "not-a-table",
        "This is not a table of text: it cannot be read as CSV or as an XLSX workbook.",
        "Save the extract as CSV UTF-8 or as XLSX and drop that.",
    )
