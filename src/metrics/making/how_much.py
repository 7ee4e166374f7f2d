"""How much the tables of a build hold, by month: the most an indicator that reads them can count."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import duckdb

from metrics.making.plan import Plan
from metrics.making.shared_views import SharedViews
from metrics.model.contract import Contract, Replaces
from metrics.model.indicator import Indicator
from metrics.model.month import Month
from metrics.sql.text import quoted
from metrics.sql.tree import names_in

ROWS = ""  # the name that the number of rows goes by among the sums of columns
NUMBERS = ("DECIMAL", "BIGINT", "INTEGER", "DOUBLE", "HUGEINT")
Sizes = Mapping[Month | None, Mapping[str, float]]  # by month, None for all; then by column


@dataclass(frozen=True)
class Amounts:
    """Rows of every extract, and sums of every column of numbers, by month."""

    sizes: Mapping[str, Sizes]  # by table that is there in full for the months computed
    extracts: Mapping[str, frozenset[str]]  # by indicator: those behind what it reads
    tables: Mapping[str, frozenset[str]]  # by indicator: the tables its SELECT names
    columns: Mapping[str, frozenset[str]]  # by indicator: the columns its SELECT names

    def most(self, indicator: Indicator, month: Month) -> float | None:
        """The most there can be to count or sum in a month; None when an extract's size is not known."""
        extracts, named = self.extracts[indicator.id], self.columns[indicator.id]
        if not extracts <= self.sizes.keys():
            return None
        months = [month.plus(-n) for n in range(indicator.lookback_months + 1)]
        rows = sum(self._of(table, months, {ROWS}) for table in extracts)
        sums = sum(self._of(table, months, named) for table in extracts | self.tables[indicator.id])
        return max(rows, sums)

    def _of(self, table: str, months: Iterable[Month], columns: Iterable[str]) -> float:
        """The largest of a table's columns, over these months; a table without months is counted whole."""
        sizes = self.sizes.get(table, {})
        every = [None] if None in sizes else list(months)
        totals = (sum(sizes.get(month, {}).get(column, 0) for month in every) for column in columns)
        return max(totals, default=0)


def amounts_there(
    connection: duckdb.DuckDBPyConnection,
    contracts: Mapping[str, Contract],
    views: SharedViews,
    indicators: Iterable[Indicator],
    plan: Plan,
) -> Amounts:
    """What the extracts and shared views hold that the indicators read, as far as the build has them."""
    named = {i.id: frozenset(table.name for table in names_in(i.sql).tables) for i in indicators}
    behind = {
        name: views.reads(tables).extracts & contracts.keys() for name, tables in named.items()
    }
    columns = {
        i.id: frozenset(column.name for column in names_in(i.sql).columns) for i in indicators
    }
    tables = _columns_of_tables(connection)
    partly = {
        c.id for c in contracts.values() if not _by_month(c) and plan.shown.get(c.id) is not None
    }
    read = frozenset().union(*named.values(), *behind.values()) & tables.keys() - partly
    sizes = {
        table: _sizes(connection, table, tables[table], contracts.get(table)) for table in read
    }
    return Amounts(sizes, behind, named, columns)


def _columns_of_tables(connection: duckdb.DuckDBPyConnection) -> dict[str, dict[str, str]]:
    """Types by column, by temporary table."""
    found: dict[str, dict[str, str]] = {}
    for table, column, kind in connection.execute(
        "select table_name, column_name, data_type from duckdb_columns() where database_name = 'temp' "
        "and table_name in (select table_name from duckdb_tables() where temporary)"
    ).fetchall():
        found.setdefault(table, {})[column] = kind
    return found


def _sizes(
    connection: duckdb.DuckDBPyConnection,
    table: str,
    columns: Mapping[str, str],
    contract: Contract | None,
) -> Sizes:
    numbers = [name for name, kind in columns.items() if kind.startswith(NUMBERS)]
    by_month = "month" in columns and (contract is None or _by_month(contract))
    month = "month" if by_month else "cast(null as date)"
    sums = "".join(f", coalesce(sum(abs({quoted(name)})), 0)" for name in numbers)
    found = connection.execute(
        f"select {month}, count(*){sums} from {quoted(table)} group by 1"
    ).fetchall()
    sizes = {
        day and Month.of(day): dict(zip((ROWS, *numbers), map(float, totals), strict=True))
        for day, *totals in found
    }
    return sizes if by_month else {None: sizes.get(None, {})}


def _by_month(contract: Contract) -> bool:
    """Whether a month counts its own rows: an event may count in a later one, such as a post still open."""
    return contract.replaces is Replaces.PERIOD
