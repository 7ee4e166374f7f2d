"""The SPC steps give, for any series, what a plain-Python reading of the method gives."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.slices import examples
from tests.spc.judged import Judged, SpcOptions, judge, series_of
from tests.spc.oracle import Row, Value, assurance, judge_as_at, judge_whole

# Coarse values make ties, values on the mean and zero-width limits; fine ones make everything else.
COARSE = st.integers(-3, 3).map(lambda n: n / 2)
FINE = st.integers(-20_000, 20_000).map(lambda n: n / 1000)
RAMP = st.lists(FINE, min_size=7, max_size=9).map(sorted)
PIECES = st.one_of(
    st.lists(st.one_of(COARSE, COARSE, st.none()), max_size=16),
    st.lists(FINE, max_size=16),
    RAMP,
    st.tuples(COARSE, st.integers(1, 9)).map(lambda pair: [pair[0]] * pair[1]),
    st.integers(2, 9).map(lambda n: [float(each) for each in range(n)]),
)
VALUES = (
    st.lists(PIECES, min_size=1, max_size=5)
    .map(lambda pieces: [value for piece in pieces for value in piece])
    .filter(bool)
)
REBASES = st.sets(st.integers(0, 40), max_size=2).map(sorted)
DIRECTIONS = st.sampled_from(["increase", "decrease", "neutral"])
CASE = st.tuples(VALUES, REBASES, DIRECTIONS, st.booleans(), st.sampled_from([None, 12, 14]))
# Where a missing value might have decided a rule the steps leave it undefined: it has not fired.
FLAGS = {
    "outside_limits",
    "close_to_limits",
    "rule_trend",
    "rule_two_in_three",
    "rule_shift",
}


def differing(found: Sequence[Judged], expected: Sequence[Row]) -> list[tuple[int, str, object]]:
    return [
        (n, column, value)
        for n, (ours, theirs) in enumerate(zip(found, expected, strict=True))
        for column, value in theirs.items()
        if (bool(ours[column]) if column in FLAGS else ours[column]) != value
    ]


@settings(max_examples=examples(20), deadline=None)
@given(st.lists(CASE, min_size=1, max_size=6), st.one_of(st.none(), COARSE))
def test_every_column_is_that_of_the_plain_reading(
    cases: list[tuple[list[Value], list[int], str, bool, int | None]], target: Value
) -> None:
    every = [
        series_of(values, SpcOptions(direction, target, screen, fix), rebases)
        for values, rebases, direction, screen, fix in cases
    ]
    for points, case in zip(judge(every), cases, strict=True):
        rows = judge_whole(*case)
        against = assurance(target, rows[-1], case[2])
        assert differing(points, [row | {"assurance_type": against} for row in rows]) == []


@settings(max_examples=examples(20), deadline=None)
@given(st.lists(CASE, min_size=1, max_size=6))
def test_what_a_board_saw_is_that_of_the_series_cut_there(
    cases: list[tuple[list[Value], list[int], str, bool, int | None]],
) -> None:
    every = [
        series_of(values, SpcOptions(direction, None, screen, 12), rebases)
        for values, rebases, direction, screen, _ in cases
    ]
    for points, (values, rebases, direction, screen, _) in zip(judge(every), cases, strict=True):
        assert differing(points, judge_as_at(values, rebases, direction, screen)) == []
