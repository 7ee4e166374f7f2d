"""Files that would do harm or cannot be read, each by the rule that refuses it."""

import io
import zipfile
from collections.abc import Callable

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from metrics.intake import Source

HEADER = "team_code,team_name,team_type,valid_from\n"


def _zip(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return out.getvalue()


def _locked(content: bytes) -> bytes:
    """The ZIP with the mark of a password on each member."""
    marked = bytearray(content)
    for start, offset in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        place = marked.find(start)
        marked[place + offset] |= 1
    return bytes(marked)


def _workbook(change: Callable[[Workbook], object] = lambda _: None) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["team_code", "team_name", "team_type", "valid_from"],
        ["T1", "One", "unit", "2020-01-01"],
    ):
        sheet.append(row)
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _far_cell(book: Workbook) -> None:
    sheet = book.active
    assert sheet is not None
    sheet.cell(row=1_000_000, column=900, value="far away")


def _hide_a_row(book: Workbook) -> None:
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.row_dimensions[2].hidden = True


def _strike_a_row(book: Workbook) -> None:
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.cell(2, 1).font = Font(strike=True)


def _notes_alone() -> bytes:
    book = Workbook()
    book.create_sheet("More")
    for sheet in book:
        sheet.append(["colour", "size"])
        sheet.append(["red", 3])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


HOSTILE: dict[str, Callable[[], Source]] = {
    "file-empty": lambda: Source("x.csv", b" \n\n"),
    "not-a-table": lambda: Source("x.csv", b"\x00\x01\x02" * 50),
    "quote-or-cell-unreadable": lambda: Source(
        "teams.csv", (HEADER + 'T1,"One,unit,2020-01-01\n').encode()
    ),
    "cell-too-long": lambda: Source(
        "teams.csv", (HEADER + f"T1,{'x' * 200_000},unit,2020-01-01\n").encode()
    ),
    "line-too-long": lambda: Source("x.csv", b"x" * 50_000_000),
    "too-many-columns": lambda: Source("x.csv", b"," * 1_000_000 + b"\n"),
    "workbook-unreadable": lambda: Source("x.xlsx", _zip(**{"[Content_Types].xml": b"<no/>"})),
    "workbook-too-large": lambda: Source("x.xlsx", _workbook(_far_cell)),
    "zip-unreadable": lambda: Source("x.zip", _locked(_zip(**{"teams.csv": HEADER.encode()}))),
    "zip-too-large": lambda: Source("x.zip", _zip(**{"teams.csv": b"0" * 100_000_000})),
    "zip-path-outside": lambda: Source("x.zip", _zip(**{"../../teams.csv": HEADER.encode()})),
    "zip-holds-nothing": lambda: Source("x.zip", _zip(**{"readme.doc": b"hello"})),
    "zip-others": lambda: Source(
        "x.zip",
        _zip(**{"teams.csv": f"{HEADER}T1,One,unit,2020-01-01\n".encode(), "readme.docx": b"x"}),
    ),
    "row-struck-out": lambda: Source("teams.xlsx", _workbook(_strike_a_row)),
    "rows-hidden": lambda: Source("teams.xlsx", _workbook(_hide_a_row)),
    "zip-in-zip": lambda: Source("x.zip", _zip(**{"inner.zip": _zip(a=b"b")})),
    "file-unknown": lambda: Source("x.csv", b"colour,size\nred,3\n"),
    "sheet-missing": lambda: Source("teams.xlsx", _workbook(), "Staff"),
    "sheets-several": lambda: Source(
        "teams.xlsx", _workbook(lambda book: book.copy_worksheet(book.worksheets[0]))
    ),
    "sheets-without-extract": lambda: Source("x.xlsx", _notes_alone()),
    "sheets-not-read": lambda: Source(
        "teams.xlsx", _workbook(lambda book: book.create_sheet("Notes"))
    ),
}
