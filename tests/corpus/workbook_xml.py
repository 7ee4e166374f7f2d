"""Workbooks as other programs write their XML: prefixes, no addresses, text in place, wrong sizes."""

import re
from datetime import date
from xml.sax.saxutils import escape

from tests.corpus.dropping import File, drop, file_refused, read, told
from tests.corpus.raw_workbook import SHEET, inline, sheet_xml, workbook
from tests.corpus.staff import grid, staff, typed
from tests.corpus.workbook_cells import CELLS
from tests.corpus.writing import book, edited


@drop(read("The least workbook: text in place, no size, no shared texts."))
def xml_text_in_place() -> File:
    return File("export.xlsx", workbook(sheet_xml()), staff())


@drop(read("Cells without addresses stand in the order they come in."))
def xml_cells_without_addresses() -> File:
    def bare(address: str, place: int, value: object) -> str:
        return re.sub(' r="[A-Z]+[0-9]+"', "", inline(address, place, value)) or "<c/>"

    sheet = re.sub('<row r="[0-9]+"', "<row", sheet_xml(cell=bare))
    return File("export.xlsx", workbook(sheet), staff())


@drop(read("Rows without numbers, cells with addresses."))
def xml_rows_without_numbers() -> File:
    return File("export.xlsx", workbook(re.sub('<row r="[0-9]+"', "<row", sheet_xml())), staff())


@drop(read("Each element has a prefix: the same XML."))
def xml_prefixed() -> File:
    sheet = re.sub("<(/?)([a-zA-Z])", r"<\1x:\2", sheet_xml()).replace("xmlns=", "xmlns:x=")
    return File("export.xlsx", workbook(sheet), staff())


@drop(read("A size that says one cell, and seven rows below it."))
def xml_size_too_small() -> File:
    return File("export.xlsx", workbook(sheet_xml(size='<dimension ref="A1"/>')), staff())


@drop(read("A size that says a million rows, and seven."))
def xml_size_too_large() -> File:
    return File(
        "export.xlsx", workbook(sheet_xml(size='<dimension ref="A1:XFD1048576"/>')), staff()
    )


@drop(read("Dates as ISO text of a date cell."))
def xml_iso_dates() -> File:
    def iso(address: str, place: int, value: object) -> str:
        if isinstance(value, date):
            return f'<c r="{address}" t="d" s="1"><v>{value.isoformat()}T00:00:00</v></c>'
        return inline(address, place, value)

    return File("export.xlsx", workbook(sheet_xml(cell=iso)), staff())


@drop(read("Texts as results of formulas that were calculated."))
def xml_calculated_texts() -> File:
    def formula(address: str, place: int, value: object) -> str:
        if isinstance(value, str):
            return f'<c r="{address}" t="str"><f>"x"</f><v>{escape(value)}</v></c>'
        return inline(address, place, value)

    return File("export.xlsx", workbook(sheet_xml(cell=formula)), staff())


@drop(read("Logical values as 1 and 0 of the logical kind."))
def xml_logical() -> File:
    def logical(address: str, place: int, value: object) -> str:
        return (
            f'<c r="{address}" t="b"><v>1</v></c>'
            if value == "yes"
            else inline(address, place, value)
        )

    return File("export.xlsx", workbook(sheet_xml(cell=logical)), staff())


@drop(read("The place of the sheet is said from the root."))
def xml_sheet_named_from_the_root() -> File:
    return File("export.xlsx", workbook(sheet_xml(), f"/{SHEET}"), staff())


@drop(read("A reference in pieces: the runs of a rich text in place."))
def xml_runs_in_place() -> File:
    def runs(address: str, place: int, value: object) -> str:
        if place == 1 and value == "W0003":
            return f'<c r="{address}" t="inlineStr"><is><r><t>W0</t></r><r><t>003</t></r></is></c>'
        return inline(address, place, value)

    return File("export.xlsx", workbook(sheet_xml(cell=runs)), staff())


@drop(read("How a text is spoken is no part of it."))
def xml_spoken_text() -> File:
    def spoken(address: str, place: int, value: object) -> str:
        if place == 1 and value == "W0003":
            said = '<rPh sb="0" eb="1"><t>double-u</t></rPh>'
            return f'<c r="{address}" t="inlineStr"><is><t>W0003</t>{said}</is></c>'
        return inline(address, place, value)

    return File("export.xlsx", workbook(sheet_xml(cell=spoken)), staff())


@drop(read("A carriage return written as _x000D_ is white space at the end."))
def xml_escaped_return() -> File:
    content = edited(
        book(Staff=CELLS),
        {"xl/worksheets/sheet1.xml": lambda text: text.replace("W0003", "W0003_x000D_\n")},
    )
    return File("export.xlsx", content, staff())


@drop(read("A carriage return in a header, written as _x000D_."))
def xml_escaped_return_of_a_header() -> File:
    content = edited(
        book(Staff=CELLS),
        {"xl/worksheets/sheet1.xml": lambda text: text.replace(">fte<", ">fte_x000D_\n<")},
    )
    return File("export.xlsx", content, staff())


@drop(read("Rows come out of order, each with its number."))
def xml_rows_out_of_order() -> File:
    sheet = sheet_xml()
    rows = re.findall("<row .*?</row>", sheet)
    turned = "".join([rows[0], *rows[:0:-1]])
    return File("export.xlsx", workbook(sheet.replace("".join(rows), turned)), staff())


@drop(
    read(
        "The strict form of the standard.",
        otherwise=file_refused(
            "Not read, and said how to mend.", told(None, None, "save", "xlsx|workbook")
        ),
    )
)
def xml_strict() -> File:
    def strict(text: str) -> str:
        return text.replace(
            "http://schemas.openxmlformats.org/spreadsheetml/2006",
            "http://purl.oclc.org/ooxml/spreadsheetml",
        ).replace(
            "http://schemas.openxmlformats.org/officeDocument/2006",
            "http://purl.oclc.org/ooxml/officeDocument",
        )

    parts = ["xl/workbook.xml", SHEET, "xl/styles.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"]
    return File("export.xlsx", edited(workbook(sheet_xml()), dict.fromkeys(parts, strict)), staff())


@drop(read("A workbook with macros is a workbook; none is run."))
def xml_with_macros() -> File:
    content = edited(
        book(Staff=CELLS),
        {
            "[Content_Types].xml": lambda text: text.replace(
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
            )
        },
    )
    return File("workforce.xlsm", content, staff())


@drop(read("A workbook called .csv by whoever saved it."))
def xml_workbook_called_csv() -> File:
    return File("workforce.csv", book(Staff=CELLS), staff())


@drop(
    file_refused(
        "A sheet that breaks off in the middle.", told(None, None, "cannot be read|damaged|again")
    )
)
def xml_sheet_broken_off() -> File:
    sheet = sheet_xml()
    return File("export.xlsx", workbook(sheet[: len(sheet) // 2]))


@drop(
    file_refused(
        "A download that ended early.",
        told(None, None, "download|damaged|cut|cannot be read|again"),
    )
)
def xml_download_broken_off() -> File:
    content = book(Staff=CELLS)
    return File("export.xlsx", content[: len(content) // 2])


@drop(
    file_refused(
        "Texts held elsewhere, and elsewhere is missing.",
        told(None, None, "cannot be read|damaged|save|again"),
    )
)
def xml_shared_texts_missing() -> File:
    def shared(address: str, place: int, value: object) -> str:
        return f'<c r="{address}" t="s"><v>{place}</v></c>'

    return File("export.xlsx", workbook(sheet_xml(grid(staff(), typed), shared)))
