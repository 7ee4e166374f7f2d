"""Each fault is told once, and stays told whatever else is left out."""

from metrics.intake import Checked, Source
from metrics.model.problem import Severity
from metrics.registry.codes import load_codes
from metrics.registry.contracts import load_contracts
from tests.door import beside
from tests.door import knock as asked
from tests.intake.conftest import HOME, SNAPSHOT, TEAMS, TODAY

CONTRACTS = load_contracts(HOME.contracts)
SESSIONS = """event_id,worker_ref,supervision_type,scheduled_date,held_date,status,team_code
S1,W1,personal,2025-05-06,2025-05-06,held,NF01
"""


def knock(*sources: Source, leave_out: bool = False) -> Checked:
    codes = load_codes(HOME.reference)
    said = beside(CONTRACTS, codes, TODAY, accept_without_refused_rows=leave_out)
    return asked([Source("teams.csv", TEAMS.encode()), *sources], said)


def test_a_note_padded_to_the_header_s_width_is_a_note() -> None:
    commas = "," * SNAPSHOT.splitlines()[0].count(",")
    checked = knock(Source("staff.csv", f"{SNAPSHOT}Printed on 8 July{commas}\n".encode()))
    assert [(p.rule, p.row) for p in checked.problems] == [("row-footer", 4)]


def test_rows_refused_by_rules_across_files_stay_listed_when_they_are_left_out() -> None:
    lost = SNAPSHOT.replace("W2,NF01", "W2,NF99")
    checked = knock(Source("staff.csv", lost.encode()), leave_out=True)
    refused = [(p.rule, p.row) for p in checked.problems if p.severity is Severity.REFUSED]
    assert refused == [("team-unknown", 3)]
    assert not checked.stops(accept_without_refused_rows=True, accept_large_change=False)


def test_what_leans_on_a_refused_row_is_refused_and_listed_with_it() -> None:
    teams = TEAMS.replace("NF01,North Fen 1,unit", "NF01,North Fen 1,wizardry")
    sources = (Source("teams.csv", teams.encode()), Source("staff.csv", SNAPSHOT.encode()))
    codes = load_codes(HOME.reference)
    said = beside(CONTRACTS, codes, TODAY, accept_without_refused_rows=True)
    checked = asked(sources, said)
    refused = [(p.file, p.rule, p.row) for p in checked.problems if p.severity is Severity.REFUSED]
    assert refused == [
        ("teams.csv", "code-unknown", 2),
        ("staff.csv", "team-unknown", 2),
        ("staff.csv", "team-unknown", 3),
    ]


def test_a_cell_that_is_refused_is_not_warned_of_too() -> None:
    checked = knock(
        Source("staff.csv", SNAPSHOT.encode()),
        Source("sessions.csv", SESSIONS.replace(",W1,", ",1.2E+05,").encode()),
    )
    assert [p.rule for p in checked.problems] == ["reference-scientific"]
