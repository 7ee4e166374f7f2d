"""Laws of what is told that hold for any series."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.model.words import AgainstStart, Lately, ThisMonth, ToldBy, Way
from tests.slices import examples
from tests.words.chance import normal_limit, student_limit
from tests.words.oracle import RATES
from tests.words.test_oracle import series
from tests.words.told import WordSeries, column, rows_of, told, told_by

SWAPPED = {"better": "worse", "worse": "better", "getting_better": "slipping_back"}
WORDS = ("this_month", "this_month_way", "against_start", "lately")


def words_alone(month: object) -> dict[str, object]:
    assert isinstance(month, dict)
    return {name: value for name, value in month.items() if name != "series_id"}


@settings(max_examples=examples(8), deadline=None)
@given(series())
def test_a_month_keeps_the_words_that_were_possible_then(whole: WordSeries) -> None:
    months = range(1, len(whole.values) + 1)
    seen, *cuts = told([whole, *(whole.cut(n) for n in months)])
    for n, cut in zip(months, cuts, strict=True):
        so_far = sum(value is not None for value in whole.values[:n])
        assert [words_alone(m) for m in cut] == [words_alone(m) for m in seen[:so_far]]


@settings(max_examples=examples(8), deadline=None)
@given(series(), st.integers(0, 45))
def test_nothing_reaches_from_one_base_into_another(whole: WordSeries, at: int) -> None:
    place = at % len(whole.values)
    rest = (None,) * place + whole.values[place:]
    both, alone = told(
        [replace(whole, rebases=(place,)), replace(whole, values=rest, rebases=(place,))]
    )
    ends = both[len(both) - len(alone) :]
    assert [words_alone(m) for m in ends] == [words_alone(m) for m in alone]


@settings(max_examples=examples(8), deadline=None)
@given(series())
def test_what_is_better_in_one_direction_is_worse_in_the_other(whole: WordSeries) -> None:
    up, down = told([replace(whole, direction="increase"), replace(whole, direction="decrease")])
    for one, other in zip(up, down, strict=True):
        assert one["this_month"] == other["this_month"]
        assert (
            SWAPPED.get(str(one["this_month_way"])) == other["this_month_way"]
            or not one["this_month_way"]
        )
        assert (
            SWAPPED.get(str(one["against_start"]), one["against_start"]) == other["against_start"]
        )
        if one["lately"] == "getting_better":
            assert other["lately"] in {"slipping_back", "losing_ground"}


@settings(max_examples=examples(4), deadline=None)
@given(st.lists(series(), min_size=1, max_size=6), st.randoms())
def test_neither_the_order_of_rows_nor_the_number_of_threads_changes_a_digit(
    every: list[WordSeries], shuffled: random.Random
) -> None:
    found = []
    for threads, mixed in ((1, False), (4, True)):
        given_series, values = rows_of(every)
        if mixed:
            shuffled.shuffle(values)
        with told_by(given_series, values, threads) as connection:
            found.append(
                connection.execute(
                    "select * from measure_words order by series_id, month"
                ).fetchall()
            )
    assert found[0] == found[1]


def test_the_limits_are_those_of_chance_at_the_rates_declared() -> None:
    with told_by([], []) as connection:
        rows = connection.execute(
            "select carry_from, changes, is_known, watch, really, start, lately, keep from word_limits"
        ).fetchall()
    part = {0: 0.62, 0.2: 0.67, 0.4: 0.57}
    for carry_from, changes, is_known, *limits in rows:
        freedom = max(part[float(carry_from)] * changes, 3)
        expected = [
            normal_limit(rate) if is_known else student_limit(rate, freedom)
            for rate in RATES.values()
        ]
        assert [float(limit) for limit in limits] == pytest.approx(expected, abs=1e-4)
    assert {(float(r[0]), r[1]) for r in rows if not r[2]} == {
        (c, n) for c in part for n in range(6, 24)
    }
    assert {(float(r[0]), r[1]) for r in rows if r[2]} == {(0.0, n) for n in range(6, 24)}


def test_the_quantiles_the_tests_work_out_are_those_of_printed_tables() -> None:
    # Fisher and Yates, table III: Student's t exceeded with probability 0.02, either side.
    printed = {3: 4.541, 10: 2.764, 24: 2.492}
    assert {n: round(student_limit(0.02, n), 3) for n in printed} == printed


@settings(max_examples=examples(4), deadline=None)
@given(st.lists(series(), min_size=1, max_size=8))
def test_every_word_is_declared(every: list[WordSeries]) -> None:
    for months in told(every):
        assert set(column(months, "this_month")) <= set(ThisMonth)
        assert set(column(months, "against_start")) <= set(AgainstStart)
        assert set(column(months, "lately")) <= set(Lately)
        assert set(column(months, "this_month_way")) <= {*Way, None}
        assert set(column(months, "told_by")) <= {*ToldBy, None}
