"""02-repairable: March 2025 as it really arrives. All of it is repaired or warned of, and publishes."""

from collections.abc import Iterator

from metrics.sample.dirt.clean import LAST, CleanMonths
from metrics.sample.dirt.extract import DirtyFile, Extract, Raw
from metrics.sample.dirt.planting import Planter
from metrics.sample.dirt.repairable_cells import (
    AGENCY,
    AUDITS,
    ESTABLISHMENT,
    SESSIONS,
    SNAPSHOT,
    respell_harmlessly,
)
from metrics.sample.dirt.repairable_people import dirty_people
from metrics.sample.dirt.repairable_rows import (
    repeat_header,
    set_total,
    sign_off,
    title,
    unwanted_columns,
)

MARCH = LAST.plus(1)


def repairable(clean: CleanMonths) -> Iterator[DirtyFile]:
    """The files of March: the snapshot, the lists of events, and the teams."""
    yield _teams(clean)
    yield _snapshot(clean)
    yield _establishment(clean)
    yield _agency(clean)
    yield _sessions(clean)
    yield _audits(clean)
    yield clean.month("audit_plan", MARCH)  # clean, to be sent again in 07
    yield from _themes(clean)


def _planter(clean: CleanMonths, extract: Extract) -> Planter:
    return Planter(extract, clean.draws("repairable", extract.file))


def _teams(clean: CleanMonths) -> Extract:
    """A dash that only the older Windows encoding can have written."""
    teams = clean.month("teams", MARCH)
    teams.lines[0].cells["team_name"] = "City – Assessment"
    teams.encoding = "cp1252"
    teams.lines[0].plant(None, "list-row-changed", "a team's name written with an en dash")
    teams.plant("encoding-windows", "written in cp1252, with an en dash in a team's name")
    return teams


def _snapshot(clean: CleanMonths) -> Extract:
    """Human resources' report: titles, totals, extra columns, hours for full-time equivalents."""
    planter = dirty_people(clean, MARCH)
    snapshot = planter.extract
    snapshot.file = f"workforce_snapshot_{MARCH}.csv"
    planter.plant(SNAPSHOT)
    respell_harmlessly(planter)
    repeat_header(planter, 2)
    set_total(snapshot, "as_at_date", "Grand total", "fte")
    sign_off(snapshot, "Run by HR reports on 03/04/2025 at 09:14", "End of report")
    title(snapshot, ["Staff in post"], [], ["Ousemere County Council:\nall services", "restricted"])
    unwanted_columns(
        snapshot,
        dropped={"Cost centre": "40117"},
        personal={"Full name": "A. Person", "NI number": "QQ123456C", "Salary": "41000"},
    )
    for column, heading in (
        ("as_at_date", "Snapshot date"), ("fte", "Full-time equivalent"), ("cases_held", "Caseload"),
    ):  # fmt: skip
        snapshot.headings[column] = heading
    snapshot.plant_in_header(None, "header-alias", "three columns go by other names")
    snapshot.headings |= {"worker_ref": "Worker-Ref", "team_code": " TEAM_CODE ", "role": "ROLE"}
    return snapshot


def _establishment(clean: CleanMonths) -> Extract:
    """Finance's list, with semicolons and a total."""
    posts = clean.month("establishment", MARCH)
    posts.file = "Establishment Mar 2025.csv"
    planter = _planter(clean, posts)
    planter.plant(ESTABLISHMENT)
    set_total(posts, "team_code", "Total", "approved_fte")
    return _delimited(posts, ";", "semicolons")


def _agency(clean: CleanMonths) -> Extract:
    """The agency provider's list, with upright bars."""
    agency = clean.month("agency_assignments", MARCH)
    _planter(clean, agency).plant(AGENCY)
    return _delimited(agency, "|", "upright bars")


def _sessions(clean: CleanMonths) -> Extract:
    """The forms team's list, saved as “Unicode text”: UTF-16 with tabs."""
    sessions = clean.month("supervision_events", MARCH)
    sessions.file = "supervision_events.txt"
    _planter(clean, sessions).plant(SESSIONS)
    sessions.encoding = "utf-16"
    sessions.plant("encoding-utf16", "written in UTF-16")
    return _delimited(sessions, "\t", "tabs")


def _audits(clean: CleanMonths) -> Extract:
    """Audits with grades as auditors write them, behind a byte order mark."""
    audits = clean.month("audits", MARCH)
    audits.encoding = "utf-8-sig"
    _planter(clean, audits).plant(AUDITS)
    return audits


def _themes(clean: CleanMonths) -> Iterator[DirtyFile]:
    """The themes, and the same file again under another name."""
    themes = clean.month("audit_themes", MARCH)
    yield themes
    again = (None, None, "file-twice", "the bytes of audit_themes.csv again")
    yield Raw("audit_themes_copy.csv", themes.content(), (again,))


def _delimited(extract: Extract, delimiter: str, words: str) -> Extract:
    extract.delimiter = delimiter
    extract.plant("delimiter-other", f"separated by {words}")
    return extract
