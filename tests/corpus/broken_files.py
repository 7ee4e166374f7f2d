"""What is called a table and is none: web pages, letters, pictures, downloads that broke off, locks."""

from tests.corpus.compound import compound, encrypted
from tests.corpus.dropping import File, drop, file_refused, read, told
from tests.corpus.staff import dated, grid, staff, typed
from tests.corpus.writing import archive, book, text

CELLS = grid(staff())
SAVE = told(None, None, "save", "xlsx|csv")


def web_table(rows: list[list[object]]) -> str:
    """A table as a web page has it."""
    cells = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<html><head><title>Report</title></head><body><table border=1>{cells}</table></body></html>"


@drop(
    file_refused(
        "A web page that is called .xls: open it and save it as a workbook.",
        SAVE,
        otherwise=read("Or its table is read."),
    )
)
def broken_web_page_called_xls() -> File:
    return File("report.xls", web_table(CELLS).encode(), staff())


@drop(
    file_refused(
        "A web page with days as people write them.", SAVE, otherwise=read("Or it is read.")
    )
)
def broken_web_page_of_a_portal() -> File:
    page = "\ufeff<meta charset='utf-8'>" + web_table(grid(staff(), dated("%d/%m/%Y")))
    return File("Report_20250701.xls", page.encode(), staff())


@drop(file_refused("Excel's XML of 2003, called .xls.", SAVE, otherwise=read("Or it is read.")))
def broken_xml_of_2003() -> File:
    rows = "".join(
        "<Row>"
        + "".join(f'<Cell><Data ss:Type="String">{cell}</Data></Cell>' for cell in row)
        + "</Row>"
        for row in CELLS
    )
    name = "urn:schemas-microsoft-com:office:spreadsheet"
    book_2003 = (
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
        f'<Workbook xmlns="{name}" xmlns:ss="{name}"><Worksheet ss:Name="Staff"><Table>{rows}</Table>'
        "</Worksheet></Workbook>"
    )
    return File("report.xls", book_2003.encode(), staff())


@drop(
    file_refused(
        "A page that asks to sign in, saved as .csv by a script.", told(None, None, "web page|HTML")
    )
)
def broken_sign_in_page() -> File:
    page = "<!DOCTYPE html><html><body><form>Sign in to your account</form></body></html>"
    return File("workforce.csv", page.encode())


@drop(file_refused("An answer of a service in JSON.", told(None, None, "JSON", "CSV|XLSX")))
def broken_json() -> File:
    return File("workforce.csv", b'{"data": [{"worker_ref": "W0001", "fte": 1}], "next": null}')


@drop(read("An OpenDocument sheet is a sheet.", otherwise=file_refused("Or it is said how.", SAVE)))
def broken_open_document() -> File:
    office = "urn:oasis:names:tc:opendocument:xmlns"
    rows = "".join(
        "<table:table-row>"
        + "".join(
            '<table:table-cell office:value-type="string">'
            f"<text:p>{cell}</text:p></table:table-cell>"
            for cell in row
        )
        + "</table:table-row>"
        for row in CELLS
    )
    content = (
        f'<office:document-content xmlns:office="{office}:office:1.0" xmlns:table="{office}:table:1.0" '
        f'xmlns:text="{office}:text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="Staff">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    entry = f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
    manifest = (
        f'<manifest:manifest xmlns:manifest="{office}:manifest:1.0">{entry}</manifest:manifest>'
    )
    parts = {"mimetype": kind, "content.xml": content, "META-INF/manifest.xml": manifest}
    return File("staff.ods", archive({k: v.encode() for k, v in parts.items()}), staff())


@drop(
    file_refused(
        "A workbook with a password says which program opens it.",
        told(None, None, "password", "Excel|open|program"),
    )
)
def broken_password() -> File:
    return File("workforce.xlsx", encrypted())


@drop(
    file_refused(
        "An old workbook that breaks off.", told(None, None, "cannot be read|damaged|save|again")
    )
)
def broken_old_workbook() -> File:
    return File("workforce.xls", compound({"Workbook": b"\x09\x08\x10\x00" + b"\x00" * 60}))


@drop(
    file_refused(
        "The lock Excel leaves beside an open workbook.",
        told(None, None, "close|open|lock", "Excel"),
    )
)
def broken_lock_file() -> File:
    owner = b"\x05Jo In" + b" " * 49 + b"\x05\x00J\x00o\x00" + b" \x00" * 50
    return File("~$workforce.xlsx", owner[:165])


@drop(file_refused("A picture of a table.", told(None, None, "picture|image|photo|PNG")))
def broken_picture() -> File:
    return File("workforce.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + b"\x00" * 60)


@drop(file_refused("A picture called .csv.", told(None, None, "picture|image|photo|JPEG")))
def broken_picture_called_csv() -> File:
    return File("workforce.csv", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)))


