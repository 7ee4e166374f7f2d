"""Formulas, apostrophes and names where a reference should be."""

from tests.corpus.characters import CELLS, one
from tests.corpus.dropping import File, drop, file_refused, read, repaired, rows_refused, told
from tests.corpus.staff import grid, put, staff
from tests.corpus.workbook_cells import CELLS as TYPED
from tests.corpus.writing import book, cell, edited, text


@drop(
    repaired(
        "Excel's way to keep noughts: a formula that is a text.", told(2, "worker_ref", "W0001")
    )
)
def formula_that_keeps_noughts() -> File:
    cells = put(CELLS, *[(row, "worker_ref", f'="W{row - 1:04}"') for row in range(2, 8)])
    return File("hr.csv", text(cells), staff())


@drop(repaired("The same without its quotation marks doubled.", told(2, "worker_ref", "W0001")))
def formula_that_keeps_noughts_unquoted() -> File:
    cells = put(CELLS, *[(row, "worker_ref", f"={row}Q") for row in range(2, 8)])
    lines = text(cells).decode()
    for row in range(2, 8):
        lines = lines.replace(f"={row}Q", f'="W{row - 1:04}"')
    return File("hr.csv", lines.encode(), staff())


@drop(repaired("As text in a workbook, where an import left it.", told(3, "worker_ref", "W0002")))
def formula_that_keeps_noughts_as_text_of_a_workbook() -> File:
    def kept(texts: str) -> str:
        return texts.replace("<t>x</t>", '<t>="W0002"</t>')

    content = book(cell(3, "worker_ref", "x"), Staff=TYPED)
    return File("hr.xlsx", edited(content, {"xl/worksheets/sheet1.xml": kept}), staff())


@drop(rows_refused("A link instead of a reference.", told(3, "worker_ref", "formula")))
def formula_that_is_a_link() -> File:
    return one(3, "worker_ref", '=HYPERLINK("https://hr.example/2","W0002")', kept=False)


@drop(rows_refused("A look-up instead of a reference.", told(3, "worker_ref", "formula")))
def formula_that_looks_up() -> File:
    return one(3, "worker_ref", "=VLOOKUP(A2;Staff!A:B;2;0)", kept=False)


@drop(rows_refused("A formula that would run a program.", told(3, "worker_ref", "formula")))
def formula_that_runs_a_program() -> File:
    return one(3, "worker_ref", "=cmd|' /C calc'!A0", kept=False)


@drop(rows_refused("A sum where a count should be.", told(3, "cases_held", "formula|=|number")))
def formula_that_sums() -> File:
    return one(3, "cases_held", "=12+9", kept=False)


@drop(repaired("An apostrophe that says text.", told(3, "worker_ref", "W0002")))
def apostrophe_before_a_reference() -> File:
    return one(3, "worker_ref", "'W0002")


@drop(repaired("An apostrophe before a day and a number.", told(3, "start_date"), told(4, "fte")))
def apostrophe_before_a_day_and_a_number() -> File:
    cells = put(CELLS, (3, "start_date", "'09/01/2023"), (4, "fte", "'0.6"))
    return File("hr.csv", text(cells), staff())


@drop(rows_refused("1.23E+05: digits are lost.", told(3, "worker_ref", "E")))
def reference_in_scientific_form() -> File:
    return one(3, "worker_ref", "1.23E+05", kept=False)


@drop(read("Small letters are said; a reference is a reference.", told(None, "worker_ref")))
def reference_in_small_letters() -> File:
    file = one(3, "worker_ref", "w0002")
    return File(
        file.name, text(put(CELLS, (3, "worker_ref", "w0002"), (4, "worker_ref", "W0002"))), None
    )


@drop(rows_refused("A name is no reference.", told(3, "worker_ref"), told(4, "worker_ref")))
def reference_that_is_a_name() -> File:
    cells = put(CELLS, (3, "worker_ref", "Fictive, Jane"), (4, "worker_ref", "Jo Invented"))
    return File("hr.csv", text(cells), [row for n, row in enumerate(staff(), 2) if n not in (3, 4)])


@drop(rows_refused("A registration number is no pseudonym.", told(3, "worker_ref")))
def reference_that_is_a_registration_number() -> File:
    return one(3, "worker_ref", "SW123456", kept=False)


@drop(
    rows_refused(
        "A national insurance number is no pseudonym.",
        told(3, "worker_ref"),
        otherwise=file_refused("As a whole.", told(3, "worker_ref")),
    )
)
def reference_that_is_an_insurance_number() -> File:
    return one(3, "worker_ref", "QQ123456C", kept=False)


@drop(
    rows_refused(
        "An e-mail address is no pseudonym.",
        told(3, "supervisor_ref"),
        otherwise=file_refused("As a whole.", told(3, "supervisor_ref")),
    )
)
def reference_that_is_an_address() -> File:
    rows = [{**row, "supervisor_ref": "W0004"} for row in staff()]
    cells = put(grid(rows), (3, "supervisor_ref", "jo.invented@council.example"))
    return File("hr.csv", text(cells), [row for n, row in enumerate(rows, 2) if n != 3])


@drop(rows_refused("A vacant post among the workers.", told(2, "worker_ref", "vacant")))
def reference_of_a_vacant_post() -> File:
    return one(2, "worker_ref", "Vacant 1", kept=False)


@drop(
    rows_refused("A total in a worker's place, every cell filled.", told(3, "worker_ref", "total"))
)
def reference_of_a_total() -> File:
    return one(3, "worker_ref", "Total 8", kept=False)


@drop(rows_refused("A job share in one cell.", told(4, "worker_ref", "two")))
def reference_of_a_job_share() -> File:
    return one(4, "worker_ref", "W0003/W0009", kept=False)
