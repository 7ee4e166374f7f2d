"""04-refused-files: files that are refused whole, one for each reason. None of them can be loaded."""

import io
import zipfile
from collections.abc import Iterator

from metrics.model.month import Month
from metrics.sample.dirt.clean import CleanMonths
from metrics.sample.dirt.extract import DirtyFile, Extract, Raw
from metrics.sample.dirt.planting import Planter, Planting
from metrics.sample.dirt.spellings import always

MAY = Month(2025, 5)
ROWS = 40  # of May's sessions in each spoilt list
UNDECLARED = (
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
    "region_name,old_la_code,new_la_code,la_name,placement,child_count\n"
    "2025,Financial year,National,E92000001,England,,,,,,Foster,10\n"
)


def refused_files(clean: CleanMonths) -> Iterator[DirtyFile]:
    """Files that are no extracts, then extracts with a fault that spoils all of them."""
    yield from NO_EXTRACTS
    yield _no_rows(clean)
    yield _without_column(clean)
    yield _column_twice(clean)
    for number, (name, planting) in enumerate(SPOILT_CELLS.items()):
        sessions = _sessions(clean, name, number)
        Planter(sessions, clean.draws(name)).plant([planting])
        if planting.rule == "period-in-future":
            sessions.plant("month-empty", "no row of any month on the way to the date")
        yield sessions
    yield _month_first(clean)
    yield _key_repeated(clean)
    yield _unclosed(clean)
    yield from _plan_twice(clean)


def _raw(file: str, content: bytes, rule: str, planted: str, row: int | None = None) -> Raw:
    return Raw(file, content, ((row, None, rule, planted),))


def damaged_workbook() -> bytes:
    """A ZIP file that calls itself a workbook and holds no sheet; the same bytes every time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr(zipfile.ZipInfo("[Content_Types].xml"), "<no/>")
    return out.getvalue()


NO_EXTRACTS = (
    _raw("empty.csv", b"\n", "file-empty", "an empty file"),
    _raw("letter.csv", b"Dear Board\n\nPlease find nothing.\n", "not-a-table", "a letter"),
    _raw("photograph.csv", b"\x89PNG\r\n\x1a\n\x00\x00", "not-a-table", "a picture"),
    _raw("damaged.zip", b"PK\x03\x04 cut short", "zip-unreadable", "a ZIP file cut short"),
    _raw("damaged.xlsx", damaged_workbook(), "workbook-unreadable", "a workbook without sheets"),
    _raw("bins.csv", b"route,bins\n1,20\n", "file-unknown", "another service's file"),
    _raw(
        "either.csv",
        b"audit_id,theme_code,direction,event_id,area,judgement\nC1,drift,strength,E01,overall,good\n",
        "file-ambiguous",
        "the columns of two extracts",
        1,
    ),
    _raw(
        "placements.csv",
        UNDECLARED.encode(),
        "publication-undeclared",
        "a publication that no contract declares",
        1,
    ),
)
SPOILT_CELLS = {
    "future.csv": Planting("period-in-future", "scheduled_date", (always("2099-05-05"),)),
}


def _sessions(clean: CleanMonths, name: str, place: int) -> Extract:
    """Some of May's sessions under another name; each place has its own."""
    sessions = clean.month("supervision_events", MAY)
    sessions.lines = sessions.lines[place * ROWS : (place + 1) * ROWS]
    sessions.file = name
    return sessions


def _no_rows(clean: CleanMonths) -> Extract:
    posts = clean.month("establishment", MAY)
    posts.file, posts.lines = "header-alone.csv", []
    posts.plant_in_header(None, "no-rows", "a header and nothing below it")
    return posts


def _without_column(clean: CleanMonths) -> Extract:
    audits = clean.month("audits", MAY)
    audits.file = "no-teams.csv"
    audits.columns.remove("team_code")
    audits.plant_in_header("team_code", "column-missing", "the column team_code left out")
    return audits


def _column_twice(clean: CleanMonths) -> Extract:
    sessions = _sessions(clean, "twice.csv", 2)
    sessions.columns.append("Held-Date")
    for cells in sessions.rows:
        cells["Held-Date"] = f"{MAY}-31"  # a day that is not every row's
    sessions.plant_in_header("held_date", "column-twice", "a second column headed Held-Date")
    return sessions


def _month_first(clean: CleanMonths) -> Extract:
    """The first of two such cells is told of."""
    sessions = _sessions(clean, "month-first.csv", 4)
    first, other = sessions.lines[5], sessions.lines[9]
    first.spoil("recorded_date", "date-month-first", "05/25/2025")
    other.cells["recorded_date"] = "05/28/2025"
    return sessions


def _key_repeated(clean: CleanMonths) -> Extract:
    sessions = _sessions(clean, "copied.csv", 5)
    line = sessions.lines[7]
    other = sessions.add({**line.cells, "duration_minutes": "61"})
    for each in (line, other):
        each.plant("event_id", "key-repeated", "one session in two rows")
    return sessions


def _unclosed(clean: CleanMonths) -> Raw:
    """A quotation mark that opens in the last row and never closes."""
    sessions = _sessions(clean, "quote.csv", 6)
    content = sessions.content() + b'S999999,"W0001\n'
    row = len(sessions.lines) + 2
    return _raw(
        "quote.csv", content, "quote-or-cell-unreadable", "a quotation mark never closed", row
    )


def _plan_twice(clean: CleanMonths) -> Iterator[Extract]:
    """One month's plan in two files that differ."""
    one, other = clean.month("audit_plan", MAY), clean.month("audit_plan", MAY)
    one.file, other.file = "plan-a.csv", "plan-b.csv"
    other.lines.pop()
    other.plant("extract-twice", "another file of the same month")
    yield one
    yield other
