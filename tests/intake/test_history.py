"""What is asked about is judged by what the extract itself has done, above a floor."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from metrics.home import Archive
from metrics.intake import Checked, Source
from metrics.intake.judging.history import History
from metrics.model.contract import Contract
from metrics.model.problem import Severity
from metrics.registry.codes import Codes
from tests.council import START, months, teams, workforce
from tests.door import beside, keep, knock
from tests.intake.conftest import TODAY

CALM = [60, 59, 60, 61, 60, 60]
VOLATILE = [60, 80, 50, 70, 55, 60]


@pytest.fixture
def asked(codes: Codes, contracts: Mapping[str, Contract], tmp_path: Path) -> "Asked":
    return Asked(codes, contracts, Archive(tmp_path))


class Asked:
    """The questions about a new month of so many people after months of so many."""

    def __init__(self, codes: Codes, contracts: Mapping[str, Contract], archive: Archive) -> None:
        self.codes, self.contracts, self.archive = codes, contracts, archive

    def __call__(self, sizes: Sequence[int], new: int, *, again: bool = False) -> dict[str, str]:
        keep(self.archive, self._knock(teams({"A1": "North"})).files)
        for month, size in zip(months(len(sizes)), sizes, strict=True):
            keep(self.archive, self._knock(workforce([month], {"A1": size})).files)
        month = START.plus(len(sizes) - (1 if again else 0))
        checked = self._knock(workforce([month], {"A1": new}))
        return {p.rule: p.message for p in checked.problems if p.severity is Severity.ASKS}

    def _knock(self, source: Source) -> Checked:
        return knock([source], beside(self.contracts, self.codes, TODAY, self.archive))


def test_a_fall_that_a_calm_history_never_showed_is_asked_about(asked: Asked) -> None:
    questions = asked(CALM, 48)
    assert "in 6 published months it never fell by more than 2 in 100" in questions["month-shrinks"]
    assert "in 6 published months never by more than 2 in 100" in questions["service-fte-moved"]


def test_a_fall_that_a_volatile_history_has_shown_is_not_asked_about(asked: Asked) -> None:
    questions = asked(VOLATILE, 45)
    assert "month-shrinks" not in questions
    assert "service-fte-moved" not in questions


def test_a_month_replaced_by_fewer_rows_is_judged_by_the_history_too(asked: Asked) -> None:
    assert "month-shrinks" in asked(CALM, 48, again=True)


def test_a_tenth_is_never_asked_about_however_calm_the_history(asked: Asked) -> None:
    assert not {"month-shrinks", "service-fte-moved"} & asked([60] * 6, 55).keys()


def test_a_short_history_tells_nothing(asked: Asked) -> None:
    questions = asked([80, 50], 43)
    assert "published months" not in questions["service-fte-moved"]
    assert "month-shrinks" not in questions


@pytest.mark.parametrize(
    ("sizes", "words"),
    [
        ([10, 10, 10], ""),
        ([10] * 6, "; in 6 published lists it never fell"),
        (
            [100, 97, 100, 99, 99, 100, 100],
            "; in 7 published lists it never fell by more than 3 in 100",
        ),
    ],
)
def test_what_was_seen_is_said(sizes: list[float], words: str) -> None:
    assert History(sizes, "published lists").words == words


def test_a_list_that_often_shrinks_is_asked_about_when_it_shrinks_more() -> None:
    lists = History([20, 14, 20, 15, 20, 18], "published lists")
    assert not lists.is_unusual(20, 15)
    assert lists.is_unusual(20, 13)
