"""The line of what chance alone would tell agrees with what the steps tell where nothing happens."""

from dataclasses import replace
from math import sqrt

import numpy as np
import pytest

from metrics.board.chance import CHANCE, Judging, expected_by_chance, judging
from metrics.board.measuring import Desk
from metrics.board.scorecard import scorecard
from metrics.model.home import Home
from metrics.model.indicator import Measure, Process
from metrics.model.month import Month
from metrics.registry.contracts import load_contracts
from metrics.registry.council import load_council
from metrics.warehouse import Warehouse
from tests.shapes import INDICATOR
from tests.words.told import WordSeries, share_of, told

JUNE = Month(2025, 6)
SERIES, MONTHS, YEAR = 1500, 36, 12


@pytest.fixture(scope="module")
def steady() -> dict[Judging, list[WordSeries]]:
    """Measures in which nothing happens, of each way of judging."""
    rng = np.random.default_rng(53)
    audits = rng.binomial(60, 0.45, (SERIES, MONTHS))
    means = rng.standard_normal((SERIES, MONTHS))
    stock = 200 + np.cumsum(rng.standard_normal((SERIES, MONTHS)), axis=1)
    return {
        Judging.COUNTED: [share_of([int(n) for n in row], [60] * MONTHS) for row in audits],
        Judging.AFRESH: [WordSeries(tuple(map(float, row))) for row in means],
        Judging.CARRIED: [WordSeries(tuple(map(float, row)), carry=1.0) for row in stock],
    }


@pytest.mark.parametrize("kind", Judging)
def test_chance_tells_as_often_as_the_line_says(
    steady: dict[Judging, list[WordSeries]], kind: Judging
) -> None:
    judged = [month for months in told(steady[kind]) for month in months[-YEAR:]]
    false = sum(month["this_month"] == "really_changed" for month in judged)
    expected = CHANCE[kind] * len(judged)
    # Four standard errors of a rare event; the line is one figure for several kinds of process.
    assert abs(false - expected) < 4 * sqrt(expected) + 0.35 * expected
    assert false > 0


def test_the_line_of_a_board_is_the_sum_over_its_measures() -> None:
    share = replace(INDICATOR, carry=0.0)
    mean = replace(INDICATOR, measure=Measure.MEAN, carry=0.0)
    stock = replace(INDICATOR, carry=0.9)
    line = expected_by_chance([share, share, mean, stock, replace(INDICATOR, carry=None)])
    assert line.measures == 4
    assert line.a_month == pytest.approx(
        2 * CHANCE[Judging.COUNTED] + CHANCE[Judging.AFRESH] + CHANCE[Judging.CARRIED]
    )


@pytest.mark.parametrize(
    ("process", "carry", "kind"),
    [
        (Process.SHARE, 0.0, Judging.COUNTED),
        (Process.COUNT, 0.0, Judging.COUNTED),
        (Process.VALUE, 0.0, Judging.AFRESH),
        (Process.SHARE, 0.2, Judging.AFRESH),
        (Process.SHARE, 0.4, Judging.CARRIED),
        (Process.COUNT, 1.0, Judging.CARRIED),
    ],
)
def test_how_a_measure_is_judged_follows_from_what_it_declares(
    process: Process, carry: float, kind: Judging
) -> None:
    assert judging(process, carry) is kind


def test_the_board_s_line_counts_its_measures_judged_that_month(
    sample_edition: Warehouse, shared_sample: Home
) -> None:
    desk = Desk(sample_edition, load_council(shared_sample))
    board = scorecard(desk, load_contracts(shared_sample.contracts), JUNE)
    rows = [measure for group in board.groups for measure in group.rows]
    assert board.chance.measures == sum(m.point.words is not None for m in rows)
    assert 0.1 < board.chance.a_month < 0.3
    early = scorecard(desk, load_contracts(shared_sample.contracts), Month(2023, 5))
    assert early.chance.measures == 0
