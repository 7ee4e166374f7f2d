"""Workbooks: what a cell shows is not what it holds. Noughts, percents, words of a format, days."""

from collections.abc import Callable
from datetime import date, datetime, time

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904, to_excel

from tests.corpus.before import TARGETS
from tests.corpus.dropping import (
    File,
    Published,
    asked,
    drop,
    file_refused,
    read,
    repaired,
    rows_refused,
    told,
)
from tests.corpus.staff import all_with, changed, dated, grid, put, staff, typed
from tests.corpus.workbook_cells import CELLS, without
from tests.corpus.writing import book, cell, column

REFERENCES = (4, 17, 201, 1034, 5, 66)


def numbered(form: str) -> tuple[bytes, list[dict[str, object]]]:
    """Numbers that a format shows as references, and the rows as they are shown."""
    changes = [cell(n, "worker_ref", number) for n, number in enumerate(REFERENCES, start=2)]
    prefix, width = ("W", 4) if "W" in form else ("", len(form))
    shows = [
        {**row, "worker_ref": f"{prefix}{number:0{width}}"}
        for row, number in zip(staff(), REFERENCES, strict=True)
    ]
    return book(*changes, column("worker_ref", form), Staff=CELLS), shows


@drop(read("The format 00000 is how a number keeps its noughts: 00004 is the reference."))
def format_noughts() -> File:
    return File("w.xlsx", *numbered("00000"))


@drop(read('The format "W"0000 shows W0004: so does every other list.'))
def format_letter_and_noughts() -> File:
    return File("w.xlsx", *numbered('"W"0000'))


@drop(read("References that are plain numbers are their digits."))
def format_general_references() -> File:
    return File("w.xlsx", *numbered("0"))


@drop(read("80% of full time is 0.8."))
def format_percent_in_fte() -> File:
    return File("w.xlsx", book(column("fte", "0%"), Staff=CELLS), staff())


@drop(read("Shown without decimals, 0.8 looks like 1; the cell holds 0.8."))
def format_rounds_what_is_shown() -> File:
    return File("w.xlsx", book(column("fte", "0"), Staff=CELLS), staff())


@drop(read("Words of a format are not in the cell."))
def format_with_words() -> File:
    return File("w.xlsx", book(column("cases_held", '0" children"'), Staff=CELLS), staff())


@drop(
    rows_refused(
        "1.5 shown as 1.5 hrs is no minute and a half.",
        told(2, "duration_minutes"),
    )
)
def format_hours_in_minutes() -> File:
    cells = [
        [
            "event_id",
            "worker_ref",
            "supervision_type",
            "scheduled_date",
            "held_date",
            "status",
            "duration_minutes",
        ]
    ]
    held = date(2025, 6, 3)
    cells += [
        [f"S{n}", f"W000{n}", "personal", held, held, "held", minutes]
        for n, minutes in ((1, 1.5), (2, 60))
    ]
    content = book(cell(2, "duration_minutes", form='0.0 "hrs"'), Sessions=cells)
    shows = [{"event_id": "S2", "duration_minutes": 60}]
    return File("s.xlsx", content, shows, "supervision_events", Published.COUNCIL)


@drop(read("A nought shown as a dash is nought: a caseload of none."))
def format_nought_as_a_dash() -> File:
    accounting = '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-'
    return File("w.xlsx", book(column("cases_held", accounting), Staff=CELLS), staff())


def _targets(form: str = "", target: object = 0.12) -> bytes:
    cells = put(grid(TARGETS, typed), (2, "target", 0.15), (3, "target", target))
    changes = [cell(row, "target", form=form) for row in (2, 3)] if form else []
    return book(*changes, Targets=cells)


@drop(
    repaired(
        "A target shown as 15% is 15 on a scale of 0 to 100.",
        told(2, "target", "15"),
        told(3, "target", "12"),
    )
)
def format_percent_in_targets() -> File:
    return File("targets.xlsx", _targets("0%"), TARGETS, "targets", Published.COUNCIL)


