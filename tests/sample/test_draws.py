"""Draws repeat, and follow the distributions they name."""

from metrics.sample.draws import Draws


def test_the_same_name_draws_the_same():
    assert Draws(1, "a").unit() == Draws(1, "a").unit()
    assert Draws(1, "a").unit() != Draws(1, "b").unit()


def test_known_first_draws_so_that_no_platform_differs():
    draws = Draws(2023, "known")
    assert [draws.below(1000) for _ in range(5)] == [884, 867, 219, 958, 963]


def test_poisson_has_its_mean_and_variance():
    draws = Draws("poisson")
    found = [draws.poisson(4.0) for _ in range(5000)]
    mean = sum(found) / len(found)
    assert abs(mean - 4) < 0.15
    assert abs(sum((n - mean) ** 2 for n in found) / len(found) - 4) < 0.35


def test_shuffled_keeps_everything():
    assert sorted(Draws("shuffle").shuffled(range(20))) == list(range(20))


def test_weighted_never_picks_what_weighs_nothing():
    draws = Draws("weights")
    assert {draws.weighted([("a", 0.0), ("b", 1.0)]) for _ in range(200)} == {"b"}
