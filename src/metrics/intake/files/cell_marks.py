"""What a sheet of an XLSX workbook says of its cells besides their values.

The reader of values gives an error as an empty cell, a share shown as 15% as 0.15 and a formula that
was never calculated as nothing. This reads the same sheet once more for those alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import BinaryIO
from xml.parsers import expat

from metrics.intake.files.merged import Merge
from metrics.intake.files.rich_text import RichText
from metrics.intake.files.shown import changes_text
from metrics.intake.files.workbook_parts import Parts, local_name, parsed

NOT_CALCULATED = "#NOT CALCULATED"  # stands where a formula has no value
LETTERS = 26
Place = tuple[int, int]  # row and column, from 0


@dataclass
class CellMarks:
    """The cells whose value does not say what a reader sees."""

    errors: dict[Place, str] = field(default_factory=dict)  # as shown: #N/A, #REF!
    formats: dict[Place, str] = field(default_factory=dict)  # number formats that change the text
    hidden: set[int] = field(default_factory=set)  # rows that hold something and are not shown
    struck: set[int] = field(default_factory=set)  # rows with a cell that is struck out
    merges: list[Merge] = field(default_factory=list)
    rows: int = 0
    columns: int = 0


def cell_marks(stream: BinaryIO, parts: Parts, strings: Mapping[int, str]) -> CellMarks:
    """The marks of a sheet's XML, given those of the workbook's shared strings by their number.

    Raises expat.ExpatError or ValueError when it is damaged.
    """
    changing = {n: code for n, code in enumerate(parts.formats) if changes_text(code)}
    scan = _Scan(changing, parts, strings)
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = scan.start
    parser.EndElementHandler = scan.end
    scan.parser = parser
    parsed(stream, parser)
    return scan.marks


@dataclass
class _Scan:
    """One pass over a sheet."""

    changing: Mapping[int, str]  # cell style -> number format
    parts: Parts
    strings: Mapping[int, str]  # shared string -> what stands in its place
    marks: CellMarks = field(default_factory=CellMarks)
    parser: expat.XMLParserType | None = None
    row: int = -1
    column: int = -1
    is_hidden: bool = False
    is_struck: bool = False
    kind: str = ""
    has_formula: bool = False
    may_be_empty: bool = False  # the formula names an empty text, which it may give
    has_value: bool = False
    text: str = ""
    rich: RichText = field(default_factory=RichText)  # of the cell

    def start(self, name: str, has: dict[str, str]) -> None:
        element = local_name(name)
        if element == "c":
            self._begin_cell(has)
        elif element == "row":
            self.row = int(has["r"]) - 1 if "r" in has else self.row + 1
            self.column = -1
            self.is_hidden = has.get("hidden", "") in ("1", "true")
        elif element == "f":
            self.has_formula = True
            self._listen()
            self._reach()
        elif element in ("v", "is"):
            self.text, self.has_value = "", True
            self._reach()
        elif element == "r":
            self._listen()
        elif element == "mergeCell":
            first, _, last = has["ref"].partition(":")
            self.marks.merges.append(Merge(*_place(first), *_place(last or first)))
        if self.kind == "inlineStr":
            self.rich.start(element, has)

    def _begin_cell(self, has: dict[str, str]) -> None:
        self.column += 1
        address = has.get("r")
        if address:
            self.row, self.column = _place(address)
        self.kind, self.has_formula, self.text = has.get("t", "n"), False, ""
        self.may_be_empty = self.has_value = False
        self.is_struck = int(has.get("s", "0")) in self.parts.struck
        if self.kind == "n":
            code = self.changing.get(int(has.get("s", "0")))
            if code is not None:
                self.marks.formats[self.row, self.column] = code
        elif self.kind == "e" or (self.kind == "s" and self.strings):
            self._listen()
        self.rich = RichText()

    def _reach(self) -> None:
        """A cell that holds something makes the table reach so far; a coloured one does not."""
        self.marks.rows = max(self.marks.rows, self.row + 1)
        self.marks.columns = max(self.marks.columns, self.column + 1)
        if self.is_hidden:
            self.marks.hidden.add(self.row)
        if self.is_struck:
            self.marks.struck.add(self.row)

    def _listen(self) -> None:
        if self.parser is not None:
            self.parser.CharacterDataHandler = self._hear

    def _hear(self, text: str) -> None:
        self.text += text
        self.rich.hear(text)

    def end(self, name: str) -> None:
        element = local_name(name)
        if element == "f":
            self.may_be_empty, self.text = '""' in self.text, ""
        if element != "c":
            return
        if self.parser is not None:
            self.parser.CharacterDataHandler = None
        here = (self.row, self.column)
        if self.rich.is_struck:
            self.marks.struck.add(self.row)
        if self.kind == "e":
            self.marks.errors[here] = self.text.strip() or "#N/A"
        elif mark := self.rich.mark() or self._mark_of_shared():
            self.marks.errors[here] = mark
        elif self.has_formula and self._is_not_calculated():
            self.marks.errors[here] = NOT_CALCULATED

    def _mark_of_shared(self) -> str | None:
        number = self.text.strip()
        return self.strings.get(int(number)) if self.kind == "s" and number.isdigit() else None

    def _is_not_calculated(self) -> bool:
        """A number is missing, or nought in a workbook whose sums are left to whoever opens it.

        Not where an empty text is a result: the formula can give one, and the writer keeps results.
        """
        if self.kind != "n":
            return False
        text = self.text.strip()
        keeps = self.parts.keeps_empty_results and self.has_value
        if not text and keeps and self.may_be_empty:
            return False
        return not text or (self.parts.is_recalculated and text == "0")


def _place(address: str) -> Place:
    letters = address.rstrip("0123456789")
    column = 0
    for letter in letters:
        column = column * LETTERS + ord(letter.upper()) - ord("A") + 1
    return int(address[len(letters) :]) - 1, column - 1
