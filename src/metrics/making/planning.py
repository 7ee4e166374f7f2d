"""Sets what there is beside the edition before, and plans the build."""

from collections.abc import Iterable

import duckdb

from metrics.holdings.changes import change_by, has_no_months
from metrics.making.ingredients import Ingredients
from metrics.making.plan import Months, Plan, Since, make_plan, planned
from metrics.making.previous import Previous
from metrics.making.shared_views import Reads, SharedViews
from metrics.model.contract import ContractKind
from metrics.model.indicator import Indicator, Measure
from metrics.sql.steps import needs_of, steps_of

# A quantile is kept by breakdown, so where teams belong is among what it is made from.
BREAKDOWNS = "team_months"
ALWAYS_RUN = ("signals", "spc", "levels", "marts")


def plan_build(
    connection: duckdb.DuckDBPyConnection,
    ingredients: Ingredients,
    views: SharedViews,
    previous: Previous | None,
) -> Plan:
    """The plan of a build."""
    since = _since(connection, ingredients, previous) if previous else None
    reads = {i: _reads(connection, i, views) for i in ingredients.indicators}
    return make_plan(ingredients.months, reads, _whole(ingredients, views), since)


def plan_of_months(
    connection: duckdb.DuckDBPyConnection,
    ingredients: Ingredients,
    views: SharedViews,
    months: Months,
) -> Plan:
    """The plan of computing these months of every indicator, and counting nothing."""
    reads = {i: _reads(connection, i, views) for i in ingredients.indicators}
    whole = _whole(ingredients, views)
    wanted = {indicator.id: months for indicator in reads}
    return planned(ingredients.months, reads, whole, wanted, dict.fromkeys(whole, Months()))


def _whole(ingredients: Ingredients, views: SharedViews) -> dict[str, bool]:
    """The council's extracts, by whether they are always shown whole."""
    always = reads_always(ingredients, views)
    return {
        contract.id: has_no_months(contract) or contract.id in always.by_month
        for contract in ingredients.registry.contracts.values()
        if contract.kind is ContractKind.LOCAL
    }


def reads_always(ingredients: Ingredients, views: SharedViews) -> Reads:
    """What the steps read that run in every build."""
    folders = [ingredients.home.queries / name for name in ALWAYS_RUN]
    needs = [needs_of(f.name, steps_of(f)) for f in folders]
    return views.reads(_tables(needed for folder in needs for needed in folder.values()))


def _since(
    connection: duckdb.DuckDBPyConnection, ingredients: Ingredients, previous: Previous
) -> Since | None:
    """How the edition differs; None when a batch of the previous one is gone."""
    stood = {b: p for b, p in ingredients.batches.items() if b.id in previous.batch_ids}
    if len(stood) < len(previous.batch_ids):
        return None
    changes = {}
    for contract in ingredients.registry.contracts.values():
        own = {b: p for b, p in ingredients.batches.items() if b.extract == contract.id}
        new = {b: p for b, p in own.items() if b not in stood}
        if new and contract.kind is ContractKind.LOCAL:
            before = {b: p for b, p in own.items() if b in stood}
            changes[contract.id] = change_by(connection, contract, before, new)
    anew = (i.id for i in ingredients.indicators if previous.definitions.get(i.id) != i.sql)
    return Since(ingredients.months_of(stood), changes, frozenset(anew))


def _reads(
    connection: duckdb.DuckDBPyConnection, indicator: Indicator, views: SharedViews
) -> Reads:
    try:
        tables = set(connection.get_table_names(indicator.sql))
    except duckdb.Error:
        tables = set()  # it does not run, and will be named when it is run
    if indicator.measure is Measure.QUANTILE:
        tables.add(BREAKDOWNS)
    return views.reads(tables)


def _tables(needs: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*needs)
