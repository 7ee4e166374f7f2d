"""Whole ZIPs and workbooks, and the ways in which a copy of them comes damaged."""

import io
import random
import struct
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from openpyxl import Workbook

HEADER = "team_code,team_name,team_type,valid_from"
ROWS = [f"T{n},Team {n},unit,2020-01-{n:02d}" for n in range(1, 29)]
TEAMS = "\n".join((HEADER, *ROWS, "")).encode()
OLD = Path(__file__).with_name("teams.xls").read_bytes()  # the same teams, as an old workbook
KEPT = 4  # bytes at the start that say it is a ZIP
LOCAL, CENTRAL, END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"


def packed(method: int, **files: bytes) -> bytes:
    """A ZIP of these files, packed by one of the methods there are."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as package:
        for name, content in files.items():
            package.writestr(name, content)
    return out.getvalue()


def workbook() -> bytes:
    """The same teams as a workbook."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEADER, *ROWS):
        sheet.append(row.split(","))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def whole() -> dict[str, bytes]:
    """One of each kind: by method of packing, a workbook, and a workbook in a ZIP."""
    methods = {"stored": 0, "deflated": 8, "bzip2": 12, "lzma": 14}
    zips = {
        f"{name}.zip": packed(method, **{"teams.csv": TEAMS, "more/teams.csv": TEAMS})
        for name, method in methods.items()
    }
    book = workbook()
    return {
        **zips,
        "teams.xls": OLD,
        "teams.xlsx": book,
        "book.zip": packed(0, **{"teams.xlsx": book}),
    }


def mutations(content: bytes, times: int, seed: int) -> Iterator[bytes]:
    """The file cut short, or with a few of its bytes changed, again and again."""
    draw = random.Random(seed)
    for _ in range(times):
        if draw.random() < 0.3:
            yield content[: draw.randrange(KEPT, len(content))]
            continue
        changed = bytearray(content)
        for _ in range(draw.choice((1, 1, 2, 5, 40))):
            changed[draw.randrange(KEPT, len(content))] = draw.randrange(256)
        yield bytes(changed)


def _set(content: bytes, before: bytes, offset: int, kind: str, value: int) -> bytes:
    """The ZIP with a number written into each record that begins so."""
    changed, place = bytearray(content), content.find(before)
    while place >= 0:
        struct.pack_into(kind, changed, place + offset, value)
        place = content.find(before, place + 1)
    return bytes(changed)


def _both(content: bytes, offset: int, kind: str, value: int) -> bytes:
    """In the record beside the file and in the list at the end, where it stands two bytes on."""
    return _set(_set(content, LOCAL, offset, kind, value), CENTRAL, offset + 2, kind, value)


def _endless() -> bytes:
    """An old workbook, cut to one sector that comes after itself: a reader follows it for ever."""
    header = bytearray(OLD[:512])
    struct.pack_into("<3I", header, 40, 0, 1, 0)  # the directory is sector 0
    struct.pack_into("<4I", header, 60, 0, 0, 0xFFFFFFFE, 0)
    struct.pack_into("<2I", header, 76, 0, 0xFFFFFFFF)  # and so is the table of what comes next
    return bytes(header) + bytes(512)


ZIP = packed(8, **{"teams.csv": TEAMS})
MIDDLE = 30 + len("teams.csv") + 20
DAMAGED: dict[str, Callable[[], bytes]] = {
    "cut in the middle": lambda: ZIP[: len(ZIP) // 2],
    "cut of its last byte": lambda: ZIP[:-1],
    "its list gone": lambda: ZIP[: ZIP.find(CENTRAL)],
    "a byte of the packed file changed": lambda: ZIP[:MIDDLE] + b"\xff\xff" + ZIP[MIDDLE + 2 :],
    "another checksum": lambda: _both(ZIP, 14, "<I", 1),
    "a method nobody knows": lambda: _both(ZIP, 8, "<H", 99),
    "a password": lambda: _both(ZIP, 6, "<H", 1),
    "a size it has not": lambda: _set(ZIP, CENTRAL, 24, "<I", 100),
    "a place outside itself": lambda: _set(ZIP, CENTRAL, 42, "<I", 1 << 30),
    "a list before its start": lambda: _set(ZIP, END, 16, "<I", 0xFFFFFF00),
    "a name that is no text": lambda: _both(ZIP, 6, "<H", 0x800).replace(b"teams", b"t\xff\xfems"),
    "the first bytes and zeros": lambda: LOCAL + bytes(1000),
    "another name in its list": lambda: ZIP[:30] + b"staff" + ZIP[35:],
    "a chain without an end": _endless,
    "no workbook inside a workbook's name": lambda: packed(8, **{"[Content_Types].xml": b"<no/>"}),
}
