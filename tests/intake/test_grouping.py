"""What was found is told in groups: what needs a person first, repairs apart, counts as far as they go."""

from dataclasses import replace

from metrics.intake import Checked, by_mender, by_rule, put_right
from metrics.intake.telling.tallies import LISTED, Tally, kind_of
from metrics.model.problem import Problem, Severity
from tests.intake.conftest import TEAMS, Door

REPAIR = Problem("a.csv", 2, "fte", "80%", "fte-percent", Severity.WARNING, "m", "n", "0.8")
REFUSAL = replace(REPAIR, rule="number-unreadable", severity=Severity.REFUSED, after=None)
DOUBT = replace(REPAIR, rule="team-fte-moved", after=None)


def checked(*problems: Problem, count: int = 1) -> Checked:
    return Checked((), problems, {kind_of(problem): count for problem in problems})


def test_repairs_are_apart_from_what_needs_a_person() -> None:
    told = checked(REPAIR, DOUBT, REFUSAL, count=12)
    (group,) = by_mender(told)
    assert [rule.rule for rule in group.rules] == ["number-unreadable", "team-fte-moved"]
    assert put_right(told).words == "Put right on the way in: 1 kind, 12 cells"


def test_nothing_is_said_of_repairs_where_there_were_none() -> None:
    assert not put_right(checked(REFUSAL)).words


def test_a_count_that_stops_says_more_than() -> None:
    tally = Tally()
    tally.extend([REFUSAL] * (LISTED + 1))
    (group,) = by_rule(Checked((), tuple(tally.listed), tally.totals()))
    assert group.count_words == "more than 10,000"
    assert "10,001" not in group.rows_words


def test_a_count_that_is_whole_is_told_whole() -> None:
    (group,) = by_rule(checked(REFUSAL, count=300_000))
    assert group.count_words == "300,000"


def test_an_ordinary_hr_file_needs_few_lines_and_its_repairs_one(door: Door) -> None:
    """Days first, other spellings and percentages in every row, and two columns nobody asked for."""
    head = (
        "Snapshot,as_at_date,worker_ref,team_code,worker_type,role,is_registered_sw,fte,start_date,"
        "end_date,Grade"
    )
    rows = [
        f"June,30/06/2025,W{n},NF01,Employee,Case holder,Y,80%,01/04/2021,31/12/9999,G7"
        for n in range(30)
    ]
    checked = door({"teams.csv": TEAMS, "hr.csv": "\n".join([head, *rows])})
    lines = [rule for group in by_mender(checked) for rule in group.rules]
    assert len(lines) < 10
    assert {rule.count for rule in put_right(checked).rules} == {30}
    assert put_right(checked).words.startswith("Put right on the way in: ")