@drop(
    repaired(
        "12.5% keeps its half.",
        told(3, "target", "12.5"),
    )
)
def format_percent_with_a_decimal_in_targets() -> File:
    shows = changed(TARGETS, (1, "target", 12.5))
    return File("targets.xlsx", _targets("0.0%", 0.125), shows, "targets", Published.COUNCIL)


@drop(
    read(
        "0.15 of an indicator that is a percent is doubted by name: nobody sets 0.15 per cent.",
        told(2, "target", "0.15", "percent|%|0 to 100"),
        otherwise=asked("As a large change.", told(2, "target", "percent|%|0 to 100")),
    )
)
def format_share_in_targets() -> File:
    return File("targets.xlsx", _targets(), None, "targets", Published.COUNCIL)


@drop(
    repaired(
        "A percent sign that a format only writes behind the digits: 15 shown as 15% is 15.",
        told(2, "target", "15"),
        told(3, "target", "12"),
    )
)
def format_percent_sign_in_quotes() -> File:
    return File(
        "targets.xlsx",
        book(*_percents('0"%"'), Targets=grid(TARGETS, typed)),
        TARGETS,
        "targets",
        Published.COUNCIL,
    )


@drop(
    repaired(
        "The same with a stroke before the sign.",
        told(2, "target", "15"),
        told(3, "target", "12"),
    )
)
def format_percent_sign_with_a_stroke() -> File:
    content = book(*_percents(r"0\%"), Targets=grid(TARGETS, typed))
    return File("targets.xlsx", content, TARGETS, "targets", Published.COUNCIL)


@drop(
    read(
        "1500% of a share of posts cannot be reached.",
        told(2, "target", "1500", "percent|100"),
        otherwise=asked("As a large change.", told(2, "target", "percent|100")),
    )
)
def format_percent_of_whole_numbers() -> File:
    content = book(*_percents("0%"), Targets=grid(TARGETS, typed))
    return File("targets.xlsx", content, None, "targets", Published.COUNCIL)


def _percents(form: str) -> list[Callable[[Workbook], object]]:
    return [cell(row, "target", form=form) for row in (2, 3)]


@drop(read("A day with a time of midnight is the day."))
def format_midnight() -> File:
    rows = all_with(staff(), as_at_date=datetime(2025, 6, 30, 0, 0))
    return File("w.xlsx", book(Staff=grid(rows, typed)), staff())


@drop(read("Days counted from 1904, as a Mac once did."))
def format_days_since_1904() -> File:
    def mac(made: Workbook) -> None:
        made.epoch = CALENDAR_MAC_1904

    return File("w.xlsx", book(mac, Staff=CELLS), staff())


@drop(read("Shown as Jun-25, the cell holds the month end."))
def format_month_and_year() -> File:
    return File("w.xlsx", book(column("as_at_date", "mmm-yy"), Staff=CELLS), staff())


@drop(read("A format of days in words, with the day of the week."))
def format_long_days() -> File:
    long = "[$-F800]dddd, mmmm dd, yyyy"
    return File("w.xlsx", book(column("start_date", long), Staff=CELLS), staff())


@drop(read("A date format of another language."))
def format_days_of_a_locale() -> File:
    return File("w.xlsx", book(column("start_date", "[$-809]dd mmmm yyyy;@"), Staff=CELLS), staff())


@drop(repaired("Days that lost their format are numbers.", told(2, "as_at_date", "2025-06-30")))
def format_days_as_numbers() -> File:
    def number(_: str, value: object) -> object:
        return to_excel(value) if isinstance(value, date) else typed(_, value)  # type: ignore[no-untyped-call]

    return File("w.xlsx", book(Staff=grid(staff(), number)), staff())


@drop(read("Some days are days and some are text: both are day first."))
def format_days_of_two_kinds() -> File:
    texts = [cell(row, "start_date", f"{CELLS[row - 1][7]:%d/%m/%Y}") for row in (3, 5)]
    return File("w.xlsx", book(*texts, Staff=CELLS), staff())


