"""Reports of HR systems: titles, page breaks, subtotals, footers, and headers of their own."""

from tests.corpus.dropping import (
    File,
    Published,
    drop,
    file_refused,
    read,
    repaired,
    rows_refused,
    told,
)
from tests.corpus.staff import all_with, changed, dated, grid, plain, put, staff, typed
from tests.corpus.writing import book, text

HEADERS = {
    "as_at_date": "Snapshot Date",
    "worker_ref": "Employee Ref",
    "team_code": "Unit Code",
    "worker_type": "Contract Type",
    "role": "Job Role",
    "is_registered_sw": "Registered SW",
    "fte": "Full-Time Equivalent",
    "start_date": "Service Start Date",
    "end_date": "Leaving Date",
    "cases_held": "Caseload",
}


@drop(read("The plainest file there is."))
def hr_plain_csv() -> File:
    return File("workforce.csv", text(grid(staff())), staff())


@drop(read("The plainest workbook there is: dates and numbers as such."))
def hr_plain_workbook() -> File:
    return File("workforce.xlsx", book(Staff=grid(staff(), typed)), staff())


@drop(read("Headers as an HR system words them, dates day first."))
def hr_spoken_headers() -> File:
    return File(
        "Establishment report.csv", text(grid(staff(), dated("%d/%m/%Y"), HEADERS)), staff()
    )


@drop(read("A title, who ran it and when, an empty line; then the table."))
def hr_title_rows() -> File:
    above = [["Workforce establishment report"], ["Run by: HR Systems", "", "01/07/2025 08:14"], []]
    return File("report.csv", text([*above, *grid(staff(), plain, HEADERS)]), staff())


@drop(read("The header comes again at each page break."))
def hr_page_breaks() -> File:
    cells = grid(staff(8))
    return File(
        "report.csv",
        text([*cells[:4], [], cells[0], *cells[4:7], [], cells[0], *cells[7:]]),
        staff(8),
    )


@drop(
    file_refused(
        "A report that found nobody: a total of nought, and no row.", told(None, None, "no row")
    )
)
def hr_total_of_nobody() -> File:
    total = ["Total", "", "", "", "", "", "0", "", "", "0"]
    return File("report.csv", text([grid(staff())[0], total]))


@drop(
    rows_refused(
        "Every row refused for one cell; its caseloads are there, and not said to be gone.",
        *(told(number, "is_registered_sw") for number in range(2, 42)),
    )
)
def hr_every_row_refused() -> File:
    rows = staff(40)
    cells = put(grid(rows), *((n, "is_registered_sw", "maybe") for n in range(2, 42)))
    return File("report.csv", text(cells), [], published=Published.COUNCIL)


@drop(read("A grand total stands below the table: no worker is called so."))
def hr_grand_total() -> File:
    total = ["Grand Total", "", "", "", "", "", "4.8", "", "", "73"]
    return File("report.csv", text([*grid(staff()), total]), staff())


@drop(read("Lines of a footer below the table."))
def hr_footer() -> File:
    below = [[], ["*** End of report ***"], ["OFFICIAL-SENSITIVE. Page 1 of 1"]]
    return File("report.csv", text([*grid(staff()), *below]), staff())


@drop(read("Codes as words that are in the list of other spellings."))
def hr_words_for_codes() -> File:
    rows = all_with(staff(), worker_type="Permanent", is_registered_sw="Y", role="Social worker")
    return File(
        "hr.csv", text(grid(rows)), all_with(staff(), worker_type="employee", role="case_holder")
    )


@drop(
    rows_refused(
        "A role nobody knows is never guessed; its row is lost only by consent.",
        told(4, "role", "Wizard|text of"),
    )
)
def hr_unknown_role() -> File:
    cells = put(grid(staff()), (4, "role", "Wizard"))
    return File("hr.csv", text(cells), [row for n, row in enumerate(staff()) if n != 2])


@drop(
    repaired(
        "Marks for nothing in cells that may be empty.",
        told(2, "end_date", "n/a"),
        values={("W0001", "end_date"): None},
    )
)
def hr_marks_for_nothing() -> File:
    marks = ["n/a", "-", "tbc", "None", "N/A", "--"]
    rows = changed(staff(), *[(n, "end_date", mark) for n, mark in enumerate(marks)])
    return File("hr.csv", text(grid(rows)), staff())
