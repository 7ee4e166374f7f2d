"""Laws of the SPC steps that hold for any series."""

from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.spc.judging import judged_slices
from tests.slices import examples
from tests.spc.judged import QUERIES, Judged, SpcOptions, SpcSeries, judge, series_of
from tests.spc.reference import CASES, POINTS

FIXED = SpcOptions(fix_after_n_points=12)
# Halves and their means are exact or rounded alike wherever the series lies: ties stay ties.
HALVES = st.integers(-6, 6).map(lambda n: n / 2)
VALUES = st.lists(st.one_of(HALVES, HALVES, HALVES, st.none()), min_size=1, max_size=32)
SHIFTS = st.integers(-64, 64).map(lambda n: n / 2)
FLAGS = (
    "outside_limits",
    "close_to_limits",
    "rule_trend",
    "rule_two_in_three",
    "rule_shift",
    "special_cause_type",
    "as_at_special_cause_type",
)
FALLING = "7 Point Trend (Decreasing)"
SWAPPED = {
    "Above UCL": "Below LCL",
    "2 in 3 Above CL": "2 in 3 Below CL",
    "7 Points Above CL": "7 Points Below CL",
    "7 Point Trend (Increasing)": FALLING,
    "Common Cause": "Common Cause",
}
SWAPPED |= {value: key for key, value in SWAPPED.items()}


def cut(series: SpcSeries, rows: int) -> SpcSeries:
    return replace(series, values=series.values[:rows])


def column(points: Sequence[Judged], name: str) -> list[object]:
    return [point[name] for point in points]


@settings(max_examples=examples(10), deadline=None)
@given(VALUES, st.sets(st.integers(0, 31), max_size=2))
def test_a_label_as_at_a_row_is_that_of_the_series_cut_there(
    values: list[float | None], rebases: set[int]
) -> None:
    whole = series_of(values, rebases=sorted(rebases))
    rows = range(1, len(values) + 1)
    seen, *cuts = judge([whole, *(cut(whole, row) for row in rows)])
    for point, last in zip(seen, (points[-1] for points in cuts), strict=True):
        group = [n for n, each in enumerate(seen) if each["rebase_group"] == point["rebase_group"]]
        row = int(str(point["seq"]))
        so_far = sum(values[n] is not None for n in group if n < row)
        ripe = so_far >= 12 and values[row - 1] is not None
        expected = last["special_cause_type"] if ripe else None
        assert point["as_at_special_cause_type"] == expected
        assert point["as_at_point_type"] == (last["point_type"] if ripe else None)


@settings(max_examples=examples(12), deadline=None)
@given(st.lists(HALVES, min_size=12, max_size=32), SHIFTS)
def test_adding_a_constant_changes_no_label(values: list[float], shift: float) -> None:
    # Twelve unscreened halves put no point exactly on a limit, where the last digit would decide.
    unscreened = replace(FIXED, screen_outliers=False)
    moved = [value + shift for value in values]
    before, after = judge([series_of(values, unscreened), series_of(moved, unscreened)])
    for name in FLAGS:
        assert column(after, name) == column(before, name)


@settings(max_examples=examples(12), deadline=None)
@given(st.lists(HALVES, min_size=1, max_size=32))
def test_turning_a_series_over_turns_its_labels_over(values: list[float]) -> None:
    plain, over = judge([series_of(values), series_of([-value for value in values])])
    for n, (before, after) in enumerate(zip(plain, over, strict=True)):
        label = str(before["special_cause_type"])
        # A trend's end that ties with the next trend's start reads as decreasing either way up.
        is_tied = label == FALLING and values[n] in {*values[n - 1 : n], *values[n + 1 : n + 2]}
        assert after["special_cause_type"] in {SWAPPED[label], *([FALLING] if is_tied else [])}


@settings(max_examples=examples(12), deadline=None)
@given(st.lists(st.integers(-(10**9), 10**9), min_size=1, max_size=40))
def test_the_centre_is_the_correctly_rounded_mean(thousandths: list[int]) -> None:
    values = [n / 1000 for n in thousandths]
    (points,) = judge([series_of(values, SpcOptions())])
    assert points[0]["mean"] == float(sum(map(Fraction, values)) / len(values))


def test_twenty_runs_on_four_threads_are_the_same_to_the_last_bit() -> None:
    def answer() -> str:
        (rows,) = (
            [
                connection.execute(f"select * from {table} order by all").fetchall()
                for table in ("spc_points", "spc_limits")
            ]
            for connection in judged_slices(POINTS, CASES, QUERIES, threads=4)
        )
        return repr(rows)

    first = answer()
    assert all(answer() == first for _ in range(19))