SWAPPED = [
    date(2019, 4, 3),
    date(2023, 9, 1),
    date(2024, 7, 5),
    date(2021, 9, 13),
    date(2016, 11, 28),
    date(2020, 1, 6),
]


def by_another_country(day: date) -> object:
    """What a spreadsheet set to month first makes of a day that a text writes day first."""
    return day.replace(month=day.day, day=day.month) if day.day <= 12 else f"{day:%d/%m/%Y}"


@drop(
    rows_refused(
        "Where a day could be a month it became one: the dates have no day after the 12th, the texts no other.",
        *[told(row, "start_date", "month") for row in (2, 3, 4, 7)],
        otherwise=file_refused("As a whole.", told(None, "start_date", "month")),
    )
)
def format_days_by_a_spreadsheet_of_another_country() -> File:
    swapped = [cell(n, "start_date", by_another_country(d)) for n, d in enumerate(SWAPPED, start=2)]
    shows = changed(
        without(2, 3, 4, 7), (0, "start_date", SWAPPED[3]), (1, "start_date", SWAPPED[4])
    )
    return File("w.xlsx", book(*swapped, Staff=CELLS), shows)


@drop(read("The same days as dates and texts, and none swapped: the 13th is a date."))
def format_days_of_two_kinds_in_any_order() -> File:
    mixed = [
        cell(n, "start_date", f"{day:%d/%m/%Y}" if n > 5 else day)
        for n, day in enumerate(SWAPPED, start=2)
    ]
    shows = [{**row, "start_date": day} for row, day in zip(staff(), SWAPPED, strict=True)]
    return File("w.xlsx", book(*mixed, Staff=CELLS), shows)


@drop(
    repaired(
        "Nought as a date is shown as 00/01/1900: there is no leaving date.",
        told(3, "end_date", "1900|1899|0"),
    )
)
def format_day_nought() -> File:
    nought = cell(3, "end_date", 0)
    return File(
        "w.xlsx", book(nought, cell(3, "end_date", form="dd/mm/yyyy"), Staff=CELLS), staff()
    )


@drop(rows_refused("A time of day is no date of leaving.", told(4, "end_date")))
def format_time_of_day() -> File:
    return File("w.xlsx", book(cell(4, "end_date", time(9, 30)), Staff=CELLS), without(4))


@drop(
    rows_refused(
        "Twenty digits do not fit a number: the last are lost, and two people may become one.",
        told(3, "worker_ref"),
    )
)
def format_reference_of_twenty_digits() -> File:
    return File(
        "w.xlsx", book(cell(3, "worker_ref", 12345678901234567890), Staff=CELLS), without(3)
    )


@drop(read("Twelve digits are shown as 1.2E+11, and held whole."))
def format_reference_of_twelve_digits() -> File:
    shows = changed(staff(), (1, "worker_ref", "123456789012"))
    return File("w.xlsx", book(cell(3, "worker_ref", 123456789012), Staff=CELLS), shows)


@drop(read("Text kept by the format @, digits and all."))
def format_text() -> File:
    rows = [{**row, "worker_ref": f"{n:05}"} for n, row in enumerate(staff(), start=7)]
    return File("w.xlsx", book(column("worker_ref", "@"), Staff=grid(rows, typed)), rows)


@drop(read("A workbook in which all is text, day first."))
def format_all_as_text() -> File:
    return File("w.xlsx", book(Staff=grid(staff(), dated("%d/%m/%Y"))), staff())


@drop(read("A leaving date in the future, red by its format."))
def format_leaving_date_in_red() -> File:
    leaves = cell(3, "end_date", date(2025, 7, 31), "[Red]dd/mm/yyyy")
    shows = changed(staff(), (1, "end_date", date(2025, 7, 31)))
    return File("w.xlsx", book(leaves, Staff=CELLS), shows)
