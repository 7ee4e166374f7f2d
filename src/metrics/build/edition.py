"""One edition: every number any page shows, computed once, aggregates only."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import duckdb

from metrics import __version__
from metrics.build.arrivals import make_deliveries
from metrics.build.current import make_current_rows, make_typed_table
from metrics.build.indicators import make_indicator_tables
from metrics.build.published import make_published_tables
from metrics.build.reference import make_arrivals, make_reference_tables
from metrics.build.steps import run_folder
from metrics.build.workshop import open_workshop
from metrics.intake.casts import create_macros
from metrics.model.batch import Batch
from metrics.model.contract import Contract, ContractKind
from metrics.model.indicator import Indicator, Status
from metrics.model.month import Month
from metrics.model.places import Places
from metrics.registry import Registry

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Ingredients:
    """What an edition is made of: pinned in it, so that the same makes the same."""

    batches: Mapping[Batch, Path]
    registry: Registry
    places: Places
    number: int
    built_at: datetime
    note: str

    @property
    def months(self) -> tuple[Month, ...]:
        """The month grid: from the first month any local extract covers to the last."""
        told = {c.id for c in self.registry.contracts.values() if _tells_of_the_past(c)}
        seen = sorted({m for b in self.batches if b.extract in told for m in b.months})
        if not seen:
            return ()
        return tuple(seen[0].plus(n) for n in range(seen[-1].months_since(seen[0]) + 1))

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """Those that are computed: all but the retired."""
        every = self.registry.indicators.values()
        return tuple(i for i in every if i.status is not Status.RETIRED)


def _tells_of_the_past(contract: Contract) -> bool:
    """Whether its months are months that have been: a plan for months to come makes no grid."""
    if contract.kind is not ContractKind.LOCAL or contract.period is None:
        return False
    return not contract.column(contract.period).may_be_future


def build_edition(path: Path, ingredients: Ingredients, progress: Progress | None = None) -> None:
    """Write the edition file. The same ingredients give the same edition, number for number."""
    tell = progress or (lambda _: None)
    with open_workshop(path) as connection:
        create_macros(connection, ingredients.places.queries, ingredients.places.reference)
        tell("Reading the archive")
        _make_inputs(connection, ingredients)
        queries = ingredients.places.queries
        run_folder(connection, queries / "extracts")
        tell("Computing the indicators")
        make_indicator_tables(connection, ingredients.indicators)
        tell("Looking for what really changed")
        run_folder(connection, queries / "signals")
        run_folder(connection, queries / "spc")
        tell("Writing the edition")
        run_folder(connection, queries / "marts", temporary=False)
        _pin(connection, ingredients)


def _make_inputs(connection: duckdb.DuckDBPyConnection, ingredients: Ingredients) -> None:
    contracts = ingredients.registry.contracts
    make_reference_tables(connection, ingredients.places.reference, ingredients.months)
    make_arrivals(connection, contracts.values(), ingredients.batches, ingredients.months)
    for contract in contracts.values():
        if contract.kind is ContractKind.LOCAL:
            _make_current(connection, contract, ingredients)
            make_typed_table(connection, contract)
    make_deliveries(connection, contracts.values(), ingredients.batches)
    make_published_tables(
        connection,
        ingredients.registry,
        ingredients.places.reference,
        lambda contract: _make_current(connection, contract, ingredients),
    )


def _make_current(
    connection: duckdb.DuckDBPyConnection, contract: Contract, ingredients: Ingredients
) -> bool:
    batches = {b: path for b, path in ingredients.batches.items() if b.extract == contract.id}
    if batches:
        make_current_rows(connection, contract, batches, ingredients.places.queries)
    else:
        connection.execute(
            "create or replace temp view current_rows as select cast(null as bigint) as file_row, "
            "cast(null as date) as period, cast(null as varchar) as record_key limit 0"
        )
    return bool(batches)


def _pin(connection: duckdb.DuckDBPyConnection, ingredients: Ingredients) -> None:
    """Keep in the edition what made it: number, code, definitions, batches."""
    connection.execute(
        "create table edition_facts (number integer, built_at timestamp, code_version varchar, "
        "note varchar, is_synthetic boolean, loaded_at timestamp)"
    )
    local = [b for b in ingredients.batches if b.is_synthetic]
    # The newest by number: a clock that was wrong once must not date every later edition.
    newest = max(ingredients.batches, key=lambda batch: batch.number, default=None)
    connection.execute(
        "insert into edition_facts values (?, ?, ?, ?, ?, ?)",
        [
            ingredients.number,
            ingredients.built_at,
            __version__,
            ingredients.note,
            bool(local),
            newest.loaded_at if newest else ingredients.built_at,
        ],
    )
    connection.execute("create table definitions (indicator_id varchar, sql varchar)")
    for indicator in ingredients.indicators:
        connection.execute("insert into definitions values (?, ?)", [indicator.id, indicator.sql])
    connection.execute(
        "create table pinned_batches (id varchar, extract_id varchar, source_name varchar, "
        "sha256 varchar, rows bigint, loaded_at timestamp, loaded_by varchar, note varchar, "
        "is_synthetic boolean)"
    )
    for b in ingredients.batches:
        connection.execute(
            "insert into pinned_batches values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                b.id,
                b.extract,
                b.source_name,
                b.sha256,
                b.rows,
                b.loaded_at,
                b.loaded_by,
                b.note,
                b.is_synthetic,
            ],
        )
