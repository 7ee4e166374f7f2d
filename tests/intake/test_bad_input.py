"""Every way a file is refused: one plain message each, with row and column."""

from collections.abc import Callable

import pytest

from metrics.model.problem import Problem, Severity
from tests.intake.conftest import SNAPSHOT, TEAMS, Door

SnapshotWith = Callable[[str, str], list[Problem]]
HEADER = SNAPSHOT.splitlines()[0] + "\n"


def only(problems: list[Problem] | tuple[Problem, ...]) -> Problem:
    assert len(problems) == 1, problems
    return problems[0]


def test_a_whole_snapshot_has_no_problem(door: Door) -> None:
    assert door({"teams.csv": TEAMS, "staff.csv": SNAPSHOT}).problems == ()


def test_an_unknown_file_is_told_what_is_known(door: Door) -> None:
    problem = only(door({"bins.csv": "route,bins\n1,20\n"}).problems)
    assert problem.rule == "file-unknown"
    assert "Workforce snapshot" in problem.mend


@pytest.mark.parametrize("content", [b"", b" \r\n\n", b"\xef\xbb\xbf"])
def test_an_empty_file_says_so(door: Door, content: bytes) -> None:
    assert only(door({"x.csv": content}).problems).rule == "file-empty"


def test_a_header_alone_is_refused(door: Door) -> None:
    problem = only(door({"teams.csv": TEAMS, "staff.csv": HEADER}).problems)
    assert (problem.rule, problem.row) == ("no-rows", 1)
    assert "Workforce snapshot" in problem.message


def test_text_that_is_no_table_is_refused(door: Door) -> None:
    problem = only(door({"letter.csv": "Dear Board\n\nPlease find nothing here.\n"}).problems)
    assert problem.rule == "not-a-table"


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\x00\x00", b"PK\x03\x04 no workbook"])
def test_a_picture_or_a_broken_workbook_is_refused(door: Door, content: bytes) -> None:
    problem = only(door({"x.csv": content}).problems)
    assert problem.rule in ("not-a-table", "workbook-unreadable", "zip-unreadable")
    assert problem.severity is Severity.ERROR


def test_a_quotation_mark_never_closed_is_refused(door: Door) -> None:
    problem = only(door({"x.csv": TEAMS + 'NF02,"North Fen\n'}).problems)
    assert problem.rule == "quote-or-cell-unreadable"


def test_a_missing_column_is_named(door: Door) -> None:
    without = SNAPSHOT.replace("is_registered_sw,", "").replace("yes,", "")
    problem = only(door({"teams.csv": TEAMS, "staff.csv": without}).problems)
    assert (problem.rule, problem.column, problem.row) == ("column-missing", "is_registered_sw", 1)
    assert "Workforce snapshot" in problem.message


def test_a_column_that_is_there_twice_is_refused(door: Door) -> None:
    head, *rows = TEAMS.strip().splitlines()
    twice = "\n".join([f"{head},{head.split(',')[0]}", *(f"{row},T9" for row in rows)])
    problem = only(door({"teams.csv": twice}).problems)
    assert (problem.rule, problem.column) == ("column-twice", "team_code")


def test_a_column_that_is_there_again_is_told(door: Door) -> None:
    again = "\n".join(line + "," + line.split(",")[0] for line in TEAMS.strip().splitlines())
    problem = only(door({"teams.csv": again}).problems)
    assert (problem.rule, problem.column) == ("column-again", "team_code")


def test_a_repeated_key_lists_every_row_that_has_it(snapshot_with: SnapshotWith) -> None:
    problems = snapshot_with("W2", "W1")
    assert [(p.rule, p.row, p.severity) for p in problems] == [
        ("key-repeated", 2, Severity.ERROR),
        ("key-repeated", 3, Severity.ERROR),
    ]


def test_two_spellings_of_one_day_are_one_key(snapshot_with: SnapshotWith) -> None:
    problems = snapshot_with("2025-05-31,W2", "31/05/2025,W1")
    assert {p.rule for p in problems} == {"key-repeated", "date-day-first"}


