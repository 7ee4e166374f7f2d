"""Rules that look across files: each found once, at its row, and only where it is true."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from metrics.model.problem import Severity
from tests.intake.conftest import HOME, TEAMS, Door

STAFF = (
    "as_at_date,worker_ref,team_code,worker_type,role,is_registered_sw,fte,start_date,end_date\n"
)
AGENCY = "assignment_id,worker_ref,team_code,start_date,end_date,cover_reason,fte\n"
SESSIONS = "event_id,worker_ref,supervision_type,scheduled_date,held_date,status\n"
AUDITS = (
    "audit_id,team_code,audit_month,auditor_type,sample_type,moderated,audit_date,grade_moderated,"
    "reaudit_of\n"
)
PEOPLE = STAFF + "".join(
    f"2025-05-31,W{n},NF01,employee,case_holder,yes,1,2021-03-01,\n" for n in range(1, 13)
)
Files = dict[str, str]
AFTER = date(2025, 8, 1)  # the sample's last records were made in July 2025

CASES: Sequence[tuple[str, Severity, str, int | None, Files]] = [
    (
        "agency-without-assignment", Severity.WARNING, "staff", 14,
        {"staff": PEOPLE + "2025-05-31,A1,NF01,agency,case_holder,yes,1,2025-01-01,\n",
         "agency": AGENCY + "1,A1,NF01,2025-01-01,2025-05-01,vacancy,1\n"},
    ),
    (
        "assignment-without-agency-worker", Severity.WARNING, "agency", 2,
        {"staff": PEOPLE, "agency": AGENCY + "1,A9,NF01,2025-01-01,,vacancy,1\n"},
    ),
    (
        "employee-and-agency", Severity.WARNING, "staff", 15,
        {"staff": STAFF.replace("worker_ref", "worker_ref,post_ref")
         + "".join(f"2025-05-31,W{n},P,NF01,employee,case_holder,yes,1,2021-03-01,\n"
                   for n in range(2, 14))
         + "2025-05-31,W1,P,NF01,employee,case_holder,yes,1,2021-03-01,\n"
         + "2025-05-31,W1,Q,NF01,agency,case_holder,yes,1,2021-03-01,\n"},
    ),
    (
        "service-fte-moved", Severity.ASKS, "staff", None,
        {"staff": PEOPLE + "2025-06-30,W1,NF01,employee,case_holder,yes,1,2021-03-01,\n"},
    ),
    (
        "team-fte-moved", Severity.WARNING, "staff", None,
        {"staff": PEOPLE + "2025-06-30,W1,NF01,employee,case_holder,yes,1,2021-03-01,\n"},
    ),
    (
        "worker-vanished", Severity.WARNING, "staff", None,
        {"staff": PEOPLE
         + PEOPLE.removeprefix(STAFF).replace("05-31", "06-30").replace("W7", "W70")},
    ),
    (
        "in-post-over-establishment", Severity.WARNING, "staff", None,
        {"staff": PEOPLE,
         "posts": "as_at_date,team_code,role,approved_fte\n2025-05-31,NF01,case_holder,11\n"},
    ),
    (
        "supervised-worker-unknown", Severity.WARNING, "sessions", 2,
        {"staff": PEOPLE, "sessions": SESSIONS + "1,W99,personal,2025-05-02,2025-05-02,held\n"},
    ),
    (
        "held-before-start", Severity.REFUSED, "sessions", 2,
        {"staff": PEOPLE.replace("2021-03-01", "2025-05-20"),
         "sessions": SESSIONS + "1,W1,personal,2025-05-02,2025-05-02,held\n"},
    ),
    (
        "held-without-date", Severity.REFUSED, "sessions", 2,
        {"staff": PEOPLE, "sessions": SESSIONS + "1,W1,personal,2025-05-02,,held\n"},
    ),
    (
        "two-sessions-one-day", Severity.WARNING, "sessions", 3,
        {"staff": PEOPLE,
         "sessions": SESSIONS + "1,W1,personal,2025-05-02,2025-05-02,held\n"
                                "2,W1,personal,2025-05-02,2025-05-02,held\n"},
    ),
    (
        "moderated-grade-without-moderation", Severity.REFUSED, "audits", 2,
        {"audits": AUDITS + "A1,NF01,2025-05,peer,random,no,2025-05-02,good,\n"},
    ),
    (
        "audit-date-far-from-month", Severity.WARNING, "audits", 2,
        {"audits": AUDITS + "A1,NF01,2025-01,peer,random,no,2025-05-02,,\n"},
    ),
    (
        "repeated-audit-unknown", Severity.WARNING, "audits", 2,
        {"audits": AUDITS + "A1,NF01,2025-05,peer,random,no,2025-05-02,,A0\n"},
    ),
    (
        "audit-unknown", Severity.REFUSED, "themes", 2,
        {"audits": AUDITS + "A1,NF01,2025-05,peer,random,no,2025-05-02,,\n",
         "themes": "audit_id,theme_code,direction\nA2,drift,strength\n"},
    ),
    (
        "event-unknown", Severity.REFUSED, "judgements", 2,
        {"events": "event_id,date_start,type,title\nE1,2023-09-01,inspection,Inspection\n",
         "judgements": "event_id,area,judgement\nE2,care_leavers,good\n"},
    ),
    (
        "rebase-without-reason", Severity.REFUSED, "events", 2,
        {"events": "event_id,date_start,type,title,rebase\nE1,2023-09-01,inspection,Visit,yes\n"},
    ),
    (
        "target-indicator-unknown", Severity.REFUSED, "targets", 2,
        {"targets": "indicator_id,valid_from,target\nbin_rate,2024-04-01,90\n"},
    ),
    (
        "linked-indicator-unknown", Severity.REFUSED, "areas", 2,
        {"events": "event_id,date_start,type,title\nE1,2023-09-01,inspection,Inspection\n",
         "areas": "afi_id,event_id,framework,wording,judgement_area,status,linked_indicator_ids\n"
                  "1,E1,ilacs,Do better,care_leavers,open,agency_rate_fte;bin_rate\n"},
    ),
    (
        "linked-indicator-unknown", Severity.REFUSED, "areas", 2,
        {"events": "event_id,date_start,type,title\nE1,2023-09-01,inspection,Inspection\n",
         "areas": "afi_id,event_id,framework,wording,judgement_area,status,linked_indicator_ids\n"
                  "1,E1,ilacs,Do better,care_leavers,open,agency_rate_fte@districts;bin_rate@North Fen\n"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "severity", "file", "row", "files"), CASES, ids=lambda v: str(v)[:40]
)
def test_the_rule_finds_its_row(
    door: Door, rule: str, severity: Severity, file: str, row: int | None, files: Files
) -> None:
    checked = door({"teams": TEAMS, **files}, indicators={"agency_rate_fte": "percent"})
    found = [p for p in checked.problems if p.rule == rule]
    assert [(p.file, p.row, p.severity) for p in found if p.row in (row, None)] == [
        (file, row, severity)
    ]
    others = {p.rule for p in checked.problems} - {rule, "service-fte-moved", "worker-vanished"}
    assert others <= {
        "team-fte-moved",
        "workers-vanished",
        "worker-over-full-time",
        "month-shrinks",
    }


def test_two_files_may_not_claim_the_same_month(door: Door) -> None:
    checked = door({"teams": TEAMS, "one": PEOPLE, "two": PEOPLE + "\n"})
    assert [(p.rule, p.file) for p in checked.problems] == [("extract-twice", "two")]


@pytest.mark.parametrize(("end", "is_told"), [("2025-06-15", False), ("2025-07-15", True)])
def test_who_left_as_announced_is_not_told_as_vanished(door: Door, end: str, is_told: bool) -> None:
    """In May's rows W1 is due to leave; June's do not have W1."""
    may = PEOPLE.replace(
        "W1,NF01,employee,case_holder,yes,1,2021-03-01,\n",
        f"W1,NF01,employee,case_holder,yes,1,2021-03-01,{end}\n",
        1,
    )
    june = PEOPLE.replace("05-31", "06-30").removeprefix(STAFF).partition("\n")[2]
    found = {p.rule for p in door({"teams": TEAMS, "staff": may + june}).problems}
    assert ("worker-vanished" in found) is is_told


def test_files_dropped_together_are_seen_together(door: Door) -> None:
    new_team = TEAMS + "NEW1,New team,unit,City,2025-05-01,\n"
    assert door({"staff": PEOPLE.replace("NF01", "NEW1"), "teams": new_team}).problems == ()


def test_every_check_names_a_file_that_is_dropped(door: Door) -> None:
    """What is already published is never reported again."""
    files = {"teams": TEAMS, "staff": PEOPLE}
    assert {p.file for p in door(files).problems} <= files.keys()


@pytest.mark.parametrize("file", sorted(HOME.sample.glob("*.csv")), ids=lambda file: file.stem)
def test_each_file_of_the_sample_gets_an_answer_alone(door: Door, file: Path) -> None:
    """What it needs and does not find is one error, never a crash or a problem for each row."""
    problems = door({file.name: file.read_bytes()}, today=AFTER).problems
    refusals = [p for p in problems if p.severity is not Severity.WARNING]
    assert all(p.rule.endswith("-not-loaded") for p in refusals)
    assert len(refusals) <= 1


def test_the_sample_is_whole(door: Door) -> None:
    """Warnings only where they are true: small teams that grew or shrank by a third."""
    files = {file.name: file.read_bytes() for file in sorted(HOME.sample.glob("*.csv"))}
    checked = door(files, today=AFTER)
    assert {p.rule for p in checked.problems} <= {"team-fte-moved"}
    assert all(file.is_synthetic and not file.dropped_columns for file in checked.files)
