"""What is told of measures a person can picture."""

from collections.abc import Sequence

from tests.words.told import FIRST, Told, WordSeries, column, share_of, told

# Audits good or better of sixteen a month: 44 in a hundred, as chance has it.
AUDITS = [7, 8, 6, 7, 9, 5, 7, 8, 6, 7, 7, 8, 6, 5, 9, 7, 6, 8, 7, 7, 6, 8, 7, 7]
# A mean that moves by one or two from month to month, around twenty.
QUIET = [20.0, 21.0, 19.5, 20.5, 18.5, 20.0, 21.5, 19.0, 20.5, 20.0, 19.0, 21.0]
# A share of people, nearly all of them the same as last month.
STOCK = [16.0, 16.3, 16.1, 16.6, 16.4, 16.2, 16.5, 16.9, 16.7, 16.4, 16.8, 16.5]


def months_of(series: WordSeries) -> Sequence[Told]:
    (months,) = told([series])
    return months


def value(*values: float | None, carry: float = 0.0, direction: str = "increase") -> WordSeries:
    return WordSeries(tuple(values), carry=carry, direction=direction)


def test_a_month_of_57_in_a_hundred_after_44_is_noise_where_sixteen_are_audited() -> None:
    months = months_of(share_of([*AUDITS, 9], [16] * 25))
    assert (AUDITS[-1] / 16, 9 / 16) == (0.4375, 0.5625)
    assert months[-1]["this_month"] == "nothing"
    assert months[-1]["lately"] == "steady"


def test_a_change_is_watched_then_told_then_stands_then_ends() -> None:
    months = months_of(value(*QUIET, *QUIET, 23.9, 23.9, 23.9, 20.0, 20.5))
    words = column(months, "this_month")[23:]
    assert words == ["nothing", "watch", "really_changed", "standing", "ended", "nothing"]
    assert column(months, "told_by")[25] == "two_months"
    assert set(column(months, "changed_in")[25:27]) == {FIRST.plus(25).first_day}
    assert column(months, "this_month_way")[23:] == [
        None,
        "better",
        "better",
        "better",
        "better",
        None,
    ]


def test_a_month_far_outside_is_told_at_once_and_a_month_after_can_tell_the_opposite() -> None:
    months = months_of(value(*QUIET, *QUIET, 26.0, 14.0))
    assert column(months, "this_month")[24:] == ["really_changed", "really_changed"]
    assert column(months, "this_month_way")[24:] == ["better", "worse"]


def test_a_month_that_did_not_arrive_makes_no_news() -> None:
    months = months_of(value(*QUIET, *QUIET, 26.0, None, 26.0))
    assert column(months, "this_month")[24:] == ["really_changed", "standing"]


def test_before_twelve_values_it_is_too_early_and_after_a_rebase_again() -> None:
    months = months_of(WordSeries((*QUIET, *QUIET, 26.0, *QUIET), rebases=(25,)))
    assert column(months, "this_month")[:11] == ["too_early"] * 11
    assert column(months, "this_month")[24:36] == ["really_changed", *["too_early"] * 11]
    assert column(months, "this_month")[36] == "nothing"
    assert column(months, "against_start")[12:15] == [
        "too_early",
        "too_early",
        "no_clear_difference",
    ]


def test_a_gain_that_is_given_back_is_losing_ground_while_the_start_still_says_better() -> None:
    better = [y + 8 for y in QUIET]
    slipping = [27.0, 26.0, 25.5, 25.0, 24.5]
    months = months_of(value(*QUIET, *better, *slipping))
    assert months[-1]["lately"] == "losing_ground"
    assert months[-1]["against_start"] == "better"


def test_where_fewer_is_better_a_rise_is_slipping_back() -> None:
    rising = [21.0, 22.5, 23.5, 24.5, 25.5]
    months = months_of(value(*QUIET, *rising, direction="decrease"))
    assert months[-1]["lately"] == "slipping_back"
    assert months_of(value(*QUIET, *rising, direction="neutral"))[-1]["lately"] == "rising"


def test_what_is_counted_again_each_month_states_the_difference_chance_could_have_made() -> None:
    months = months_of(value(*STOCK, 16.9, 17.1, 17.0, 17.2, carry=0.9, direction="decrease"))
    last = months[-1]
    assert last["is_stock"] is True
    assert last["against_start"] == "stated"
    assert round(float(str(last["level_since"])) - float(str(last["start_level"])), 2) == 0.6


def test_what_was_never_moved_in_two_years_and_then_is_by_more_than_a_step_is_told() -> None:
    posts = WordSeries(
        (*[325.0] * 24, 330.0, 330.0), "count", carry=1.0, direction="neutral", step=1
    )
    months = months_of(posts)
    assert column(months, "this_month")[23:] == ["nothing", "really_changed", "standing"]
    one_more = WordSeries((*[325.0] * 24, 326.0), "count", carry=1.0, direction="neutral", step=1)
    assert months_of(one_more)[-1]["this_month"] == "nothing"


def test_where_too_many_months_are_missing_that_is_said() -> None:
    every_other = [y for pair in zip(QUIET * 2, [None] * 24, strict=True) for y in pair]
    months = months_of(value(*every_other))
    assert months[-1]["this_month"] == "months_missing"
    assert months[-1]["lately"] == "months_missing"