@drop(file_refused("A report saved as a web archive.", told(None, None, "web archive", "Excel")))
def broken_web_archive() -> File:
    start = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="-=_B"\r\n\r\n'
    return File("workforce.xls", (start + web_table(CELLS)).encode())


@drop(file_refused("A PDF of a report.", told(None, None, "PDF")))
def broken_pdf() -> File:
    return File("workforce.pdf", b"%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<<>>\n%%EOF")


@drop(
    file_refused(
        "A letter in a text processor.",
        told(None, None, "table|Word|document|spreadsheet|workbook"),
    )
)
def broken_letter() -> File:
    letter = {
        "[Content_Types].xml": b"<Types/>",
        "word/document.xml": b"<document>Dear Board</document>",
    }
    return File("workforce.docx", archive(letter))


@drop(file_refused("Nothing at all.", told(None, None, "empty|nothing")))
def broken_empty() -> File:
    return File("workforce.csv", b"")


@drop(file_refused("White space alone.", told(None, None, "empty|nothing")))
def broken_white_space() -> File:
    return File("workforce.csv", b"\xef\xbb\xbf \r\n\r\n\t\r\n")


@drop(
    file_refused(
        "NUL bytes within a text: a disk or a copy went wrong.",
        told(None, None, "NUL|zero byte|binary"),
    )
)
def broken_nul_bytes() -> File:
    content = text(CELLS)
    return File("workforce.csv", content[:200] + b"\x00" * 40 + content[240:])


@drop(
    file_refused(
        "NUL bytes fill the end, after power was lost.", told(None, None, "NUL|zero byte|binary")
    )
)
def broken_nul_bytes_at_the_end() -> File:
    return File("workforce.csv", text(CELLS) + b"\x00" * 512)


@drop(
    file_refused(
        "Conflicts that a program for versions left.",
        told(None, None, "row|table|cell|column|conflict"),
    )
)
def broken_conflict() -> File:
    lines = text(CELLS).decode().splitlines(keepends=True)
    marked = [
        *lines[:3],
        "<<<<<<< HEAD\n",
        lines[3],
        "=======\n",
        lines[3],
        ">>>>>>> June\n",
        *lines[4:],
    ]
    return File("workforce.csv", "".join(marked).encode())


@drop(file_refused("An e-mail pasted into a text file.", told(None, None, "table|header|column")))
def broken_mail() -> File:
    return File("workforce.txt", b"Hi,\n\nplease find attached, thanks\n\nJo\n")


@drop(file_refused("A list of something else.", told(None, None, "column|known|Workforce")))
def broken_other_list() -> File:
    return File("bins.csv", b"route,collection day,bins\n1,Monday,240\n2,Tuesday,310\n")


@drop(read("Text called .xls is the text it is."))
def broken_text_called_xls() -> File:
    return File("workforce.xls", text(CELLS, "\t"), staff())


@drop(read("A workbook without an ending to its name."))
def broken_name_without_an_ending() -> File:
    return File("workforce", book(Staff=grid(staff(), typed)), staff())
