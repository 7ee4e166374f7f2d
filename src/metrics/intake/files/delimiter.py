"""What stands between the cells of a text file: the mark that most of its lines agree on."""

import io
import re
from collections import Counter

from metrics.intake.files.sources import Source

DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "upright bars"}
LOOKED_AT = 100_000  # characters
LINE_ENDS = re.compile(r"\r\n|\r|\n")
SAID = re.compile(r'"?sep=([,;\t|])"?', re.IGNORECASE)  # Excel's own first line
# A cell in quotation marks begins behind a delimiter; what is in it separates nothing.
QUOTED = re.compile(r'(?<![^,;\t|\r\n ])"(?:[^"]|"")*+(?:"|\Z)')


def delimiter_of(source: Source, encoding: str) -> str:
    """The delimiter that a first line says, or of which most lines have most and the same number.

    A title, a filter or a long note above or in the table has many of another mark, but by itself.
    Where no two lines agree, the mark that the widest line has most of; a comma when there is none.
    """
    with io.TextIOWrapper(source.open(), encoding=encoding, newline="") as stream:
        start = stream.read(LOOKED_AT)
    lines = LINE_ENDS.split(QUOTED.sub("", start))
    if len(start) == LOOKED_AT and len(lines) > 1:
        lines.pop()  # cut
    said = SAID.fullmatch(lines[0].strip(" "))
    return said[1] if said else max(DELIMITERS, key=lambda mark: _agreement(mark, lines))


def _agreement(mark: str, lines: list[str]) -> tuple[int, int]:
    """How many marks lines share with other lines of the same number of them; and the most of one line."""
    counted = Counter(line.count(mark) for line in lines)
    shared = (number * times * (times - 1) for number, times in counted.items())
    return max(shared, default=0), max(counted, default=0)
