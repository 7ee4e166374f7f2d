"""The limits of shares agree with the R package FunnelPlotR and with a plain-Python reading of its method.

`tests/reference/funnel/points.csv` are the answers of its functions for proportions (nhs-r-community/FunnelPlotR,
225b14db, MIT licence), run in R 4.2.2 on made-up shares. Its own tests have one figure of the method, of ratios.
"""

import csv
from collections import defaultdict
from math import log, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.model.funnel import Placed, Share
from metrics.model.home import ROOT
from metrics.warehouse.connection import EditionFile
from metrics.warehouse.funnel import as_parameters, placed_from
from tests.funnel.oracle import held_against, mean_square
from tests.slices import examples

REFERENCE = ROOT / "tests" / "reference" / "funnel" / "points.csv"
LIMITS = ("low_95", "high_95", "low_998", "high_998")


def reference() -> dict[str, list[dict[str, str]]]:
    cases = defaultdict(list)
    with REFERENCE.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            cases[row["case"]].append(row)
    return cases


def placed(funnel_file: EditionFile, *shares: Share) -> tuple[Placed, ...]:
    return placed_from(funnel_file.ask("funnel", as_parameters(shares)))


@pytest.mark.parametrize("case", reference())
def test_limits_and_dispersion_are_those_of_funnelplotr(
    funnel_file: EditionFile, case: str
) -> None:
    rows = reference()[case]
    shares = [Share(case, r["part"], float(r["numerator"]), float(r["denominator"])) for r in rows]
    for found, row in zip(placed(funnel_file, *shares), rows, strict=True):
        told = (found.centre, found.dispersion, found.variance_between)
        assert told == pytest.approx([float(row[n]) for n in ("target", "phi", "tau2")], rel=1e-9)
        lines = [getattr(found.limits, name) for name in LIMITS]
        assert lines == pytest.approx([float(row[name]) for name in LIMITS], rel=1e-9)


def test_the_oracles_dispersion_is_the_figure_of_funnelplotrs_own_test() -> None:
    observed, expected = (100, 150, 180, 80, 120, 225), (108, 112, 165, 95, 100, 220)
    scores = [sqrt(b) * log(a / b) for a, b in zip(observed, expected, strict=True)]
    assert round(mean_square(scores), 6) == 2.948033


@settings(max_examples=examples(25))
@given(
    given_shares=st.lists(
        st.integers(1, 4000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))),
        min_size=1,
        max_size=30,
    )
)
def test_any_shares_have_the_limits_of_a_plain_reading_of_the_method(
    funnel_file: EditionFile, given_shares: list[tuple[int, int]]
) -> None:
    shares = [Share("x", f"{n:02}", float(a), float(b)) for n, (a, b) in enumerate(given_shares)]
    expected = held_against([(a, b) for a, b in given_shares])
    for found, told in zip(placed(funnel_file, *shares), expected, strict=True):
        assert found.dispersion == pytest.approx(told.dispersion, abs=1e-9)
        assert found.variance_between == pytest.approx(told.variance_between, abs=1e-12)
        assert found.score == pytest.approx(told.score, abs=1e-6)
        lines = [getattr(found.limits, name) for name in LIMITS]
        assert lines == pytest.approx(told.limits, abs=1e-9)
        assert all(0 <= line <= 100 for line in lines)
