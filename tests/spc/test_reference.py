"""The SPC steps give NHSRplotthedots' answer at every point of every reference series."""

import pytest

from metrics.spc.answering import write_answer
from tests.spc.judged import QUERIES
from tests.spc.reference import CASES, COLUMNS, POINTS, Cells, agrees, read, stopped_cases

# Points where a flag hangs on the last digit and ours differs, each with its reason. There are none.
DIFFERENT_WITH_REASON: dict[tuple[str, str], str] = {}
OURS_TO_FILL = {"input_order", "fragile"}


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Cells]:
    out = tmp_path_factory.mktemp("answer") / "points.csv"
    write_answer(POINTS, CASES, QUERIES, out)
    return {(row["case_id"], row["seq"]): row for row in read(out)}


@pytest.fixture(scope="module")
def theirs() -> dict[tuple[str, str], Cells]:
    return {(row["case_id"], row["seq"]): row for row in read(POINTS)}


def test_every_point_has_an_answer(
    ours: dict[tuple[str, str], Cells], theirs: dict[tuple[str, str], Cells]
) -> None:
    assert ours.keys() == theirs.keys()


@pytest.mark.parametrize("column", [name for name in COLUMNS if name not in OURS_TO_FILL])
def test_every_point_agrees(
    column: str, ours: dict[tuple[str, str], Cells], theirs: dict[tuple[str, str], Cells]
) -> None:
    stopped = stopped_cases()
    differing = {
        key: (ours[key][column], row[column])
        for key, row in theirs.items()
        if key[0] not in stopped and not agrees(column, ours[key][column], row[column])
    }
    assert {
        key: value for key, value in differing.items() if key not in DIFFERENT_WITH_REASON
    } == {}


def test_points_that_hang_on_the_last_digit_are_compared_too(
    theirs: dict[tuple[str, str], Cells],
) -> None:
    fragile = [key for key, row in theirs.items() if row["fragile"]]
    assert len(fragile) == 253
    assert not set(fragile) & DIFFERENT_WITH_REASON.keys()


def test_where_r_stops_a_window_with_a_missing_value_is_no_trend(
    ours: dict[tuple[str, str], Cells],
) -> None:
    stopped = stopped_cases()
    rows = [row for (case, _), row in ours.items() if case in stopped]
    missing = [row for row in rows if row["value"] == "NA"]
    assert {case for case, _ in ours if case in stopped} == stopped
    assert {row["rule_trend"] for row in missing} == {"FALSE"}
    assert {row["special_cause_type"] for row in missing} == {"Common Cause"}
    assert all(row["mean"] != "NaN" for row in rows)
