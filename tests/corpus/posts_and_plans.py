"""Posts as finance sends them, and the plan of audits."""

from datetime import date

from tests.corpus.dropping import File, drop, read, repaired, rows_refused, told
from tests.corpus.staff import JUNE, all_with, dated, grid, plain, put
from tests.corpus.writing import text

POSTS: list[dict[str, object]] = [
    {"as_at_date": JUNE, "team_code": team, "role": "case_holder", "approved_fte": posts}
    for team, posts in (("NF01", 8.0), ("NF02", 7.5), ("EF01", 6.0), ("CI01", 9.0))
]


PLAN: list[dict[str, object]] = [
    {"month": month, "team_code": "NF02", "auditor_type": "qa_team", "planned_count": 4}
    for month in (date(2025, 6, 1), date(2025, 7, 1), date(2025, 8, 1))
]


@drop(read("Posts as finance sends them."))
def posts_plain() -> File:
    return File("e.csv", text(grid(POSTS, dated("%d/%m/%Y"))), POSTS, "establishment")


@drop(read("Posts with a total row and pounds in another column.", told(None, None, "Budget")))
def posts_with_money() -> File:
    cells = [[*row, "Budget" if n == 0 else "£412,000"] for n, row in enumerate(grid(POSTS))]
    total = ["Total", "", "", "30.5", "£1,648,000"]
    return File("e.csv", text([*cells, total]), POSTS, "establishment")


@drop(
    rows_refused(
        "A thousand and more, with its comma, is beyond the limit.", told(3, "approved_fte")
    )
)
def posts_of_twelve_hundred() -> File:
    cells = put(grid(POSTS), (3, "approved_fte", "1,200.5"))
    return File(
        "e.csv", text(cells), [row for n, row in enumerate(POSTS, 2) if n != 3], "establishment"
    )


@drop(
    rows_refused("Fewer than no posts, in brackets as accountants write.", told(3, "approved_fte"))
)
def posts_in_brackets() -> File:
    cells = put(grid(POSTS), (3, "approved_fte", "(7.5)"))
    return File(
        "e.csv", text(cells), [row for n, row in enumerate(POSTS, 2) if n != 3], "establishment"
    )


@drop(repaired("Decimal commas in the column of posts.", told(3, "approved_fte", "7,5")))
def posts_with_decimal_commas() -> File:
    cells = put(grid(POSTS), (2, "approved_fte", "8,0"), (3, "approved_fte", "7,5"),
                (4, "approved_fte", "6,0"), (5, "approved_fte", "9,0"))  # fmt: skip
    return File("e.csv", text(cells, ";"), POSTS, "establishment")


@drop(
    rows_refused(
        "7,500 with a comma is seven and a half, or seven thousand five hundred: beyond the limit.",
        told(3, "approved_fte"),
    )
)
def posts_with_an_ambiguous_comma() -> File:
    cells = put(grid(POSTS), (3, "approved_fte", "7,500"))
    return File(
        "e.csv", text(cells), [row for n, row in enumerate(POSTS, 2) if n != 3], "establishment"
    )


@drop(read("A plan of audits for months to come."))
def plan_plain() -> File:
    return File("plan.csv", text(grid(PLAN)), PLAN, "audit_plan")


@drop(read("A plan with months as Jun-25 and none planned in one."))
def plan_with_a_nought() -> File:
    rows = [*PLAN[:2], {**PLAN[2], "planned_count": 0}]
    return File("plan.csv", text(grid(rows, dated("%b-%y"))), rows, "audit_plan")


@drop(rows_refused("About four is no count.", told(3, "planned_count")))
def plan_of_about_four() -> File:
    cells = put(grid(PLAN, plain), (3, "planned_count", "c. 4"))
    return File("plan.csv", text(cells), [PLAN[0], PLAN[2]], "audit_plan")


@drop(read("Posts of one role under two headings are one list."))
def posts_of_two_roles() -> File:
    rows = [*POSTS, *all_with(POSTS, role="first_line_manager", approved_fte=1.0)]
    return File("e.csv", text(grid(rows)), rows, "establishment")
