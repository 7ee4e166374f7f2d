"""The wide supervision tracker is read as sessions, and what it does not say is told."""

from datetime import date

from metrics.intake import Checked
from tests.intake.conftest import SNAPSHOT, TEAMS, Door

TRACKER = """Supervision tracker,,,
Worker reference,Mar-25,Apr 2025,2025-05-01
W1,03/03/2025,Y,A/L
W2,,12/04/2025,canc
"""


def read(door: Door, text: str = TRACKER) -> Checked:
    return door({"teams.csv": TEAMS, "staff.csv": SNAPSHOT, "tracker.csv": text})


def test_each_filled_cell_is_a_session(door: Door) -> None:
    file = read(door).files[2]
    assert (file.contract_id, file.rows_in, file.rows_accepted) == ("supervision_events", 5, 5)
    assert file.table["status"].to_pylist() == ["held", "held", "A/L", "held", "canc"]
    assert file.table["held_date"].to_pylist()[0] == "03/03/2025"


def test_a_session_whose_day_is_not_said_is_put_on_the_first_and_listed(door: Door) -> None:
    checked = read(door)
    (told,) = [p for p in checked.problems if p.rule == "tracker-day-unknown"]
    assert (told.row, told.value, told.after) == (3, "Y", date(2025, 4, 1).isoformat())
    assert checked.files[2].table["held_date"].to_pylist()[1] == "2025-04-01"


def test_a_mark_that_is_not_understood_is_refused_in_its_own_row(door: Door) -> None:
    checked = read(door, TRACKER.replace("canc", "pancake"))
    (refused,) = [p for p in checked.problems if p.severity == "refused"]
    assert (refused.rule, refused.row, refused.value) == ("code-unknown", 4, "a text of 7 letters")


def test_a_list_of_sessions_is_no_tracker(door: Door) -> None:
    sessions = "event_id,worker_ref,supervision_type,scheduled_date,status,Jan 25,Feb 25,Mar 25\n"
    row = "E1,W1,personal,2025-05-02,missed,,,\n"
    checked = door({"teams.csv": TEAMS, "staff.csv": SNAPSHOT, "list.csv": sessions + row})
    assert "tracker-unpivoted" not in {p.rule for p in checked.problems}
