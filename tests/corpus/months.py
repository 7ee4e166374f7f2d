"""Months beside what is published: what would take much away asks, what is ordinary does not."""

from collections.abc import Sequence
from datetime import date

from tests.corpus.before import MAY, WORKERS
from tests.corpus.dropping import (
    File,
    Published,
    Row,
    asked,
    drop,
    file_refused,
    read,
    told,
)
from tests.corpus.staff import all_with, changed, grid, put, staff
from tests.corpus.writing import text

EVERYBODY = staff(WORKERS)


def dropped(
    extract: str, rows: Sequence[Row], *changes: tuple[int, str, object], shows: bool = True
) -> File:
    """Rows as a file, beside the whole council."""
    content = text(put(grid(rows), *changes))
    return File(f"{extract}.csv", content, rows if shows else None, extract, Published.COUNCIL)


@drop(read("June after May, the same people."))
def month_ordinary() -> File:
    return dropped("workforce_snapshot", EVERYBODY)


@drop(read("Two left in May and one came: an ordinary month."))
def month_with_starters_and_leavers() -> File:
    new = [{**row, "start_date": date(2025, 6, 9)} for row in staff(1, 90)]
    return dropped("workforce_snapshot", [*EVERYBODY[2:], *new])


@drop(
    asked(
        "Half the workers are gone: a file cut short, or a filter left on.", told(None, None, "20")
    )
)
def month_with_half_the_workers() -> File:
    return dropped("workforce_snapshot", EVERYBODY[:20])


@drop(
    asked(
        "Every fifth worker is gone without a leaving date.",
        told(None, None, "8|vanish|left|no longer"),
    )
)
def month_with_a_fifth_gone() -> File:
    return dropped("workforce_snapshot", [row for n, row in enumerate(EVERYBODY) if n % 5])


@drop(asked("Every reference is new: the pseudonyms were made afresh.", told(None, None, "40")))
def month_with_new_references() -> File:
    rows = [{**row, "worker_ref": f"P{n:05}"} for n, row in enumerate(EVERYBODY)]
    return dropped("workforce_snapshot", rows)


@drop(
    asked(
        "The whole service falls by half.",
        told(None, None, "FTE|full-time|tenth|%|per cent"),
    )
)
def month_with_half_the_hours() -> File:
    return dropped("workforce_snapshot", [{**row, "fte": 0.5} for row in EVERYBODY])


@drop(asked("May again, with a quarter of its rows.", told(None, None, "40", "10")))
def month_replaced_by_far_fewer_rows() -> File:
    return dropped("workforce_snapshot", all_with(EVERYBODY[:10], as_at_date=MAY))


@drop(
    read(
        "May again, one share put right, and said.",
        told(None, None, "May|2025-05|restated|publish"),
    )
)
def month_restated() -> File:
    rows = changed(all_with(EVERYBODY, as_at_date=MAY), (0, "fte", 0.9))
    return dropped("workforce_snapshot", rows)


@drop(read("May and June in one file."))
def month_two_in_one_file() -> File:
    return dropped("workforce_snapshot", [*all_with(EVERYBODY, as_at_date=MAY), *EVERYBODY])


@drop(
    read(
        "A file called May that holds June.",
        told(None, None, "May"),
        otherwise=file_refused("Or it is put right first.", told(None, None, "May", "June")),
    )
)
def month_of_another_name() -> File:
    return File(
        "workforce May 2025.csv", text(grid(EVERYBODY)), EVERYBODY, published=Published.COUNCIL
    )


@drop(
    asked(
        "Everybody is in one team: a look-up went wrong.",
        told(None, None, "team|NF01"),
        otherwise=read("Or it is doubted team by team.", told(None, None, "NF01", "FTE|full-time")),
    )
)
def month_with_everybody_in_one_team() -> File:
    return dropped("workforce_snapshot", all_with(EVERYBODY, team_code="NF01"))


@drop(
    asked(
        "Every caseload is empty, and none was: the column was lost.",
        told(None, "cases_held"),
        otherwise=read("Or it is said.", told(None, "cases_held")),
    )
)
def month_with_caseloads_lost() -> File:
    return dropped("workforce_snapshot", all_with(EVERYBODY, cases_held=None))


@drop(read("One worker with two posts that make one whole."))
def month_with_two_posts_of_one_worker() -> File:
    rows = [{**row, "post_ref": f"P{n}"} for n, row in enumerate(EVERYBODY)]
    rows[0]["fte"] = 0.5
    return dropped("workforce_snapshot", [*rows, {**rows[0], "post_ref": "P99", "fte": 0.3}])


@drop(read("One worker with two full-time posts is doubted.", told(None, None, "W0002|two|2")))
def month_with_two_full_time_posts() -> File:
    rows = [{**row, "post_ref": f"P{n}"} for n, row in enumerate(EVERYBODY)]
    assert rows[1]["fte"] == 1
    return dropped("workforce_snapshot", [*rows, {**rows[1], "post_ref": "P99"}], shows=False)


@drop(asked("An export's default: nobody is registered.", told(None, "is_registered_sw", "no")))
def month_with_nobody_registered() -> File:
    return dropped("workforce_snapshot", all_with(EVERYBODY, is_registered_sw=False))


@drop(asked("The day of the export in place of every start.", told(None, "start_date", "2025-06")))
def month_with_one_start() -> File:
    return dropped("workforce_snapshot", all_with(EVERYBODY, start_date=date(2025, 6, 2)))


@drop(asked("Everybody holds nothing: the caseloads were not joined.", told(None, "cases_held")))
def month_without_cases() -> File:
    return dropped("workforce_snapshot", all_with(EVERYBODY, cases_held=0))


@drop(read("Three leave on one day, for one reason: no default."))
def month_with_leavers_of_one_day() -> File:
    leavers = [
        {**row, "end_date": date(2025, 6, 30), "leaving_reason": "resignation"}
        for row in EVERYBODY[:3]
    ]
    stayers = all_with(EVERYBODY[3:], leaving_reason=None)
    return dropped("workforce_snapshot", [*leavers, *stayers])
