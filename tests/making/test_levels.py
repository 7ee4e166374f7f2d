"""Each level of disclosure has a file of its own, and nothing more in it than its readers may see."""

import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from metrics.board.areas import area_reports
from metrics.board.measuring import Desk
from metrics.board.reported import reported
from metrics.board.reports import indicator_report, theme_measures
from metrics.board.scorecard import scorecard
from metrics.home.shelf import Shelf
from metrics.model.disclosure import Disclosure
from metrics.model.home import Home
from metrics.model.month import Month
from metrics.publish.ledger import Ledger
from metrics.registry.contracts import load_contracts
from metrics.registry.council import load_council
from metrics.warehouse.reading import open_edition

JUNE = Month(2025, 6)
MANAGERS_ALONE = {
    "indicator_rows", "kept_quantiles", "extract_month_teams", "extract_month_columns", "recipes",
    "part_teams", "team_staff",
}  # fmt: skip
BELOW = (Disclosure.OPEN, Disclosure.SERVICE)


def file_of(home: Home, disclosure: Disclosure) -> Path:
    shelf = Shelf(home.editions)
    record = shelf.published()
    assert record is not None
    return shelf.file(record.id, disclosure)


def tables(file: Path) -> set[str]:
    with duckdb.connect(str(file), read_only=True) as connection:
        return {
            str(name)
            for (name,) in connection.execute("select table_name from duckdb_tables()").fetchall()
        }


@pytest.mark.parametrize("disclosure", BELOW)
def test_what_the_next_build_copies_is_in_the_managers_file_alone(
    shared_sample: Home, disclosure: Disclosure
) -> None:
    whole = tables(file_of(shared_sample, Disclosure.MANAGER))
    assert whole - tables(file_of(shared_sample, disclosure)) == MANAGERS_ALONE


@pytest.mark.parametrize("disclosure", BELOW)
def test_no_file_says_the_name_of_a_worker_or_a_team_s_figure(
    shared_sample: Home, disclosure: Disclosure
) -> None:
    with duckdb.connect(str(file_of(shared_sample, disclosure)), read_only=True) as connection:
        levels = connection.execute("select distinct level from measure_series").fetchall()
    assert ("team",) not in levels


def test_the_edition_record_s_hash_is_of_all_its_files(sample_home: Home) -> None:
    shelf = Shelf(sample_home.editions)
    record = shelf.published()
    assert record is not None and shelf.fault(record) is None
    for disclosure in Disclosure:
        file = shelf.file(record.id, disclosure)
        before = file.read_bytes()
        file.write_bytes(before[:-1] + bytes([before[-1] ^ 1]))
        assert "damaged" in (shelf.fault(record) or "")
        file.write_bytes(before)


@pytest.mark.parametrize("disclosure", Disclosure)
def test_an_edition_without_one_of_its_files_is_told(
    sample_home: Home, disclosure: Disclosure
) -> None:
    shelf = Shelf(sample_home.editions)
    record = shelf.published()
    assert record is not None
    shelf.file(record.id, disclosure).unlink()
    assert f"{record.id}.{disclosure}.duckdb" in (shelf.fault(record) or "")


@pytest.fixture
def opened_by_python(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """Every file this process opens while the test lasts: by Python itself, and by DuckDB."""
    seen: set[str] = set()
    is_over = False

    def hear(event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and not is_over:
            seen.add(str(arguments[0]))

    connect = duckdb.connect

    def noted(database: str = ":memory:", **given: object) -> duckdb.DuckDBPyConnection:
        seen.add(str(database))
        return connect(database, **given)  # type: ignore[arg-type]

    sys.addaudithook(hear)  # it cannot be taken off again, only told to be deaf
    monkeypatch.setattr(duckdb, "connect", noted)
    yield seen
    is_over = True


def held_open() -> set[str]:
    """The files this process has open now, as the system knows them."""
    return {str(held.readlink()) for held in Path("/proc/self/fd").iterdir() if held.is_symlink()}


def test_whoever_serves_the_board_never_opens_the_managers_file(
    sample_home: Home, opened_by_python: set[str]
) -> None:
    """Every use case of every measure, with the managers' file listened for, and then without it."""
    managers = file_of(sample_home, Disclosure.MANAGER)
    board = file_of(sample_home, Disclosure.SERVICE)
    desk = Desk(open_edition(board, sample_home), load_council(sample_home))
    _answer_everything(desk, sample_home)
    assert str(board) in opened_by_python | held_open()
    assert str(managers) not in opened_by_python | held_open()
    managers.unlink()
    _answer_everything(desk, sample_home)


def _answer_everything(desk: Desk, home: Home) -> None:
    scorecard(desk, load_contracts(home.contracts), JUNE)
    area_reports(desk, JUNE)
    for indicator in desk.definitions.values():
        if not indicator.for_managers:
            indicator_report(desk, indicator, JUNE, breakdown=None, split=None)
        reported(desk, Ledger(home)).figures(indicator.id)
    for theme in desk.council.themes:
        theme_measures(desk, theme, JUNE)
    reported(desk, Ledger(home)).restated()
