"""What the SQL of a build reads: reference tables, arrivals, extracts by name, and the shared views."""

import duckdb

from metrics.holdings.current import (
    Batches,
    make_current_rows,
    make_typed_table,
    make_typed_view,
    typed_rows,
)
from metrics.making.arrivals import TEAM, count_rows, make_deliveries
from metrics.making.ingredients import Ingredients
from metrics.making.plan import Plan
from metrics.making.planning import reads_always
from metrics.making.published import make_published_tables
from metrics.making.reference import make_arrivals, make_reference_tables
from metrics.making.shared_views import SharedViews
from metrics.model.contract import Contract, ContractKind
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
        lambda contract: _make_current(connection, contract, ingredients),
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
    batches, queries = _batches(ingredients, contract), ingredients.home.queries
    if plan.shown[contract.id] is None:
        make_typed_table(connection, contract, batches, queries, None)
        rows = quoted(contract.id)
    else:
        make_typed_view(connection, contract, batches, queries)
        rows = f"({typed_rows(contract, batches, queries, only=(TEAM,))})"
    if plan.recounted[contract.id] is None:
        count_rows(connection, contract, rows, None)


def _show_some_months(
    connection: duckdb.DuckDBPyConnection, contract: Contract, ingredients: Ingredients, plan: Plan
) -> None:
    """The rows of the months the plan needs in place of all; nothing where it needs none."""
    months = plan.shown[contract.id]
    if months is not None:
        connection.execute(f"drop view {quoted(contract.id)}")
    if months:
        batches = _batches(ingredients, contract)
        make_typed_table(connection, contract, batches, ingredients.home.queries, months)
    if counted := plan.recounted[contract.id]:
        count_rows(connection, contract, quoted(contract.id), counted)


def _batches(ingredients: Ingredients, contract: Contract) -> Batches:
    return {b: path for b, path in ingredients.batches.items() if b.extract == contract.id}


def _make_current(
    connection: duckdb.DuckDBPyConnection, contract: Contract, ingredients: Ingredients
) -> bool:
    """Whether a publication has rows; they are in view current_rows then."""
    batches = _batches(ingredients, contract)
    make_current_rows(connection, contract, batches, ingredients.home.queries)
    return bool(batches)
