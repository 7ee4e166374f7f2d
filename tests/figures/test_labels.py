from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.figures.labels import broken, moved_apart, moved_clear

HOME = st.lists(st.floats(0, 300, allow_nan=False), min_size=1, max_size=8)


@given(HOME)
def test_no_two_labels_are_nearer_than_asked(places: list[float]) -> None:
    moved = sorted(p + m for p, m in zip(places, moved_apart(places, 300, 18), strict=True))
    assert all(second - first >= 18 - 1e-6 for first, second in pairwise(moved))


@given(HOME)
def test_no_label_leaves_the_height_it_shares(places: list[float]) -> None:
    moved = [p + m for p, m in zip(places, moved_apart(places, 300, 18), strict=True)]
    assert min(moved) >= 9 - 1e-6
    assert max(moved) <= 291 + 1e-6


@given(HOME)
def test_labels_keep_the_order_of_their_lines(places: list[float]) -> None:
    moves = moved_apart(places, 300, 18)
    order = sorted(range(len(places)), key=lambda n: places[n])
    after = sorted(range(len(places)), key=lambda n: places[n] + moves[n])
    assert [places[n] for n in order] == [places[n] for n in after]


def test_labels_far_apart_stay_where_they_are() -> None:
    assert moved_apart([50.0, 150.0], 300, 18) == [0.0, 0.0]


def test_two_at_one_place_move_both_ways() -> None:
    assert moved_apart([100.0, 100.0], 300, 18) == pytest.approx([-9.0, 9.0])


def test_long_words_are_put_in_lines() -> None:
    assert broken("Backlog or extra capacity 3%") == "Backlog or extra<br>capacity 3%"


@given(HOME, st.lists(st.sampled_from([18.0, 36.0]), min_size=8, max_size=8))
def test_labels_of_one_line_or_two_touch_none(places: list[float], lines: list[float]) -> None:
    sizes = lines[: len(places)]
    moves = moved_clear(places, 300, sizes)
    ends = sorted(
        (p + m - size / 2, p + m + size / 2)
        for p, m, size in zip(places, moves, sizes, strict=True)
    )
    assert all(above[0] >= below[1] - 1e-6 for below, above in pairwise(ends))
    assert ends[0][0] >= -1e-6
    assert ends[-1][1] <= 300 + 1e-6
