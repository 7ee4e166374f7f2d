"""What the Board saw, month by month: new or standing, since when, and against the target of the month."""

from collections.abc import Sequence

from tests.spc.judged import Judged, day, judge, judged_rows, series_of
from tests.spc.test_laws import column

# Centre 5, moving ranges of 2: limits at -0.32 and 10.32.
QUIET = [4.0, 6.0] * 6
HIGH = 8.0  # above the centre, inside the near limits of 1.45 and 8.55


def seen(values: Sequence[float | None], rebases: Sequence[int] = ()) -> Sequence[Judged]:
    (points,) = judge([series_of(values, rebases=rebases)])
    return points


def new_rows(points: Sequence[Judged]) -> list[object]:
    return [point["seq"] for point in points if point["as_at_is_new"]]


def test_a_shift_is_news_at_its_seventh_month_and_stands_from_there() -> None:
    points = seen(QUIET + [HIGH] * 9)
    # The twelfth month is above the centre too, so the shift is complete at the eighteenth.
    assert new_rows(points) == [18]
    assert column(points, "as_at_since_seq")[16:] == [None, 18, 18, 18, 18]
    assert column(points, "special_cause_flag")[10:14] == [False, True, True, True]


def test_a_month_that_did_not_arrive_makes_no_news() -> None:
    points = seen([*QUIET, 20.0, None, 20.0])
    assert new_rows(points) == [13]
    assert column(points, "as_at_since_seq")[12:] == [13, None, 13]


def test_a_signal_the_other_way_is_new() -> None:
    points = seen([*QUIET, 20.0, -20.0])
    assert new_rows(points) == [13, 14]
    assert column(points, "as_at_since_seq")[12:] == [13, 14]


def test_a_signal_of_another_rule_in_the_same_direction_is_not_new() -> None:
    points = seen([*QUIET, 8.0, 8.5, 9.0, 9.5, 10.0, 10.2, 20.0])
    assert column(points, "as_at_special_cause_type")[14:] == [
        "Common Cause",
        "2 in 3 Above CL",
        "7 Point Trend (Increasing)",
        "7 Point Trend (Increasing)",
        "Above UCL",
    ]
    assert new_rows(points) == [16]
    assert column(points, "as_at_since_seq")[14:] == [None, 16, 16, 16, 16]


def test_a_new_base_says_nothing_before_its_twelfth_value() -> None:
    values = [*QUIET, 20.0, *QUIET[:5], None, *QUIET[5:11], 20.0, 20.0]
    points = seen(values, rebases=[13])
    labels = column(points, "as_at_point_type")
    # Eleven values and a missing month; the twelfth value is the signal.
    assert labels[13:25] == [None] * 12
    assert labels[12] == labels[25] == "special_cause_improvement"
    assert new_rows(points) == [13, 26]


def test_each_month_is_held_against_its_own_target() -> None:
    targets = [11.0, 5.0, -1.0, None]
    directions = {1: "increase", 2: "decrease", 3: "neutral"}
    points = judged_rows(
        [(series, direction, True, 12) for series, direction in directions.items()],
        [
            (series, day(seq), QUIET[seq % 2], False, targets[(seq - 1) % 4])
            for series in directions
            for seq in range(1, 15)
        ],
    )
    found = [
        (point["series_id"], point["as_at_assurance_type"], point["assurance_type"])
        for point in points
        if int(str(point["seq"])) > 10
    ]
    # Months 11 to 14 have the targets -1, none, 11 and 5: the last decides for the series.
    passed, failed = "consistent_pass", "consistent_fail"
    seen_by_series = {n: [row[1] for row in found if row[0] == n] for n in (1, 2, 3)}
    assert seen_by_series[1] == [passed, None, failed, "inconsistent"]
    assert seen_by_series[2] == [failed, None, passed, "inconsistent"]
    assert seen_by_series[3] == [None] * 4
    assert {row[2] for row in found if row[0] != 3} == {"inconsistent"}
