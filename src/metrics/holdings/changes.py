"""What newly arrived batches do to the rows of an extract that count."""

from dataclasses import dataclass

import duckdb

from metrics.holdings.counting import of_period
from metrics.holdings.lots import Batches, Lot, lots_of
from metrics.model.contract import ColumnType, Contract, Replaces
from metrics.model.month import Month
from metrics.sql.text import quoted


@dataclass(frozen=True)
class Change:
    """The months whose rows may differ: those that came, and those they replace or withdraw."""

    months: frozenset[Month]
    earliest: Month | None  # of any date in those rows; None when there are none
    is_whole: bool = False  # a list without months: every month may differ


WHOLE = Change(frozenset(), None, is_whole=True)


def change_by(
    connection: duckdb.DuckDBPyConnection, contract: Contract, before: Batches, new: Batches
) -> Change:
    """What `new` batches change of an extract that stood as `before`. New must not be empty."""
    if has_no_months(contract) or not _is_newer(new, before):
        return WHOLE
    if contract.replaces is Replaces.PERIOD:
        months = frozenset(month for batch in new for month in batch.months)
        return Change(months, min(months, default=None))
    return _change_of_events(connection, contract, before, new)


def has_no_months(contract: Contract) -> bool:
    """Whether its rows belong to no month, so that it is always shown whole."""
    return contract.replaces is Replaces.ALL or contract.period is None


def _is_newer(new: Batches, before: Batches) -> bool:
    return min(b.number for b in new) > max((b.number for b in before), default=0)


def _change_of_events(
    connection: duckdb.DuckDBPyConnection, contract: Contract, before: Batches, new: Batches
) -> Change:
    """The months of the new rows and of the older ones they supersede or withdraw."""
    dates = (ColumnType.DATE, ColumnType.MONTH)
    days = ", ".join(quoted(c.name) for c in contract.columns if c.type in dates)
    touched = _rows_touched(days, before, new)
    found = connection.execute(
        f"select period, min(least(period, {days})) from ({touched}) group by period"
    ).fetchall()
    return Change(
        frozenset(Month.of(period) for period, _ in found),
        min((Month.of(day) for _, day in found), default=None),
    )


def _rows_touched(days: str, before: Batches, new: Batches) -> str:
    """Rows: a little too many at worst, such as those that no longer counted before."""
    arrived = _every_row(f"period, {days}", lots_of(new))
    parts = [arrived]
    if before:
        stood = _every_row(f"period, record_key, {days}", lots_of(before))
        keys = _every_row("record_key", lots_of(new))
        parts.append(
            f"select * exclude (record_key) from ({stood}) where record_key in (select * from ({keys}))"
        )
        withdrawn = {month for batch in new if batch.covers for month in batch.months}
        if withdrawn:
            parts.append(
                f"select * exclude (record_key) from ({stood}) where {of_period(withdrawn)}"
            )
    return " union all by name ".join(f"({part})" for part in parts)


def _every_row(columns: str, lots: tuple[Lot, ...]) -> str:
    """A SELECT of every row of some lots, whether it counts or not."""
    return " union all ".join(f"(select {columns} from ({lot.rows}))" for lot in lots)
