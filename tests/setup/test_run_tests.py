"""How `python run_tests.py` asks pytest: everything on every processor, a few in one process."""

import pytest

from run_tests import EVERYTHING, chosen


def test_without_more_words_everything_runs_on_every_processor() -> None:
    assert chosen([]) == EVERYTHING
    assert chosen(["-q"]) == [*EVERYTHING, "-q"]


@pytest.mark.parametrize(
    "few",
    [["-k", "supervision"], ["-ksupervision"], ["tests/test_house.py"], ["tests/test_house.py::x"]],
)
def test_a_few_run_in_one_process(few: list[str]) -> None:
    assert chosen(few) == ["--ignore=tests/e2e", *few]


def test_the_browser_tests_run_alone_and_one_after_the_other() -> None:
    assert chosen(["--browser", "-q"]) == ["tests/e2e", "-q"]
