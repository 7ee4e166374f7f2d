"""Where the parts of an XLSX workbook lie: its sheets' cells and the number formats of its styles."""

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import BinaryIO
from xml.parsers import expat

PIECE = 1 << 20
BUILT_IN = {9: "0%", 10: "0.00%"}  # formats without a code of their own that change what is shown
STYLE_PARTS = ("fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs")
ROOT = "_rels/.rels"
# The version that a library which keeps the results it is given (XlsxWriter) writes. One that keeps none
# writes its own version, and Excel of that version marks an empty result as a text.
KEEPER = "12.0000"
Attributes = Mapping[str, str]


class DocumentTypeError(ValueError):
    """XML with a document type: no spreadsheet writes one, and entities can be made to explode."""


@dataclass(frozen=True)
class Parts:
    """What of a workbook is read besides the values of its cells."""

    sheets: Mapping[str, str]  # name of a sheet -> its member of the package
    formats: tuple[str, ...]  # number format of each cell style
    is_recalculated: bool  # the program that wrote it left the sums to whoever opens it
    keeps_empty_results: bool = False  # its writer keeps results, an empty one as an empty value
    struck: frozenset[int] = frozenset()  # cell styles whose font is struck out
    strings: str | None = None  # the member that holds the texts which cells share


def read_parts(package: zipfile.ZipFile) -> Parts:
    """Sheets and formats. Raises ValueError, KeyError or expat.ExpatError when parts are missing."""
    book = next(
        (place for kind, place in _related(package, "").values() if kind == "officeDocument"),
        "xl/workbook.xml",
    )
    related = _related(package, book)
    sheets: dict[str, str] = {}
    recalculated = False
    for element, has in _elements(package, book):
        if element == "sheet" and has.get("id", "") in related:
            sheets[has["name"]] = related[has["id"]][1]
        elif element == "calcPr":
            recalculated = has.get("fullCalcOnLoad", "") in ("1", "true")
    styles = next((place for kind, place in related.values() if kind == "styles"), None)
    formats = _formats(package, styles) if styles else ()
    struck = _struck(package, styles) if styles else frozenset()
    strings = next((place for kind, place in related.values() if kind == "sharedStrings"), None)
    return Parts(sheets, formats, recalculated, _is_by_a_keeper(package), struck, strings)


def parsed(stream: BinaryIO, parser: expat.XMLParserType) -> None:
    """Feed the stream to a parser, which refuses a document type. Raises expat.ExpatError."""
    parser.StartDoctypeDeclHandler = _refuse_document_type
    while piece := stream.read(PIECE):
        parser.Parse(piece, False)
    parser.Parse(b"", True)


def local_name(name: str) -> str:
    """An element's or attribute's name without its prefix."""
    return name.rpartition(":")[2]


def _refuse_document_type(*_: object) -> None:
    raise DocumentTypeError("it holds an XML document type, which no spreadsheet writes")


def _elements(package: zipfile.ZipFile, member: str) -> Iterator[tuple[str, Attributes]]:
    found: list[tuple[str, Attributes]] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, has: found.append(
        (local_name(name), {local_name(key): value for key, value in has.items()})
    )
    with package.open(listed(package, member)) as stream:
        parsed(stream, parser)  # type: ignore[arg-type]
    return iter(found)


def listed(package: zipfile.ZipFile, member: str) -> str:
    """The member as the package spells it: parts are named without regard to case."""
    for name in package.namelist():
        if name.replace("\\", "/").lstrip("/").casefold() == member.casefold():
            return name
    raise KeyError(f"it has no part {member}")


def _related(package: zipfile.ZipFile, member: str) -> dict[str, tuple[str, str]]:
    """What a part points at: its identifier -> kind, member. Empty when it points at nothing."""
    folder, name = posixpath.split(member)
    place = posixpath.join(folder, "_rels", f"{name}.rels") if member else ROOT
    try:
        elements = list(_elements(package, place))
    except KeyError:
        return {}
    return {
        has["Id"]: (
            posixpath.basename(has.get("Type", "")),
            posixpath.normpath(posixpath.join("/", folder, has["Target"])).lstrip("/"),
        )
        for element, has in elements
        if element == "Relationship" and "Target" in has and "Id" in has
    }


def _is_by_a_keeper(package: zipfile.ZipFile) -> bool:
    """Whether the workbook's properties say that a library wrote it which keeps results."""
    places = (at for kind, at in _related(package, "").values() if kind == "extended-properties")
    said: list[str] = []
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.CharacterDataHandler = said.append
    parser.StartElementHandler = lambda *_: None  # so that texts of two elements stay two
    for place in places:
        with package.open(listed(package, place)) as stream:
            parsed(stream, parser)  # type: ignore[arg-type]
    return KEEPER in said


def _formats(package: zipfile.ZipFile, styles: str) -> tuple[str, ...]:
    codes = dict(BUILT_IN)
    of_cells: list[str] = []
    in_cells = False
    for element, has in _elements(package, styles):
        if element == "numFmt":
            codes[int(has.get("numFmtId", "-1"))] = has.get("formatCode", "")
        in_cells = element == "cellXfs" or (in_cells and element != "cellStyles")
        if in_cells and element == "xf":
            of_cells.append(codes.get(int(has.get("numFmtId", "0")), ""))
    return tuple(of_cells)


def _struck(package: zipfile.ZipFile, styles: str) -> frozenset[int]:
    """The cell styles whose font is struck out."""
    fonts: list[bool] = []
    of_cells: list[int] = []
    part = ""
    for element, has in _elements(package, styles):
        part = element if element in STYLE_PARTS else part
        if part == "fonts" and element == "font":
            fonts.append(False)
        elif part == "fonts" and element == "strike" and fonts:
            fonts[-1] = has.get("val", "1") not in ("0", "false")
        elif part == "cellXfs" and element == "xf":
            of_cells.append(int(has.get("fontId", "0")))
    return frozenset(n for n, font in enumerate(of_cells) if font < len(fonts) and fonts[font])
