"""Audits: forms of quality assurance."""

from datetime import date

from tests.corpus.dropping import File, drop, file_refused, read, repaired, rows_refused, told
from tests.corpus.staff import grid, put, typed
from tests.corpus.writing import book, cell, text

AUDITS: list[dict[str, object]] = [
    {
        "audit_id": f"C{number:04}",
        "child_ref": f"K{number:05}",
        "team_code": "NF02",
        "audit_month": date(2025, 6, 1),
        "audit_date": date(2025, 6, 9 + number),
        "auditor_type": "qa_team",
        "sample_type": "random",
        "grade_initial": ("good", "requires_improvement", "inadequate", "good")[number % 4],
        "moderated": False,
        "immediate_risk": False,
    }
    for number in range(1, 6)
]


def audits(*changes: tuple[int, str, object], without: tuple[int, ...] = ()) -> File:
    """Five audits with cells written otherwise; rows that do not count left out of what is shown."""
    shows = [row for number, row in enumerate(AUDITS, 2) if number not in without]
    cells = put(grid(AUDITS), *changes)
    for line in cells[1:]:
        line[3] = str(line[3])[:7] if str(line[3]).endswith("-01") else line[3]
    return File("audits.csv", text(cells), shows, "audits")


def months(form: str) -> File:
    """The audits with their months in one form."""
    return audits(*[(row, "audit_month", date(2025, 6, 1).strftime(form)) for row in range(2, 7)])


@drop(read("A form's plain list."))
def audit_plain() -> File:
    return audits()


@drop(read("A form's workbook, its months as first days."))
def audit_workbook() -> File:
    return File("audits.xlsx", book(Responses=grid(AUDITS, typed)), AUDITS, "audits")


@drop(read("Months as June 2025."))
def audit_months_in_words() -> File:
    return months("%B %Y")


@drop(read("Months as Jun-25, as a spreadsheet makes of them."))
def audit_months_short() -> File:
    return months("%b-%y")


@drop(read("Months as 202506."))
def audit_months_of_six_digits() -> File:
    return months("%Y%m")


@drop(read("Months as 06/2025."))
def audit_months_with_a_stroke() -> File:
    return months("%m/%Y")


@drop(read("Months as their first day, day first."))
def audit_months_as_first_days() -> File:
    return months("01/%m/%Y")


@drop(rows_refused("A month without a year.", told(3, "audit_month")))
def audit_month_without_a_year() -> File:
    return audits((3, "audit_month", "June"), without=(3,))


@drop(rows_refused("Thirteen is no month.", told(3, "audit_month")))
def audit_month_thirteen() -> File:
    return audits((3, "audit_month", "2025-13"), without=(3,))


@drop(read("Grades as inspectors abbreviate them, and in full."))
def audit_grades_in_words() -> File:
    file = audits()
    content = file.content.replace(b"requires_improvement", b"RI").replace(b",good,", b",Good,")
    return File(file.name, content, AUDITS, "audits")


@drop(rows_refused("Two grades in one cell.", told(3, "grade_initial")))
def audit_of_two_grades() -> File:
    return audits((3, "grade_initial", "Good/RI"), without=(3,))


@drop(
    rows_refused(
        "A grade in doubt, less than one, a little more than one: none is the grade itself.",
        told(2, "grade_initial", "Good?"),
        told(3, "grade_initial", "<Good"),
        told(4, "grade_initial"),
    )
)
def audit_grades_with_marks() -> File:
    cells = [
        (2, "grade_initial", "Good?"),
        (3, "grade_initial", "<Good"),
        (4, "grade_initial", "RI+"),
    ]
    return audits(*cells, without=(2, 3, 4))


@drop(rows_refused("A grade nobody has listed.", told(4, "grade_initial")))
def audit_of_a_new_grade() -> File:
    return audits((4, "grade_initial", "Nearly good"), without=(4,))


@drop(
    repaired(
        "A grade that is not given yet.",
        told(4, "grade_initial", "TBC"),
        values={("C0003", "grade_initial"): None},
    )
)
def audit_not_graded_yet() -> File:
    return audits((4, "grade_initial", "TBC"))


@drop(rows_refused("Moderated, by its grade, and not, by its mark.", told(3, "grade_moderated")))
def audit_moderated_and_not() -> File:
    rows = [{**row, "grade_moderated": None} for row in AUDITS]
    cells = put(grid(rows), (3, "grade_moderated", "good"))
    return File(
        "audits.csv", text(cells), [row for n, row in enumerate(AUDITS, 2) if n != 3], "audits"
    )


@drop(read("What auditors wrote is not read, and named.", told(None, None, "Strengths")))
def audit_free_text() -> File:
    cells = [
        [*row, "Strengths" if n == 0 else "J's plan is clear."]
        for n, row in enumerate(grid(AUDITS))
    ]
    return File("audits.csv", text(cells), AUDITS, "audits")


@drop(rows_refused("A child's name in the reference.", told(3, "child_ref")))
def audit_of_a_named_child() -> File:
    return audits((3, "child_ref", "Tommy Invented"), without=(3,))


@drop(
    rows_refused(
        "A child's birth date in the reference.",
        told(3, "child_ref"),
        otherwise=file_refused("As a whole.", told(3, "child_ref")),
    )
)
def audit_of_a_birth_date() -> File:
    return audits((3, "child_ref", "TI 03/04/2015"), without=(3,))


@drop(rows_refused("An error cell for the grade.", told(3, "grade_initial", "#N/A|#REF")))
def audit_error_cell() -> File:
    content = book(cell(3, "grade_initial", "#REF!"), Responses=grid(AUDITS, typed))
    return File("a.xlsx", content, [row for n, row in enumerate(AUDITS, 2) if n != 3], "audits")


@drop(
    repaired(
        "The same response sent twice, cell by cell, is one audit.",
        told(None, None, "twice|repeat|same"),
    )
)
def audit_sent_twice() -> File:
    cells = grid(AUDITS)
    return File("audits.csv", text([*cells, cells[2]]), AUDITS, "audits")


@drop(
    rows_refused(
        "One reference for two audits.",
        told(2, None),
        told(3, None),
        otherwise=file_refused("As a whole.", told(3, "audit_id")),
    )
)
def audit_reference_twice() -> File:
    return File("audits.csv", audits((3, "audit_id", "C0001")).content, None, "audits")


@drop(read("An audit done two months late is doubted.", told(3, "audit_date", "month")))
def audit_far_from_its_month() -> File:
    early = date(2025, 3, 10)
    shows = [{**row, "audit_date": early} if n == 3 else row for n, row in enumerate(AUDITS, 2)]
    return File("audits.csv", audits((3, "audit_date", "10/03/2025")).content, shows, "audits")
