"""Published figures and statistical neighbours, as an edition holds them."""

from collections.abc import Callable
from pathlib import Path

import duckdb

from metrics.holdings.published import counting_select, neighbours_select, published_select
from metrics.model.contract import Contract, ContractKind
from metrics.model.home import Home
from metrics.registry import Registry

POINT = (
    "series, level, code, old_code, name, breakdown, period_end, value, symbol, unit, release, "
    "region_code"
)


def make_published_tables(
    connection: duckdb.DuckDBPyConnection,
    registry: Registry,
    home: Home,
    lay_out: Callable[[Contract], bool],
) -> None:
    """Edition tables published_points and neighbour_list.

    lay_out puts a contract's current rows into current_rows and says whether there are any. The few
    reference rates kept in the repository stand in for a series until its publication is loaded.
    """
    connection.execute(
        "create table published_points (series varchar, level varchar, code varchar, "
        "old_code varchar, name varchar, breakdown varchar, period_end date, value double, "
        "symbol varchar, unit varchar, release varchar, region_code varchar)"
    )
    connection.execute(
        "create table neighbour_list (old_code varchar, rank integer, "
        "neighbour_old_code varchar, closeness varchar, model varchar)"
    )
    for contract in registry.contracts.values():
        if contract.kind is ContractKind.PUBLISHED and lay_out(contract):
            figures = counting_select(
                f"({published_select(contract, 'current_rows')})", home.queries
            )
            connection.execute(
                f"insert into published_points by name select {POINT} from ({figures})"
            )
        elif contract.kind is ContractKind.NEIGHBOURS and lay_out(contract):
            connection.execute(
                "insert into neighbour_list by name " + neighbours_select(contract, "current_rows")
            )
    _add_reference_rates(connection, home.reference / "published_rates.csv")
    _say_when_released(connection, registry)


def _add_reference_rates(connection: duckdb.DuckDBPyConnection, file: Path) -> None:
    connection.execute(
        "insert into published_points "
        "select series, level, code, null, name, '', cast(period_end as date), "
        "cast(nullif(value, '') as double), null, unit, release, null "
        "from read_csv($file, header = true, all_varchar = true) "
        "where series not in (select loaded.series from published_points as loaded)",
        {"file": str(file)},
    )


def _say_when_released(connection: duckdb.DuckDBPyConnection, registry: Registry) -> None:
    """The last day of the month in which each figure is out, as its contract declares; null where it does not."""
    connection.execute("alter table published_points add column released_by date")
    for contract in registry.contracts.values():
        publication = contract.publication
        if publication and publication.release_lag_months is not None:
            connection.execute(
                "update published_points set released_by = last_day(period_end + to_months($lag)) "
                "where starts_with(series, $contract || '.')",
                {"lag": publication.release_lag_months, "contract": contract.id},
            )
