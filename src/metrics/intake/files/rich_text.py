"""Texts in parts, of which some are struck out, or raised as a note's mark: joined, they say what nobody reads.

What looks the same throughout is no such text.
"""

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from metrics.intake.files.workbook_parts import PIECE, Attributes, listed, local_name, parsed

PARTLY_STRUCK = "#PARTLY STRUCK"  # stands where some of the text is struck out
RAISED = "#RAISED"  # stands where a raised digit is a note's mark, or a power
OFF = ("0", "false")
LEVEL = "baseline"
LOOKS = (b"strike", b"vertAlign")  # elements without which a part holds no such text


@dataclass
class Run:
    """A part of a text in one look."""

    text: str = ""
    is_struck: bool = False
    is_raised: bool = False  # or lowered


@dataclass
class RichText:
    """The runs of one text of a workbook, as its XML is read."""

    runs: list[Run] = field(default_factory=list)
    is_heard: bool = False

    def start(self, element: str, has: Attributes) -> None:
        """An element begins."""
        if element in ("si", "is"):
            self.runs = []
        elif element == "r":
            self.runs.append(Run())
        elif self.runs and element == "strike":
            self.runs[-1].is_struck = has.get("val", "1") not in OFF
        elif self.runs and element == "vertAlign":
            self.runs[-1].is_raised = has.get("val", LEVEL) != LEVEL
        self.is_heard = element == "t" and bool(self.runs)

    def hear(self, text: str) -> None:
        """Text of the element that began last."""
        if self.is_heard:
            self.runs[-1].text += text

    @property
    def is_struck(self) -> bool:
        """Whether all of it is struck out."""
        filled = [run for run in self.runs if run.text.strip()]
        return bool(filled) and all(run.is_struck for run in filled)

    def mark(self) -> str | None:
        """What stands in place of the text; None where it is read as it is."""
        filled = [run for run in self.runs if run.text.strip()]
        if len({run.is_struck for run in filled}) > 1:
            return PARTLY_STRUCK
        raised = any(run.is_raised and any(map(str.isdigit, run.text)) for run in filled)
        return RAISED if raised and not all(run.is_raised for run in filled) else None


def marked_strings(package: zipfile.ZipFile, member: str) -> Mapping[int, str]:
    """Of a workbook's shared strings, those that are not read as they are, by their number, with their mark.

    Raises expat.ExpatError or ValueError when the part is damaged.
    """
    place = listed(package, member)
    if not _names_looks(package, place):
        return {}
    found: dict[int, str] = {}
    text, number = RichText(), -1

    def start(name: str, has: dict[str, str]) -> None:
        nonlocal number
        element = local_name(name)
        number += element == "si"
        text.start(element, has)

    def end(name: str) -> None:
        text.is_heard = False
        if local_name(name) == "si" and (mark := text.mark()):
            found[number] = mark

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = text.hear
    with package.open(place) as stream:
        parsed(stream, parser)  # type: ignore[arg-type]
    return found


def _names_looks(package: zipfile.ZipFile, place: str) -> bool:
    """Whether the part names one of the looks: most do not, and reading its XML takes longer than to search it."""
    end = b""
    with package.open(place) as stream:
        while piece := stream.read(PIECE):
            if any(look in end + piece for look in LOOKS):
                return True
            end = piece[-len(LOOKS[-1]) :]
    return False
