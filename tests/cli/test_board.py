"""engine-room board: the Board page as text says what the Board page says."""

import re

import pytest
from typer.testing import CliRunner

from metrics.cli.app import command_line
from metrics.errors import NotFound
from metrics.model.home import Home
from metrics.registry.council import load_council
from metrics.warehouse import Warehouse

MONTHS = ("2022-07", "2024-10", "2025-06")


@pytest.fixture(autouse=True)
def sample(shared_sample: Home, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setenv("ENGINE_ROOM_HOME", str(shared_sample.folder))
    return shared_sample


def board(*arguments: str) -> str:
    result = CliRunner().invoke(command_line(), ["board", *arguments], catch_exceptions=False)
    assert result.exit_code == 0
    return result.stdout


def test_it_begins_with_whose_board_it_is_and_the_latest_month() -> None:
    first, _, month, *_ = board().splitlines()
    assert first == "Engine Room · Ousemere Improvement Board · Synthetic data"
    assert month == "June 2025"


def test_it_ends_with_where_the_figures_come_from() -> None:
    told = " ".join(board().split())
    assert re.search(r"Data to 30 June 2025; loaded \d+ \w+ 2025; edition 0001\. Ousemere", told)
    assert told.endswith("Figures are for improvement, not for judging individual people.")


@pytest.mark.parametrize("month", MONTHS)
def test_every_measure_of_the_page_is_in_it(
    month: str, sample: Home, sample_edition: Warehouse
) -> None:
    told = " ".join(board("--month", month).split())
    assert all(
        sample_edition.definitions()[name].title in told for name in load_council(sample).headlines
    )


@pytest.mark.parametrize("month", MONTHS)
def test_no_line_is_wider_than_a_hundred_letters_nor_holds_the_words_of_a_machine(
    month: str,
) -> None:
    told = board("--month", month)
    assert max(map(len, told.splitlines())) <= 100
    assert not re.search(r"\b(nan|None|NaT|inf|null)\b(?!:)", told)
    assert "</" not in told


def test_a_month_there_is_not_is_refused_with_the_nearest() -> None:
    with pytest.raises(NotFound, match="The nearest month is July 2022"):
        CliRunner().invoke(command_line(), ["board", "--month", "2019-01"], catch_exceptions=False)


def test_a_past_month_says_how_it_is_known_and_not_when_it_was_loaded() -> None:
    told = " ".join(board("--month", "2024-01").split())
    assert "January 2024 is a past month: figures as known now, of " in told
    assert "none restated since" in told
    assert "; loaded " not in told
    assert " loaded " not in told.partition("Data to")[0]


def test_the_month_in_which_an_inspection_ended_leads_with_it() -> None:
    told = " ".join(board("--month", "2023-09").split())
    assert "Inspection. It ended on 22 September 2023; its report had not been published." in told
    assert "inadequate" not in told.partition("Headlines")[0].replace(
        "Audits judged inadequate", ""
    )
