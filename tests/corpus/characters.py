"""Characters nobody sees, and letters that look like others."""

from tests.corpus.dropping import File, drop, file_refused, read, repaired, rows_refused, told
from tests.corpus.staff import grid, plain, put, staff
from tests.corpus.workbook_cells import CELLS as TYPED
from tests.corpus.workbook_cells import without
from tests.corpus.writing import book, cell, text

CELLS = grid(staff())


def one(row: int, name: str, value: str, kept: bool = True) -> File:
    """One cell of the six workers written so; its row shows what it would without."""
    content = text(put(CELLS, (row, name, value)))
    return File("hr.csv", content, staff() if kept else without(row))


@drop(
    repaired("A byte order mark within: files were put together.", told(3, "worker_ref", "W0002"))
)
def unseen_mark_in_a_reference() -> File:
    return one(3, "worker_ref", "\ufeffW0002")


@drop(
    repaired("A soft hyphen within a reference, from a web page.", told(3, "worker_ref", "W0002"))
)
def unseen_soft_hyphen_in_a_reference() -> File:
    return one(3, "worker_ref", "W00\u00ad02")


@drop(repaired("A space without width after a reference.", told(4, "worker_ref", "W0003")))
def unseen_space_without_width() -> File:
    return one(4, "worker_ref", "W0003\u200b")


@drop(repaired("A mark that turns the line, from an e-mail.", told(5, "worker_ref", "W0004")))
def unseen_turn_of_the_line() -> File:
    return one(5, "worker_ref", "\u200fW0004\u200e")


@drop(repaired("Unseen marks within a code.", told(3, "role", "case")))
def unseen_mark_in_a_code() -> File:
    return one(3, "role", "case\u200b_holder")


@drop(repaired("Unseen marks within a number.", told(3, "fte", "1")))
def unseen_mark_in_a_number() -> File:
    return one(3, "fte", "\u200e1")


@drop(repaired("Unseen marks before a day, as Windows copies it.", told(3, "start_date", "2023")))
def unseen_mark_in_a_day() -> File:
    return one(3, "start_date", "\u200e09/01/2023")


@drop(repaired("Unseen marks in a team's code.", told(2, "team_code", "NF02")))
def unseen_mark_in_a_team() -> File:
    return one(2, "team_code", "NF\u200d02")


@drop(read("A header with an unseen mark is the header people see."))
def unseen_mark_in_a_header() -> File:
    return File("hr.csv", text(grid(staff(), plain, {"role": "ro\u00adle\u200b"})), staff())


@drop(read("Spaces that do not break, round a reference and within a header."))
def unseen_hard_spaces() -> File:
    cells = put(CELLS, (3, "worker_ref", "\u00a0W0002\u00a0"))
    cells[0][cells[0].index("cases_held")] = "cases\u00a0held"
    return File("hr.csv", text(cells), staff())


@drop(repaired("Unseen marks in a workbook's cells.", told(3, "worker_ref", "W0002")))
def unseen_mark_in_a_workbook() -> File:
    return File("hr.xlsx", book(cell(3, "worker_ref", "W0002\u200b"), Staff=TYPED), staff())


@drop(
    rows_refused(
        "A Cyrillic letter that looks like a Latin one makes another person.",
        told(3, "worker_ref", "look"),
        otherwise=repaired("One reading only.", told(3, "worker_ref", "W0002")),
    )
)
def alike_letter_in_a_reference() -> File:
    return one(3, "worker_ref", "W\u041e002", kept=False)


@drop(
    repaired(
        "A code with Cyrillic letters has one reading.",
        told(3, "role", "case"),
        otherwise=rows_refused("Or it is named.", told(3, "role", "look")),
    )
)
def alike_letters_in_a_code() -> File:
    file = one(3, "role", "с\u0430se_h\u043elder")
    return File(file.name, file.content, None)


@drop(
    repaired(
        "A team's code with a Greek capital has one reading: there is such a team.",
        told(2, "team_code", "NF02"),
        otherwise=rows_refused("Or it is named.", told(2, "team_code", "look")),
    )
)
def alike_letter_in_a_team() -> File:
    return File("hr.csv", one(2, "team_code", "\u039dF02").content, None)


@drop(
    read(
        "A header with a look-alike letter is the header people see.",
        otherwise=file_refused("Or the letter is named.", told(None, None, "look")),
    )
)
def alike_letter_in_a_header() -> File:
    return File("hr.csv", text(grid(staff(), plain, {"role": "r\u043ele"})), staff())


@drop(
    repaired(
        "Digits of full width have one reading.",
        told(3, "cases_held"),
        otherwise=rows_refused("Or they are named.", told(3, "cases_held")),
    )
)
def alike_digits_of_full_width() -> File:
    return File("hr.csv", one(3, "cases_held", "２１").content, None)


@drop(
    repaired(
        "A true minus sign, and a dash for none.",
        told(3, "cases_held"),
        otherwise=rows_refused("Fewer than none, whatever the sign.", told(3, "cases_held")),
    )
)
def alike_minus() -> File:
    return File("hr.csv", one(3, "cases_held", "\u22122").content, None)