@pytest.mark.parametrize(
    ("old", "new", "rule", "column", "severity"),
    [
        ("NF01", "NF99", "team-unknown", "team_code", Severity.REFUSED),
        ("NF01", "OLD1", "team-not-there-then", "team_code", Severity.REFUSED),
        ("2021-03-01", "2021-02-29", "date-unreadable", "start_date", Severity.REFUSED),
        ("2021-03-01", "03/15/2021", "date-month-first", "start_date", Severity.ERROR),
        (",1,2021", ",50,2021", "number-out-of-range", "fte", Severity.REFUSED),
        (",1,2021", ",0,2021", "number-out-of-range", "fte", Severity.REFUSED),
        (",1,2021", ",full,2021", "number-unreadable", "fte", Severity.REFUSED),
        (",1,2021", ",,2021", "value-missing", "fte", Severity.REFUSED),
        ("case_holder", "wizard", "code-unknown", "role", Severity.REFUSED),
        ("yes", "perhaps", "boolean-unreadable", "is_registered_sw", Severity.REFUSED),
        ("2025-05-31", "2025-05-30", "date-not-month-end", "as_at_date", Severity.ERROR),
        ("2025-05-31", "2025-07-31", "period-in-future", "as_at_date", Severity.ERROR),
        ("2021-03-01", "2025-06-15", "start-after-snapshot", "start_date", Severity.REFUSED),
    ],
)
def test_a_wrong_cell_is_named_by_row_and_column(
    snapshot_with: SnapshotWith, old: str, new: str, rule: str, column: str, severity: Severity
) -> None:
    found = [p for p in snapshot_with(old, new) if p.severity is not Severity.WARNING]
    problem = only(found)
    assert (problem.rule, problem.row, problem.column) == (rule, 2, column)
    assert problem.severity is severity
    assert problem.message
    assert problem.mend


def test_an_unknown_grade_lists_those_that_are_known(door: Door) -> None:
    audits = (
        "audit_id,team_code,audit_month,auditor_type,sample_type,moderated,grade_initial\n"
        "A1,NF01,2025-05,line_manager,random,no,Splendid\n"
    )
    problem = only(door({"teams.csv": TEAMS, "audits.csv": audits}).problems)
    assert (problem.rule, problem.value) == ("code-unknown", "a text of 8 letters")
    assert "requires_improvement" in problem.mend


def test_a_row_with_too_many_cells_is_refused(door: Door) -> None:
    files = {"teams.csv": TEAMS, "staff.csv": SNAPSHOT.rstrip() + ",stray\n"}
    problem = only(door(files).problems)
    assert (problem.rule, problem.row) == ("row-misshapen", 3)


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "=======", ">>>>>>> June"])
def test_the_mark_of_two_versions_refuses_the_file(door: Door, mark: str) -> None:
    files = {"teams.csv": TEAMS, "staff.csv": f"{SNAPSHOT.rstrip()}\n{mark}\n"}
    problem = only(door(files).problems)
    assert (problem.rule, problem.row, problem.severity) == ("version-conflict", 4, Severity.ERROR)


def test_one_bad_cell_is_one_problem(door: Door) -> None:
    """A date that cannot be read is not also reported as missing."""
    sessions = (
        "event_id,worker_ref,supervision_type,scheduled_date,held_date,status\n"
        "E1,W1,personal,2025-05-10,99/99/2025,held\n"
    )
    files = {"teams.csv": TEAMS, "staff.csv": SNAPSHOT, "sessions.csv": sessions}
    assert only(door(files).problems).rule == "date-unreadable"


def test_without_teams_the_whole_file_gets_one_message(door: Door) -> None:
    problem = {p.rule for p in door({"staff.csv": SNAPSHOT}).problems}
    assert problem == {"teams-not-loaded"}


def test_a_publication_nobody_declared_comes_with_a_drafted_contract(door: Door) -> None:
    tidy = (
        "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
        "region_name,old_la_code,new_la_code,la_name,placement,child_count,child_percent\n"
        "2025,Financial year,National,E92000001,England,,,,,,Foster,10,5.5\n"
    )
    problem = only(door({"cla_placements.csv": tidy}).problems)
    assert problem.rule == "publication-undeclared"
    assert 'filters = ["placement"]' in problem.message
    assert '"child_percent" = "percent"' in problem.message


def test_a_refused_file_keeps_no_rows(snapshot_with: SnapshotWith, door: Door) -> None:
    checked = door({"teams.csv": TEAMS, "staff.csv": SNAPSHOT.replace("05-31", "05-30")})
    staff = checked.files[1]
    assert checked.is_refused
    assert (staff.rows_in, staff.rows_accepted, staff.table.num_rows) == (2, 0, 0)
