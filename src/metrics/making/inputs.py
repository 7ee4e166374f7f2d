"""What the SQL of a build reads: reference tables, arrivals, extracts by name, and the shared views."""

from collections.abc import Collection

import duckdb

from metrics.holdings.casts import create_macros, no_typed_row
from metrics.holdings.counting import LOT, counting_select, of_extract
from metrics.holdings.lots import lots_of
from metrics.making.arrivals import count_rows, make_deliveries
from metrics.making.ingredients import Ingredients
from metrics.making.plan import Plan
from metrics.making.planning import reads_always
from metrics.making.published import make_published_tables
from metrics.making.reference import make_arrivals, make_reference_tables
from metrics.making.shared_views import SharedViews
from metrics.model.contract import Contract, ContractKind
from metrics.model.month import Month
from metrics.sql.steps import run_folder
from metrics.sql.text import quoted


def make_inputs(
    connection: duckdb.DuckDBPyConnection,
    ingredients: Ingredients,
    views: SharedViews,
    plan: Plan,
) -> None:
    """Every table an indicator or a signal reads, showing the months the plan needs."""
    contracts = ingredients.registry.contracts.values()
    make_reference_tables(connection, ingredients.home.reference, ingredients.months)
    make_arrivals(connection, contracts, ingredients.batches, ingredients.months)
    _make_extracts(connection, ingredients, views, plan)
    make_published_tables(
        connection,
        ingredients.registry,
        ingredients.home,
        lambda contract: _lay_out(connection, contract, ingredients),
    )


def _make_extracts(
    connection: duckdb.DuckDBPyConnection,
    ingredients: Ingredients,
    views: SharedViews,
    plan: Plan,
) -> None:
    """First what looks at every month, over views of the archive; then the rest, over the months shown."""
    queries = ingredients.home.queries
    wanted = plan.views | reads_always(ingredients, views).views
    early = views.looking_at_every_month & wanted
    local = [c for c in ingredients.registry.contracts.values() if c.kind is ContractKind.LOCAL]
    make_deliveries(connection, local, ingredients.batches)
    for contract in local:
        _show_every_month(connection, contract, ingredients, plan)
    run_folder(connection, queries / "extracts", only=early)
    for contract in local:
        _show_some_months(connection, contract, ingredients, plan)
    run_folder(connection, queries / "extracts", only=wanted - early)


def _show_every_month(
    connection: duckdb.DuckDBPyConnection, contract: Contract, ingredients: Ingredients, plan: Plan
) -> None:
    """The extract's rows by its name, of every month; counted where all of them are to be."""
    rows = rows_that_count(contract, ingredients)
    kind = "table" if plan.shown[contract.id] is None else "view"
    connection.execute(f"create temp {kind} {quoted(contract.id)} as {rows}")
    if plan.recounted[contract.id] is None:
        count_rows(connection, contract, quoted(contract.id), None)


def _show_some_months(
    connection: duckdb.DuckDBPyConnection, contract: Contract, ingredients: Ingredients, plan: Plan
) -> None:
    """The rows of the months the plan needs in place of all; nothing where it needs none."""
    months = plan.shown[contract.id]
    if months is not None:
        connection.execute(f"drop view {quoted(contract.id)}")
    if months:
        rows = rows_that_count(contract, ingredients, months)
        connection.execute(f"create temp table {quoted(contract.id)} as {rows}")
    if counted := plan.recounted[contract.id]:
        count_rows(connection, contract, quoted(contract.id), counted)


def rows_that_count(
    contract: Contract, ingredients: Ingredients, months: Collection[Month] | None = None
) -> str:
    """A SELECT of an extract's rows that count, typed, of these months or of all."""
    lots = lots_of(of_extract(ingredients.batches, contract))
    if not lots or (months is not None and not any(lot.months & set(months) for lot in lots)):
        return f"select {no_typed_row(contract)} limit 0"
    rows = counting_select(contract, lots, ingredients.home.queries, months)
    return f"select * exclude ({LOT}) from ({rows})"


def _lay_out(
    connection: duckdb.DuckDBPyConnection, contract: Contract, ingredients: Ingredients
) -> bool:
    """Whether a publication has rows; they are in view current_rows then, as written."""
    lots = lots_of(of_extract(ingredients.batches, contract))
    if lots:
        create_macros(connection, ingredients.home.queries, ingredients.home.reference)
        rows = counting_select(contract, lots, ingredients.home.queries)
        connection.execute(f"create or replace temp view current_rows as {rows}")
    return bool(lots)
