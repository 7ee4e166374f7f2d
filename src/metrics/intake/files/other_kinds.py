"""What a file that is no table really is, and what to do about it."""

import re

from metrics.intake.files.sources import Source
from metrics.intake.telling.faults import UnreadableFileError, fault

OPEN_AND_SAVE = "Open it in Excel, save it as XLSX or CSV UTF-8, and load that."
LOOKED_AT = 2_048  # bytes
LOCK_SIZE = 165  # bytes of the file Excel keeps beside an open workbook
KINDS: tuple[tuple[bytes, str, str], ...] = (
    (b"\x89PNG", "a picture (PNG)", "Export the table itself, not an image of it."),
    (b"\xff\xd8\xff", "a picture (JPEG)", "Export the table itself, not an image of it."),
    (b"GIF8", "a picture (GIF)", "Export the table itself, not an image of it."),
    (b"%PDF", "a PDF document", "Export the table itself as CSV or XLSX."),
    (b"{\\rtf", "a text document (RTF)", "Export the table itself as CSV or XLSX."),
)
WEB_ARCHIVE = (b"mime-version:", b"from: <saved by", b"content-type: multipart/related")
RECORDS = re.compile(rb'[\[{]\s*(?:[\[{]\s*)?(?:"|[\]}])')  # how JSON begins
WEB = (b"<!doctype html", b"<html", b"<table", b"<meta", b"<head", b"<body")


def refuse_other_kinds(source: Source) -> None:
    """Raises UnreadableFileError naming what the file is, where its first bytes say that."""
    start = source.start(LOOKED_AT)
    for mark, what, mend in KINDS:
        if start.startswith(mark):
            raise _no_table(source.name, what, mend)
    text = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if text.startswith(WEB) or (text.startswith(b"<?xml") and b"<html" in text):
        raise _no_table(
            source.name,
            "a web page",
            f"If it shows a table, as some systems save one under .xls: {OPEN_AND_SAVE} If it asks to "
            "sign in, export the extract again.",
        )
    if text.startswith(WEB_ARCHIVE):
        raise _no_table(
            source.name, "a web archive (MHTML), as some reports are saved", OPEN_AND_SAVE
        )
    if RECORDS.match(text):
        raise _no_table(
            source.name,
            "a JSON file",
            "Export the table as CSV or XLSX; Excel opens JSON with Data > Get data > From file.",
        )
    if text.startswith(b"<?xml"):
        raise _no_table(source.name, "an XML file", OPEN_AND_SAVE)
    if b"\0" in start and source.name.rpartition("/")[2].startswith("~$"):
        raise _no_table(
            source.name,
            "Excel's mark of an open workbook (its lock)",
            "Close Excel and load again.",
        )
    if len(start) == LOCK_SIZE and b"\0" in start and start[0] < ord(" "):
        raise _no_table(
            source.name,
            "Excel's mark of an open workbook (its lock)",
            "Close the workbook in Excel, and load the workbook itself.",
        )


def _no_table(name: str, what: str, mend: str) -> UnreadableFileError:
    return UnreadableFileError(fault(name, "not-a-table", f"This is {what}, not a table.", mend))
