import csv
import io

from metrics.model.problem import Problem, Severity
from metrics.tables.problems import HEADS, problems_frame
from metrics.tables.series import as_csv

FILE = Problem("staff.csv", None, None, None, "file-empty", Severity.ERROR, "Empty.", "Send it.")
CELL = Problem(
    "staff.csv", 2, "team_code", "=2+5", "team-unknown", Severity.REFUSED, "Unknown.", "Mend it."
)


def rows(*problems: Problem) -> list[dict[str, str]]:
    text = as_csv(problems_frame(problems)).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def test_the_columns_are_those_the_command_line_writes() -> None:
    assert list(rows(CELL)[0]) == list(HEADS)


def test_a_row_number_stays_whole_beside_a_problem_without_one() -> None:
    assert [row["row"] for row in rows(FILE, CELL)] == ["", "2"]


def test_what_was_found_is_not_run_as_a_formula() -> None:
    assert rows(CELL)[0]["value"] == "'=2+5"


def test_no_problem_is_a_header_alone() -> None:
    assert as_csv(problems_frame(())).decode("utf-8-sig") == ",".join(HEADS) + "\n"


def test_the_severity_is_a_word() -> None:
    assert [row["severity"] for row in rows(FILE, CELL)] == ["error", "refused"]
