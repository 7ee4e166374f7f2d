"""Whether a CSV file is so plain that DuckDB reads it exactly as a careful reader would."""

from collections.abc import Iterator
from pathlib import Path

BLOCK = 1 << 22
PLAIN = bytes(byte for byte in range(32, 127) if byte != ord('"')) + b"\n"
# A blank at the edge of a cell, a line without a first cell: the careful reader knows what to do.
AWKWARD = (b" ,", b", ", b" \n", b"\n ", b"\n\n", b"\n,")
PATTERN_OF_FILES = frozenset("*?[")
BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def is_plain(file: Path, columns: int) -> bool:
    """Whether every line has this many unquoted ASCII cells without blanks at their edges.

    The count of commas is that of a block of lines: DuckDB itself refuses a line that has too few.
    """
    if not file.is_file() or PATTERN_OF_FILES & set(str(file)):
        return False
    endings = set[bool]()
    for block in _blocks(file):
        returns = block.count(b"\r\n")
        lines = block.replace(b"\r\n", b"\n") if returns else block
        endings.add(bool(returns))
        is_one_kind = len(endings) == 1 and returns in {0, lines.count(b"\n")}
        if not is_one_kind or not _is_plain(lines, columns):
            return False
    return True


def _blocks(file: Path) -> Iterator[bytes]:
    """Whole lines, some megabytes at a time; the last one ended as the others are."""
    with file.open("rb") as stream:
        begin = stream.read(len(BYTE_ORDER_MARK))
        rest = b"" if begin == BYTE_ORDER_MARK else begin
        while block := rest + stream.read(BLOCK) + stream.readline():
            rest = b""
            ending = b"\r\n" if b"\r\n" in block else b"\n"
            yield block if block.endswith(b"\n") else block + ending


def _is_plain(lines: bytes, columns: int) -> bool:
    return (
        not lines.translate(None, PLAIN)
        and not lines.startswith((b" ", b",", b"\n"))
        and not any(awkward in lines for awkward in AWKWARD)
        and lines.count(b",") == lines.count(b"\n") * (columns - 1)
    )
