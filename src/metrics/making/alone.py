"""Whether an indicator says how far back it looks: its rows of a month computed with that month alone shown."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb

from metrics.errors import DefinitionError
from metrics.home.staging import work_folder
from metrics.making.indicators import make_indicator_tables
from metrics.making.ingredients import Ingredients
from metrics.making.inputs import make_inputs
from metrics.making.lock import lock
from metrics.making.planning import plan_of_months
from metrics.making.shared_views import shared_views
from metrics.making.workshop import open_workshop
from metrics.model.contract import ContractKind
from metrics.model.month import Month
from metrics.registry.header_faults import file_named
from metrics.sql.text import literal


def refuse_unsaid_lookback(edition: Path, ingredients: Ingredients) -> None:
    """Raises DefinitionError naming the indicators of an edition just built whole whose rows are others
    when a month is computed as a load would: with its own rows and its `lookback_months` alone.
    """
    months = _months_to_try(ingredients)
    if not months:
        return
    # One build shows every indicator the months that any of them asks for: each look back by itself.
    lookbacks = sorted({indicator.lookback_months for indicator in ingredients.indicators})
    faults = [
        fault
        for lookback in lookbacks
        for fault in _differing(edition, _local(ingredients, lookback), months)
    ]
    if faults:
        raise DefinitionError("\n".join(faults))


def _differing(edition: Path, ingredients: Ingredients, months: frozenset[Month]) -> list[str]:
    with (
        work_folder(ingredients.home.staging) as folder,
        open_workshop(folder / "alone.duckdb") as connection,
    ):
        connection.execute(f"attach {literal(str(edition))} as whole (read_only)")
        _compute(connection, ingredients, months)
        return _faults(connection, ingredients, months)


def _months_to_try(ingredients: Ingredients) -> frozenset[Month]:
    """The last month and one in the middle; none where there is no earlier month to look at."""
    grid = ingredients.months
    return frozenset({grid[-1], grid[len(grid) // 2]}) if len(grid) > 1 else frozenset()


def _local(ingredients: Ingredients, lookback: int) -> Ingredients:
    """The indicators that look back so far, without publications, which no indicator reads."""
    registry = ingredients.registry
    local = {n: c for n, c in registry.contracts.items() if c.kind is ContractKind.LOCAL}
    batches = {b: path for b, path in ingredients.batches.items() if b.extract in local}
    chosen = {n: i for n, i in registry.indicators.items() if i.lookback_months == lookback}
    only = replace(registry, contracts=local, indicators=chosen)
    return replace(ingredients, registry=only, batches=batches)


def _compute(
    connection: duckdb.DuckDBPyConnection, ingredients: Ingredients, months: frozenset[Month]
) -> None:
    """Edition table indicator_rows, of these months alone."""
    queries = ingredients.home.queries
    lock(connection, ingredients.folders)
    views = shared_views(queries / "extracts")
    plan = plan_of_months(connection, ingredients, views, months)
    make_inputs(connection, ingredients, views, plan)
    make_indicator_tables(connection, ingredients.indicators, plan.months)


def _faults(
    connection: duckdb.DuckDBPyConnection, ingredients: Ingredients, months: frozenset[Month]
) -> list[str]:
    connection.execute(
        "create temp table whole_rows as select * from whole.indicator_rows "
        "where month in (select unnest(cast($months as date[]))) "
        "and indicator_id in (select id from indicator_headers)",
        {"months": [month.first_day for month in months]},
    )
    sql = (ingredients.home.queries / "guards" / "differs_alone.sql").read_text(encoding="utf-8")
    found: dict[str, list[date]] = {}
    for name, month, _ in connection.execute(sql).fetchall():
        found.setdefault(name, []).append(month)
    return [
        f"{file_named(name)}: lookback_months: its rows of {_listed(days)} are others when that month is "
        "computed alone, as a load does: its SELECT looks at other months. Write how many earlier months "
        'it needs, such as lookback_months = 1, or read a shared view headed months = "every"'
        for name, days in found.items()
    ]


def _listed(days: list[date]) -> str:
    return " and of ".join(str(Month.of(day)) for day in days)
