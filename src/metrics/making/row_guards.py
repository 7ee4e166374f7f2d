"""Whether the rows of indicators can be true: asked of every build, so that a slip is not published."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from pathlib import Path

import duckdb

from metrics.errors import DefinitionError
from metrics.making.how_much import Amounts, amounts_there
from metrics.making.ingredients import Ingredients
from metrics.making.plan import Plan
from metrics.making.shared_views import SharedViews
from metrics.model.contract import Contract
from metrics.model.indicator import Indicator, Unit
from metrics.model.month import Month
from metrics.registry.header_faults import file_named
from metrics.sql.rows import insert_rows
from metrics.sql.tree import names_in

# What multiplies or counts days gives figures that no number of rows bounds.
UNBOUNDED = {"*", "date_diff", "datediff"}


def refuse_untrue_rows(
    connection: duckdb.DuckDBPyConnection, ingredients: Ingredients, plan: Plan, views: SharedViews
) -> None:
    """Raises DefinitionError listing what cannot be true in the rows just computed."""
    faults = row_faults(
        connection,
        ingredients.indicators,
        plan,
        ingredients.registry.contracts,
        views,
        ingredients.home.queries,
    )
    if faults:
        raise DefinitionError("\n".join(faults))


def row_faults(
    connection: duckdb.DuckDBPyConnection,
    indicators: Iterable[Indicator],
    plan: Plan,
    contracts: Mapping[str, Contract],
    views: SharedViews,
    queries: Path,
) -> list[str]:
    """What cannot be true in table indicator_rows, each "file: reason".

    A numerator above the denominator it is part of; more people, posts or sessions counted in a month
    than the extracts hold, which is what a join does that gives rows more than once.
    """
    every = tuple(indicators)
    faults = [_above(*found) for found in _ask(connection, queries, "above_the_denominator")]
    amounts = amounts_there(connection, contracts, views, every, plan)
    _make_most_there(connection, every, plan.months, amounts)
    by_id = {indicator.id: indicator for indicator in every}
    for name, *found in _ask(connection, queries, "more_than_there_is"):
        read = sorted(by_id[str(name)].extracts)
        faults.append(_more(str(name), read, *found))
    return faults


def _ask(
    connection: duckdb.DuckDBPyConnection, queries: Path, name: str
) -> list[tuple[object, ...]]:
    sql = (queries / "guards" / f"{name}.sql").read_text(encoding="utf-8")
    return connection.execute(sql).fetchall()


def _make_most_there(
    connection: duckdb.DuckDBPyConnection,
    indicators: Iterable[Indicator],
    months: Mapping[str, Collection[Month]],
    amounts: Amounts,
) -> None:
    """Temporary table most_there: by indicator and month, the most there can be to count; no row where
    that is not known.
    """
    connection.execute(
        "create temp table most_there (indicator_id varchar, month date, most double)"
    )
    rows = [
        (indicator.id, month.first_day, most)
        for indicator in indicators
        if _is_bounded(indicator)
        for month in months[indicator.id]
        if (most := amounts.most(indicator, month)) is not None
    ]
    insert_rows(connection, "most_there", rows)


def _is_bounded(indicator: Indicator) -> bool:
    names = names_in(indicator.sql)
    scales = any(function.name in UNBOUNDED for function in names.functions)
    counts_days = any(table.name == "working_days" for table in names.tables)
    return not (scales or counts_days or indicator.unit is Unit.DAYS)


def _above(
    name: object, found: object, month: object, team: object, numerator: object, denominator: object
) -> str:
    return (
        f"{file_named(str(name))}: numerator above denominator in {found} rows, such as team {team} in "
        f"{_month(month)}: {_figure(numerator)} of {_figure(denominator)}. What is above the line is "
        "part of what is below it, and no percentage: leave out times 100. Where it is no part, write "
        "share = false"
    )


def _more(name: str, read: list[str], month: object, figure: object, most: object) -> str:
    return (
        f"{file_named(name)}: counts {_figure(figure)} in {_month(month)}, where {', '.join(read)} hold "
        f"{_figure(most)} at most: a join gives rows more than once. Join on every column that tells "
        "rows apart (month and worker_ref), or count before joining"
    )


def _month(day: object) -> str:
    return str(Month.of(day)) if isinstance(day, date) else str(day)


def _figure(number: object) -> str:
    return f"{float(str(number)):,.2f}".rstrip("0").rstrip(".")
