"""The Board's lists hold what its first sentence counts, and facts that no rule tells are not left out."""

import pytest

from metrics.board.measuring import Desk
from metrics.board.need import Need, need
from metrics.board.scorecard import scorecard
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.model.report import Scorecard
from metrics.registry.contracts import load_contracts
from metrics.registry.council import load_council
from metrics.warehouse import Warehouse

MONTHS = (Month(2024, 1), Month(2025, 3), Month(2025, 6))


@pytest.fixture(params=MONTHS, ids=str)
def board(
    request: pytest.FixtureRequest, board_edition: Warehouse, shared_sample: Home
) -> Scorecard:
    desk = Desk(board_edition, load_council(shared_sample))
    return scorecard(desk, load_contracts(shared_sample.contracts), request.param)


def test_every_measure_that_is_counted_as_worse_or_to_watch_is_listed(board: Scorecard) -> None:
    counted = {
        measure.indicator.id
        for group in board.groups
        for measure in group.rows
        if need(measure) in (Need.ATTENTION, Need.WATCH)
    }
    listed = {measure.indicator.id for measure in (*board.to_watch, *board.really_changed)}
    assert counted <= listed


def test_a_fact_is_of_a_measure_that_nothing_worse_is_told_of(board: Scorecard) -> None:
    told = {measure.indicator.id for measure in board.to_watch if need(measure) is Need.ATTENTION}
    assert not told & {fact.indicator.id for fact in board.worse_in_a_year}


def test_vacancies_not_covered_that_doubled_in_a_year_are_a_fact_of_june(
    board_edition: Warehouse, shared_sample: Home
) -> None:
    desk = Desk(board_edition, load_council(shared_sample))
    june = scorecard(desk, load_contracts(shared_sample.contracts), MONTHS[-1])
    facts = {f.indicator.id: (f.year_before.value, f.now.value) for f in june.worse_in_a_year}
    before, now = facts["uncovered_vacancy_rate"]
    assert (round(before or 0, 1), round(now or 0, 1)) == (4.1, 8.3)
    assert "caseload_avg" in facts  # creeping back, which no rule tells
