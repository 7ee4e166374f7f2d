"""The XML of a workbook written by hand: the least package, its sheet cell by cell."""

from collections.abc import Callable, Sequence
from datetime import date
from xml.sax.saxutils import escape

from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

from tests.corpus.workbook_cells import CELLS
from tests.corpus.writing import archive

SHEET = "xl/worksheets/sheet1.xml"


MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


PACKAGE = "http://schemas.openxmlformats.org/package/2006"


OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def inline(address: str, place: int, value: object) -> str:
    """A cell with its text in place; a date by the one style there is."""
    if value is None:
        return ""
    if isinstance(value, date):
        return f'<c r="{address}" s="1"><v>{int(to_excel(value))}</v></c>'  # type: ignore[no-untyped-call]
    if isinstance(value, (int, float)):
        return f'<c r="{address}"><v>{value}</v></c>'
    return f'<c r="{address}" t="inlineStr"><is><t>{escape(str(value))}</t></is></c>'


def sheet_xml(
    cells: Sequence[Sequence[object]] = CELLS,
    cell: Callable[[str, int, object], str] = inline,
    size: str = "",
) -> str:
    """A sheet, each of its cells written by a function of address, place and value."""
    rows = "".join(
        f'<row r="{n}">'
        + "".join(cell(f"{get_column_letter(p + 1)}{n}", p, value) for p, value in enumerate(row))
        + "</row>"
        for n, row in enumerate(cells, start=1)
    )
    return f'<worksheet xmlns="{MAIN}">{size}<sheetData>{rows}</sheetData></worksheet>'


STYLES = (
    f'<styleSheet xmlns="{MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>'
    "</styleSheet>"
)


def workbook(sheet: str, target: str = "worksheets/sheet1.xml", **others: str) -> bytes:
    """The least package that is a workbook, with one sheet."""
    part = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    types = (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{part}.sheet.main+xml"/>'
        f'<Override PartName="/{SHEET}" ContentType="{part}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{part}.styles+xml"/></Types>'
    )
    root = (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    )
    relations = (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/worksheet" Target="{target}"/><Relationship Id="rId2" '
        f'Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>'
    )
    main = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Staff" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    parts = {
        "[Content_Types].xml": types,
        "_rels/.rels": root,
        "xl/workbook.xml": main,
        "xl/_rels/workbook.xml.rels": relations,
        "xl/styles.xml": STYLES,
        SHEET: sheet,
        **others,
    }
    return archive(
        {name: ('<?xml version="1.0"?>' + text).encode() for name, text in parts.items()}
    )
