"""The typed copy of a batch: what the contract reads, made once."""

from pathlib import Path

import duckdb
import pytest

from metrics.holdings.casts import create_macros, typed_select
from metrics.model.contract import ContractKind
from metrics.model.home import Home
from metrics.publish.press import Press
from metrics.sql.text import literal


def rows(file: Path) -> str:
    return f"(select * from read_parquet({literal(str(file))}))"


def test_the_door_s_typed_rows_are_those_its_contract_reads_in_the_written_ones(
    shared_sample: Home,
) -> None:
    press = Press.at(shared_sample)
    with duckdb.connect() as connection:
        create_macros(connection, shared_sample.queries, shared_sample.reference)
        for batch, typed in press.published_base().batches.items():
            contract = press.registry.contracts[batch.extract]
            assert contract.kind is ContractKind.LOCAL
            read = f"({typed_select(contract, rows(press.archive.path(batch)))})"
            for one, other in ((read, rows(typed)), (rows(typed), read)):
                names = ", ".join(f'"{c.name}"' for c in contract.columns)
                every = f"file_row, period, record_key, {names}"
                differing = connection.execute(
                    f"select {every} from {one} except all select {every} from {other}"
                ).fetchall()
                assert differing == [], batch.extract


def test_a_copy_is_made_once_and_another_only_by_another_recipe(small_home: Home) -> None:
    press = Press.at(small_home)
    first = press.published_base().batches
    made = {path: path.stat().st_mtime_ns for path in first.values()}
    assert {
        path: path.stat().st_mtime_ns for path in press.published_base().batches.values()
    } == made
    for path in first.values():
        path.unlink()
    again = Press.at(small_home).published_base().batches
    assert set(again.values()) == set(first.values())


@pytest.mark.parametrize("extract", ["workforce_snapshot", "teams"])
def test_a_contract_that_reads_otherwise_has_another_recipe(small_home: Home, extract: str) -> None:
    press = Press.at(small_home)
    contracts = press.registry.contracts
    other = {name: press.typist.recipe(contract) for name, contract in contracts.items()}
    assert len(set(other.values())) == len(other)
    assert press.typist.recipe(contracts[extract]) == other[extract]
