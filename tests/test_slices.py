"""What is run in slices is run whole, one push after another."""

import pytest

from tests import slices

CASES = list(range(11))


@pytest.mark.parametrize("one_in", [1, 3, 4])
def test_as_many_turns_as_slices_run_every_case_once(
    monkeypatch: pytest.MonkeyPatch, one_in: int
) -> None:
    monkeypatch.setattr(slices, "IS_WHOLE", False)
    run = []
    for turn in range(20, 20 + one_in):
        monkeypatch.setattr(slices, "TURN", turn)
        run += slices.in_turn(CASES, one_in)
    assert sorted(run) == CASES


def test_where_whole_proofs_are_asked_for_every_turn_runs_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(slices, "IS_WHOLE", True)
    assert slices.in_turn(CASES, 4) == CASES
